/** Asks an engine the queries of a workload, and sums up its times and its finds. */
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { ContextTerm } from '../../../lib/search/search.ts';
import { isFound } from '../../workloads/titles.ts';
import { quantile } from '../report.ts';

interface Sought {
  /** The record that is meant. */
  id: string;
  title: string;
}

export interface TypedQuery extends Sought {
  query: string;
}

export interface PageQuery extends Sought {
  /** Phrases of the page with their weights, as the extension reads them. */
  terms: ContextTerm[];
  /** All words of the page. */
  words: string[];
}

export interface Workload {
  typed: TypedQuery[];
  pages: PageQuery[];
}

/** What came out for a list of queries. */
export interface Outcome {
  p50: number;
  p95: number;
  p99: number;
  /** Share of the queries that found what was meant among the first ten. */
  recall: number;
  /** Mean reciprocal rank of what was meant. */
  mrr: number;
  /** Queries asked. */
  asked: number;
}

export interface Budget {
  /** At most this many queries, from the first. */
  most?: number;
  /** No further query after this time, in ms. */
  within?: number;
}

/** Asked first and not counted: engines and their code warm up. */
const WARM_UP = 5;
/** Even a slow engine answers as many. */
const FEWEST = 5;

/**
 * Asks one query after the other.
 *
 * @param ask answers a query with records, the best first; its time is what is measured.
 */
export async function outcome<Q extends Sought>(
  queries: Q[],
  ask: (query: Q) => Promise<CatalogueRecord[]>,
  { most = queries.length, within = Number.POSITIVE_INFINITY }: Budget = {},
): Promise<Outcome> {
  for (const query of queries.slice(-Math.min(WARM_UP, Math.ceil(most / 4)))) await ask(query);
  const times: number[] = [];
  let found = 0;
  let reciprocal = 0;
  const begun = performance.now();
  for (const query of queries.slice(0, most)) {
    const start = performance.now();
    if (start - begun > within && times.length >= FEWEST) break;
    const records = await ask(query);
    times.push(performance.now() - start);
    const place = records.slice(0, 10).findIndex((record) => isFound(query, record));
    if (place < 0) continue;
    found++;
    reciprocal += 1 / (place + 1);
  }
  return {
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    recall: found / times.length,
    mrr: reciprocal / times.length,
    asked: times.length,
  };
}
