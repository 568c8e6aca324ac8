/**
 * A DCAT-AP catalogue in JSON-LD, page by page: `/catalog.jsonld` as `ckanext-dcat` serves it
 * (docs/endpoints.md: 100 a page, hydra paging), `/api/1/site/catalog.jsonld` as uData does.
 */
import {
  type Ask,
  iso,
  json,
  momentOf,
  numberOf,
  refuse,
  type Speaker,
  type World,
  withQuery,
} from '../ask.ts';
import { idOf } from '../ids.ts';
import type { Item } from '../item.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const PAGE = 100;

export const dcatAp: Speaker = {
  software: 'dcat-ap',
  kinds: { dataset: 1 },
  form: 'uuid',
  cors: true,
  speak(ask, world) {
    const asUdata = ask.path === '/api/1/site/catalog.jsonld';
    return asUdata || ask.path === '/catalog.jsonld' ? page(ask, world, asUdata) : null;
  },
};

function page(ask: Ask, { truth }: World, asUdata: boolean) {
  const { query } = ask;
  const number = numberOf(query, 'page', 1);
  const size = asUdata ? numberOf(query, 'page_size', PAGE) : PAGE;
  if (!(number >= 1) || !(size >= 1))
    return refuse(409, { error: 'Page param must be a positive integer starting in 1' });
  const since = momentOf(query.get('modified_since'));
  const collection = truth.in('dataset');
  const places = collection.list({
    order: '-modified',
    words: query.get('q') ?? '',
    ...(since !== undefined && { since }),
  });
  const last = Math.max(1, Math.ceil(places.length / size));
  const shown = places.slice((number - 1) * size, number * size).map(collection.at);
  const address = (other: number) => ({ '@id': withQuery(ask, { page: other }) });
  const step = (name: string, value: unknown) =>
    // ckanext-dcat writes both names, uData the newer one only.
    asUdata
      ? { [`hydra:${name}`]: value }
      : { [`hydra:${name}`]: value, [`hydra:${name}Page`]: value };
  const view = {
    '@id': withQuery(ask, { page: number }),
    '@type': asUdata ? 'hydra:PartialCollectionView' : 'hydra:PagedCollection',
    ...step('first', address(1)),
    ...(number < last && step('next', address(number + 1))),
    ...(number > 1 && step('previous', address(number - 1))),
    ...step('last', address(last)),
    'hydra:totalItems': places.length,
    'hydra:itemsPerPage': size,
  };
  const catalogue = {
    '@id': `${ask.base}#catalog`,
    '@type': asUdata ? ['dcat:Catalog', 'hydra:Collection'] : 'dcat:Catalog',
    'dct:title': 'Catalogue',
    'dct:language': truth.in('dataset').at(0).language,
    ...(asUdata && { 'hydra:totalItems': places.length, 'hydra:view': { '@id': view['@id'] } }),
    'dcat:dataset': shown.map((item) => ({ '@id': datasetId(item, ask.base) })),
  };
  return json(
    {
      '@context': CONTEXT,
      '@graph': once([catalogue, view, ...shown.flatMap((item) => nodes(item, ask.base))]),
    },
    { type: 'application/ld+json' },
  );
}

/** Publishers are shared: a graph holds each node once. */
const once = (all: { '@id': string }[]) => [
  ...new Map(all.map((one) => [one['@id'], one])).values(),
];

const datasetId = (item: Item, base: string) => `${base}/dataset/${item.id}`;
const typed = (type: string, value: string) => ({ '@type': `xsd:${type}`, '@value': value });
const inLanguage = (item: Item, value: string) => ({ '@language': item.language, '@value': value });

/** A dataset, its publisher and its distributions: nodes that name each other. */
function nodes(item: Item, base: string): { '@id': string }[] {
  const id = datasetId(item, base);
  const { publisher, licence } = item;
  const distributions = item.formats.map((format, number) => ({
    '@id': `${id}/resource/${idOf('uuid', number + 2, item.index, () => '')}`,
    '@type': 'dcat:Distribution',
    'dct:title': `${item.title} (${format})`,
    'dct:format': format.toUpperCase(),
    'dcat:accessURL': { '@id': `https://files.example.org/${item.slug}.${format}` },
    ...(licence && { 'dct:license': { '@id': licence.url } }),
  }));
  const agent = publisher && {
    '@id': `${base}/organization/${publisher.id}`,
    '@type': 'foaf:Organization',
    'foaf:name': publisher.name,
  };
  const dataset = {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': item.id,
    // A text, or a text with its language.
    'dct:title': item.index % 2 === 0 ? item.title : inLanguage(item, item.title),
    'dct:description': inLanguage(item, item.description),
    'dcat:keyword': item.tags.length === 1 ? item.tags[0] : item.tags,
    'dct:issued': typed('dateTime', iso(item.created)),
    'dct:modified': typed('dateTime', iso(item.modified)),
    'dcat:landingPage': { '@id': `${base}/dataset/${item.slug}` },
    ...(agent && { 'dct:publisher': { '@id': agent['@id'] } }),
    ...(item.place && {
      'dct:spatial': { '@type': 'dct:Location', 'rdfs:label': item.place.name },
    }),
    // One is an object, several are a list, as compacting writes them.
    'dcat:distribution':
      distributions.length === 1
        ? { '@id': distributions[0]!['@id'] }
        : distributions.map((one) => ({ '@id': one['@id'] })),
  };
  return [dataset, ...(agent ? [agent] : []), ...distributions];
}
