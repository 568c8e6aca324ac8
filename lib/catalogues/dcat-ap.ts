/**
 * DCAT-AP catalogues as JSON-LD, page by page: `/catalog.jsonld` of ckanext-dcat, or what the
 * setting `path` says (`/api/1/site/catalog.jsonld` for uData).
 */
import type { Result } from '../model.ts';
import type { Adapter, Listing, ListPage } from './adapter.ts';
import { dcatDataset } from './dcat-dataset.ts';
import { placeOf, readEntries, requestAddress, unexpected } from './entries.ts';
import { type Graph, graphOf, idOf, isA, referenceOf, textOf } from './jsonld.ts';
import { countOf, isObject, type Json } from './values.ts';

/** A page of 100 datasets with all their distributions. */
const LONGEST = 32 * 1024 * 1024;

const list = ({ source, cursor }: Listing) => ({
  url: requestAddress(source.base, source.settings?.path ?? '/catalog.jsonld', {
    page: placeOf(cursor, 1),
  }),
  headers: { Accept: 'application/ld+json, application/json' },
  expect: 'json' as const,
  maxBytes: LONGEST,
});

function* parse({ source, cursor }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  if (!isObject(answer) && !Array.isArray(answer))
    return unexpected('JSON-LD with a dcat:Catalog', answer);
  const graph = graphOf(answer);
  const datasets = once(graph.nodes.filter((node) => isA(node, 'Dataset')));
  const isCatalogue = graph.nodes.some((node) => isA(node, 'Catalog'));
  if (datasets.length === 0 && !isCatalogue)
    return unexpected('JSON-LD with a dcat:Catalog', answer);
  return {
    ok: true,
    value: {
      ...(yield* readEntries(datasets, (node) => dcatDataset(source, graph, node))),
      next: datasets.length === 0 ? null : nextPage(graph, placeOf(cursor, 1)),
      total: totalOf(graph),
    },
  };
}

/** Nodes without those that are described a second time. */
function once(nodes: Json[]): Json[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const id = idOf(node);
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/**
 * The number of the page that Hydra names as the next one. Only its number is taken: the address is
 * the server's, which may stand behind another name. One that does not go forward ends the list.
 */
function nextPage({ nodes }: Graph, page: number): string | null {
  for (const node of nodes) {
    const next = referenceOf(node, 'next', 'nextPage');
    const number = Number(/[?&]page=(\d{1,7})(?:&|$)/.exec(next ?? '')?.[1] ?? 0);
    if (number > page) return `${number}`;
  }
  return null;
}

function totalOf({ nodes }: Graph): number | null {
  for (const node of nodes) {
    const total = textOf(node, [], 'totalItems')?.text;
    if (total !== undefined && /^\d+$/.test(total)) return countOf(total);
  }
  return null;
}

/** The adapter of DCAT-AP catalogues. */
export const dcatAp: Adapter = { software: 'dcat-ap', incremental: false, list, parse };
