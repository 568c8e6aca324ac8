import { expect, test } from 'vitest';
import { createFederalRegister } from '../../../lib/catalogues/federal-register.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer } from './shared-answers.ts';

const base = 'https://www.register.example';
const source = sourceFor('federal-register', base, { kinds: ['consultation'], language: 'en' });
const at = (cursor: string | null, since: string | null = null) => ({ source, cursor, since });
const register = createFederalRegister(() => '2026-11-25');

const document = {
  document_number: '2026-12345',
  title: 'Safety Standard for Kites',
  abstract: 'The Commission proposes a standard for kites.',
  html_url: `${base}/documents/2026/11/20/2026-12345/kites`,
  comment_url: 'https://www.comments.example/commenton/X-1',
  comments_close_on: '2027-01-20',
  agencies: [
    { name: 'Commerce Department', slug: 'commerce-department' },
    { name: 'Kite Office', slug: 'kite-office' },
  ],
  type: 'Proposed Rule',
  publication_date: '2026-11-20',
};
const nextUrl = (page: number, more = '&search_after_cursor=Wz') =>
  `${base}/api/v1/documents?conditions%5Btype%5D%5B%5D=PRORULE&page=${page}&per_page=500${more}`;
const found = (next: unknown, results: unknown = [document]) => ({
  count: 900,
  description: 'Documents',
  total_pages: 2,
  next_page_url: next,
  results,
});

test('proposed rules open on the day are asked, newest first', () => {
  const { searchParams, pathname } = new URL(register.list(at(null)).url);
  expect(pathname).toBe('/api/v1/documents.json');
  expect(searchParams.get('conditions[comment_date][gte]')).toBe('2026-11-25');
  expect(searchParams.getAll('conditions[type][]')).toEqual(['PRORULE']);
  expect(searchParams.getAll('fields[]')).toContain('comments_close_on');
  expect(Number(searchParams.get('per_page'))).toBeLessThanOrEqual(1000);
  const since = new URL(register.list(at(null, '2026-11-01T08:00:00Z')).url).searchParams;
  expect(since.get('conditions[publication_date][gte]')).toBe('2026-11-01');
  const settings = { types: 'NOTICE, PRORULE x' };
  const wider = register.list({ ...at(null), source: { ...source, settings } }).url;
  expect(new URL(wider).searchParams.getAll('conditions[type][]')).toEqual(['PRORULE', 'NOTICE']);
});

test('a document becomes a rulemaking of its agency, with the place to comment', () => {
  expect(pageOf(atOnce(register.parse(at(null), found(null)))).records).toMatchObject([
    {
      kind: 'consultation',
      id: '2026-12345',
      title: 'Safety Standard for Kites',
      url: document.html_url,
      publisher: { id: 'kite-office', name: 'Kite Office' },
      tags: ['Proposed Rule'],
      created: '2026-11-20',
      consultation: {
        procedure: 'rulemaking',
        closes: '2027-01-20',
        page: document.comment_url,
      },
    },
  ]);
});

test('the next page is the one that the answer leads to, on the same host only', () => {
  const { next } = pageOf(atOnce(register.parse(at(null), found(nextUrl(2)))));
  expect(next).toBe(nextUrl(2));
  expect(register.list(at(next)).url).toBe(nextUrl(2));
  for (const url of [
    'https://elsewhere.example/api/v1/documents?page=2&per_page=500',
    'http://www.register.example/api/v1/documents?page=2',
    `${base}/api/v1/agencies?page=2`,
    'javascript:alert(1)',
    null,
    7,
  ])
    expect(pageOf(atOnce(register.parse(at(null), found(url)))).next).toBeNull();
  // A cursor is no more trusted than an answer.
  expect(new URL(register.list(at('https://elsewhere.example/api/v1/documents')).url).host).toBe(
    'www.register.example',
  );
});

test('a listing never goes in circles', () => {
  const nextAt = (cursor: string, next: string) =>
    pageOf(atOnce(register.parse(at(cursor), found(next)))).next;
  expect(nextAt(nextUrl(2), nextUrl(3))).toBe(nextUrl(3));
  expect(nextAt(nextUrl(2), nextUrl(2))).toBeNull();
  expect(nextAt(nextUrl(3), nextUrl(1))).toBeNull();
  // Past 10,000 a page without a place to go on after is the first one again.
  expect(nextAt(nextUrl(20), nextUrl(21, ''))).toBeNull();
  expect(nextAt(nextUrl(20), nextUrl(21))).toBe(nextUrl(21));
  expect(nextAt(nextUrl(200), nextUrl(201))).toBeNull();
});

test('nothing found has no results, or an empty list', () => {
  for (const answer of [
    { count: 0, description: 'Documents' },
    { count: 0, results: null, next_page_url: null },
    { count: 0, results: [], total_pages: 0 },
  ])
    expect(pageOf(atOnce(register.parse(at(null), answer)))).toEqual({
      records: [],
      gone: [],
      refused: [],
      next: null,
      total: 0,
    });
});

test('errors are told, entries without number or title refused', () => {
  expect(atOnce(register.parse(at(null), { errors: { conditions: 'is bad' } }))).toEqual({
    ok: false,
    error: expect.stringContaining('conditions: is bad'),
  });
  for (const answer of [{ count: 3 }, [], 'x', {}])
    expect(atOnce(register.parse(at(null), answer))).toMatchObject({ ok: false });
  const { refused } = pageOf(
    atOnce(register.parse(at(null), found(null, [{ ...document, title: null }, {}]))),
  );
  expect(refused).toEqual([{ id: '2026-12345', reason: 'no title' }, { reason: 'no identifier' }]);
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(register, source, [{ cursor: null, answer: found(nextUrl(2)) }], 300);
});

test('real answers give records (skipped without ../shared)', ({ skip }) => {
  const real = { ...source, base: 'https://www.federalregister.gov' };
  const answer = sharedAnswer('federal-register/documents_search.json') ?? skip();
  const { records, refused, next, total } = pageOf(
    atOnce(register.parse({ source: real, cursor: null, since: null }, answer)),
  );
  expect([records.length, refused, total]).toEqual([2, [], 2086]);
  expect(next).toContain('search_after_cursor=');
  const empty = sharedAnswer('federal-register/documents_empty.json');
  expect(pageOf(atOnce(register.parse(at(null), empty))).records).toEqual([]);
});
