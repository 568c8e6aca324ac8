import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogueRecord, KindFacts, RecordKind } from '../../../lib/model.ts';
import { decodePart, encodeRecords } from '../../../lib/packs/records.ts';
import { slugOf } from '../../../lib/packs/slug.ts';

const few = fc.constantFrom('', 'a', 'b', 'été', 'Base-2', '😀');
const text = fc.oneof(few, fc.string());
const natural = fc.nat();

/** What only some kinds have: a record carries the facts of its own kind alone, or none. */
const kinds = fc.oneof(
  fc.constant({ kind: 'dataset' as const }),
  facts('code', {
    form: fc.constantFrom('repository' as const, 'product' as const),
    language: few,
    repository: text,
    site: text,
    archived: fc.constant(true as const),
    stars: natural,
  }),
  facts('algorithm', {
    state: fc.constantFrom('in-use' as const, 'retired' as const),
    purpose: text,
    legalBasis: text,
  }),
  facts('consultation', {
    procedure: fc.constantFrom('petition' as const, 'concertation' as const),
    opens: few,
    closes: few,
    participation: natural,
  }),
  facts('service', { access: fc.constant('open' as const), datasets: fc.array(few) }),
  facts('reuse', { form: few, page: text, datasets: fc.array(few) }),
);

function facts<K extends keyof KindFacts, T>(
  kind: K,
  model: { [P in keyof T]: fc.Arbitrary<T[P]> },
) {
  const own = fc.record(model, { requiredKeys: [], noNullPrototype: true });
  return fc.option(own, { nil: undefined }).map((value) => {
    const record: { kind: RecordKind } & KindFacts = { kind };
    return value === undefined ? record : { ...record, [kind]: value };
  });
}

const record: fc.Arbitrary<CatalogueRecord> = fc
  .record(
    {
      catalogue: few,
      id: text,
      title: text,
      acronym: text,
      slug: text,
      url: text,
      publisher: fc.record({ id: few, name: few }, { noNullPrototype: true }),
      tags: fc.array(few),
      description: text,
      licence: few,
      frequency: few,
      created: few,
      modified: few,
      coverage: fc.record({ start: few, end: few }, { requiredKeys: [], noNullPrototype: true }),
      formats: fc.array(few),
      zones: fc.array(few),
      granularity: few,
      locality: few,
      quality: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
      views: natural,
      reuses: natural,
      followers: natural,
      resources: natural,
      source: text,
      language: few,
    },
    {
      noNullPrototype: true,
      requiredKeys: [
        'catalogue',
        'id',
        'title',
        'url',
        'tags',
        'description',
        'formats',
        'zones',
        'views',
        'reuses',
        'followers',
        'resources',
      ],
    },
  )
  .chain((r) => kinds.map((facts) => ({ ...r, ...facts })))
  .chain((r) =>
    // Slugs and addresses as catalogues make them, beside those that follow no rule.
    fc.constantFrom(r.slug, slugOf(r.title), `${slugOf(r.title)}-7`).map((slug) => {
      if (slug === undefined) return r;
      return { ...r, slug, url: r.url.length % 2 ? r.url : `https://catalogue.example/${slug}` };
    }),
  );

test('records come back equal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 12 }), async (records) => {
      expect(await decodePart(gzipSync(encodeRecords(records)))).toStrictEqual(records);
    }),
  );
});

test('bytes that are no part are refused, cut ones too', async () => {
  const records = fc.sample(record, { numRuns: 5, seed: 1 });
  const part = new Uint8Array(gzipSync(encodeRecords(records)));
  await expect(decodePart(part.subarray(0, part.length - 20))).rejects.toThrow();
  await expect(decodePart(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  await expect(decodePart(gzipSync('{"size":3,"title":[],"id":[]}'))).rejects.toThrow();
});
