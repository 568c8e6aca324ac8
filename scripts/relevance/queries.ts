/** Real queries of data.gouv.fr against the dataset that its team expects. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { namedRow, parseCsv } from '../../lib/catalogues/csv.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { Search } from '../../lib/search/search.ts';
import { type Figure, type Measured, quantile, ranked } from './figures.ts';

const FILE = '../shared/fixtures/search/datagouv_search_datasets.csv';
const SHOWN = 10;
/** One of the 55 rows weighs .018: none may be lost, and two may change places near the top. */
const TOLERANCE = 0.01;
const GOALS = { recall: 0.9, mrr: 0.72 };

/** Null where the repository has no such file beside it. */
export async function measureQueries(
  search: Search,
  records: CatalogueRecord[],
  say: (line: string) => void,
): Promise<Measured | null> {
  const file = resolve(import.meta.dirname, '../..', FILE);
  if (!existsSync(file)) return null;
  const [header = [], ...rows] = parseCsv(readFileSync(file, 'utf8'));
  const byId = new Map(records.map((record) => [record.id, record]));
  const asked: { rank: number; fair: boolean }[] = [];
  const ms: number[] = [];
  for (const row of rows) {
    const { query = '', expected = '' } = namedRow(header, row);
    const wanted = byId.get(expected.trim());
    const begun = performance.now();
    const { hits } = await search.query(query, { limit: SHOWN });
    ms.push(performance.now() - begun);
    // A copy stands under the record that it is a copy of.
    const rank = hits.findIndex(({ record, copies = [] }) =>
      [record, ...copies].some(({ id }) => id === expected.trim()),
    );
    asked.push({ rank, fair: query.trim() !== '' && wanted !== undefined });
    if (rank !== 0) {
      say(`${rank < 0 ? 'missed' : `place ${rank + 1}`}  ${query || '(empty)'}`);
      say(`  wanted  ${wanted?.title.slice(0, 110) ?? 'a record that is not held'}`);
      say(`  first   ${hits[0]?.record.title.slice(0, 110) ?? 'nothing'}`);
    }
  }
  const fair = asked.filter((one) => one.fair);
  return {
    title: 'Real queries of data.gouv.fr',
    figures: [
      ...figuresOf('queries', `that can be answered (${fair.length})`, fair),
      ...figuresOf('queries/all', `all rows (${asked.length})`, asked),
    ],
    note:
      `${asked.length - fair.length} rows are empty or expect a record that is not held; ` +
      `${quantile(ms, 0.5).toFixed(1)} ms median, ${quantile(ms, 0.95).toFixed(1)} ms p95`,
  };
}

function figuresOf(key: string, label: string, asked: { rank: number }[]): Figure[] {
  const { recall, mrr } = ranked(asked.map(({ rank }) => rank));
  const hit = { key: `${key}/hit`, label: `${label}: hit@10`, value: recall, goal: GOALS.recall };
  const mean = { key: `${key}/mrr`, label: `${label}: MRR`, value: mrr, goal: GOALS.mrr };
  return [hit, mean].map((figure) => ({ ...figure, tolerance: TOLERANCE }));
}
