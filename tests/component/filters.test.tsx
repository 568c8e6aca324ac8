/** Filters: what they offer, what is asked, and how they are taken away. */
import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { SearchOptions } from '../../lib/search/answer.ts';
import { answer, panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function open(find: typeof answer = answer) {
  const search = vi.fn(async (query: string, options?: SearchOptions) => find(query, options));
  const drawn = render(<Panel services={{ ...panelServices(STATES.related!), search }} />);
  fireEvent.keyDown(document.body, { key: '/' });
  const asked = () => search.mock.lastCall ?? [];
  return { ...drawn, field: drawn.getByRole('searchbox'), search, asked };
}

type Drawn = ReturnType<typeof open>;

const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

async function unfold({ getByRole, findByRole }: Drawn) {
  fireEvent.click(getByRole('button', { name: /^Filtrer/ }));
  return findByRole('checkbox', { name: 'CSV 19' });
}

test('what can be chosen is counted only while the filters are open', async () => {
  const drawn = open();
  type(drawn.field, 'eau');
  await waitFor(() => expect(drawn.asked()[1]?.facets).toBe(false));
  await unfold(drawn);
  expect(drawn.asked()[1]?.facets).toBe(true);
  const groups = drawn
    .getAllByRole('group')
    .flatMap((group) => group.querySelector('legend')?.textContent ?? []);
  expect(groups).toEqual([
    'filtres',
    'nature',
    'producteur',
    'lieu',
    'format',
    'licence',
    'modifié depuis',
  ]);
  await expectAccessible(drawn.container);
  fireEvent.click(drawn.getByRole('button', { name: 'Filtrer' }));
  await waitFor(() => expect(drawn.asked()[1]?.facets).toBe(false));
  expect(drawn.queryByRole('checkbox')).toBeNull();
});

test('words that read the same are one, and set all that they stand for', async () => {
  const drawn = open();
  type(drawn.field, 'eau');
  await unfold(drawn);
  fireEvent.click(drawn.getByRole('checkbox', { name: 'Licence Ouverte 2.0 19' }));
  fireEvent.click(drawn.getByRole('checkbox', { name: 'La Réunion 2' }));
  fireEvent.click(drawn.getByRole('checkbox', { name: 'toute la France 7' }));
  await waitFor(() =>
    expect(drawn.asked()[1]?.filters).toEqual({
      licences: ['Licence Ouverte / Open Licence version 2.0', 'lov2'],
      localities: ['974', 'R04', ''],
    }),
  );
  await expectAccessible(drawn.container);
});

test('dates are counted from the day of the catalogue, one at a time', async () => {
  const drawn = open();
  type(drawn.field, 'eau');
  await unfold(drawn);
  fireEvent.click(drawn.getByRole('radio', { name: /^1\s*mois$/ }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({ modifiedSince: '2025-12-16' }));
  fireEvent.click(drawn.getByRole('radio', { name: /^3\s*ans$/ }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({ modifiedSince: '2023-01-16' }));
  drawn.getByRole('button', { name: /modifié depuis le 16\s*janvier\s*2023/ });
  await expectAccessible(drawn.container);
  fireEvent.click(drawn.getByRole('radio', { name: 'peu importe' }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({}));
});

test('filters outlive the query, are taken away one by one, and end with the search', async () => {
  const drawn = open();
  type(drawn.field, 'eau');
  await unfold(drawn);
  fireEvent.click(drawn.getByRole('checkbox', { name: 'CSV 19' }));
  fireEvent.click(drawn.getByRole('checkbox', { name: 'Drôme 9' }));
  fireEvent.click(drawn.getByRole('checkbox', { name: 'PDF 2' }));
  type(drawn.field, 'zones');
  const set = { formats: ['csv', 'pdf'], localities: ['26'] };
  await waitFor(() => expect(drawn.asked()).toMatchObject(['zones', { filters: set }]));
  await expectAccessible(drawn.container);

  const list = within(drawn.getByRole('list', { name: 'Filtres actifs' }));
  fireEvent.click(list.getByRole('button', { name: /Drôme/ }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({ formats: ['csv', 'pdf'] }));
  expect(document.activeElement).toBe(list.getByRole('button', { name: /PDF/ }));
  fireEvent.click(drawn.getByRole('button', { name: 'tout effacer' }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({}));
  expect(document.activeElement).toBe(drawn.field);

  fireEvent.click(drawn.getByRole('checkbox', { name: 'CSV 19' }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({ formats: ['csv'] }));
  fireEvent.keyDown(document.body, { key: 'Escape' });
  fireEvent.keyDown(document.body, { key: '/' });
  await waitFor(() => expect(drawn.asked()).toMatchObject(['zones', { filters: {} }]));
  expect(drawn.queryByRole('list', { name: 'Filtres actifs' })).toBeNull();
});

test('a filter alone gives what is used most', async () => {
  const drawn = open();
  await unfold(drawn);
  // The counts are there, but nothing was asked that would have results.
  expect(drawn.queryByRole('heading', { name: /résultat/ })).toBeNull();
  fireEvent.click(drawn.getByRole('checkbox', { name: 'CSV 19' }));
  await drawn.findByText('Les plus utilisés d’abord.');
  expect(drawn.asked()).toMatchObject(['', { filters: { formats: ['csv'] } }]);
  await expectAccessible(drawn.container);
});

test('a few letters narrow a long list; Escape gives it back before it leaves the search', async () => {
  const drawn = open();
  type(drawn.field, 'eau');
  await unfold(drawn);
  expect(drawn.queryByRole('checkbox', { name: /Métropole de Lyon/ })).toBeNull();
  const narrow = drawn.getByRole('searchbox', { name: /^producteur/ });
  type(narrow, 'metropol lyon');
  fireEvent.click(await drawn.findByRole('checkbox', { name: 'Métropole de Lyon 1' }));
  await waitFor(() => expect(drawn.asked()[1]?.filters).toEqual({ publishers: ['9'] }));
  expect(drawn.queryByRole('checkbox', { name: /^Ministère/ })).toBeNull();
  type(narrow, 'xxxxxxx');
  await drawn.findByText('aucun');
  await expectAccessible(drawn.container);

  fireEvent.keyDown(narrow, { key: 'Escape' });
  await drawn.findByRole('checkbox', { name: /^Ministère/ });
  // What is set stays in sight, however far down its list.
  const chosen = drawn.getByRole('checkbox', { name: 'Métropole de Lyon 1' }) as HTMLInputElement;
  expect(chosen.checked).toBe(true);
  fireEvent.keyDown(narrow, { key: 'Escape' });
  await waitFor(() => expect(drawn.queryByRole('searchbox')).toBeNull());
});

test('where filters leave nothing, they can all be taken away', async () => {
  const drawn = open((query, options) => {
    const set = Object.keys(options?.filters ?? {}).length > 0;
    return set ? { ...answer('zzyzx', options), query, nearest: [] } : answer(query, options);
  });
  await unfold(drawn);
  fireEvent.click(drawn.getByRole('checkbox', { name: 'CSV 19' }));
  await drawn.findByRole('heading', { name: 'Aucune fiche ne répond à ces filtres' });
  type(drawn.field, 'eau');
  await drawn.findByRole('heading', { name: /^Rien trouvé pour/ });
  await expectAccessible(drawn.container);
  fireEvent.click(drawn.getByRole('button', { name: 'Chercher sans les filtres' }));
  await drawn.findByRole('heading', { name: '28 résultats' });
  expect(document.activeElement).toBe(drawn.field);
});

test('where nothing can be counted yet, the filters say what to do first', async () => {
  const drawn = open((query, { facets: _, ...options } = {}) => answer(query, options));
  fireEvent.click(drawn.getByRole('button', { name: 'Filtrer' }));
  await drawn.findByText(/^Rien à compter/);
  await expectAccessible(drawn.container);
});
