import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../lib/gently.ts';
import { addressKeys, identityKey, recordKeys, siteKey } from '../../../lib/search/address-keys.ts';
import { addressesInSteps, lookUpAddress, pieceOf } from '../../../lib/search/addresses.ts';
import { createSearch } from '../../../lib/search/search.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { install, sampleRecord } from '../store/samples.ts';

const share = (a: string, b: string) => addressKeys(a).some((key) => addressKeys(b).includes(key));

describe('addresses', () => {
  const page = 'https://www.data.gouv.fr/datasets/fichier-des-prenoms';
  it.each([
    'https://www.data.gouv.fr/fr/datasets/fichier-des-prenoms/',
    'http://data.gouv.fr/en/datasets/fichier-des-prenoms/#/resources/x',
    'https://www.data.gouv.fr/api/1/datasets/fichier-des-prenoms/',
    'https://www.data.gouv.fr/api/2/datasets/Fichier-des-prenoms/?lang=fr',
    'https://www.data.gouv.fr/fr/datasets/fichier-des-prenoms/rdf',
    'https://static.data.gouv.fr/resources/fichier-des-prenoms/20240101-120000/nat.csv',
  ])('%s leads to the dataset', (href) => expect(share(page, href)).toBe(true));

  it.each([
    'https://www.data.gouv.fr/datasets/r/fichier-des-prenoms',
    'https://www.data.gouv.fr/organizations/fichier-des-prenoms',
    'https://www.data.gouv.fr.example.org/datasets/fichier-des-prenoms',
    'https://example.org/datasets/fichier-des-prenoms',
    'https://www.data.gouv.fr/datasets/',
  ])('%s does not', (href) => expect(share(page, href)).toBe(false));

  it.each([
    ['http://data.exemple.fr/jeu/', 'https://www.data.exemple.fr/jeu'],
    ['https://p.fr/jeu?utm_source=x', 'https://p.fr/jeu#top'],
    ['https://p.fr/?id=12&a=1', 'https://p.fr/?a=1&id=12'],
    ['https://p.fr/explore/dataset/arbres/', 'https://p.fr/explore/dataset/arbres/table/?sort=x'],
    [
      'https://p.fr/explore/dataset/arbres/',
      'https://p.fr/api/explore/v2.1/catalog/datasets/arbres/exports/csv',
    ],
    ['https://p.fr/dataset/arbres', 'https://p.fr/dataset/arbres/resource/0b1'],
    ['https://p.fr/dataset/arbres', 'https://p.fr/fr/dataset/arbres'],
    [
      'http://g.fr/catalogue/srv/fre/catalog.search#/metadata/fr-120066022-jdd-5f45',
      'https://g.fr/geonetwork/srv/api/records/FR-120066022-jdd-5f45',
    ],
    ['https://p.fr/é', 'https://p.fr/%C3%A9'],
    ['https://github.com/Etalab/x', 'https://github.com/etalab/x/blob/main/lib/a.ts#L3'],
    ['https://github.com/etalab/x.git', 'https://www.github.com/etalab/x/issues?q=is%3Aopen'],
    ['https://gitlab.com/a/b/c', 'https://gitlab.com/a/b/c/-/tree/main'],
    ['https://git.ville.fr/a/b.git', 'https://git.ville.fr/a/b/-/issues'],
  ])('%s and %s are one', (a, b) => expect(share(a, b)).toBe(true));

  it.each([
    ['https://p.fr/?id=12', 'https://p.fr/?id=13'],
    ['https://p.fr/jeu', 'https://q.fr/jeu'],
    ['https://p.fr/#/metadata/abcdefgh1', 'https://p.fr/#/metadata/abcdefgh2'],
    ['https://p.fr:8443/jeu', 'https://p.fr/jeu'],
    ['https://github.com/etalab/x', 'https://github.com/etalab/y'],
    ['https://github.com/etalab', 'https://github.com/etalab/x'],
    ['https://gitlab.com/a/b', 'https://gitlab.com/a/b/c'],
  ])('%s and %s are two', (a, b) => expect(share(a, b)).toBe(false));

  it('name the site of a service by each of its pages, and only as a site', () => {
    const service = sampleRecord('s', {
      kind: 'code',
      code: { form: 'product', site: 'https://www.service.fr/' },
    });
    expect(siteKey('https://service.fr/aide?x=1')).not.toBeNull();
    expect(recordKeys(service)).toContain(siteKey('https://service.fr/aide?x=1'));
    for (const href of ['https://service.fr/', 'https://service.fr/aide', 'https://www.service.fr'])
      expect(addressKeys(href).some((key) => recordKeys(service).includes(key))).toBe(false);
    // What has a path is one page of a site that is somebody else's.
    const page = sampleRecord('p', {
      kind: 'code',
      code: { form: 'product', site: 'https://gouv.fr/service' },
    });
    expect(recordKeys(page)).not.toContain(siteKey('https://gouv.fr/'));
    expect(siteKey('javascript:alert(1)')).toBeNull();
    // A repository that names its owner's site is not that site.
    const repository = (title: string) =>
      sampleRecord('r', {
        title,
        kind: 'code',
        code: { form: 'repository', site: 'https://service.fr' },
      });
    expect(recordKeys(repository('service-front'))).toContain(siteKey('https://service.fr'));
    expect(recordKeys(repository('outils'))).not.toContain(siteKey('https://service.fr'));
  });

  it('have no key when they lead to a home page, or are no web addresses', () => {
    for (const href of [
      'https://p.fr',
      'https://p.fr/#top',
      'mailto:a@b.fr',
      'javascript:1',
      '',
      'x',
      `https://p.fr/${'a'.repeat(3000)}`,
    ]) {
      expect(addressKeys(href)).toEqual([]);
    }
  });

  it('never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (href) => {
          expect(Array.isArray(addressKeys(href))).toBe(true);
          expect(Array.isArray(addressKeys(`https://x.fr/${href}`))).toBe(true);
        },
      ),
    );
  });
});

