/** `npm run --silent query`: on stdin one query a line; on stdout, for each, its first results. */
import { createSearch } from '../../lib/search/search.ts';
import { openLocalStore } from '../lib/local-store.ts';
import { runLines } from './lines.ts';

const RESULTS = 10;
const LONGEST = 1000;

const search = createSearch(await openLocalStore());

await runLines(async (line) => {
  const query = line.trim();
  if (query === '') throw new Error('The query is empty');
  if (query.length > LONGEST) throw new Error(`The query is over ${LONGEST} characters`);
  const { hits, ms } = await search.query(query, { limit: RESULTS });
  return {
    query: line,
    results: hits.map(({ record, score }) => ({
      kind: record.kind,
      catalogue: record.catalogue,
      id: record.id,
      title: record.title,
      publisher: record.publisher?.name ?? null,
      score: Math.round(score * 1000) / 1000,
    })),
    ms: Math.round(ms * 10) / 10,
  };
});
