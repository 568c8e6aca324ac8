/** Sections, and what a card of each kind says. */
import { readFileSync } from 'node:fs';
import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { CatalogueRecord } from '../../lib/model.ts';
import { decodePart } from '../../lib/packs/records.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { CODES, NOW, SERVICES } from '../../scripts/gallery/kinds.ts';
import { record } from '../../scripts/gallery/records.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { read, report } from '../../scripts/gallery/shown.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { speak } from '../speak.ts';
import { expectAccessible } from './axe.ts';

function draw(name: string, more: Partial<PanelServices> = {}) {
  const shown = STATES[name];
  if (!shown) throw new Error(name);
  return render(<Panel services={{ ...panelServices(shown), ...more }} now={NOW} />);
}

/** A panel with these records alone. */
function drawRecords(...records: CatalogueRecord[]) {
  const related = records.map((one) => ({ record: one, score: 1, reasons: [] }));
  const shown = { facing: read({ related }), report: report() };
  return render(<Panel services={panelServices(shown)} now={NOW} />);
}

/** Without soft hyphens, every space a plain one. */
const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll('\u00ad', '').replaceAll(/\s+/g, ' ');
const card = (container: Element, title: string) => {
  const found = [...container.querySelectorAll('article')].find((one) =>
    one.querySelector('.name')?.textContent?.startsWith(title),
  );
  if (!found) throw new Error(title);
  return found as HTMLElement;
};

test('the contents count the sections that are there and lead to them', async () => {
  const { container, getByRole } = draw('mixed');
  const links = within(getByRole('navigation', { name: /^Sections/ })).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Données5', '#data'],
    ['Codes4', '#code'],
    ['Participer5', '#participate'],
    ['Algorithmes2', '#algorithms'],
    // Nobody has counted yet.
    ['Références', '#references'],
  ]);
  for (const link of links) {
    const heading = container.querySelector(link.getAttribute('href') ?? '');
    expect(link.querySelector('span')?.textContent).toBe(heading?.textContent);
    expect(heading?.getAttribute('tabindex')).toBe('-1');
  }
  await expectAccessible(container);
});

test('a section without records is neither drawn nor counted', async () => {
  const { container, getByRole, queryByText } = draw('code');
  expect(within(getByRole('navigation', { name: /^Sections/ })).getAllByRole('link')).toHaveLength(
    2,
  );
  const headings = [...container.querySelectorAll('h2')].map(({ id }) => id);
  expect(headings).toEqual(['code', 'references', 'missing']);
  for (const absent of ['Données', 'Participer', 'Algorithmes'])
    expect(queryByText(absent)).toBeNull();
  await expectAccessible(container);
});

test('the section being read is the current one, as it is scrolled to or chosen', async () => {
  const { container, getByRole } = draw('mixed');
  const tops: Record<string, number> = {
    data: -900,
    code: -20,
    participate: 700,
    algorithms: 5000,
    references: 6000,
  };
  for (const [id, top] of Object.entries(tops)) {
    const heading = container.querySelector(`#${id}`) as HTMLElement;
    heading.getClientRects = () => [{ top: tops[id] ?? top }] as unknown as DOMRectList;
  }
  const nav = getByRole('navigation', { name: /^Sections/ });
  const current = () => nav.querySelector('[aria-current=true] span')?.textContent;
  expect(current()).toBe('Données');
  fireEvent.scroll(document);
  await waitFor(() => expect(current()).toBe('Codes'));

  // The last one cannot come up to the top, and is in sight.
  tops.algorithms = 600;
  fireEvent.click(within(nav).getByRole('link', { name: /Algorithmes/ }));
  await waitFor(() => expect(current()).toBe('Algorithmes'));
  fireEvent.scroll(document);
  expect(current()).toBe('Algorithmes');
  tops.algorithms = 5000;
  fireEvent.scroll(document);
  await waitFor(() => expect(current()).toBe('Codes'));
  Object.assign(tops, { data: 500, code: 900 });
  fireEvent.scroll(document);
  await waitFor(() => expect(current()).toBe('Données'));
  await expectAccessible(container);
});

test('services and reuses stand below the datasets, under their own names', async () => {
  const { container, getByRole } = draw('mixed');
  const data = getByRole('region', { name: 'Données' });
  expect(
    [...data.querySelectorAll('h2, h3, h4')].map((one) => `${one.tagName} ${one.textContent}`),
  ).toEqual([
    'H2 Données',
    'H3 Zones d’alerte sécheresse de la Drôme',
    'H3 Arrêtés de restriction d’eau en vigueur',
    'H3 2 interfaces pour programmes (API)',
    'H4 API Arrêtés de sécheresse',
    'H4 API Prévisions de sécheresse des sols',
    'H3 1 réutilisation de données',
    'H4 Puis-je arroser ? La sécheresse commune par commune',
  ]);
  await expectAccessible(container);
});

test('where there are only services, no dataset is counted', async () => {
  const { container, queryByText } = draw('services');
  expect(queryByText(/jeux? de données concerne/)).toBeNull();
  await expectAccessible(container);
});

