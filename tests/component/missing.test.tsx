import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
// Loaded when it is pressed for: a busy machine takes longer than a test waits.
import '../../components/panel/missing/FlagForm.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import type { Picture } from '../../lib/requests/picture.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { FlagAsked } from '../../lib/shared/flag-asked.ts';
import { FLAGS, MISSING, memoryFlags } from '../../scripts/gallery/flags.ts';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { RELATED } from '../../scripts/gallery/records.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { read, type Shown } from '../../scripts/gallery/shown.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

const TABLE = MISSING[0]!.title;
const PICTURE: Picture = { type: 'image/jpeg', bytes: Uint8Array.from([255, 216, 255]) };

function draw(shown: Shown = STATES.missing!, more: Partial<PanelServices> = {}) {
  const flags = { ...memoryFlags(shown.flags), ...more.flags };
  const make = vi.spyOn(flags, 'make');
  const services = { ...panelServices(shown), ...more, flags };
  return { ...render(<Panel services={services} now={NOW} />), make };
}

test('proposals say how sure we are, what was looked for, and what would refute them', async () => {
  const { container, findByRole, getByRole } = draw();
  await findByRole('heading', { name: 'Ce qui manque' });
  const entry = getByRole('article', { name: TABLE });
  expect(entry.textContent).toContain('plausible');
  expect(entry.textContent).toContain('Tableau de 34 lignes, jeu de données introuvable par nous');
  expect(entry.textContent).toMatch(/data\.gouv\.fr\s: «\s.+\s», 25\snovembre\s2026\s: 10 fiches/);
  expect(entry.textContent).toContain('À écarter si');
  getByRole('link', { name: /Ce qui manque.*3/ });
  await expectAccessible(container);
});

test('one press opens a form, another keeps the flag: its evidence, no picture unless wanted', async () => {
  const capture = vi.fn(async () => PICTURE);
  const { container, findByRole, getByRole, findByText, make } = draw(undefined, { capture });
  fireEvent.click(await findByRole('button', { name: `Signaler\u00a0: ${TABLE}` }));
  const title = await findByRole('textbox', { name: 'Ce qui manque, en quelques mots' });
  await waitFor(() => expect(title).toBe(document.activeElement));
  expect(getByRole('checkbox', { name: /^Avec une image/ })).toHaveProperty('checked', false);
  await expectAccessible(container);
  fireEvent.input(getByRole('textbox', { name: 'Note' }), { target: { value: 'par jour' } });
  fireEvent.click(getByRole('button', { name: 'Garder ce signalement' }));
  await findByText(`Signalé : ${TABLE}`);
  expect(capture).not.toHaveBeenCalled();
  expect(make.mock.calls).toMatchObject([
    [
      {
        title: TABLE,
        wanted: 'data',
        jurisdiction: 'FR',
        note: 'par jour',
        body: { name: 'Préfecture de la Drôme', site: 'https://www.drome.gouv.fr/' },
        evidence: {
          url: 'https://www.drome.gouv.fr/secheresse',
          element: TABLE,
          searched: MISSING[0]!.searched,
        },
      },
      null,
    ],
  ]);
  // It is no longer proposed, and stands with the reader's own.
  await waitFor(() => expect(container.querySelectorAll('article').length).toBeGreaterThan(0));
  getByRole('heading', { name: '1 signalement de votre part sur cette page' });
  const link = getByRole('link', { name: `Écrire la demande ${TABLE}` });
  expect(link.getAttribute('href')).toMatch(/^requests\.html\?flag=[\da-f-]{36}$/);
  expect(document.activeElement).toBe(getByRole('heading', { name: 'Ce qui manque' }));
  await expectAccessible(container);
});

test('a picture is taken if it is wanted; where the browser refuses, the flag is kept without', async () => {
  const capture = vi.fn<PanelServices['capture']>(async () => PICTURE);
  const { findByRole, getByRole, findByText, make } = draw(undefined, { capture });
  const flag = async (nth: number) => {
    fireEvent.click(await findByRole('button', { name: `Signaler\u00a0: ${MISSING[nth]!.title}` }));
    fireEvent.click(await findByRole('checkbox', { name: /^Avec une image/ }));
    fireEvent.click(getByRole('button', { name: 'Garder ce signalement' }));
  };
  await flag(0);
  await findByText(/^Signalé\s: /);
  expect(make.mock.calls[0]?.[1]).toBe(PICTURE);
  capture.mockResolvedValue(null);
  await flag(1);
  await findByText(/^Signalé, sans image/);
  expect(make.mock.calls[1]?.[1]).toBeNull();
});

