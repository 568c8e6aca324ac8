import { expect, test } from 'vitest';
import { dutchAlgorithmEntry } from '../../../lib/catalogues/nl-algorithm.ts';
import { nlAlgorithmRegister } from '../../../lib/catalogues/nl-algorithm-register.ts';
import { isObject } from '../../../lib/catalogues/values.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer } from './shared-answers.ts';

const source = sourceFor('nl-algorithm-register', 'https://register.example.nl', {
  kinds: ['algorithm'],
  language: 'nl',
});
const file = { source, cursor: null, since: null };
const api = (cursor: string | null) => ({
  source: { ...source, settings: { listing: 'api' } },
  cursor,
  since: null,
});

const CSV = [
  'name,organization,description_short,category,status,goal,lawful_basis,uuid,url,human_intervention,revision_date',
  '"Afvalwijzer, kort",Gemeente Voorbeeld,"<p>Een <b>korte</b> tekst</p>",Bestuur,In gebruik,"<p>Het',
  'lange ""doel""</p>",Wet milieubeheer,u-1,https://register.example.nl/nl/algoritme/81000001,Een mens beslist,2026-02-03',
  'Rooster,Provincie Voorbeeld,,,Buiten gebruik,Kort doel,,u-2,https://register.example.nl/nl/algoritme/rooster/81000002,,',
  'Zonder adres,X,,,Iets,,,u-3,https://elders.example/3,,',
  ',X,,,,,,u-4,,,',
].join('\r\n');

const found = {
  name: 'Chatbot',
  organization: 'Gemeente Voorbeeld',
  description_short: '<p>Een chatbot</p>',
  category: ['Organisatie en bedrijfsvoering'],
  status: 'In ontwikkeling',
  goal: '<p>Lange tekst</p>',
  lars: '81000003',
  create_dt: '2026-09-29T13:29:52.399171Z',
  org_id: 'gm0000',
};
const page = (results: unknown[], total: unknown) => ({ results, total_count: total });

test('the file is asked, read by the names of its columns', () => {
  expect(nlAlgorithmRegister.list(file)).toMatchObject({
    url: 'https://register.example.nl/api/downloads/NLD?filetype=csv',
    expect: 'text',
  });
  const { records, next, total } = pageOf(atOnce(nlAlgorithmRegister.parse(file, CSV)));
  expect([next, total]).toEqual([null, 4]);
  expect(records).toHaveLength(2);
  expect(records[0]).toMatchObject({
    kind: 'algorithm',
    id: '81000001',
    title: 'Afvalwijzer, kort',
    url: 'https://register.example.nl/nl/algoritme/81000001',
    publisher: { id: '', name: 'Gemeente Voorbeeld' },
    description: 'Een korte tekst',
    tags: ['Bestuur'],
    modified: '2026-02-03',
    algorithm: {
      state: 'in-use',
      purpose: 'Het lange "doel"',
      legalBasis: 'Wet milieubeheer',
      automation: 'Een mens beslist',
    },
  });
  // A short goal stands in place of a description, and is not said twice.
  expect(records[1]).toMatchObject({ id: '81000002', description: 'Kort doel' });
  expect(records[1]?.algorithm).toEqual({ state: 'retired' });
});

test('rows without an address in the register, or a title, are refused', () => {
  expect(pageOf(atOnce(nlAlgorithmRegister.parse(file, CSV))).refused).toEqual([
    { id: 'u-3', reason: 'no address' },
    { id: 'u-4', reason: 'no title' },
  ]);
});

test('the listing is read where the settings want it, page by page', () => {
  expect(nlAlgorithmRegister.list(api('3'))).toMatchObject({
    url: 'https://register.example.nl/api/algoritme/NLD',
    method: 'POST',
    body: '{"page":"3","limit":"100"}',
  });
  const first = pageOf(atOnce(nlAlgorithmRegister.parse(api(null), page([found], 150))));
  expect(first).toMatchObject({ next: '2', total: 150 });
  expect(first.records[0]).toMatchObject({
    id: '81000003',
    url: 'https://register.example.nl/nl/algoritme/81000003',
    publisher: { id: 'gm0000' },
    tags: ['Organisatie en bedrijfsvoering'],
    created: '2026-09-29',
    algorithm: { state: 'in-development', purpose: 'Lange tekst' },
  });
  const nextOf = (cursor: string, answer: unknown) =>
    pageOf(atOnce(nlAlgorithmRegister.parse(api(cursor), answer))).next;
  expect(nextOf('2', page([found], 150))).toBeNull();
  expect(nextOf('2', page([], 1e9))).toBeNull();
  expect(nextOf('200', page([found], 1e9))).toBeNull();
  expect(nextOf('1', page([found], null))).toBeNull();
});

test('states are read in all words that the register and its copies use', () => {
  const stateOf = (status: unknown) => {
    const entry = dutchAlgorithmEntry(source, { ...found, status });
    return entry && 'record' in entry ? entry.record.algorithm?.state : null;
  };
  for (const word of ['In gebruik', 'in_gebruik', 'In use']) expect(stateOf(word)).toBe('in-use');
  for (const word of ['In ontwikkeling', 'ontwikkeling', 'In development'])
    expect(stateOf(word)).toBe('in-development');
  for (const word of ['Buiten gebruik', 'buiten_gebruik', 'Out of use'])
    expect(stateOf(word)).toBe('retired');
  for (const word of ['Onbekend', '', null, 3]) expect(stateOf(word)).toBeUndefined();
});

test('other answers are refused', () => {
  for (const answer of ['<!DOCTYPE html><html>', '', 'a;b\n1;2', { error: 'x' }, null])
    expect(atOnce(nlAlgorithmRegister.parse(file, answer))).toMatchObject({ ok: false });
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(nlAlgorithmRegister, source, [
    { cursor: null, answer: CSV },
    { cursor: '2', answer: page([found], 500) },
  ]);
});

test('a kept copy of the register gives records (skipped without ../shared)', ({ skip }) => {
  const answer = sharedAnswer('nl-algoritmeregister/algoritmes_3.json') ?? skip();
  const kept = isObject(answer) && Array.isArray(answer.algoritmes) ? answer.algoritmes : [];
  const real = { ...source, base: 'https://algoritmes.overheid.nl' };
  const entries = kept.map((one) => dutchAlgorithmEntry(real, one));
  expect(entries).toHaveLength(3);
  for (const entry of entries)
    expect(entry).toMatchObject({
      record: { id: expect.stringMatching(/^\d{8}$/), algorithm: { state: 'in-use' } },
    });
});