test('"why these" is said once, "not relevant" with every record, and keeps the focus', async () => {
  const correct = vi.fn(async () => {});
  const { container, getAllByText, getByRole, findByText } = draw('mixed', { correct });
  expect(getAllByText(/^Pourquoi ceux-ci\s\?$/)).toHaveLength(1);
  for (const name of ['Données', 'Codes', 'Participer', 'Algorithmes']) {
    const section = within(getByRole('region', { name }));
    const [button] = section.getAllByRole('button', { name: /^Hors sujet ici/ });
    fireEvent.click(button!);
    expect(document.activeElement?.textContent).toBe(name);
  }
  expect(correct).toHaveBeenCalledTimes(4);
  await findByText(/^Écarté sur ce site\s: Vigie Sécheresse$/);
  await expectAccessible(container);
});

test('what was set aside stays in its section, and is put back there', async () => {
  const correct = vi.fn(async () => {});
  const { container, getByRole, getByText } = draw('mixed-aside', { correct });
  const participate = getByRole('region', { name: 'Participer' });
  expect(participate.querySelectorAll('article')).toHaveLength(0);
  fireEvent.click(getByText(/^2 fiches écartées sur ce site/));
  const [back] = participate.querySelectorAll<HTMLButtonElement>('.later .act');
  fireEvent.click(back!);
  expect(correct).toHaveBeenCalledWith(expect.objectContaining({ id: 'cadre' }), true);
  expect(document.activeElement?.textContent).toBe('Participer');
  await expectAccessible(container);
});

test('a section says of which date its lists are, and which are old', async () => {
  const { container, getByRole } = draw('mixed');
  const lists = (name: string) =>
    [...getByRole('region', { name }).querySelectorAll('.lists li')].map((one) =>
      plain(one.textContent),
    );
  expect(lists('Codes')).toEqual([
    'beta.gouv.fr, 20 août 2026.',
    'code.gouv.fr, 15 novembre 2021. Peut ne plus être à jour.',
    'Socle interministériel de logiciels libres, 10 mai 2022. Peut ne plus être à jour.',
  ]);
  // Of several lists, each card of an old one says so too.
  expect(plain(card(container, 'calcul-des-seuils').textContent)).toContain(
    'Liste du 15 novembre 2021. Peut ne plus être à jour.',
  );
  expect(card(container, 'Vigie').textContent).not.toContain('Liste du');
  await expectAccessible(container);
});

test('a section of one list says its date once', async () => {
  const { container, getByText } = draw('algorithms');
  const line = getByText(/^Liste du 22\smai\s2023/);
  expect(plain(line.textContent)).toBe('Liste du 22 mai 2023. Peut ne plus être à jour.');
  expect(container.querySelector('article')?.textContent).not.toContain('Liste du');
  await expectAccessible(container);
});

test('every stage of the services that are delivered is said in words', async () => {
  const records = await decodePart(readFileSync('public/packs/products-fr/part-00.gz'));
  const phases = [...new Map(records.map((one) => [one.code?.phase, one])).values()];
  expect(phases.length).toBeGreaterThan(5);
  const { container } = drawRecords(...phases);
  for (const { title, code } of phases) {
    const said = card(container, title).querySelector('strong')?.textContent ?? '';
    expect(said, code?.phase).toMatch(/^\p{Lu}/u);
  }
});

test('code says first whether it is alive, then its language, licence and addresses', async () => {
  const { container } = draw('code');
  const text = (title: string) => plain(card(container, title).querySelector('.text')?.textContent);
  expect(text('Vigie')).toBe(
    'Vigie SécheresseEn accélération : service public numériqueMinistère de la Transition écologique' +
      'Site : vigie-secheresse.exampleCode source : github.com',
  );
  expect(text('calcul-des-seuils')).toContain(
    'Dernier changement : 4 octobre 2021Office français de la biodiversité' +
      'Python · GNU Affero General Public License v3.0',
  );
  expect(text('carte-secheresse')).toContain(
    'Archivé : ses auteurs ne l’entretiennent plusOffice français de la biodiversité' +
      'JavaScript · licence non indiquée · dernier changement : 11 février 2017',
  );
  expect(text('Nappix')).toContain('Logiciel libre recommandé : socle interministériel (SILL)');
  const links = within(card(container, 'Vigie')).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://beta.gouv.fr/startups/vigie-secheresse.html',
    'https://vigie-secheresse.example/',
    'https://github.com/vigie-secheresse/site',
  ]);
  for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  await expectAccessible(container);
});

test('software of another list is not said to be of the SILL; an unknown stage keeps its name', async () => {
  const [product, , , software] = CODES.map((one) => one.record);
  const { container, getByText } = drawRecords(
    { ...software!, catalogue: 'developers-italia' },
    { ...product!, id: 'b', code: { form: 'product', phase: 'hasOwnProperty' } },
    { ...product!, id: 'c', code: { form: 'product' } },
    record('d', 'Sans rien', { kind: 'code', formats: [] }),
  );
  expect(container.textContent).not.toContain('SILL');
  getByText('hasOwnProperty');
  getByText('Service public numérique');
  getByText('Date du dernier changement inconnue');
  await expectAccessible(container);
});