const record = fc
  .record({
    id: fc.stringMatching(/^[a-f0-9]{6}$/),
    slug: fc.stringMatching(/^[a-z]{1,9}$/),
    source: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), {
      nil: undefined,
    }),
  })
  .map(({ id, slug, source }) =>
    sampleRecord(id, { slug, source, url: `https://www.data.gouv.fr/datasets/${slug}` }),
  );

it('a table finds every record by every key', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 50 }), (records) => {
      const table = atOnce(addressesInSteps(records)).table.inline!;
      records.forEach((one, doc) => {
        for (const key of [...recordKeys(one), identityKey(one.id)])
          expect(lookUpAddress(table, key)).toContain(doc);
      });
      expect(lookUpAddress(table, 'nobody.fr/nothing')).toEqual([]);
      // As it comes out of a larger buffer.
      const moved = new Uint8Array(table.length + 3);
      moved.set(table, 3);
      const [first] = records.flatMap(recordKeys);
      if (first)
        expect(lookUpAddress(moved.subarray(3), first)).toEqual(lookUpAddress(table, first));
    }),
  );
});

it('a large table finds every record by every key in the piece named, and knows its hosts', () => {
  const records = Array.from({ length: 6000 }, (_, i) =>
    sampleRecord(`id${i}`, {
      slug: `jeu-${i}`,
      url: `https://www.data.gouv.fr/datasets/jeu-${i}`,
      source: `https://p${i % 5}.fr/jeu/${i % 4000}`,
    }),
  );
  const { table, pieces } = atOnce(addressesInSteps(records));
  const whole = { ...table, from: 0 };
  expect(pieces.length).toBeGreaterThan(5);
  records.forEach((one, doc) => {
    for (const key of [...recordKeys(one), identityKey(one.id)])
      expect(lookUpAddress(pieces[pieceOf(whole, key)]!, key)).toContain(doc);
  });
  expect(pieceOf(whole, 'nobody.fr/jeu/1')).toBe(-1);
  expect(pieceOf(whole, 'p1.fr/nothing')).toBeGreaterThanOrEqual(0);
});

it('a search confirms what it finds, and gives up on an address that many share', async () => {
  const store = createMemoryStore();
  const shared = Array.from({ length: 9 }, (_, i) =>
    sampleRecord(`s${i}`, { source: 'https://p.fr/carte' }),
  );
  const alone = sampleRecord('alone', { source: 'https://p.fr/explore/dataset/arbres/' });
  await install(store, 'one', [shared, [alone]]);
  const hits = await createSearch(store).byAddresses([
    'https://p.fr/carte',
    'https://p.fr/explore/dataset/arbres/table/',
    'https://www.data.gouv.fr/fr/datasets/alone/',
    'https://www.data.gouv.fr/fr/datasets/titre-s3/',
    'mailto:x',
    'https://nobody.fr/x',
  ]);
  expect(hits.map(({ href, record: one }) => [href.slice(-8), one.id])).toEqual([
    ['s/table/', 'alone'],
    ['s/alone/', 'alone'],
    ['itre-s3/', 's3'],
  ]);
  expect(await store.read((reader) => reader.records([hits[0]!.ref]))).toEqual([alone]);
});
