import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueRecord, PageReading, PublicBody, SiteVerdict } from '../../../lib/model.ts';
import { createGazetteer } from '../../../lib/places/gazetteer.ts';
import { type Meanings, NO_MEANINGS } from '../../../lib/related/meaning.ts';
import { createRelate, type Relate } from '../../../lib/related/relate.ts';
import type { SiteMemories, SiteMemory } from '../../../lib/related/site-memory.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { createSearch, type Search } from '../../../lib/search/search.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { buildDictionary } from '../../../lib/text/dictionary.ts';

const gazetteer = createGazetteer(
  {
    regions: [
      { code: '84', name: 'Auvergne-Rhône-Alpes' },
      { code: '76', name: 'Occitanie' },
    ],
    departements: [
      { code: '26', name: 'Drôme', region: '84' },
      { code: '30', name: 'Gard', region: '76' },
    ],
  },
  {
    keys: buildDictionary([]),
    first: Uint32Array.of(0),
    codes: new Uint32Array(0),
    populations: new Uint8Array(0),
    groups: new Uint8Array(0),
  },
);

const record = (
  id: string,
  title: string,
  more: Partial<CatalogueRecord> = {},
): CatalogueRecord => ({
  kind: 'dataset',
  catalogue: 'datagouv',
  id,
  title,
  slug: id,
  url: `https://www.data.gouv.fr/datasets/${id}`,
  tags: [],
  description: '',
  formats: ['csv'],
  zones: [],
  views: 100,
  reuses: 0,
  followers: 0,
  resources: 1,
  ...more,
});

const ORDER = ['dataset', 'code', 'consultation', 'algorithm'];
const ZONES = "Zones d'alerte sécheresse";
/** Enough of other subjects that a word of ours is as rare as in the real catalogue. */
const OTHERS = Array.from({ length: 3000 }, (_, i) =>
  record(`autre-${i}`, `Marchés publics de la collectivité numéro ${i}`, {
    tags: ['marches-publics', `lot${i}`],
  }),
);
const RECORDS = [
  record('drome', `${ZONES} de la Drôme`, {
    locality: '26',
    publisher: { id: 'ddt26', name: 'DDT Drôme' },
  }),
  // Of another series, so that only its place can keep it away.
  record('gard', 'Sécheresse et restrictions d’eau dans le Gard : zones d’alerte', {
    locality: '30',
    views: 90_000,
  }),
  record('national', 'Données sécheresse : restrictions des usages de l’eau', { views: 50_000 }),
  ...[2021, 2022, 2023].map((year) =>
    record(`annee-${year}`, `Restrictions d’eau, zones de sécheresse en ${year}`),
  ),
  record('trial', `TEST - ${ZONES}, restrictions des usages de l’eau`, { views: 9000 }),
  record('tests', `Test des ${ZONES.toLowerCase()}, restrictions des usages de l’eau`),
  record('source', 'Carte des captages', { source: 'https://www.drome.gouv.fr/secheresse' }),
  record('cited', 'Relevés divers'),
  record('service-eau', 'Vigie eau, restrictions des usages de l’eau', {
    kind: 'code',
    catalogue: 'betagouv',
    code: { form: 'product', site: 'https://vigie-eau.gouv.fr/' },
  }),
  record('depot', 'carnet', {
    kind: 'code',
    catalogue: 'codegouvfr',
    url: 'https://github.com/drome/carnet',
    code: { form: 'repository' },
  }),
  record('enquete', 'Projet d’arrêté cadre sécheresse : zones d’alerte et restrictions d’eau', {
    kind: 'consultation',
    catalogue: 'cndp',
    consultation: { procedure: 'consultation', closes: '2026-12-01' },
  }),
  record('droughts', `${ZONES}, restrictions des usages de l’eau`, { catalogue: 'data-public-lu' }),
  ...OTHERS,
];

const SITE: SiteVerdict = {
  verdict: 'official',
  host: 'www.drome.gouv.fr',
  matched: 'drome.gouv.fr',
  body: {
    name: 'Préfecture de la Drôme',
    country: 'FRA',
    ids: { datagouv: ['ddt26'] },
    place: '26',
  },
  reasons: ['host-listed'],
};
const reading = (title: string, more: Partial<PageReading> = {}): PageReading => ({
  url: 'https://www.drome.gouv.fr/page',
  title,
  headings: [title],
  description: '',
  siteName: '',
  breadcrumbs: [],
  text: '',
  language: 'fr',
  declared: [],
  links: [],
  publicMarkup: [],
  optOut: false,
  ...more,
});
const DROUGHT = reading('Sécheresse : zones d’alerte et restrictions des usages de l’eau', {
  text: 'Les arrêtés de sécheresse fixent les zones d’alerte et les restrictions d’eau.',
});

