/** Names for what the filters of an answer take as codes. */
import { type Gazetteer, localityPlace } from '../places/gazetteer.ts';
import type { SearchAnswer } from './answer.ts';

/** The answer with the names of the places among its facets. */
export function nameLocalities(answer: SearchAnswer, gazetteer: Gazetteer): SearchAnswer {
  const { facets } = answer;
  if (!facets) return answer;
  const localities = facets.localities.map((facet) => {
    const name = localityPlace(facet.value, gazetteer)?.name;
    return name ? { ...facet, name } : facet;
  });
  return { ...answer, facets: { ...facets, localities } };
}
