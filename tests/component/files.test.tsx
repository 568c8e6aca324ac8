import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { beforeAll, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { FileServices, FilesError } from '../../lib/services/file-services.ts';
import { FILES, failing, fileServices, PREVIEW } from '../../scripts/gallery/files.ts';
import { RELATED } from '../../scripts/gallery/records.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { read, report } from '../../scripts/gallery/shown.ts';
import { expectAccessible } from './axe.ts';

// What is loaded when it is wanted is there before the clock of a test runs.
beforeAll(async () => {
  await import('../../components/panel/files/DatasetFiles.tsx');
  await import('../../components/panel/files/ColumnChart.tsx');
  await import('../../components/panel/files/Plan.tsx');
});

const ASK = 'Demander la liste à www.data.gouv.fr';
/** Hosts are kept from breaking at their hyphens by a sign without width. */
const FROM_ROWS = 'Aperçu\u00a0: 50 lignes de tabular-\u2060api.data.gouv.fr';
const FROM_FILE = /Aperçu\u00a0: au plus 512\u202f?.ko de carto\.drome\.example/;

/** The panel with one dataset, and spies on all that it may ask about files. */
function draw(more: Partial<FileServices> = {}) {
  const services = { ...fileServices, ...more };
  const files = {
    about: vi.fn(services.about),
    list: vi.fn(services.list),
    preview: vi.fn(services.preview),
    allow: vi.fn(services.allow),
  };
  const shown = { facing: read({ related: RELATED.slice(1, 2) }), report: report(), files };
  return { files, ...render(<Panel services={panelServices(shown)} />) };
}

type Drawn = ReturnType<typeof draw>;

/** Opens the fold, as a press on it does. */
async function unfold({ container }: Drawn) {
  const fold = container.querySelector<HTMLDetailsElement>('details.files')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
}

async function list(drawn: Drawn) {
  await unfold(drawn);
  fireEvent.click(await drawn.findByRole('button', { name: ASK }));
  return drawn.findByRole('region', { name: /^Fichiers de/ });
}

async function preview(drawn: Drawn, name: string | RegExp = FROM_ROWS) {
  await list(drawn);
  fireEvent.click(drawn.getByRole('button', { name }));
}

test('nothing is asked before the button, which says what is sent and to whom', async () => {
  const drawn = draw();
  const { container, files, findByRole } = drawn;
  expect(container.querySelector('.files summary')?.textContent).toContain('3 fichiers');
  expect(files.about).not.toHaveBeenCalled();
  await unfold(drawn);
  const button = await findByRole('button', { name: ASK, description: /le numéro de ce jeu/ });
  expect(files.list).not.toHaveBeenCalled();
  await expectAccessible(container);
  fireEvent.click(button);
  const region = await findByRole('region', { name: /^Fichiers de/ });
  expect(files.list).toHaveBeenCalledTimes(1);
  expect(files.preview).not.toHaveBeenCalled();
  // The button is gone: the focus is on what came in its place.
  await waitFor(() => expect(document.activeElement).toBe(region));
  const links = within(region).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    expect.arrayContaining(FILES.files.map(({ url }) => url)),
  );
  expect(region.textContent).toContain('3 autres fichiers');
  await expectAccessible(container);
});

test('a list that was asked for before is shown without asking', async () => {
  const drawn = draw({ about: async () => ({ host: 'www.data.gouv.fr', list: FILES }) });
  await unfold(drawn);
  await drawn.findByText('arretes-en-vigueur.csv');
  expect(drawn.files.list).not.toHaveBeenCalled();
});

test('quality and data dictionary are told by the point', async () => {
  const region = await list(draw());
  expect(region.textContent).toContain('Qualité, d’après le catalogue\u00a0: 6\u00a0sur\u00a08');
  expect(region.textContent).toContain('non fréquence tenue');
  expect(within(region).getByText('Zone d’alerte, d’après l’arrêté-cadre.')).toBeTruthy();
});

test('a preview shows the first rows, and says of how many', async () => {
  const drawn = draw();
  const { container, files, findByRole, getByRole, queryByRole } = drawn;
  await preview(drawn);
  const sheet = await findByRole('region', { name: /^arretes-en-vigueur.*5 lignes sur 312$/ });
  expect(files.preview).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'arretes' }),
    FILES.files[0]!.previews[0],
    false,
  );
  const rows = within(sheet).getAllByRole('row');
  expect(rows).toHaveLength(6);
  // What a file holds is text, whatever it looks like.
  expect(sheet.textContent).toContain('=HYPERLINK("https://mal.example")');
  expect(sheet.textContent).toContain('<b>voir la notice</b>');
  expect(sheet.querySelector('td b')).toBeNull();
  // Who has no pointer scrolls by the arrows.
  expect(getByRole('region', { name: /défilent/ }).tabIndex).toBe(0);
  await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true));
  await expectAccessible(container);

  fireEvent.click(within(sheet).getByRole('button', { name: 'Montrer 43 lignes de plus' }));
  expect(within(sheet).getAllByRole('row')).toHaveLength(49);

  fireEvent.click(within(sheet).getByRole('button', { name: /^Fermer l’aperçu/ }));
  expect(queryByRole('table')).toBeNull();
  const again = getByRole('button', { name: 'Revoir l’aperçu' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  fireEvent.click(again);
  await findByRole('table');
  expect(files.preview).toHaveBeenCalledTimes(1);
});

