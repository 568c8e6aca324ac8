/** Marks what a query matched in the records of its answer: a few dozen, those on screen. */
import type { SearchAnswer, SearchHit } from './answer.ts';
import { byLikeness, highlight } from './highlight.ts';

/**
 * The answer with the marks of each hit, for the query as it was understood. Neighbours of equal
 * score come in the order of their likeness to it.
 */
export function markAnswer(answer: SearchAnswer): SearchAnswer {
  const query = answer.corrected ?? answer.query;
  const hits = tiesBroken(answer.hits, query).map((hit) => ({
    ...hit,
    marks: {
      title: highlight(hit.record.title, query),
      description: highlight(hit.record.description, query),
    },
  }));
  return { ...answer, hits };
}

function tiesBroken(hits: SearchHit[], query: string): SearchHit[] {
  const out: SearchHit[] = [];
  for (let from = 0; from < hits.length; ) {
    let to = from + 1;
    while (to < hits.length && hits[to]!.score === hits[from]!.score) to++;
    const tied = hits.slice(from, to);
    const titles = tied.map(({ record }) => record.title);
    out.push(...(tied.length > 1 ? byLikeness(titles, query).map((i) => tied[i]!) : tied));
    from = to;
  }
  return out;
}