test('what the reader misses needs a title, and the law where it is not known', async () => {
  const { container, findByRole, getByRole, findByText, make } = draw({
    ...STATES.missing!,
    facing: read({}, { country: 'ITA' }),
  });
  fireEvent.click(await findByRole('button', { name: 'Il manque quelque chose ici' }));
  const save = () => fireEvent.click(getByRole('button', { name: 'Garder ce signalement' }));
  await findByRole('button', { name: 'Garder ce signalement' });
  save();
  await findByText('Dites en quelques mots ce qui manque.');
  const title = getByRole('textbox', { name: 'Ce qui manque, en quelques mots' });
  expect(title.getAttribute('aria-invalid')).toBe('true');
  fireEvent.input(title, { target: { value: 'Débits' } });
  save();
  await findByText(/^Choisissez le droit applicable/);
  const law = getByRole('combobox', { name: 'Droit applicable' });
  expect(
    within(law)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toContain('Allemagne');
  await expectAccessible(container);
  fireEvent.change(law, { target: { value: 'EU' } });
  fireEvent.keyDown(title, { key: 'Enter' });
  await findByText('Signalé : Débits');
  expect(make.mock.calls[0]?.[0]).toMatchObject({ title: 'Débits', jurisdiction: 'EU' });
});

test('a passage chosen on a page opens its form, also where the page was not read', async () => {
  let choose: (asked: FlagAsked) => void = () => {};
  const { container, findByText, findByRole, getByRole, queryByRole, make } = draw(
    STATES['no-access'],
    {
      watchFlagAsked: (listener) => {
        choose = listener;
        return () => {};
      },
    },
  );
  expect(queryByRole('heading', { name: 'Ce qui manque' })).toBeNull();
  choose({ selection: 'Le registre des\n plaintes', url: 'https://a.fr/b', title: 'Plaintes' });
  await findByText(/^Le registre des\s+plaintes$/, { selector: 'blockquote' });
  const title = await findByRole('textbox', { name: 'Ce qui manque, en quelques mots' });
  expect(title).toHaveProperty('value', 'Le registre des plaintes');
  await expectAccessible(container);
  fireEvent.change(getByRole('combobox', { name: 'Droit applicable' }), {
    target: { value: 'FR' },
  });
  fireEvent.click(getByRole('button', { name: 'Garder ce signalement' }));
  await waitFor(() =>
    expect(make.mock.calls[0]?.[0].evidence).toEqual({
      url: 'https://a.fr/b',
      title: 'Plaintes',
      at: NOW().getTime(),
      selection: 'Le registre des\n plaintes',
      searched: [],
    }),
  );
  await findByText('Signalé : Le registre des plaintes');
  getByRole('link', { name: 'Écrire la demande Le registre des plaintes' });
});

test('flags of the page show where they stand, and what may answer them; one removed comes back', async () => {
  const { container, findByRole, getByText, findByText, queryByRole } = draw(
    STATES['missing-flags']!,
  );
  await findByRole('heading', { name: '2 signalements de votre part sur cette page' });
  getByText('introuvable par nous');
  getByText('demande en cours');
  await findByText('Ceci y répond peut-être :');
  await expectAccessible(container);
  const name = `Retirer le signalement\u00a0: ${FLAGS[0]!.title}`;
  fireEvent.click(await findByRole('button', { name }));
  const back = await findByRole('button', { name: /^Remettre/ });
  await waitFor(() => expect(document.activeElement).toBe(back));
  expect(queryByRole('button', { name })).toBeNull();
  await expectAccessible(container);
  fireEvent.click(back);
  await findByRole('button', { name });
});

test('what cannot be kept is said, and the form stays', async () => {
  const flags = {
    ...memoryFlags(),
    make: async () => ({ ok: false as const, error: 'space' as const }),
  };
  const { findByRole, getByRole, findByText } = draw(undefined, { flags });
  fireEvent.click(await findByRole('button', { name: `Signaler\u00a0: ${TABLE}` }));
  fireEvent.click(await findByRole('button', { name: 'Garder ce signalement' }));
  await findByText('Le disque est plein : rien n’a été écrit.');
  getByRole('button', { name: 'Garder ce signalement' });
  fireEvent.keyDown(getByRole('textbox', { name: 'Note' }), { key: 'Escape' });
  await findByRole('button', { name: `Signaler\u00a0: ${TABLE}` });
});

test('nothing is proposed beside a page that only looks official', async () => {
  const { findByText, queryByRole } = draw({
    ...STATES.lookalike!,
    flags: FLAGS,
  });
  await findByText(/^Aucune donnée n’est mise en regard/);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(queryByRole('heading', { name: 'Ce qui manque' })).toBeNull();
});

test('no record is called late by the day of the reader while that of its catalogue is not known', async () => {
  const { report, ...missing } = STATES.missing!;
  const { findByRole, queryByRole } = draw({ ...missing, report: { ...report, catalogues: [] } });
  await findByRole('article', { name: RELATED[0]!.record.title });
  const name = `Signaler\u00a0: ${RELATED[0]!.record.title}`;
  expect(queryByRole('button', { name })).toBeNull();
});

test('a record whose promise is not kept is flagged with its verdict, and as what it is', async () => {
  const { container, findByRole, findByText, queryByRole, make } = draw();
  const { record } = RELATED[0]!;
  fireEvent.click(await findByRole('button', { name: `Signaler\u00a0: ${record.title}` }));
  const title = await findByRole('textbox', { name: 'Ce qui manque, en quelques mots' });
  expect(title).toHaveProperty('value', record.title);
  await expectAccessible(container);
  fireEvent.click(await findByRole('button', { name: 'Garder ce signalement' }));
  await findByText(`Signalé : ${record.title}`);
  expect(make.mock.calls[0]![0]).toMatchObject({
    wanted: 'update',
    evidence: {
      record: { catalogue: 'datagouv', id: record.id, title: record.title, url: record.url },
      element: expect.stringMatching(/\p{L}+\. .*mois/u),
      // It was found: nothing says that it was not.
      searched: [{ where: 'data.gouv.fr', words: record.title, found: 1 }],
    },
  });
  // What keeps its promise has nothing to flag.
  expect(queryByRole('button', { name: /^Signaler.*Arrêtés de restriction d’eau/ })).toBeNull();
});