test('of a file that was cut, nobody says how many rows it has', async () => {
  const drawn = draw();
  await preview(drawn, FROM_FILE);
  const sheet = await drawn.findByRole('region', { name: /5 premières lignes/ });
  expect(sheet.textContent).toMatch(/Lu de carto\.drome\.example\u00a0: les 512.ko du début/);
});

test('a column of numbers is drawn in classes, one of dates by month', async () => {
  const drawn = draw();
  const { container, findByRole, findByLabelText } = drawn;
  await preview(drawn);
  const select = (await findByLabelText('Dessiner une colonne')) as HTMLSelectElement;
  const names = [...select.options].map(({ text }) => text);
  // Places are for the plan, words for nobody.
  expect(names).toEqual(['aucune', 'début', 'débit']);
  fireEvent.change(select, { target: { value: select.options[2]!.value } });
  await findByRole('img', { name: 'débit', description: /48 valeurs/ });
  fireEvent.change(select, { target: { value: select.options[1]!.value } });
  await findByRole('img', { name: 'début' });
  expect(container.querySelector('.figures')?.textContent).toContain('janv.\u00a02026');
  await expectAccessible(container);
});

test('coordinates are placed on a plan with a scale', async () => {
  const drawn = draw();
  const { container, findByRole } = drawn;
  await preview(drawn);
  fireEvent.click(await findByRole('button', { name: 'Placer les 48 points sur un plan' }));
  const plan = await findByRole('img', { name: 'Où sont les lignes', description: /nord en haut/ });
  expect(plan.querySelectorAll('circle')).toHaveLength(PREVIEW.table.rows.length);
  expect(container.querySelector('.scale')?.textContent).toMatch(/^\d+\u00a0km$/);
  await expectAccessible(container);
});

test('a host that pages may not read is read once the browser was asked, and not before', async () => {
  const answers = [failing('refused', 'preview').preview!, fileServices.preview];
  const drawn = draw({ preview: (...asked) => answers.shift()!(...asked) });
  const { container, files, findByRole } = drawn;
  await preview(drawn);
  const allow = await findByRole('button', {
    name: 'Laisser En regard lire sur tabular-\u2060api.data.gouv.fr',
    description: /rendu dès la réponse lue/,
  });
  await expectAccessible(container);
  files.allow.mockResolvedValueOnce(false);
  fireEvent.click(allow);
  await waitFor(() => expect(files.allow).toHaveBeenCalledWith('tabular-api.data.gouv.fr'));
  expect(files.preview).toHaveBeenCalledTimes(1);
  fireEvent.click(allow);
  await findByRole('table');
  expect(files.preview).toHaveBeenCalledTimes(2);
});

test('a redirect is followed when the reader says so; another way is offered', async () => {
  const drawn = draw(failing('elsewhere', 'preview'));
  const { files, findByRole, getByRole } = drawn;
  await preview(drawn);
  fireEvent.click(await findByRole('button', { name: /^Aller où/ }));
  await waitFor(() => expect(files.preview.mock.lastCall?.[2]).toBe(true));
  await findByRole('button', { name: /^Aller où/ });
  fireEvent.click(getByRole('button', { name: /static\.data\.gouv\.fr/ }));
  await waitFor(() => expect(files.preview.mock.lastCall?.[1].via).toBe('file'));
  expect(files.preview.mock.lastCall?.[2]).toBe(false);
});

test.each<[FilesError, RegExp]>([
  ['offline', /hors ligne/],
  ['timeout', /tardé/],
  ['gone', /n’. plus|ne l’a plus/],
  ['busy', /laisse un moment/],
  ['damaged', /comprise/],
  ['too-large', /trop longue/],
  ['unwritten', /rien n’a été envoyé/],
])('a list that fails (%s) is said so, and may be asked for again', async (error, sentence) => {
  const drawn = draw(failing(error, 'list'));
  await unfold(drawn);
  const button = await drawn.findByRole('button', { name: ASK });
  fireEvent.click(button);
  await drawn.findByText(sentence);
  fireEvent.click(button);
  expect(drawn.files.list).toHaveBeenCalledTimes(2);
  await expectAccessible(drawn.container);
});

test('a catalogue that does not tell its files is not asked', async () => {
  const drawn = draw({ about: async () => ({ host: null, list: null }) });
  await unfold(drawn);
  await drawn.findByText(/ne dit pas aux programmes/);
  expect(drawn.queryByRole('button', { name: /^Demander la liste/ })).toBeNull();
  await expectAccessible(drawn.container);
});
