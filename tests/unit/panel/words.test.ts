import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatList } from '../../../components/panel/formats.ts';
import { hostDifference, type Run } from '../../../components/panel/host-difference.ts';
import { hyphenated } from '../../../components/panel/hyphens.ts';
import { licenceName } from '../../../components/panel/licence.ts';
import { queryOf, subjectOf } from '../../../components/panel/subject.ts';
import { bytes, date, duration, plural } from '../../../lib/i18n.ts';
import { speak } from '../../speak.ts';

const text = (runs: Run[]) => runs.map((run) => run.text).join('');
const apart = (runs: Run[]) => runs.filter((run) => !run.same).map((run) => run.text);

test('two names are cut where they differ', () => {
  const { seen, known } = hostDifference('drorne.gouv.fr.eau.example', 'drome.gouv.fr');
  expect(apart(seen)).toEqual(['rn', '.eau.example']);
  expect(apart(known)).toEqual(['m']);
  expect(apart(hostDifference('impots.gouv.fr', 'impots.gouv.fr').seen)).toEqual([]);
});

test('both names remain whole', () => {
  const host = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(host, host, (a, b) => {
      const { seen, known } = hostDifference(a, b);
      expect([text(seen), text(known)]).toEqual([a, b]);
    }),
  );
});

test('licences have the names that people use', () => {
  expect(licenceName('Licence Ouverte / Open Licence version 2.0')).toBe('Licence Ouverte 2.0');
  expect(licenceName('Licence Ouverte / Open Licence')).toBe('Licence Ouverte 1.0');
  expect(licenceName('Open Data Commons Open Database License (ODbL)')).toBe('ODbL');
  expect(licenceName('Creative Commons Attribution Share-Alike')).toBe('CC BY-SA');
  expect(licenceName('Creative Commons Attribution')).toBe('CC BY');
  expect(licenceName('License Not Specified')).toBe('licence non indiquée');
  expect(licenceName(undefined)).toBe('licence non indiquée');
  expect(licenceName('A licence of our own')).toBe('A licence of our own');
});

test('formats are spelled as people spell them', () => {
  expect(formatList(['csv', 'geojson', 'parquet', 'constructor', 'pdf'])).toBe(
    'CSV, GeoJSON, Parquet, CONSTRUCTOR',
  );
});

test('the subject of a title leaves out the site’s name; a query is cut at a word', () => {
  expect(subjectOf('Qualité de l’air | Ville de Lyon')).toBe('Qualité de l’air');
  expect(subjectOf('Vaulx-en-Velin - Budget')).toBe('Vaulx-en-Velin');
  expect(subjectOf('| Ville')).toBe('| Ville');
  const long = queryOf('mot '.repeat(60));
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long.endsWith('mot')).toBe(true);
});

test('long words of the margin may break between syllables only', () => {
  expect(hyphenated('hydrométrie, eau')).toBe('hydro\u00admétrie, eau');
  expect(hyphenated('restriction')).not.toMatch(/-/);
  // Between two consonants, each of its syllable.
  expect(hyphenated('constructions')).toBe('construc\u00adtions');
  expect(hyphenated('assainissement')).toBe('assai\u00adnis\u00adse\u00adment');
  expect(hyphenated('bibliographie')).toBe('bibliographie');
  expect(hyphenated('Sécheresse : les mesures')).toBe('Sécheresse\u00a0: les mesures');
  // In the other languages of the interface.
  expect(hyphenated('Herausgeber')).toBe('Heraus\u00adge\u00adber');
  expect(hyphenated('Weiterverwendung')).toBe('Wei\u00adter\u00adver\u00adwen\u00addung');
  expect(hyphenated('Zuckerrübenanbau')).not.toMatch(/c\u00adk/);
  expect(hyphenated('reutilización')).toBe('reu\u00adti\u00adli\u00adza\u00adción');
});

test('numbers, dates and durations follow the language', () => {
  expect(plural('dataCount', 1500)).toMatch(/^1\s500 jeux de données concernent/);
  expect(plural('dataCount', 0)).toMatch(/^0 jeu de données concerne /);
  expect(date('2026-02-01')).toBe('1er\u00a0février\u00a02026');
  expect(date('soon')).toBe('soon');
  expect(duration(25)).toBe('25\u00a0jours');
  expect(duration(800)).toBe('2\u00a0ans');
  expect(bytes(61_400_000)).toMatch(/^61\s?Mo$/);
  speak('en');
  expect(plural('dataCount', 0)).toMatch(/^0 datasets concern /);
  expect(duration(40)).toBe('1\u00a0month');
  speak('de');
  expect(plural('dataCount', 1500)).toMatch(/^1\.500 Datensätze betreffen /);
  expect(date('2026-02-01')).toBe('1.\u00a0Februar\u00a02026');
  speak('es');
  expect(plural('dataCount', 1)).toMatch(/^1 conjunto de datos concierne /);
  expect(date('2026-02-01')).toBe('1\u00a0de\u00a0febrero\u00a0de\u00a02026');
});

test.each(['fr', 'es'])('a round million has words too, in %s', (language) => {
  expect(new Intl.PluralRules(language).select(1_000_000)).toBe('many');
  speak(language);
  expect(plural('dataCount', 1_000_000)).toMatch(/^1\D000\D000 (?:jeux|conjuntos) de /);
});
