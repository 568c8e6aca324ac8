import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { SearchFacets, SearchFilters } from '../../../lib/search/answer.ts';
import { createSearch } from '../../../lib/search/search.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { install, sampleRecord } from '../store/samples.ts';

const record: fc.Arbitrary<CatalogueRecord> = fc
  .record({
    kind: fc.constantFrom('dataset' as const, 'code' as const),
    title: fc.constantFrom('eau', 'eau potable', 'potable', 'forage'),
    publisher: fc.constantFrom({ id: 'p1', name: 'Ville' }, { id: 'p2', name: 'État' }, undefined),
    licence: fc.constantFrom('lov2', 'odbl', undefined),
    formats: fc.subarray(['csv', 'json', 'pdf']),
    locality: fc.constantFrom('35', 'R53', '?', undefined),
    modified: fc.constantFrom('2024-02-29', '2026-01-01', undefined),
    views: fc.nat(100_000),
  })
  .map((facts) => sampleRecord('x', facts));
const records = fc
  .array(record, { maxLength: 30 })
  // Different descriptions, so that none is a copy of another.
  .map((list) => list.map((one, i) => ({ ...one, id: `r${i}`, description: `n${i} a b c d e` })));

const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    kinds: fc.subarray(['dataset' as const, 'algorithm' as const]),
    publishers: fc.subarray(['p1', 'p2', 'none']),
    licences: fc.subarray(['lov2', 'odbl']),
    formats: fc.subarray(['csv', 'pdf']),
    localities: fc.subarray(['35', 'R53', '']),
    modifiedSince: fc.constantFrom('2024-02-29', '2024-03-01', '2030-01-01'),
  },
  { requiredKeys: [] },
);

/** What each filter looks at. */
const FACTS: Record<keyof SearchFacets, (one: CatalogueRecord) => string[]> = {
  kinds: (one) => [one.kind],
  publishers: (one) => [one.publisher?.id ?? ''],
  licences: (one) => [one.licence ?? ''],
  formats: (one) => one.formats,
  localities: (one) => [one.locality ?? ''],
};

function passes(one: CatalogueRecord, set: SearchFilters, but?: string): boolean {
  if (set.modifiedSince && (one.modified ?? '1970-01-01') < set.modifiedSince) return false;
  return Object.entries(FACTS).every(([name, facts]) => {
    const wanted: string[] = set[name as keyof SearchFacets] ?? [];
    return name === but || wanted.length === 0 || facts(one).some((fact) => wanted.includes(fact));
  });
}

