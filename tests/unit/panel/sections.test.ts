import { expect, test } from 'vitest';
import { asOf, listsOf } from '../../../components/panel/catalogues.ts';
import { type PanelSection, sectionsOf } from '../../../components/panel/sections.ts';
import { languageOf } from '../../../lib/catalogues/origin.ts';
import type { RecordKind, RelatedRecord } from '../../../lib/model.ts';
import { CODES, CONSULTATIONS, LISTS } from '../../../scripts/gallery/kinds.ts';
import { RELATED, record } from '../../../scripts/gallery/records.ts';
import { report } from '../../../scripts/gallery/shown.ts';

const TODAY = '2026-11-25';

const of = (kind: string, id = kind): RelatedRecord => ({
  record: record(id, id, { kind: kind as RecordKind }),
  score: 1,
  reasons: [],
});

const outline = (sections: PanelSection[]) =>
  sections.map(({ id, count, main, others, setAside }) => [
    id,
    count,
    main.related.map((one) => one.record.id).join(' '),
    others.map(({ kind, related }) => `${kind} ${related.length}`).join(' '),
    setAside.length,
  ]);

test('records are grouped by section and kind, in the order in which they are ranked', () => {
  const related = ['code', 'reuse', 'dataset', 'algorithm', 'service', 'consultation'].map((kind) =>
    of(kind),
  );
  const state = { related: [...related, of('dataset', 'second')], setAside: [of('code', 'aside')] };
  expect(outline(sectionsOf(state, TODAY))).toEqual([
    ['data', 3 + 1, 'dataset second', 'service 1 reuse 1', 0],
    ['code', 1, 'code', '', 1],
    ['participate', 1, 'consultation', '', 0],
    ['algorithms', 1, 'algorithm', '', 0],
  ]);
});

test('a section without records is not there, unless some were set aside', () => {
  expect(sectionsOf({ related: [], setAside: [] }, TODAY)).toEqual([]);
  expect(outline(sectionsOf({ related: [of('code')], setAside: [of('service')] }, TODAY))).toEqual([
    ['data', 0, '', '', 1],
    ['code', 1, 'code', '', 0],
  ]);
});

test('a kind that a later catalogue brings stands among the data', () => {
  const sections = sectionsOf(
    { related: [of('recording'), of('constructor')], setAside: [] },
    TODAY,
  );
  expect(outline(sections)).toEqual([['data', 2, 'recording constructor', '', 0]]);
});

test('consultations stand in the order in which they close', () => {
  const [section] = sectionsOf({ related: CONSULTATIONS, setAside: [] }, TODAY);
  expect(section?.main.related.map((one) => one.record.id)).toEqual([
    'livron',
    'cadre',
    'sols',
    'plan',
    'debat',
  ]);
});

test('a list older than a year may be out of date', () => {
  const lists = { ...report(), catalogues: LISTS };
  const records = [...CODES, ...CODES].map((one) => one.record);
  expect(listsOf(lists, records, TODAY)).toEqual([
    { title: 'beta.gouv.fr', date: '2026-08-20', old: false },
    { title: 'code.gouv.fr', date: '2021-11-15', old: true },
    { title: 'Socle interministériel de logiciels libres', date: '2022-05-10', old: true },
  ]);
  expect(asOf(lists, 'betagouv', '2027-08-20').old).toBe(false);
  expect(asOf(lists, 'betagouv', '2027-08-21').old).toBe(true);
  expect(asOf(lists, 'unknown', TODAY)).toMatchObject({ old: false, recent: true, today: TODAY });
  expect(listsOf(null, records, TODAY)).toEqual([]);
});

test('a list that nobody knows has the name of its site', () => {
  const [state] = LISTS;
  const lists = { ...report(), catalogues: [{ ...state!, id: 'data.ville.example' }] };
  const one = record('a', 'A', { catalogue: 'data.ville.example' });
  expect(listsOf(lists, [one], TODAY)[0]?.title).toBe('beta.gouv.fr');
});

test('a record is in its own language, or in that of its catalogue', () => {
  const language = (catalogue: string, own?: string) =>
    languageOf(record('a', 'A', { catalogue, ...(own && { language: own }) }));
  expect(RELATED.map((one) => languageOf(one.record))).toEqual(RELATED.map(() => 'fr'));
  expect(language('nl-algorithms')).toBe('nl');
  expect(language('ca-ore')).toBe('en');
  expect(language('ca-ore', 'fr')).toBe('fr');
  expect(language('algorithmes-publics')).toBe('fr');
  expect(language('data.ville.example')).toBeUndefined();
  expect(language('constructor')).toBeUndefined();
});
