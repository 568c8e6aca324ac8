import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { dossierJsonLd } from '../../lib/reader/files/write-jsonld.ts';
import type { KeptItem } from '../../lib/reader/kept.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { KEPT, memoryDossier } from '../../scripts/gallery/dossier.ts';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { RELATED } from '../../scripts/gallery/records.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

const [ZONES, ARRETES] = RELATED.map(({ record }) => record.title);

let copied: string[];
beforeEach(() => {
  copied = [];
  const writeText = async (text: string) => void copied.push(text);
  const write = async ([item]: ClipboardItem[]) => {
    for (const type of item!.types) copied.push(await (await item!.getType(type)).text());
  };
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Blob>) {}
      get types() {
        return Object.keys(this.parts);
      }
      getType = async (type: string) => this.parts[type];
    },
  );
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText, write } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The panel over a dossier; `items` tells what is in it. */
function draw(kept: KeptItem[] = [], more: Partial<PanelServices['dossier']> = {}) {
  const dossier = { ...memoryDossier(kept), ...more };
  let items: KeptItem[] = [];
  dossier.watch((list) => {
    items = list;
  });
  const services = { ...panelServices(STATES.related!), dossier };
  const drawn = render(<Panel services={services} now={NOW} />);
  const open = () => fireEvent.click(drawn.getByRole('button', { name: /^Dossier/ }));
  return { ...drawn, open, items: () => items };
}

const titles = (items: KeptItem[]) => items.map(({ title }) => title);