/** Keeps what the pages of sites say. */
function memory(): SiteMemories {
  const sites = new Map<string, SiteMemory>();
  return {
    of: async (host) => sites.get(host),
    keep: async (host, known) => void sites.set(host, known),
  };
}

let search: Search;
let whole: Relate;
const relate = async (page: PageReading, site: SiteVerdict) => (await whole(page, site)).related;
beforeAll(async () => {
  const store = createMemoryStore();
  const generation = {
    name: 'g',
    records: RECORDS.length,
    sourceDate: '2026-01-16',
    licence: 'L',
    attribution: 'A',
    homepage: 'https://www.data.gouv.fr/',
  };
  const state = {
    id: 'datagouv',
    current: null,
    installing: { generation, partsDone: 1, partsTotal: 1, recordsDone: RECORDS.length },
    error: null,
  };
  const key = { catalogue: 'datagouv', generation: 'g', part: 0 };
  await store.putSegment(key, buildSegment(RECORDS), RECORDS, state);
  await store.swap('datagouv');
  search = createSearch(store);
  whole = createRelate({
    search,
    gazetteer,
    now: () => Date.parse('2026-11-25'),
  });
});
const ids = async (page: PageReading, site = SITE) =>
  (await relate(page, site)).map(({ record }) => record.id);

