/** Marks what a query matched in the records of its answer: a few dozen, those on screen. */
import type { SearchAnswer } from './answer.ts';
import { highlight } from './highlight.ts';

/** The answer with the marks of each hit, for the query as it was understood. */
export function markAnswer(answer: SearchAnswer): SearchAnswer {
  const query = answer.corrected ?? answer.query;
  const hits = answer.hits.map((hit) => ({
    ...hit,
    marks: {
      title: highlight(hit.record.title, query),
      description: highlight(hit.record.description, query),
    },
  }));
  return { ...answer, hits };
}
