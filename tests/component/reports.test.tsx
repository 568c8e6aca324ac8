import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Reports } from '../../components/report/Reports.tsx';
import { readReport } from '../../lib/report/read-json.ts';
import { toJson } from '../../lib/report/to-json.ts';
import type { ReportServices } from '../../lib/services/page-report-services.ts';
import { EARLIER, REPORTS, reportServices } from '../../scripts/gallery/reports.ts';
import { reportWith } from '../unit/report/samples.ts';
import { expectAccessible } from './axe.ts';

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
  location.hash = '';
  vi.restoreAllMocks();
});

function draw(name: string, more: Partial<ReportServices> = {}) {
  const state = REPORTS[name]!;
  location.hash = state.open || state.missing ? 'one' : '';
  return render(
    <Reports services={{ ...reportServices(state), ...more }} page={state.page ?? ''} />,
  );
}

const openFile = (label: HTMLElement, text: string | Uint8Array<ArrayBuffer>, name: string) =>
  fireEvent.change(label, { target: { files: [new File([text], name)] } });

test.each(Object.keys(REPORTS))('%s has no fault that axe finds', async (name) => {
  const { container, getByRole } = draw(name);
  getByRole('main');
  getByRole('heading', { level: 1 });
  await expectAccessible(container);
});

test('nothing is asked for before a press that says what is sent, and to whom', async () => {
  const start = vi.fn(async () => ({ ok: true, value: 'one' }) as const);
  const { container, getByRole, getByText } = draw('report-new', { start });
  const button = getByRole('button', { name: 'Lire 4 pages' });
  const said = document.getElementById(button.getAttribute('aria-describedby')!)!.textContent!;
  expect(said).toMatch(/^4\srequêtes partiraient/);
  expect(said).toContain('www.drome.gouv.fr (3), www.ardeche.gouv.fr (1)');
  getByText(/2 lignes sont laissées de côté/);
  expect(start).not.toHaveBeenCalled();
  fireEvent.click(button);
  expect(start).toHaveBeenCalledWith(expect.arrayContaining(['https://www.ardeche.gouv.fr/eau']));
  await waitFor(() => expect(location.hash).toBe('#one'));
  await expectAccessible(container);
});

test('a refusal is said, and nothing is opened', async () => {
  const start = async () => ({ ok: false, error: 'permission' }) as const;
  const { container, getByRole, findByText } = draw('report-new', { start });
  fireEvent.click(getByRole('button', { name: 'Lire 4 pages' }));
  await findByText(/rien n’est parti/);
  expect(location.hash).toBe('');
  await expectAccessible(container);
});

test('a sitemap that is opened fills the list; something else is told', async () => {
  const { container, getByLabelText, getByRole, findByText } = draw('report-first');
  const field = getByLabelText('Ouvrir une liste ou un plan de site');
  openFile(field, '<urlset><url><loc>https://a.fr/1</loc></url></urlset>', 's.xml');
  await findByText('1 adresse a été ajoutée.');
  getByRole('button', { name: 'Lire 1 page' });
  openFile(field, '%PDF-1.7', 'x.pdf');
  await findByText(/ni un plan de site/);
  await expectAccessible(container);
});

test('a sitemap is asked for by a press that names its host, then those that it names', async () => {
  const fetchList = vi
    .fn<ReportServices['fetchList']>()
    .mockResolvedValueOnce({
      ok: true,
      value: { kind: 'index', locations: ['https://b.fr/1.xml', 'https://b.fr/2.xml'] },
    })
    .mockResolvedValue({ ok: true, value: { kind: 'pages', locations: ['https://b.fr/p'] } });
  const { container, getByLabelText, getByRole, findByRole } = draw('report-first', { fetchList });
  fireEvent.input(getByLabelText('Adresse d’un plan de site'), {
    target: { value: 'https://b.fr/sitemap.xml' },
  });
  fireEvent.click(getByRole('button', { name: 'Le demander à b.fr (1 requête)' }));
  const more = await findByRole('button', { name: /Demander 2 plans/ });
  expect(fetchList).toHaveBeenCalledOnce();
  fireEvent.click(more);
  await findByRole('button', { name: 'Lire 1 page' });
  expect(fetchList).toHaveBeenCalledTimes(3);
  await expectAccessible(container);
});