test('an algorithm says whether it is in use, what for, by which law, and who lists it', async () => {
  const { container } = draw('mixed');
  const aides = card(container, 'Calcul des aides');
  expect(plain(aides.querySelector('.text')?.textContent)).toContain(
    'En serviceFixe le montant de l’aide d’après la perte de récolte déclarée et la zone.' +
      'Ministère de l’AgricultureFondement juridiqueCode rural et de la pêche maritime, article D. 361-1',
  );
  expect(aides.querySelector('.notice')?.textContent).toBe(
    'Inventaire citoyen\u00a0: tenu par des citoyens, non par l’administration.',
  );
  const dutch = card(container, 'Voorspelling');
  expect(dutch.querySelector('.notice')).toBeNull();
  expect(dutch.querySelector('.name')?.getAttribute('lang')).toBe('nl');
  expect(dutch.querySelector('.purpose')?.getAttribute('lang')).toBe('nl');
  await expectAccessible(container);
});

test('a service says who may call it; a reuse says what it is', async () => {
  const { container, getByText } = draw('services');
  const api = card(container, 'API Arrêtés');
  expect(plain(api.textContent)).toContain('Accès ouvert à tous');
  expect(plain(api.textContent)).toContain(
    'Adresse pour les programmes : https://api.secheresse.example/v1Documentation : doc.secheresse.example',
  );
  // What programs call is no page: it leads nowhere.
  expect(within(api).queryByRole('link', { name: /api\.secheresse/ })).toBeNull();
  getByText('Accès avec un compte');
  const reuse = card(container, 'Puis-je');
  expect(plain(reuse.textContent)).toContain('ApplicationCollectif Rivières vivantes');
  await expectAccessible(container);
});

test('a record without the facts of its kind still has its card', async () => {
  const kinds = ['code', 'consultation', 'algorithm', 'service', 'reuse', 'dataset'] as const;
  const { container } = drawRecords(
    ...kinds.map((kind) => record(kind, `Sans faits ${kind}`, { kind, formats: [] })),
    record('new', 'D’une autre nature', { kind: 'recording' as 'dataset' }),
  );
  expect(container.querySelectorAll('article')).toHaveLength(7);
  await expectAccessible(container);
});

test('a record is read in its own language', async () => {
  speak('en');
  const [{ record: service }] = SERVICES as [(typeof SERVICES)[0]];
  const { container } = drawRecords(
    { ...service, language: 'en', title: 'Drought notices' },
    record('sv', 'Okänd', { catalogue: 'data.stad.example' }),
  );
  expect(card(container, 'Drought').querySelector('.name')?.getAttribute('lang')).toBe('en');
  expect(card(container, 'Okänd').querySelector('.name')?.hasAttribute('lang')).toBe(false);
  await expectAccessible(container);
});

test('results are the same cards, each with its kind, and old lists said', async () => {
  const { container, getByRole, findByRole } = draw('search-kinds');
  fireEvent.keyDown(document.body, { key: '/' });
  fireEvent.input(getByRole('searchbox'), { target: { value: 'sécheresse' } });
  await findByRole('heading', { name: /résultats$/ });
  await waitFor(() =>
    expect(container.querySelectorAll('[aria-labelledby=results] article').length).toBeGreaterThan(
      9,
    ),
  );
  const results = getByRole('region', { name: /résultats$/ });
  const kinds = [...results.querySelectorAll('.kind')].map((one) => plain(one.textContent));
  expect(new Set(kinds)).toEqual(
    new Set(['donnée', 'code', 'participer', 'algorithme', 'service', 'réutilisation']),
  );
  expect(plain(card(results, 'Arrêté-cadre').textContent)).toContain('Ferme dans 5 jours');
  expect(plain(card(results, 'Nappix').textContent)).toContain(
    'Liste du 10 mai 2022. Peut ne plus être à jour.',
  );
  fireEvent.click(getByRole('button', { name: /^Filtrer/ }));
  const group = within(await findByRole('group', { name: 'nature' }));
  expect(group.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'donnée 28',
    'participer 5',
    'code 4',
    'service 2',
    'algorithme 2',
    'réutilisation 1',
  ]);
  await expectAccessible(container);
});

test('more catalogues than two unfold in the colophon, each with its date and licence', async () => {
  const { container, getByText } = draw('mixed');
  fireEvent.click(getByText('8 catalogues, leurs dates et leurs licences'));
  const lines = [...container.querySelectorAll('.colophon li')].map((one) =>
    plain(one.textContent),
  );
  expect(lines).toHaveLength(8);
  expect(lines[2]).toBe('Catalogue de code.gouv.fr du 15 novembre 2021, Licence Ouverte 2.0.');
  await expectAccessible(container);
});