describe('records beside a page', () => {
  it('are of its subject, of its place or of the country', async () => {
    const found = await ids(DROUGHT);
    expect(found.slice(0, 2).sort()).toEqual(['drome', 'national']);
    expect(found).not.toContain('gard');
    expect(found.filter((id) => id.startsWith('autre'))).toEqual([]);
  });

  it('come section after section, those of one kind never crowding out another', async () => {
    const found = await relate(DROUGHT, SITE);
    const kinds = found.map(({ record }) => record.kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(found.map(({ record }) => record.id)).toContain('enquete');
  });

  it('are none of another country, nor of another site', async () => {
    const found = await ids(DROUGHT);
    expect(found).not.toContain('droughts');
    const elsewhere = reading('Mentions légales', { url: 'https://www.drome.gouv.fr/mentions' });
    expect(await ids(elsewhere)).not.toContain('service-eau');
  });

  it('are no trials, but may be about tests', async () => {
    const found = await ids(DROUGHT);
    expect(found).toContain('tests');
    expect(found).not.toContain('trial');
    const cited = {
      ...DROUGHT,
      links: [{ href: 'https://www.data.gouv.fr/datasets/trial', text: '' }],
    };
    expect(await ids(cited)).toContain('trial');
  });

  it('show the code of the site that is read, on each of its pages', async () => {
    const page = reading('Mentions légales', { url: 'https://vigie-eau.gouv.fr/mentions-legales' });
    const [first] = await relate(page, { ...SITE, host: 'vigie-eau.gouv.fr', body: null });
    expect(first?.record.id).toBe('service-eau');
    expect(first?.reasons).toEqual([{ type: 'same-site' }]);
  });

  it('are not what a site says on all its pages, unless the page is about it', async () => {
    const learning = createRelate({ search, gazetteer, sites: memory() });
    const frame = 'Sécheresse : zones d’alerte et restrictions des usages de l’eau';
    const shown = async (title: string, n: number) => {
      const page = reading(title, {
        url: `https://www.drome.gouv.fr/${n}`,
        headings: [title, frame],
        text: frame,
      });
      return (await learning(page, { ...SITE, body: null })).related.length;
    };
    const first = await shown('Nous rencontrer', 0);
    for (const n of [1, 2, 3, 4]) await shown('Nous rencontrer', n);
    expect(first).toBeGreaterThan(0);
    expect(await shown('Nous rencontrer', 5)).toBe(0);
    expect(await shown('Sécheresse : zones d’alerte, restrictions d’eau', 6)).toBeGreaterThan(0);
  });

  it('show the repository to whose files the page leads', async () => {
    const href = 'https://github.com/Drome/carnet/blob/main/README.md';
    const page = reading('Mentions légales', { links: [{ href, text: 'Code' }] });
    expect(await ids(page)).toContain('depot');
  });

  it('stand lower where their words mean something else, in the language that is known', async () => {
    const towards = (page: number[], record: number[]): Meanings => {
      let asked = 0;
      return { direction: () => Float32Array.from(asked++ === 0 ? page : record) };
    };
    let read = 0;
    const scoreOf = async (known: Meanings, page = DROUGHT) => {
      read = 0;
      const meanings = async () => {
        read++;
        return known;
      };
      const { related } = await createRelate({ search, gazetteer, meanings })(page, SITE);
      return related.find(({ record }) => record.id === 'national')?.score;
    };
    const known = (await scoreOf(NO_MEANINGS))!;
    expect(await scoreOf(towards([1, 0], [1, 0]))).toBe(known);
    expect(await scoreOf(towards([1, 0], [0.5, 0.75 ** 0.5]))).toBeLessThan(known);
    const german = { ...DROUGHT, language: 'de' };
    const unknown = await scoreOf(NO_MEANINGS, german);
    expect(await scoreOf(towards([1, 0], [0.5, 0.75 ** 0.5]), german)).toBe(unknown);
    // Nor are the words read at all: they take a moment of each life of the background.
    expect(read).toBe(0);
  });

  it('say why they are there', async () => {
    const [drome] = (await relate(DROUGHT, SITE)).filter(({ record }) => record.id === 'drome');
    expect(drome?.reasons).toContainEqual({ type: 'same-publisher' });
    expect(drome?.reasons).toContainEqual({ type: 'place', place: 'Drôme' });
    expect(drome?.reasons.find((r) => r.type === 'words')).toBeDefined();
  });

  it('are the body’s own on forges and at beta.gouv.fr as well', async () => {
    const { body, ...site } = SITE;
    const reasonsFor = async (own: PublicBody['ids']) => {
      const found = await relate(DROUGHT, { ...site, body: { ...body!, ids: own } });
      return found.find(({ record }) => record.id === 'drome')?.reasons ?? [];
    };
    const own = { type: 'same-publisher' };
    expect(await reasonsFor({ forge: ['ddt26'] })).toContainEqual(own);
    expect(await reasonsFor({ beta: ['ddt26'] })).toContainEqual(own);
    expect(await reasonsFor({ forge: ['ddt25'] })).not.toContainEqual(own);
  });

  it('come with what the page was understood to be about', async () => {
    const { understood } = await whole(DROUGHT, SITE);
    expect(understood.places).toEqual(['Drôme']);
    expect(understood.phrases.slice(0, 4).join(' ')).toMatch(/sécheresse/);
    expect(understood.phrases.length).toBeLessThanOrEqual(10);
  });

  it('fold a series into one card', async () => {
    const series = (await relate(DROUGHT, SITE)).filter(({ record }) =>
      record.id.startsWith('annee'),
    );
    expect(series.map((r) => [r.record.id, r.series?.count])).toEqual([['annee-2023', 2]]);
    // A card has the score of its place, whichever member it opens.
    const scores = (await relate(DROUGHT, SITE))
      .filter(({ record }) => record.kind === 'dataset')
      .map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('come first when the page cites them, or is their source', async () => {
    const page = reading('Informations diverses', {
      url: 'https://www.drome.gouv.fr/secheresse',
      links: [{ href: 'https://www.data.gouv.fr/fr/datasets/cited/', text: 'les relevés' }],
    });
    const found = await relate(page, SITE);
    expect(found.map((r) => [r.record.id, r.reasons[0]?.type])).toEqual([
      ['source', 'source-page'],
      ['cited', 'linked'],
    ]);
  });

  it('are none when nothing concerns the page', async () => {
    expect(await ids(reading('Mentions légales'))).toEqual([]);
    expect(await ids(reading('Horaires d’ouverture des guichets'))).toEqual([]);
    expect(await ids(reading(''))).toEqual([]);
  });

  it('are those of the other place on the page of the other place', async () => {
    const gard: SiteVerdict = {
      ...SITE,
      host: 'www.gard.gouv.fr',
      body: { name: 'Préfecture du Gard', country: 'FRA', ids: {}, place: '30' },
    };
    const found = await ids({ ...DROUGHT, url: 'https://www.gard.gouv.fr/eau' }, gard);
    expect(found).toContain('gard');
    expect(found).not.toContain('drome');
  });
});
