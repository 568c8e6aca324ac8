/** The dossier as JSON-LD: whole, so that it can be read back, and DCAT, so that others can too. */
import type { CitableKind } from '../../citation/citable.ts';
import type { KeptItem } from '../kept.ts';
import { CONTEXT, DOSSIER, VERSION } from './vocabulary.ts';

const TYPES: Record<CitableKind, string> = {
  dataset: 'dcat:Dataset',
  service: 'dcat:DataService',
  code: 'schema:SoftwareSourceCode',
  algorithm: 'dcat:Resource',
  consultation: 'dcat:Resource',
  reuse: 'dcat:Resource',
  law: 'schema:Legislation',
  page: 'schema:WebPage',
};

/**
 * The items as a `dcat:Catalog` in JSON-LD. Each has a `dcat:CatalogRecord` that holds what the
 * reader did: the day, the page of origin, the note, the place; its topic is the thing itself.
 *
 * @param day the reader's day, `YYYY-MM-DD`.
 */
export function dossierJsonLd(items: KeptItem[], day: string): string {
  const ids = identifiers(items);
  const document = {
    '@context': CONTEXT,
    '@type': 'dcat:Catalog',
    'schema:additionalType': DOSSIER,
    'schema:version': VERSION,
    'dct:title': 'En regard',
    'dct:issued': day,
    'dcat:resource': ids.map((id) => ({ '@id': id })),
    'dcat:record': items.map((item, place) => entry(item, ids[place] ?? '', place)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Addresses, where two things share none: they would be taken for one. */
function identifiers(items: KeptItem[]): string[] {
  const taken = new Set<string>();
  return items.map(({ url }, place) => {
    if (taken.has(url)) return `_:item${place + 1}`;
    taken.add(url);
    return url;
  });
}

const entry = (item: KeptItem, id: string, place: number) => ({
  '@type': 'dcat:CatalogRecord',
  'schema:position': place + 1,
  'dct:issued': item.keptOn,
  ...(item.foundOn && {
    'dct:source': {
      '@id': item.foundOn.url,
      '@type': 'foaf:Document',
      'dct:title': item.foundOn.title,
    },
  }),
  ...(item.note && { 'skos:note': item.note }),
  'foaf:primaryTopic': topic(item, id),
});

function topic(item: KeptItem, id: string) {
  const { kind, title, url, publisher, licence, date, language, catalogue } = item;
  return {
    '@id': id,
    '@type': TYPES[kind],
    'schema:additionalType': kind,
    'dct:title': title,
    'dcat:landingPage': { '@id': url, '@type': 'foaf:Document' },
    ...(publisher && { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': publisher } }),
    ...(licence && { 'dct:license': { '@type': 'dct:LicenseDocument', 'dct:title': licence } }),
    ...(date && { 'dct:modified': date }),
    ...(language && { 'schema:inLanguage': language }),
    ...(item.repository && { 'schema:codeRepository': { '@id': item.repository } }),
    ...(item.programmingLanguage && { 'schema:programmingLanguage': item.programmingLanguage }),
    ...(catalogue && {
      'dct:identifier': catalogue.record,
      'dct:isPartOf': {
        '@type': 'dcat:Catalog',
        'dct:identifier': catalogue.id,
        'dct:title': catalogue.title,
      },
    }),
    ...(item.formats.length > 0 && {
      'dcat:distribution': item.formats.map((format) => ({
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': url },
        'dct:format': { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': format },
      })),
    }),
  };
}