describe('filters', () => {
  it('let through, and count, what a plain look at each record does', async () => {
    const query = fc.constantFrom('eau', 'eau potable', '', 'zzzz');
    await fc.assert(
      fc.asyncProperty(records, fc.nat(30), query, filters, async (list, cut, text, set) => {
        const store = createMemoryStore();
        await install(store, 'one', [list.slice(0, cut), list.slice(cut)]);
        const search = createSearch(store);
        const answer = await search.query(text, { filters: set, facets: true, limit: 100 });

        const words = text.split(' ').filter((word) => word !== '');
        const holds = (word: string) => (one: CatalogueRecord) => one.title.includes(word);
        // Who asks for the values of filters before typing anything looks at all there is.
        const matching =
          words.length === 0 ? list : list.filter((one) => words.some((word) => holds(word)(one)));
        const passing = matching.filter((one) => passes(one, set));
        expect(new Set(answer.hits.map((hit) => hit.record.id))).toEqual(
          new Set(passing.map(({ id }) => id)),
        );

        const complete = (one: CatalogueRecord) => words.every((word) => holds(word)(one));
        const whole = passing.some(complete);
        expect(answer.total).toBe(
          Math.max(passing.length, passing.filter((one) => !whole || complete(one)).length),
        );
        const counted = matching.filter((one) => !whole || complete(one));
        for (const [name, facts] of Object.entries(FACTS)) {
          const expected = new Map<string, number>();
          for (const one of counted.filter((other) => passes(other, set, name))) {
            for (const fact of facts(one)) {
              if (fact === '' && name !== 'localities') continue;
              expected.set(fact, (expected.get(fact) ?? 0) + 1);
            }
          }
          const facets = answer.facets?.[name as keyof SearchFacets] ?? [];
          expect(new Map(facets.map(({ value, count }) => [value, count]))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name publishers, the most frequent first', async () => {
    const store = createMemoryStore();
    const by = (id: string, publisher: string) =>
      sampleRecord(id, { publisher: { id: publisher, name: `Nom ${publisher}` }, title: 'eau' });
    await install(store, 'one', [[by('a', 'p1'), by('b', 'p2')], [by('c', 'p2')]]);
    const { facets } = await createSearch(store).query('eau', { facets: true });
    expect(facets!.publishers).toEqual([
      { value: 'p2', name: 'Nom p2', count: 2 },
      { value: 'p1', name: 'Nom p1', count: 1 },
    ]);
    expect((await createSearch(store).query('eau')).facets).toBeUndefined();
  });

  it('without words list what they let through, the most used first', async () => {
    const store = createMemoryStore();
    const used = (id: string, views: number) => sampleRecord(id, { views, licence: 'lov2' });
    await install(store, 'one', [[used('a', 10), used('b', 100_000), sampleRecord('c')]]);
    const { hits } = await createSearch(store).query('', { filters: { licences: ['lov2'] } });
    expect(hits.map((hit) => hit.record.id)).toEqual(['b', 'a']);
  });
});

describe('copies of a record', () => {
  const DESCRIPTION = 'Liste des arbres remarquables de la commune avec leur essence et hauteur';
  const tree = (id: string, facts: Partial<CatalogueRecord> = {}) =>
    sampleRecord(id, {
      title: 'Arbres remarquables',
      description: DESCRIPTION,
      publisher: { id, name: `Portail ${id}` },
      ...facts,
    });
  const found = async (list: CatalogueRecord[], limit = 10) => {
    const store = createMemoryStore();
    await install(store, 'one', [list.slice(0, 2), list.slice(2)]);
    const { hits, total } = await createSearch(store).query('arbres remarquables', { limit });
    return {
      ids: hits.map(({ record: one, copies = [] }) => [one.id, ...copies.map(({ id }) => id)]),
      total,
    };
  };

  it('are folded under the most used one', async () => {
    const list = [tree('a'), tree('b', { views: 90_000 }), tree('c', { views: 900 })];
    expect(await found(list)).toEqual({ ids: [['b', 'c', 'a']], total: 3 });
  });

  it('take no place from others', async () => {
    const list = Array.from({ length: 30 }, (_, i) => tree(`t${i}`));
    const other = sampleRecord('other', { title: 'Arbres remarquables du parc' });
    const { ids } = await found([...list, other], 2);
    expect(ids.map((group) => group.length)).toEqual([6, 1]);
  });

  it.each([
    [
      'another description',
      { description: 'Essences des arbres plantés dans les rues depuis 2010' },
    ],
    ['another place', { locality: '35' }],
    ['another kind', { kind: 'code' as const }],
  ])('are not what has %s', async (_, facts) => {
    expect((await found([tree('a'), tree('b', facts)])).ids).toHaveLength(2);
  });

  it('are told apart by the smallest words of a title', async () => {
    const line = (id: string, title: string) => tree(id, { title: `Arbres remarquables ${title}` });
    const { ids } = await found([line('a', 'zone A'), line('c', 'zone C'), line('d', 'sans zone')]);
    expect(ids).toHaveLength(3);
  });

  it('are not told by a title alone', async () => {
    const short = { title: 'Arbres remarquables', description: 'Voir la fiche' };
    expect((await found([tree('a', short), tree('b', short)])).ids).toHaveLength(2);
  });
});
