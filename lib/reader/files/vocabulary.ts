/** The words in which a dossier is written as JSON-LD, for who writes it and who reads it. */

/** What says that a document is a dossier, and of which form. */
export const DOSSIER = 'en-regard-dossier';
export const VERSION = 1;

/**
 * DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) has it all: a catalogue, whose records say when each
 * resource was entered, and its resources. Code and pages, which DCAT does not know, are schema.org's.
 */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:issued': { '@id': 'dct:issued', '@type': 'xsd:date' },
  'dct:modified': { '@id': 'dct:modified', '@type': 'xsd:date' },
} as const;
