import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { createSearch, type Share } from '../../../lib/search/search.ts';
import type { CatalogueStore, StoreReader } from '../../../lib/store/contract.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { install, sampleRecord } from '../store/samples.ts';

const insee = { id: 'p-insee', name: 'Insee' };
const paris = { id: 'p-paris', name: 'Ville de Paris' };
const RECORDS: CatalogueRecord[] = [
  sampleRecord('prenoms', { title: 'Fichier des prénoms', publisher: insee }),
  sampleRecord('restriction', { title: 'Restrictions d’eau en période de sécheresse' }),
  sampleRecord('eau', { title: 'Qualité de l’eau potable', publisher: paris, zones: ['Paris'] }),
  sampleRecord('air', { title: 'Qualité de l’air', publisher: paris }),
  sampleRecord('plan', { title: 'Plan de prévention des risques', acronym: 'PPR' }),
  sampleRecord('planning', { title: 'Planning des piscines', description: 'prévention' }),
  sampleRecord('carte', { title: 'Réseau de bus', views: 100 }),
  sampleRecord('carte2', { title: 'Réseau de bus', views: 900_000 }),
  sampleRecord('code', { title: 'Réseau social', kind: 'code' }),
];

async function searchOver(parts: CatalogueRecord[][] = [RECORDS.slice(0, 4), RECORDS.slice(4)]) {
  const store = createMemoryStore();
  await install(store, 'one', parts);
  return createSearch(store);
}

async function ids(query: string, parts?: CatalogueRecord[][]): Promise<string[]> {
  const { hits } = await (await searchOver(parts)).query(query);
  return hits.map(({ record }) => record.id);
}

describe('a query', () => {
  it.each([
    ['prénoms', 'prenoms'],
    ['prenoms', 'prenoms'],
    ['PRÉNOM', 'prenoms'],
    ['fichier prén', 'prenoms'],
    ['restricsion eau', 'restriction'],
    ['restirction', 'restriction'],
    ['ppr', 'plan'],
    ["l'air", 'air'],
    ['paris eau', 'eau'],
    ['secheres', 'restriction'],
  ])('“%s” finds %s first', async (query, id) => {
    expect((await ids(query))[0]).toBe(id);
  });

  it('prefers the word as it is written', async () => {
    const parts = [
      [sampleRecord('many', { title: 'Arbres' }), sampleRecord('one', { title: 'Arbre' })],
    ];
    expect(await ids('arbre', parts)).toEqual(['one', 'many']);
    expect(await ids('arbres', parts)).toEqual(['many', 'one']);
  });

  it('prefers what is used, among equals', async () => {
    expect((await ids('réseau bus')).slice(0, 2)).toEqual(['carte2', 'carte']);
  });

  it('finds nothing for nothing', async () => {
    expect(await ids('')).toEqual([]);
    expect(await ids(' ?! ')).toEqual([]);
    expect(await ids('zzzzqqqq')).toEqual([]);
    expect(await ids('prénoms', [])).toEqual([]);
    expect(await ids('@p:p-paris')).toEqual(await ids('p p paris'));
  });

  it('says what it corrected', async () => {
    const search = await searchOver();
    expect((await search.query('restricsions eau')).corrected).toBe('restrictions eau');
    expect((await search.query('Prénom')).corrected).toBeNull();
    expect((await search.query('prén')).corrected).toBeNull();
  });

  it('keeps to the kinds asked for', async () => {
    const search = await searchOver();
    const { hits, total } = await search.query('réseau', { filters: { kinds: ['code'] } });
    expect(hits.map(({ record }) => record.id)).toEqual(['code']);
    expect(total).toBe(1);
    expect((await search.query('réseau', { filters: { kinds: ['algorithm'] } })).hits).toEqual([]);
  });

  it('counts more than it shows', async () => {
    const answer = await (await searchOver()).query('réseau', { limit: 1 });
    expect(answer.hits).toHaveLength(1);
    expect(answer.total).toBe(3);
    expect(answer.query).toBe('réseau');
    expect(answer.ms).toBeGreaterThanOrEqual(0);
  });
});

