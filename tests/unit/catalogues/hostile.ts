/** What every adapter must stand: answers of any shape, and good answers that went bad. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type {
  Adapter,
  CatalogueSource,
  Cursor,
  ListPage,
} from '../../../lib/catalogues/adapter.ts';
import { atOnce } from '../../../lib/gently.ts';
import { ALGORITHM_STATES } from '../../../lib/kinds/algorithm.ts';
import { PROCEDURES } from '../../../lib/kinds/consultation.ts';
import type { CatalogueRecord, Result } from '../../../lib/model.ts';

/** A source of the tests. */
export const sourceFor = (
  software: string,
  base: string,
  more: Partial<CatalogueSource> = {},
): CatalogueSource => ({
  id: 'tested',
  software,
  base,
  title: 'Tested',
  kinds: ['code'],
  country: 'FRA',
  language: 'fr',
  licence: 'CC0',
  attribution: 'Tested',
  homepage: `${base}/`,
  ...more,
});

/** Values that servers, or those who write into their forms, may send. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -1,
    1e300,
    Number.NaN,
    true,
    [],
    {},
    [[[]]],
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>Titre',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@exemple.fr/',
    '//exemple.fr/x',
    'file:///etc/passwd',
    '\u202egnp.exe',
    'a\u0000b',
    'x'.repeat(1_000_000),
    '0000-00-00',
    '9999-12-31T23:59:59Z',
    '2026-02-30',
    '0000/01/01 00:00:00',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    { fr: '<b>x</b>', en: 3 },
    { translations: [{ locale: 'fr', text: null }, null, 3] },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** The places of a JSON value, as paths. */
function paths(value: unknown, path: string[] = []): string[][] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => paths(one, [...path, key]))
      : [];
  return [path, ...below];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, i) => (String(i) === key ? replaced(one, rest, by) : one));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    name === key ? replaced(one, rest, by) : one,
  ]);
  return Object.fromEntries(entries);
}

/** A good answer in which one to three values are something else. */
export const mutated = (good: unknown): fc.Arbitrary<unknown> => {
  const all = paths(good);
  return fc
    .array(fc.tuple(fc.constantFrom(...all), hostileValue), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((value, [path, by]) => replaced(value, path, by), good));
};

/** A good text of which pieces were cut out, doubled or replaced. */
export const mutatedText = (good: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(good.length),
        fc.nat(40),
        fc.constantFrom('', '"', ';', ',', '\n', '<script>', '\u0000', '\ufffd', '""', '\u202e'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((cuts) =>
      cuts.reduce(
        (text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length),
        good,
      ),
    );

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isAddress = (value: string | undefined) =>
  value === undefined || /^https?:\/\/[^@/]+(?:\/|$|\?|#|:)/i.test(value);

/** What holds of any record, whatever the catalogue said. */
export function expectRecord(record: CatalogueRecord): void {
  const { id, title, url, description, created, modified, publisher, tags } = record;
  expect(id).not.toBe('');
  expect(id.length).toBeLessThanOrEqual(2100);
  expect(title).toMatch(/\S/);
  expect(title.length).toBeLessThanOrEqual(500);
  expect(description.length).toBeLessThanOrEqual(300);
  expect(url).toMatch(/^https?:\/\//i);
  expect(tags.length).toBeLessThanOrEqual(30);
  const { code, consultation, algorithm } = record;
  const texts = [title, description, publisher?.name, record.licence, record.language, ...tags];
  const more = [algorithm?.purpose, algorithm?.legalBasis, algorithm?.automation, code?.phase];
  for (const text of [...texts, ...more, code?.language]) {
    if (text === undefined) continue;
    expect(text).not.toMatch(/<[/!?]?[a-z][^<>]*>/i);
    expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(text.length).toBeLessThanOrEqual(1000);
  }
  for (const day of [created, modified, consultation?.opens, consultation?.closes]) {
    if (day === undefined) continue;
    expect(day).toMatch(DAY);
    expect(Number(day.slice(0, 4))).toBeGreaterThanOrEqual(1000);
    expect(Number(day.slice(0, 4))).toBeLessThanOrEqual(2200);
  }
  const addresses = [url, code?.repository, code?.site, consultation?.page, consultation?.outcome];
  for (const address of addresses) expect([address, isAddress(address)]).toEqual([address, true]);
  if (consultation) expect(PROCEDURES).toContain(consultation.procedure);
  if (algorithm?.state) expect(ALGORITHM_STATES).toContain(algorithm.state);
  expect(JSON.parse(JSON.stringify(record))).toEqual(record);
}

/** What holds of any page: it is refused with a sentence, or its records can be shown. */
export function expectPage(cursor: Cursor | null, result: Result<ListPage>): void {
  if (!result.ok) {
    expect(result.error).toMatch(/\S+ \S+/);
    expect(result.error.length).toBeLessThan(1000);
    return;
  }
  const { records, refused, gone, next } = result.value;
  for (const record of records) expectRecord(record);
  for (const { reason } of refused) expect(reason).toMatch(/\S/);
  for (const id of gone) expect(id).not.toBe('');
  if (next !== null) expect(next).not.toBe(cursor);
}

/** Throws when an adapter throws, or gives what may not be shown, for anything like an answer. */
export function expectStanding(
  adapter: Adapter,
  source: CatalogueSource,
  goods: { cursor: Cursor | null; answer: unknown }[],
  numRuns = 150,
): void {
  for (const { cursor, answer } of goods) {
    const bad = typeof answer === 'string' ? mutatedText(answer) : mutated(answer);
    fc.assert(
      fc.property(
        fc.oneof({ weight: 5, arbitrary: bad }, { weight: 1, arbitrary: hostileValue }),
        fc.constantFrom(cursor, cursor, null, 'nonsense', '-1', '9'.repeat(30)),
        (said, at) => {
          const listing = { source, cursor: at, since: null };
          const request = adapter.list(listing);
          expect(new URL(request.url).host).toBe(new URL(source.base).host);
          expectPage(at, atOnce(adapter.parse(listing, said)));
        },
      ),
      { numRuns },
    );
  }
}

/** The pages of a good answer, or the error as a failure of the test. */
export function pageOf(result: Result<ListPage>): ListPage {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
