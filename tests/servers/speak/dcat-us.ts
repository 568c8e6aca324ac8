/**
 * `data.json`, the whole catalogue in one file: Project Open Data metadata schema 1.1,
 * https://resources.data.gov/resources/dcat-us/.
 */
import { type Ask, iso, isoDay, jsonList, type Reply, type Speaker, type World } from '../ask.ts';
import type { Item } from '../item.ts';

const SCHEMA = 'https://project-open-data.cio.gov/v1.1/schema';

const PERIODS: Record<string, string> = {
  daily: 'R/P1D',
  weekly: 'R/P1W',
  monthly: 'R/P1M',
  quarterly: 'R/P3M',
  annual: 'R/P1Y',
};

export const dcatUs: Speaker = {
  software: 'dcat-us',
  kinds: { dataset: 1 },
  form: 'uuid',
  language: 'en',
  cors: false,
  speak: (ask, world) => (ask.path === '/data.json' ? wholeCatalogue(ask, world) : null),
};

/** The file, written while it is sent. */
export function wholeCatalogue(ask: Ask, { truth }: World): Reply {
  const collection = truth.in('dataset');
  const head = {
    '@context': `${SCHEMA}/catalog.jsonld`,
    '@id': `${ask.base}/data.json`,
    '@type': 'dcat:Catalog',
    conformsTo: SCHEMA,
    describedBy: `${SCHEMA}/catalog.json`,
  };
  const before = `${JSON.stringify(head).slice(0, -1)},"dataset":[`;
  return {
    body: jsonList(
      collection.list({ order: 'created' }),
      (index) => podDataset(collection.at(index), ask.base),
      [before, ']}'],
    ),
    dated: true,
  };
}

/** One dataset in the words of that schema. */
export function podDataset(item: Item, base: string) {
  return {
    '@type': 'dcat:Dataset',
    accessLevel: item.index % 40 === 0 ? 'restricted public' : 'public',
    accrualPeriodicity: PERIODS[item.frequency] ?? 'irregular',
    bureauCode: ['000:00'],
    contactPoint: {
      '@type': 'vcard:Contact',
      fn: 'Data office',
      hasEmail: 'mailto:data@example.org',
    },
    description: item.description,
    distribution: item.formats.map((format) => ({
      '@type': 'dcat:Distribution',
      title: `${item.title} (${format})`,
      format: format.toUpperCase(),
      mediaType: format === 'csv' ? 'text/csv' : 'application/octet-stream',
      downloadURL: `${base}/files/${item.slug}.${format}`,
    })),
    identifier: item.id,
    issued: isoDay(item.created),
    keyword: item.tags,
    landingPage: `${base}/dataset/${item.slug}`,
    ...(item.licence && { license: item.licence.url }),
    modified: item.index % 2 === 0 ? isoDay(item.modified) : iso(item.modified),
    programCode: ['000:000'],
    ...(item.publisher && {
      publisher: { '@type': 'org:Organization', name: item.publisher.name },
    }),
    ...(item.place && { spatial: item.place.name }),
    ...(item.coverage && { temporal: `${item.coverage.start}-01-01/${item.coverage.end}-12-31` }),
    theme: ['Environment'],
    title: item.title,
  };
}
