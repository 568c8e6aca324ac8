/** Names for what the filters of an answer take as codes. */
import type { Gazetteer } from '../places/gazetteer.ts';
import type { SearchAnswer } from './answer.ts';

/** The answer with the names of the départements and régions among its facets. */
export function nameLocalities(answer: SearchAnswer, gazetteer: Gazetteer): SearchAnswer {
  const { facets } = answer;
  if (!facets) return answer;
  const localities = facets.localities.map((facet) => {
    const name = placeName(facet.value, gazetteer);
    return name ? { ...facet, name } : facet;
  });
  return { ...answer, facets: { ...facets, localities } };
}

/** @param locality see `CatalogueRecord.locality`. */
function placeName(locality: string, gazetteer: Gazetteer): string | undefined {
  return locality.startsWith('R')
    ? gazetteer.byCode('region', locality.slice(1))?.name
    : gazetteer.byCode('departement', locality)?.name;
}
