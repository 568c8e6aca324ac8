/** The record of a `dcat:Dataset` node: DCAT-AP 2 and 3, https://semiceu.github.io/DCAT-AP/. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete } from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { type Graph, idOf, isA, referenceOf, textOf, textsOf, valuesOf } from './jsonld.ts';
import { languageOf } from './languages.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  type Json,
  nameOf,
  namesOf,
  present,
  TAGS,
  titleOf,
  ZONES,
} from './values.ts';

/** The record of a dataset, or why there is none. */
export function dcatDataset(source: CatalogueSource, graph: Graph, node: Json): Entry {
  const iri = idOf(node)?.startsWith('_:') ? undefined : idOf(node);
  const id = identifierOf(textOf(node, [], 'identifier')?.text) ?? identifierOf(iri);
  const title = textOf(node, [source.language], 'title');
  const refused = incomplete(id, titleOf(title?.text));
  if (refused || id === undefined || title === undefined) return refused ?? null;

  const language = title.language ?? languageOf(referenceOf(node, 'language')) ?? source.language;
  const distributions = valuesOf(node, 'distribution')
    .map((one) => graph.resolve(one))
    .filter((one) => one !== undefined);
  const { url, elsewhere } = pagesOf(source, [iri, referenceOf(node, 'landingPage', 'page')]);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', { id, title: titleOf(title.text) ?? '', url }),
    tags: namesOf(
      [
        ...textsOf(node, 'keyword')
          .filter((one) => one.language === undefined || one.language === language)
          .map(({ text }) => text),
        ...labels(graph, node, language, 'theme'),
      ],
      TAGS,
    ),
    description: descriptionOf(textOf(node, [language], 'description')?.text),
    formats: formatNames(distributions.flatMap((one) => formatOf(graph, one) ?? [])),
    zones: namesOf(labels(graph, node, language, 'spatial'), ZONES),
    resources: distributions.length,
    ...present('publisher', publisherOf(graph, node, language)),
    ...present('licence', licenceIn(graph, [node, ...distributions], language)),
    ...present('frequency', frequencyOf(referenceOf(node, 'accrualPeriodicity'))),
    ...present('created', dayOf(textOf(node, [], 'issued')?.text)),
    ...present('modified', dayOf(textOf(node, [], 'modified')?.text)),
    ...present('coverage', coverageOf(graph, node)),
    ...present('source', elsewhere),
    ...present('language', language === source.language ? undefined : language),
  };
  return { record };
}

/** Which of the pages of a dataset is the catalogue's own, and which stands elsewhere. */
function pagesOf(source: CatalogueSource, told: (string | undefined)[]) {
  const pages = told.flatMap((one) => addressOf(one) ?? []);
  const { hostname } = new URL(source.base);
  const own = pages.find((page) => new URL(page).hostname === hostname);
  const elsewhere = pages.find((page) => new URL(page).hostname !== hostname);
  return own === undefined
    ? { url: pages.at(-1) ?? source.homepage, elsewhere: undefined }
    : { url: own, elsewhere };
}

/** Names of what a property refers to; literals are names themselves, addresses are none. */
const labels = (graph: Graph, node: Json, language: string, property: string): string[] =>
  valuesOf(node, property).flatMap((value) => {
    if (typeof value === 'string') {
      const described = graph.resolve(value);
      if (described) return label(described, language) ?? [];
      return /^(?:https?:|_:|[[{]|\s*(?:multi)?(?:polygon|point))/i.test(value) ? [] : [value];
    }
    const described = graph.resolve(value);
    return described ? (label(described, language) ?? []) : [];
  });

const label = (node: Json, language: string): string | undefined =>
  textOf(node, [language], 'prefLabel', 'label', 'title', 'name')?.text;

function publisherOf(graph: Graph, node: Json, language: string): CatalogueRecord['publisher'] {
  for (const value of valuesOf(node, 'publisher')) {
    const agent = graph.resolve(value);
    // Persons stay out.
    if (!agent || isA(agent, 'Person') || isA(agent, 'Individual')) continue;
    const name = nameOf(textOf(agent, [language], 'name', 'prefLabel', 'label')?.text);
    const id = idOf(agent);
    if (name !== undefined)
      return { id: id?.startsWith('_:') ? '' : (identifierOf(id) ?? ''), name };
  }
  return undefined;
}

/** The licence of the dataset, else that of the first distribution which has one. */
function licenceIn(graph: Graph, nodes: Json[], language: string): string | undefined {
  for (const node of nodes)
    for (const value of valuesOf(node, 'license')) {
      const described = graph.resolve(value);
      const licence =
        licenceOf(described ? (idOf(described) ?? '') : value) ??
        licenceOf(described ? label(described, language) : undefined);
      // A known address has a name already; of an unknown one, the description may tell it.
      const isAddress = licence !== undefined && /^https?:/i.test(licence);
      const told = isAddress && described ? licenceOf(label(described, language)) : undefined;
      if (told ?? licence) return told ?? licence;
    }
  return undefined;
}

/** `dct:format` names a table of file types, or is text; `dcat:mediaType` is the next best. */
function formatOf(graph: Graph, distribution: Json): string | undefined {
  for (const property of ['format', 'mediaType']) {
    const reference = referenceOf(distribution, property);
    const described = valuesOf(distribution, property)
      .map((value) => graph.resolve(value))
      .find((one) => one !== undefined);
    const name = described && label(described, 'en');
    const written = name ?? reference;
    if (written === undefined) continue;
    // https://www.iana.org/assignments/media-types/text/csv ends with what matters as well.
    return nameOf(/^https?:/i.test(written) ? written.split(/[/#]/).pop() : written);
  }
  return undefined;
}

function coverageOf(graph: Graph, node: Json): CatalogueRecord['coverage'] {
  const period = valuesOf(node, 'temporal')
    .map((value) => graph.resolve(value))
    .find((one) => one !== undefined);
  if (!period) return undefined;
  const coverage = {
    ...present('start', dayOf(textOf(period, [], 'startDate', 'hasBeginning')?.text)),
    ...present('end', dayOf(textOf(period, [], 'endDate', 'hasEnd')?.text)),
  };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}