test('reading is paused, gone on with after the browser was closed, and ended', async () => {
  const [pause, resume, stop] = [
    vi.fn(),
    vi.fn(async () => ({ ok: true, value: null }) as const),
    vi.fn(async () => {}),
  ];
  const reading = draw('report-reading', { pause, stop });
  fireEvent.click(reading.getByRole('button', { name: 'Suspendre' }));
  expect(pause).toHaveBeenCalledWith('one');
  fireEvent.click(reading.getByRole('button', { name: 'Arrêter là' }));
  expect(stop).toHaveBeenCalledWith('one');
  reading.unmount();
  const { container, getByRole } = draw('report-paused', { resume });
  const button = getByRole('button', { name: 'Continuer avec 3 pages' });
  expect(document.getElementById(button.getAttribute('aria-describedby')!)!.textContent).toMatch(
    /^3\srequêtes/,
  );
  fireEvent.click(button);
  expect(resume).toHaveBeenCalledWith(expect.objectContaining({ id: 'one' }), false);
  await expectAccessible(container);
});

test('pages that could not be read are asked for again by a press', async () => {
  const resume = vi.fn(async () => ({ ok: true, value: null }) as const);
  const { container, getByRole } = draw('report-done', { resume });
  fireEvent.click(getByRole('button', { name: /Redemander 1 page/ }));
  expect(resume).toHaveBeenCalledWith(expect.objectContaining({ id: 'one' }), true);
  await expectAccessible(container);
});

test('what does not hold comes first, with its reason, its evidence and the right address', async () => {
  const { container, getAllByRole, getByText } = draw('report-unfolded');
  const [first] = container.querySelectorAll('.report-pages > li');
  expect(first!.textContent).toContain('3 ne tiennent pas');
  fireEvent.click(within(first as HTMLElement).getByRole('button', { name: '5 références' }));
  await waitFor(() => expect(first!.querySelectorAll('.cited > li')).toHaveLength(5));
  const [broken, superseded] = first!.querySelectorAll('.cited > li');
  expect(broken!.textContent).toMatch(/^Numéro faux.*Sa clé de contrôle ne tombe pas juste/);
  within(superseded as HTMLElement).getByRole('link', { name: 'Adresse juste' });
  expect(getAllByRole('img')).toHaveLength(1);
  getByText(/Le serveur ne connaît pas cette page/);
  await expectAccessible(container);
});

test('all five forms are saved, and JSON is compared with later', async () => {
  const { container, getByRole, getByLabelText, findByText } = draw('report-done');
  for (const name of ['HTML', 'Markdown', 'CSV', 'JSON', 'SARIF'])
    fireEvent.click(getByRole('button', { name: new RegExp(name) }));
  expect(saved).toHaveLength(5);
  const read = readReport(await saved[3]!.text());
  expect(read.ok && read.value.pages).toHaveLength(4);
  const earlier = toJson({ ...reportWith([]), pages: [EARLIER] });
  openFile(getByLabelText('Ouvrir un rapport précédent'), earlier, 'x.json');
  await findByText(/Depuis le rapport du 20\sjanvier\s2026/);
  expect(container.querySelector('.figures caption')!.closest('table')!.textContent).toMatch(
    /Ne tient plus2Nouvelle\d/,
  );
  openFile(getByLabelText('Ouvrir un rapport précédent'), '{}', 'x.json');
  await findByText('Ce fichier n’est pas un rapport lisible.');
  await expectAccessible(container);
});

test('a kept report is removed only after it was said what goes', async () => {
  const remove = vi.fn(async () => {});
  const { container, getAllByRole, getByRole } = draw('report-new', { remove });
  fireEvent.click(getAllByRole('button', { name: /^Retirer/ })[0]!);
  expect(remove).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Retirer le rapport' }));
  expect(remove).toHaveBeenCalledWith('two');
  await expectAccessible(container);
});