test('a citation is shown, copied in each form, and said', async () => {
  const { container, getByRole, getByText } = draw();
  const cite = getByRole('button', { name: `Citer\u00a0: ${ZONES}` });
  fireEvent.click(cite);
  const sheet = container.querySelector('.cite')!;
  const sentence = sheet.querySelector('.cited')?.textContent ?? '';
  expect(sentence).toContain(
    '«\u00a0Zones d’alerte sécheresse de la Drôme\u00a0» [jeu de données]',
  );

  fireEvent.click(getByText('Copier la phrase'));
  await waitFor(() => getByText(/^Copié\s: la phrase/));
  expect(copied[0]).toBe(sentence);
  expect(copied[1]).toContain('<cite><a href="https://www.data.gouv.fr/');
  fireEvent.click(getByText('BibTeX'));
  await waitFor(() => getByText(/^Copié\s: BibTeX/));
  expect(copied.at(-1)).toMatch(/^@misc\{/);
  await expectAccessible(container);

  fireEvent.keyDown(getByText('BibTeX'), { key: 'Escape' });
  expect(container.querySelector('.cite')).toBeNull();
  expect(document.activeElement).toBe(cite);
  await expectAccessible(container);
});

test('a refused copy is said, and the text stays to be selected', async () => {
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({
    writeText: () => Promise.reject(new Error('no')),
  } as never);
  const { container, getByRole, getByText, findByText } = draw();
  fireEvent.click(getByRole('button', { name: `Citer\u00a0: ${ZONES}` }));
  fireEvent.click(getByText('Markdown'));
  await findByText(/^Le navigateur a refusé la copie/);
  await expectAccessible(container);
});

test('a card is kept with its page, shown as kept, counted, and taken out again', async () => {
  const { container, getByRole, findByRole, findByText, items } = draw();
  getByRole('button', { name: 'Dossier, vide' });
  fireEvent.click(getByRole('button', { name: `Garder\u00a0: ${ZONES}` }));
  const kept = await findByRole('button', { name: `Gardé\u00a0: ${ZONES}` });
  expect(kept.getAttribute('aria-pressed')).toBe('true');
  await findByText(/^Gardé dans le dossier\s: Zones/);
  getByRole('button', { name: 'Dossier, une pièce' });
  expect(items()).toMatchObject([
    {
      title: ZONES,
      publisher: 'Direction départementale des territoires',
      keptOn: '2026-11-25',
      foundOn: {
        url: 'https://www.drome.gouv.fr/secheresse',
        title: 'Sécheresse : les mesures de restriction des usages de l’eau',
      },
    },
  ]);
  await expectAccessible(container);
  fireEvent.click(kept);
  await findByRole('button', { name: `Garder\u00a0: ${ZONES}` });
  expect(items()).toEqual([]);
});

test('a press too much on a card does not cost the note', async () => {
  const { container, getByRole, findByRole, items } = draw(KEPT);
  fireEvent.click(getByRole('button', { name: `Gardé\u00a0: ${ZONES}` }));
  fireEvent.click(await findByRole('button', { name: `Garder\u00a0: ${ZONES}` }));
  await waitFor(() => expect(items()).toEqual(KEPT));
  await expectAccessible(container);
});

test('what is found by searching is kept without a page of origin', async () => {
  const { container, getByRole, findByRole, items } = draw();
  fireEvent.keyDown(document.body, { key: '/' });
  fireEvent.input(getByRole('searchbox'), { target: { value: 'nappes' } });
  const results = await findByRole('region', { name: /résultats/ });
  fireEvent.click(within(results).getAllByRole('button', { name: /^Garder/ })[0]!);
  await waitFor(() => expect(items()).toHaveLength(1));
  expect(items()[0]).not.toHaveProperty('foundOn');
  await expectAccessible(container);
});

test('a dossier that cannot be written says so on the card', async () => {
  const { container, getByRole, findByText } = draw([], {
    keep: async () => ({ ok: false, error: 'unavailable' }),
  });
  fireEvent.click(getByRole('button', { name: `Garder\u00a0: ${ZONES}` }));
  await findByText(/^Le navigateur ne laisse rien garder ici/);
  await expectAccessible(container);
});

test('the dossier opens from the head, Escape gives the page and the focus back', async () => {
  const { container, getByRole, queryByRole, open } = draw(KEPT);
  open();
  expect(document.activeElement).toBe(getByRole('heading', { name: '6 pièces gardées' }));
  expect(getByRole('heading', { level: 1 }).textContent).toBe('Dossier');
  expect(container.querySelectorAll('.origin a')).toHaveLength(2);
  await expectAccessible(container);

  const [note] = container.querySelectorAll('textarea');
  // A slash in a note is a slash.
  fireEvent.keyDown(note!, { key: '/' });
  expect(queryByRole('searchbox')).toBeNull();
  fireEvent.keyDown(note!, { key: 'Escape' });
  expect(queryByRole('heading', { name: '6 pièces gardées' })).toBeNull();
  expect(document.activeElement).toBe(getByRole('button', { name: 'Dossier, 6 pièces' }));
});

test('items are put in order by buttons and by keys, and the focus goes with them', async () => {
  const { container, getByRole, findByText, open, items } = draw(KEPT);
  open();
  const down = getByRole('button', { name: `Descendre\u00a0: ${ZONES}` });
  down.focus();
  fireEvent.click(down);
  await findByText(`${ZONES}, place 2 sur 6`);
  expect(titles(items()).slice(0, 2)).toEqual([ARRETES, ZONES]);
  expect(document.activeElement).toBe(getByRole('button', { name: `Descendre\u00a0: ${ZONES}` }));
  fireEvent.keyDown(down, { key: 'ArrowUp', altKey: true });
  await waitFor(() => expect(titles(items())).toEqual(titles(KEPT)));
  fireEvent.click(getByRole('button', { name: `Monter\u00a0: ${ZONES}` }));
  expect(titles(items())).toEqual(titles(KEPT));
  await expectAccessible(container);
});

test('a removed item leaves its place and the way back', async () => {
  const { container, getByRole, findByRole, open, items } = draw(KEPT);
  open();
  fireEvent.click(getByRole('button', { name: `Retirer du dossier\u00a0: ${ARRETES}` }));
  const back = await findByRole('button', { name: `Remettre dans le dossier\u00a0: ${ARRETES}` });
  await waitFor(() => expect(document.activeElement).toBe(back));
  expect(items()).toHaveLength(5);
  await expectAccessible(container);
  fireEvent.click(back);
  await waitFor(() => expect(items()).toEqual(KEPT));
});

test('a note is written when the typing rests, and when the view is left', async () => {
  const { container, open, items } = draw(KEPT);
  open();
  const notes = () => container.querySelectorAll('textarea');
  fireEvent.input(notes()[1]!, { target: { value: 'demander' } });
  expect(items()[1]?.note).toBe('');
  await waitFor(() => expect(items()[1]?.note).toBe('demander'));
  fireEvent.input(notes()[1]!, { target: { value: 'demander la source' } });
  fireEvent.keyDown(notes()[1]!, { key: 'Escape' });
  await waitFor(() => expect(items()[1]?.note).toBe('demander la source'));
  await expectAccessible(container);
});

test('the page being read is kept from the dossier', async () => {
  const { container, getByRole, open, items, queryByText } = draw();
  open();
  fireEvent.click(getByRole('button', { name: /^Garder la page lue/ }));
  await waitFor(() => expect(items()).toMatchObject([{ kind: 'page' }]));
  expect(queryByText('Garder la page lue')).toBeNull();
  await expectAccessible(container);
});

test('the dossier is saved in each format', async () => {
  const { container, getByRole, findByText, open } = draw(KEPT);
  open();
  fireEvent.click(getByRole('button', { name: 'Enregistrer' }));
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:x';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  fireEvent.click(getByRole('button', { name: /^JSON-LD, complet/ }));
  // Its writer is loaded when it is wanted.
  await findByText(
    /^Fichier enregistré\s: dossier-en-regard-2026-11-25\.jsonld/,
    {},
    { timeout: 9000 },
  );
  expect(await files[0]?.text()).toBe(dossierJsonLd(KEPT, '2026-11-25'));
  await expectAccessible(container);
});

test('a saved dossier is taken back, another file is refused with a sentence', async () => {
  const { container, getByLabelText, findByText, open, items } = draw(KEPT.slice(0, 1));
  open();
  const give = (text: string) =>
    fireEvent.change(getByLabelText('Reprendre un fichier'), {
      target: { files: [new File([text], 'x.jsonld')] },
    });
  give('{"@type": "dcat:Catalog"}');
  await findByText('Ce fichier n’est pas un dossier d’En regard en JSON-LD.');
  expect(items()).toHaveLength(1);
  give(dossierJsonLd(KEPT, '2026-11-25'));
  await findByText('5 pièces reprises.');
  expect(items()).toEqual(KEPT);
  give(dossierJsonLd(KEPT, '2026-11-25'));
  await findByText(/étaient déjà là/);
  await expectAccessible(container);
});
