import { expect, test } from 'vitest';
import { haveYourSay } from '../../../lib/catalogues/have-your-say.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';

const source = sourceFor('have-your-say', 'https://ec.example.eu', {
  kinds: ['consultation'],
  language: 'fr',
});
const at = (cursor: string | null) => ({ source, cursor, since: null });

const initiative = {
  id: 14321.0,
  reference: 'Ares(2026)1',
  shortTitle: 'Repair of bicycles',
  initiativeStatus: 'ACTIVE',
  foreseenActType: 'REG',
  initiativeTranslations: [
    { language: 'DE', field: 'SHORT_TITLE', value: 'Fahrräder' },
    { language: 'FR', field: 'DOSSIER_SUMMARY', value: 'Résumé' },
    { language: 'FR', field: 'SHORT_TITLE', value: 'Réparation des vélos' },
  ],
  currentStatuses: [
    {
      isCurrent: false,
      frontEndStage: 'PLANNING_WORKFLOW',
      feedbackEndDate: '2025/01/01 00:00:00',
    },
    {
      isCurrent: true,
      frontEndStage: 'OPC_LAUNCHED',
      receivingFeedbackStatus: 'OPEN',
      feedbackStartDate: '2026/11/01 00:00:00',
      feedbackEndDate: '2027/01/24 23:59:59',
    },
  ],
  topics: [{ code: 'ENV', label: 'Environnement' }],
};
const page = (content: unknown[], totalPages = 3) => ({
  initiativeResultDtoPage: { content, totalPages, totalElements: 120 },
});

test('an initiative becomes a consultation in the language of the source', () => {
  const { records, next, total } = pageOf(atOnce(haveYourSay.parse(at(null), page([initiative]))));
  expect([next, total]).toEqual(['1', 120]);
  expect(records[0]).toMatchObject({
    kind: 'consultation',
    id: '14321',
    title: 'Réparation des vélos',
    url: 'https://ec.example.eu/info/law/better-regulation/have-your-say/initiatives/14321_fr',
    publisher: { name: 'European Commission' },
    tags: ['Environnement'],
    consultation: {
      procedure: 'consultation',
      opens: '2026-11-01',
      closes: '2027-01-24',
      said: 'open',
    },
  });
  expect(records[0]).not.toHaveProperty('language');
});

test('the first status stands where none is current; calls for evidence are told apart', () => {
  const [past] = initiative.currentStatuses;
  const read = (change: object) =>
    pageOf(atOnce(haveYourSay.parse(at(null), page([{ ...initiative, ...change }])))).records[0];
  expect(read({ currentStatuses: [past], initiativeTranslations: null })).toMatchObject({
    title: 'Repair of bicycles',
    language: 'en',
    consultation: { procedure: 'call-for-evidence', closes: '2025-01-01' },
  });
  expect(read({ currentStatuses: [] })?.consultation).toEqual({ procedure: 'consultation' });
});

test('neither sort nor the parameter that is ignored is sent', () => {
  expect(haveYourSay.list(at('2')).url).toBe(
    'https://ec.example.eu/info/law/better-regulation/brpapi/searchInitiatives?language=FR&size=50&page=2',
  );
  const settings = { feedback: 'OPEN' };
  expect(haveYourSay.list({ ...at(null), source: { ...source, settings } }).url).toMatch(
    /&page=0&feedbackStatus=OPEN$/,
  );
});

test('the listing ends with the last page, an empty one, or after very many', () => {
  const nextOf = (cursor: string, answer: unknown) =>
    pageOf(atOnce(haveYourSay.parse(at(cursor), answer))).next;
  expect(nextOf('1', page([initiative]))).toBe('2');
  expect(nextOf('2', page([initiative]))).toBeNull();
  expect(nextOf('0', page([]))).toBeNull();
  expect(nextOf('399', page([initiative], 1e9))).toBeNull();
});

test('the older shape is read as well', () => {
  const older = { _embedded: { initiativeResultDtoes: [initiative] }, page: { totalPages: 1 } };
  expect(pageOf(atOnce(haveYourSay.parse(at(null), older)))).toMatchObject({
    records: [{ id: '14321' }],
    next: null,
    total: null,
  });
});

test('entries without identifier or title are refused, and other answers', () => {
  const { refused } = pageOf(
    atOnce(
      haveYourSay.parse(
        at(null),
        page([{ ...initiative, id: Number.NaN }, { id: 5, shortTitle: '' }, { id: '7.0' }]),
      ),
    ),
  );
  expect(refused).toEqual([
    { reason: 'no identifier' },
    { id: '5', reason: 'no title' },
    { id: '7', reason: 'no title' },
  ]);
  for (const answer of [{}, { initiativeResultDtoPage: {} }, { status: 406 }, 'x'])
    expect(atOnce(haveYourSay.parse(at(null), answer))).toMatchObject({ ok: false });
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(haveYourSay, source, [{ cursor: null, answer: page([initiative]) }], 300);
});
