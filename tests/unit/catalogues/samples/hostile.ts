/** Answers that no good server gives, and what must hold of whatever an adapter makes of them. */

import fc from 'fast-check';
import { expect } from 'vitest';
import type { Adapter, CatalogueSource, Listing } from '../../../../lib/catalogues/adapter.ts';
import { atOnce } from '../../../../lib/gently.ts';
import type { CatalogueRecord } from '../../../../lib/model.ts';

const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>Titre',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://user:secret@example.org/',
  '\u0000\u202e\u2066gnp.exe',
  '0000-01-01',
  '9999-12-31T23:59:59Z',
  '31/02/2024',
  '',
  ' ',
  '__proto__',
  '\ud800',
  `${'<b>'.repeat(30_000)}${'é, '.repeat(300_000)}`,
];

const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(...HOSTILE_TEXTS, null, -1, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [
    [],
  ]),
);

type Path = (string | number)[];

/** Paths to all values of a JSON value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, key]));
  return [path, ...children];
}

/** A copy with the value at a path put in, or taken out where it is undefined. */
function changed(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  const next = changed(copy[key], rest, put);
  if (next === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = next;
  return copy;
}

/** A good answer with one to three of its values changed, or taken out. */
export function mutations(good: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(good);
  const change = fc.tuple(fc.nat(paths.length - 1), fc.option(hostile, { nil: undefined }));
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<unknown>((answer, [index, put]) => {
      try {
        return changed(answer, paths[index] ?? [], put);
      } catch {
        return answer; // The path went with an earlier change.
      }
    }, good),
  );
}

const ELEMENT = /<[/!?]?[a-z][^<>]*>/i;
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What any record must keep to, whatever it was made of. */
export function expectSafe(record: CatalogueRecord): void {
  expect(record.id).not.toBe('');
  expect(record.title).not.toBe('');
  expect(record.title.length).toBeLessThanOrEqual(500);
  expect(record.description.length).toBeLessThanOrEqual(300);
  expect(record.tags.length).toBeLessThanOrEqual(30);
  expect(record.zones.length).toBeLessThanOrEqual(20);
  const addresses = [
    record.url,
    record.source,
    record.reuse?.page,
    record.service?.endpoint,
    record.service?.documentation,
  ];
  for (const address of addresses) {
    if (address === undefined) continue;
    expect(address).toMatch(/^https?:\/\//i);
    expect(new URL(address).username).toBe('');
  }
  const days = [record.created, record.modified, record.coverage?.start, record.coverage?.end];
  for (const day of days) if (day !== undefined) expect(day).toMatch(DAY);
  for (const text of textsOf({ ...record, id: '', slug: '', publisher: record.publisher?.name })) {
    expect(text).not.toMatch(ELEMENT);
    expect(text).not.toMatch(CONTROLS);
    expect(text.length).toBeLessThanOrEqual(2000);
  }
  for (const count of [record.views, record.reuses, record.followers, record.resources])
    expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
  for (const [key, value] of Object.entries(record)) expect(value, key).not.toBeUndefined();
}

const cursors = fc.option(
  fc.oneof(
    fc.string(),
    fc.constantFrom('1', '0', '10000', 'datasets:2', 'scroll:aaaa-aaaa', '-4', '1e9', '3:4:5'),
  ),
  { nil: null },
);

/**
 * Holds an adapter to never throw, to give safe records only, and to go on somewhere else than
 * where it is, on any JSON and on mutations of a good answer.
 */
export function expectRobust(adapter: Adapter, source: CatalogueSource, good: unknown): void {
  const answers = fc.oneof(
    { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
    { weight: 4, arbitrary: mutations(good) },
  );
  fc.assert(
    fc.property(answers, cursors, fc.boolean(), (answer, cursor, isUpdate) => {
      const listing: Listing = { source, cursor, since: isUpdate ? '2024-01-01T00:00:00Z' : null };
      expect(adapter.list(listing).url).toMatch(/^https:\/\//);
      const page = atOnce(adapter.parse(listing, answer));
      if (page.ok) {
        page.value.records.forEach(expectSafe);
        if (page.value.next !== null) {
          expect(page.value.next).not.toBe(cursor);
          expect(adapter.list({ ...listing, cursor: page.value.next }).url).not.toBe(
            adapter.list(listing).url,
          );
        }
      } else expect(page.error).not.toBe('');
      const asked = adapter.parseAsked?.(source, answer);
      if (asked?.ok) asked.value.forEach(expectSafe);
      adapter.probe?.recognise(source.base, answer);
    }),
    { numRuns: 100 },
  );
  for (const wrong of [
    '<!doctype html><title>Blocked</title>',
    null,
    42,
    [],
    {},
    { message: 'no' },
  ])
    if (!Array.isArray(wrong))
      expect(atOnce(adapter.parse({ source, cursor: null, since: null }, wrong)).ok).toBe(false);
}
