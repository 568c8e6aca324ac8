/** What is shown while somebody types: at once, never late, never out of order. */
import { fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { SearchAnswer } from '../../lib/search/answer.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { record } from '../../scripts/gallery/records.ts';
import { answer, panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function open(more: Partial<PanelServices> = {}) {
  const drawn = render(<Panel services={{ ...panelServices(STATES.related!), ...more }} />);
  fireEvent.keyDown(document.body, { key: '/' });
  return { ...drawn, field: drawn.getByRole('searchbox') };
}

/** A search that answers when it is told to. */
function heldSearch() {
  const pending = new Map<string, (value: SearchAnswer) => void>();
  const search = vi.fn(
    (query: string) => new Promise<SearchAnswer>((resolve) => pending.set(query, resolve)),
  );
  return { search, tell: (query: string) => pending.get(query)?.(answer(query)) };
}

const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });
/** Lets pass what waits for no timer: drawing, and answers that are there. */
const turn = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const soon = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

test('a query is asked in the turn of its key', async () => {
  const { search } = heldSearch();
  const { container, field } = open({ search });
  type(field, 'z');
  await turn();
  expect(search.mock.calls.map(([query]) => query)).toEqual(['z']);
  await expectAccessible(container);
});

test('while one is out only the latest waits', async () => {
  const { search, tell } = heldSearch();
  const { container, field } = open({ search });
  for (const query of ['z', 'zo', 'zon', 'zone', 'zones']) {
    type(field, query);
    await turn();
  }
  expect(search.mock.calls.map(([query]) => query)).toEqual(['z']);
  tell('z');
  await waitFor(() => expect(search).toHaveBeenCalledTimes(2));
  expect(search.mock.lastCall?.[0]).toBe('zones');
  tell('zones');
  await waitFor(() => expect(container.querySelector('mark')?.textContent).toBe('Zones'));
  await soon(20);
  expect(search).toHaveBeenCalledTimes(2);
  await expectAccessible(container);
});

test('what is shown stays until the next answer is there', async () => {
  const { search, tell } = heldSearch();
  const { container, field } = open({ search });
  const drawn = () =>
    [...container.querySelectorAll('main > section mark')].map((m) => m.textContent);
  type(field, 'zones');
  await soon();
  tell('zones');
  await waitFor(() => expect(drawn()).toContain('Zones'));
  type(field, 'nappes');
  await soon(20);
  expect(drawn()).toContain('Zones');
  // An answer that comes when its query is no longer the one in the box is never drawn.
  type(field, 'débits');
  await soon(20);
  tell('nappes');
  await waitFor(() => expect(search.mock.lastCall?.[0]).toBe('débits'));
  await soon(20);
  expect(drawn()).toContain('Zones');
  tell('débits');
  await waitFor(() => expect(drawn()).toContain('Débits'));
  expect(drawn()).not.toContain('Zones');
  await expectAccessible(container);
});

test('an answer that comes after the box was emptied is not drawn', async () => {
  const { search, tell } = heldSearch();
  const { container, field, queryByRole } = open({ search });
  type(field, 'zones');
  await soon();
  type(field, '');
  await soon();
  tell('zones');
  await soon(20);
  expect(queryByRole('heading', { name: /résultat/ })).toBeNull();
  await expectAccessible(container);
});

test('the count is said once the typing rests', async () => {
  const { container, field } = open();
  const said = new Set<string | null | undefined>();
  const watcher = new MutationObserver(() => {
    for (const status of container.querySelectorAll('[role=status]')) said.add(status.textContent);
  });
  watcher.observe(container, { childList: true, subtree: true, characterData: true });
  type(field, 'eau');
  await turn();
  expect(container.querySelector('#results')?.textContent).toBe('28 résultats');
  type(field, 'zones');
  await waitFor(() => expect(said).toContain('25 résultats'));
  watcher.disconnect();
  expect(said).not.toContain('28 résultats');
  await expectAccessible(container);
});

test('of a long list the first results are drawn a frame before the others', async () => {
  const counts: number[] = [];
  const hits = Array.from({ length: 20 }, (_, i) => ({
    record: record(`r${i}`, `Zones ${i}`, {}),
    score: 1,
  }));
  const search = async (query: string) => ({ ...answer(query), hits, total: 300 });
  const { container, field, findByText } = open({ search });
  const results = () => container.querySelectorAll('main > section > ol > .entry').length;
  const watcher = new MutationObserver(() => counts.push(results()));
  watcher.observe(container, { childList: true, subtree: true });
  type(field, 'zones');
  await findByText('19', { exact: false, selector: 'h3 *' });
  watcher.disconnect();
  expect(counts.find((count) => count > 0)).toBe(6);
  expect(results()).toBe(20);

  // More of the same list: what is there stays, nothing shrinks.
  counts.length = 0;
  watcher.observe(container, { childList: true, subtree: true });
  fireEvent.click(await findByText('Afficher la suite'));
  await soon(50);
  watcher.disconnect();
  expect(Math.min(20, ...counts)).toBe(20);
  await expectAccessible(container);
});

test('a corrected query says what was searched, and offers what was typed as it is', async () => {
  const search = vi.fn(async (query: string) => answer(query));
  const { container, field, findByRole } = open({ search });
  type(field, 'restricsion eau drome');
  fireEvent.click(await findByRole('button', { name: 'restricsion eau drome' }));
  await waitFor(() => expect(search.mock.lastCall?.[0]).toBe('"restricsion" eau drome'));
  expect(document.activeElement).toBe(field);
  await expectAccessible(container);
});

test('where nothing is found the nearest queries are buttons, and lead back to the box', async () => {
  const { container, field, findByRole } = open();
  type(field, 'zzyzx');
  fireEvent.click(await findByRole('button', { name: 'sécheresse du sol' }));
  expect((field as HTMLInputElement).value).toBe('sécheresse du sol');
  expect(document.activeElement).toBe(field);
  await expectAccessible(container);
});

test('quotes and minus are explained where they are typed', async () => {
  const { container, getByRole, getByText } = open();
  const turn = getByRole('button', { name: 'Guillemets et moins' });
  expect(turn.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(turn);
  await waitFor(() => expect(turn.getAttribute('aria-expanded')).toBe('true'));
  expect(getByText('"eau potable"').nextElementSibling?.textContent).toMatch(
    /^ces mots à la suite/,
  );
  getByText('-mer');
  await expectAccessible(container);
});

test('a record that others publish too says so in one line, and leads to them', async () => {
  const { container, field, findByText, getByRole } = open();
  type(field, 'zones');
  const line = await findByText(/^Aussi publié par Datara.* et Agence de l’eau$/);
  fireEvent.click(line);
  expect(getByRole('link', { name: 'Agence de l’eau' }).getAttribute('href')).toBe(
    'https://www.data.gouv.fr/datasets/zones-3/',
  );
  await expectAccessible(container);
});
