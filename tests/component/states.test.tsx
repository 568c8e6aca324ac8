import { render } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { speak } from '../speak.ts';
import { expectAccessible } from './axe.ts';

function draw(name: string) {
  const shown = STATES[name];
  if (!shown) throw new Error(name);
  return render(<Panel services={panelServices(shown)} now={NOW} />);
}

/** One sentence that each state must say. */
const SENTENCES: Record<string, { fr: RegExp; en: RegExp }> = {
  related: { fr: /^Données$/, en: /^Data$/ },
  'set-aside': { fr: /^2 fiches écartées/, en: /^2 records set aside/ },
  mixed: { fr: /^Participer$/, en: /^Take part$/ },
  'mixed-aside': { fr: /^2 fiches écartées/, en: /^2 records set aside/ },
  services: { fr: /^2 interfaces pour programmes/, en: /^2 interfaces for programs/ },
  code: { fr: /^Logiciel libre recommandé$/, en: /^Recommended free software$/ },
  participate: { fr: /^Dernier jour\s: aujourd’hui$/, en: /^Last day: today$/ },
  algorithms: { fr: /^Inventaire citoyen/, en: /^Citizens’ inventory/ },
  missing: { fr: /^3 choses que nous n’avons pas/, en: /^3 things that we did not find/ },
  'missing-own': { fr: /^Ce qui manque$/, en: /^What is missing$/ },
  'missing-flags': { fr: /de votre part sur cette page$/, en: /of yours on this page$/ },
  nothing: { fr: /^Rien trouvé pour cette page$/, en: /^Nothing found for this page$/ },
  'no-text': { fr: /^Pas de texte à lire/, en: /^No text to read/ },
  abroad: { fr: /ne sont encore que français/, en: /are French ones so far/ },
  'claims-public': { fr: /^Se dit public, non vérifié$/, en: /^Says it is public, not verified$/ },
  other: { fr: /^Rien n’est mis en regard/, en: /^Nothing is shown beside/ },
  lookalike: { fr: /^Prudence$/, en: /^Caution$/ },
  waiting: { fr: /^Lecture de la page/, en: /^Reading the page/ },
  'no-access': { fr: /^Cliquez sur l’icône/, en: /^Click the icon/ },
  'switched-off': { fr: /^En regard est éteint/, en: /^En regard is switched off/ },
  'first-minute': { fr: /^Jamais lu, jamais envoyé$/, en: /^Never read, never sent$/ },
  clicked: { fr: /^Lue à votre clic/, en: /^Read by your click/ },
  keys: { fr: /^Lu de lui-même/, en: /^Read by itself/ },
  'no-page': { fr: /^Rien à lire ici$/, en: /^Nothing to read here$/ },
  'opted-out': { fr: /^Ce site demande à ne pas être lu$/, en: /^This site asks not to be read$/ },
  installing: { fr: /^44\s110 fiches sur 70\s575$/, en: /^44,110 records of 70,575$/ },
  updating: {
    fr: /^Celui du 16\s*janvier\s*2026 répond/,
    en: /^That of January\s16,\s2026 answers/,
  },
  corrupt: { fr: /abîmé.*datasets-fr\/part-05\.gz/, en: /damaged.*datasets-fr\/part-05\.gz/ },
  quota: { fr: /^La place allouée par le navigateur/, en: /^The space that the browser allows/ },
  memory: { fr: /^Rien ne peut être gardé/, en: /^Nothing can be kept/ },
  repairing: { fr: /^Elle est reconstruite à partir des/, en: /^It is being rebuilt from the/ },
  repaired: { fr: /de nouveau entière$/, en: /whole again$/ },
  'repair-failed': { fr: /^Elle n’a pas pu être/, en: /^It could not be rebuilt/ },
  'no-sites': {
    fr: /^La liste des sites publics est illisible$/,
    en: /^The list of public sites cannot/,
  },
};

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(SENTENCES))(
    '%s says what there is, and is accessible',
    async (name, sentence) => {
      speak(language);
      const { container, queryAllByText } = draw(name);
      expect(queryAllByText(sentence[language])).not.toHaveLength(0);
      expect(container.querySelectorAll('h1')).toHaveLength(1);
      await expectAccessible(container);
    },
  );
});

test('every state of the gallery that nobody types or clicks for has its sentence here', () => {
  const others = Object.keys(STATES).filter(
    (name) => STATES[name]?.query === undefined && STATES[name]?.clicks === undefined,
  );
  expect(others.filter((name) => !SENTENCES[name])).toEqual(['unfolded']);
});

test('a dataset leads to its catalogue in a new tab that learns nothing of this one', async () => {
  const { container, getByRole } = draw('related');
  const link = getByRole('link', { name: 'Zones d’alerte sécheresse de la Drôme' });
  expect(link.getAttribute('href')).toBe('https://www.data.gouv.fr/datasets/zones/');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.closest('h3')?.lang).toBe('fr');
  await expectAccessible(container);
});

test('lateness is that of the day of the catalogue, not of today', async () => {
  const { container, getByText } = draw('related');
  expect(getByText('En retard de 7 mois').parentElement?.textContent).toBe(
    'En retard de 7\u00a0mois, promis chaque\u00a0année',
  );
  getByText(/Fraîcheur au 16\s*janvier\s*2026/);
  await expectAccessible(container);
});

test('a card says its reasons, publisher, licence, formats and series', async () => {
  const { container, getAllByText } = draw('related');
  const [first, , third, fourth] = [...container.querySelectorAll('.entry')];
  expect([...(first?.querySelectorAll('.why li') ?? [])].map((li) => li.textContent)).toEqual([
    'cité dans la page',
    'même producteur',
  ]);
  expect(first?.querySelector('.facts')?.textContent).toBe(
    'Direction départementale des territoiresLicence Ouverte 2.0\u00a0· GeoJSON, SHP',
  );
  expect(third?.querySelector('.after summary')?.textContent).toBe('et 34 autres de la même série');
  expect(third?.textContent).toContain('… et 31 autres');
  expect(fourth?.textContent).toContain('licence non indiquée');
  expect(getAllByText('page source')).toHaveLength(1);
  await expectAccessible(container);
});

test('beside a lookalike no record is shown, whatever arrives', async () => {
  const shown = STATES.lookalike!;
  const related = STATES.related!.facing;
  const facing = { ...shown.facing, related: 'related' in related ? related.related : [] };
  const { container, queryByText } = render(
    <Panel services={panelServices({ ...shown, facing: facing as typeof shown.facing })} />,
  );
  expect(container.querySelector('.entry')).toBeNull();
  expect(queryByText('Données')).toBeNull();
  expect([...container.querySelectorAll('.compare b')].map((b) => b.textContent)).toEqual([
    'rn',
    '.eau-secours.example',
    'm',
  ]);
  await expectAccessible(container);
});

test('markup in a title stays text', async () => {
  const shown = STATES.related!;
  if (shown.facing.status !== 'read') throw new Error('not read');
  const title = '<img src=x onerror=alert(1)>';
  const facing = { ...shown.facing, page: { ...shown.facing.page, title } };
  const { container, getByText } = render(<Panel services={panelServices({ ...shown, facing })} />);
  getByText(title);
  expect(container.querySelector('img')).toBeNull();
  await expectAccessible(container);
});
