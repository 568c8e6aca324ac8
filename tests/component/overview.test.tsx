import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Overview } from '../../components/overview/Overview.tsx';
import type { OverviewServices, OverviewState } from '../../lib/services/overview-services.ts';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { OVERVIEWS, overviewServices } from '../../scripts/gallery/overviews.ts';
import { expectAccessible } from './axe.ts';

const draw = (name: string, more: Partial<OverviewServices> = {}) =>
  render(<Overview services={{ ...overviewServices(OVERVIEWS[name]!), ...more }} now={NOW} />);

let saved: Blob[] = [];
beforeEach(() => {
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test.each(Object.keys(OVERVIEWS))('%s has no fault that axe finds', async (name) => {
  const { container, getByRole } = draw(name);
  getByRole('main');
  getByRole('heading', { level: 1 });
  await expectAccessible(container);
});

test('one sentence sums up, and the page is called after the body', async () => {
  const { container } = draw('overview');
  expect(container.querySelector('.sum')?.textContent?.replace(/\s/g, ' ')).toBe(
    'Nous lui connaissons 148 jeux de données, 12 dépôts de code, aucun algorithme et ' +
      '3 consultations ouvertes. 95 jeux annoncent leur rythme de mise à jour : 61 sont à jour.',
  );
  await waitFor(() => expect(document.title).toBe('Préfecture de la Drôme'));
  await expectAccessible(container);
});

test('every chart has a description and its figures in a table', async () => {
  const { container, getAllByRole } = draw('overview');
  for (const summary of container.querySelectorAll('summary')) fireEvent.click(summary);
  const charts = getAllByRole('figure');
  expect(charts).toHaveLength(7);
  for (const chart of charts) {
    const drawing = within(chart).getByRole('img');
    expect(drawing.getAttribute('aria-describedby')).toBe(chart.querySelector('p')?.id);
    expect(within(chart).getAllByRole('row', { hidden: true }).length).toBeGreaterThan(1);
  }
  // The table of licences tells those that the strip puts together.
  const licences = charts.find((chart) => chart.textContent?.startsWith('Licences'))!;
  expect(within(licences).getAllByRole('row', { hidden: true })).toHaveLength(7);
  await expectAccessible(container);
});

test('all figures are saved as CSV, which no spreadsheet takes for formulas', async () => {
  const state = structuredClone(OVERVIEWS.overview!) as Extract<
    OverviewState,
    { status: 'counted' }
  >;
  state.overview.mostUsed[0]!.title = '=HYPERLINK("http://x")';
  const { container, getByRole } = render(
    <Overview services={overviewServices(state)} now={NOW} />,
  );
  fireEvent.click(getByRole('button', { name: /CSV/ }));
  const rows = (await saved[0]!.text()).split('\r\n');
  expect(rows[0]).toBe('measure,item,value,of,lower_quartile,median,upper_quartile,bodies');
  expect(rows).toContain('body,Préfecture de la Drôme,www.drome.gouv.fr,,,,,');
  expect(rows).toContain('catalogue,data.gouv.fr,2026-01-16,,,,,');
  expect(rows).toContain('updates,late,34,148,,,,');
  expect(rows).toContain('created,2023,25,,,,,');
  expect(rows).toContain('compared,datasets,148,,45.25,137,237.5,92');
  expect(rows.find((row) => row.includes('HYPERLINK'))).toMatch(
    /^days_since_update,"'=HYPERLINK\(""http:\/\/x""\)",\d+,365,,,,$/,
  );
  await expectAccessible(container);
});

test('a chart is saved as SVG that stands alone', async () => {
  const { container, getByRole } = draw('overview');
  fireEvent.click(getByRole('button', { name: /Licences.*SVG/ }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const svg = await saved[0]!.text();
  expect(svg).toMatch(/^<\?xml [^>]+>\n<svg [^>]*width="688"/);
  expect(svg).toMatch(/<title>Licences<\/title>/);
  expect(svg).toMatch(/En regard, Préfecture de la Drôme/);
  expect(svg).not.toMatch(/ (class|role|style)=|<script|href/);
  await expectAccessible(container);
});

test('a chart that cannot be drawn says so', async () => {
  vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new Error('no'));
  const { container, getByRole, findByText } = draw('overview');
  fireEvent.click(getByRole('button', { name: /Licences.*PNG/ }));
  await findByText(/n’a pas pu dessiner/);
  expect(saved).toHaveLength(0);
  await expectAccessible(container);
});

test('what is missing is said: half a catalogue, a body unknown, a failure', async () => {
  const partial = draw('overview-partial');
  partial.getByText(/ces chiffres grandiront/);
  partial.getByText(/moins de 5\sorganismes/);
  partial.unmount();
  const unknown = draw('overview-unknown');
  unknown.getByText(/gère www\.exemple\.fr/);
  unknown.unmount();
  const openSettings = vi.fn();
  const { container, getByRole } = draw('overview-failed', { openSettings });
  fireEvent.click(getByRole('button', { name: 'Réglages' }));
  expect(openSettings).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