describe('the context of a page', () => {
  const terms = [
    { term: 'Plan de prévention', weight: 1 },
    { term: 'qualité', weight: 0.5 },
    { term: 'zzzz', weight: 1 },
  ];

  it('tells facts about each record', async () => {
    const search = await searchOver();
    const scored = await search.context(terms, { publishers: new Map([['p-paris', 1]]) });
    const records = await search.records(scored.map(({ ref }) => ref));
    const byId = new Map(records.map((record, i) => [record!.id, scored[i]!]));
    const plan = byId.get('plan')!;
    expect(plan.matched.map(({ term }) => term)).toEqual(['Plan de prévention']);
    expect(plan.coverage).toBeGreaterThan(0.5);
    expect(plan.coverage).toBeLessThan(1);
    // Part of the phrase only: the word, as the page writes it.
    expect(byId.get('planning')!.matched.map(({ term }) => term)).toEqual(['prévention']);
    expect(byId.get('planning')!.score).toBeLessThan(plan.score);
    expect(byId.get('eau')!.matched.map(({ term }) => term)).toEqual(['qualité']);
    expect(byId.has('prenoms')).toBe(false);
  });

  it('keeps the best only, the page’s own body first', async () => {
    const search = await searchOver();
    expect(await search.context(terms, { limit: 1 })).toHaveLength(1);
    const [first] = await search.context([{ term: 'qualité eau air', weight: 1 }], {
      limit: 1,
      publishers: new Map([['p-paris', 1]]),
    });
    const [record] = await search.records([first!.ref]);
    expect(record!.publisher).toEqual(paris);
    expect(await search.context([])).toEqual([]);
    expect(await search.context([{ term: 'zzzz', weight: 1 }])).toEqual([]);
  });

  it('keeps the best of each kind that is asked for', async () => {
    const codes = ['a', 'b', 'c'].map((id) =>
      sampleRecord(id, { kind: 'code', title: `Qualité du code ${id}` }),
    );
    const search = await searchOver([[...RECORDS, ...codes]]);
    const found = async (shares: Share[]) => {
      const scored = await search.context([{ term: 'qualité', weight: 1 }], { shares });
      const records = await search.records(scored.map(({ ref }) => ref));
      return records.map((record) => record!.kind);
    };
    expect(await found([{ kinds: ['code'], limit: 2 }])).toEqual(['code', 'code']);
    const both = await found([
      { kinds: ['dataset', 'reuse'], limit: 1 },
      { kinds: ['code'], limit: 1 },
    ]);
    expect(both).toEqual(['dataset', 'code']);
    expect(await found([{ kinds: ['algorithm'], limit: 9 }])).toEqual([]);
  });

  it('tells a publisher by its name, unless two have it', async () => {
    const twin = { id: 'p-other', name: 'La ville de Paris' };
    const named = async (records: CatalogueRecord[], name: string) =>
      (await searchOver([records])).publishersNamed([name]);
    expect(await named(RECORDS, 'ville de PARIS')).toEqual(['p-paris']);
    const both = [...RECORDS, sampleRecord('twin', { publisher: twin })];
    expect(await named(both, 'Ville de Paris')).toEqual([]);
    expect(await named(RECORDS, 'Ville de Lyon')).toEqual([]);
  });

  it('takes any number of terms', async () => {
    const search = await searchOver();
    const many = RECORDS.flatMap(({ title }) => title.split(/\s+/)).map((term) => ({
      term,
      weight: 1,
    }));
    const long = [...many, { term: RECORDS.map(({ title }) => title).join(' '), weight: 1 }];
    expect((await search.context(long)).length).toBeGreaterThan(0);
  });
});

describe('what others ask', () => {
  it('counts records by publisher, over all segments', async () => {
    const search = await searchOver([RECORDS.slice(0, 3), RECORDS.slice(3)]);
    expect(await search.countByPublisher(['p-paris'])).toEqual({ dataset: 2 });
    expect(await search.countByPublisher(['p-paris', 'p-paris', 'p-insee', 'none'])).toEqual({
      dataset: 3,
    });
    expect(await search.countByPublisher([])).toEqual({});
    expect(await search.size()).toBe(RECORDS.length);
  });

  it('weighs words by rarity', async () => {
    const idf = await (await searchOver()).idf(['Réseau', 'prénom', 'zzzz']);
    expect(idf.get('prénom')!).toBeGreaterThan(idf.get('Réseau')!);
    expect(idf.get('zzzz')!).toBeGreaterThan(idf.get('prénom')!);
  });
});

describe('a change of generation', () => {
  const fresh = [sampleRecord('fresh', { title: 'Fichier des prénoms' })];

  it('is followed without being told', async () => {
    const store = createMemoryStore();
    await install(store, 'one', [RECORDS]);
    const search = createSearch(store);
    expect((await search.query('prénoms')).hits[0]!.record.id).toBe('prenoms');
    await install(store, 'two', [fresh]);
    expect((await search.query('prénoms')).hits[0]!.record.id).toBe('fresh');
  });

  it('never shows half of each, wherever it falls', async () => {
    for (const method of ['version', 'segments', 'shards', 'records', 'addresses'] as const) {
      for (const moment of ['before', 'after'] as const) {
        const store = createMemoryStore();
        await install(store, 'one', [RECORDS]);
        const search = createSearch(swapAt(store, method, moment));
        const { hits } = await search.query('prénoms');
        expect(hits).toHaveLength(1);
        expect(['prenoms', 'fresh']).toContain(hits[0]!.record.id);
        const links = await search.byAddresses(['https://www.data.gouv.fr/datasets/prenoms']);
        expect(links.length).toBeLessThanOrEqual(1);
      }
    }
  });

  /** A store whose generation changes just before or after its first read of this sort. */
  function swapAt(
    store: CatalogueStore,
    method: keyof StoreReader,
    moment: 'before' | 'after',
  ): CatalogueStore {
    let done = false;
    const change = async () => {
      if (done) return;
      done = true;
      await install(store, 'two', [fresh]);
    };
    const changing = (reader: StoreReader): StoreReader => ({
      ...reader,
      [method]: async (...args: unknown[]) => {
        if (moment === 'before') await change();
        const answer = await (reader[method] as (...args: unknown[]) => Promise<unknown>)(...args);
        if (moment === 'after') await change();
        return answer;
      },
    });
    return { ...store, read: (work) => store.read((reader) => work(changing(reader))) };
  }

  it('does not keep an error of the store', async () => {
    const store = createMemoryStore();
    await install(store, 'one', [RECORDS]);
    let broken = true;
    const search = createSearch({
      ...store,
      read: (work) => (broken ? Promise.reject(new Error('closed')) : store.read(work)),
    });
    await expect(search.query('eau')).rejects.toThrow('closed');
    broken = false;
    expect((await search.query('eau')).hits.length).toBeGreaterThan(0);
  });
});
