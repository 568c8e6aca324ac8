/** The places of a page and of a record, and what they are to each other. */
import type { CatalogueRecord, PageReading, SiteVerdict } from '../model.ts';
import { type Gazetteer, governed, localityPlace, type Place } from '../places/gazetteer.ts';
import { namedPlaces } from '../places/locality.ts';
import { placesIn } from '../places/mentions.ts';
import { holds, type Nearness, nearness } from '../places/nearness.ts';

/**
 * Where a page is about: what its body governs, what its title and first headings name, and its
 * breadcrumbs. The text is left out: it names many places in passing.
 */
export function pagePlaces(reading: PageReading, site: SiteVerdict, gazetteer: Gazetteer): Place[] {
  const places = new Map<string, Place>();
  const keep = (place: Place) => places.set(`${place.level} ${place.code}`, place);
  const own = site.body?.place ? governed(site.body.place, gazetteer) : undefined;
  if (own) keep(own);
  for (const text of [reading.title, ...reading.headings.slice(0, 3), ...reading.breadcrumbs]) {
    for (const place of placesIn(text, gazetteer)) keep(place);
  }
  return [...places.values()];
}

/** What a locality is to the page's places; no record needs to be read for it. */
export function localityNearness(
  page: Place[],
  locality: string | undefined,
  gazetteer: Gazetteer,
): Nearness {
  if (!locality) return 'everywhere';
  const place = localityPlace(locality, gazetteer);
  if (!place) return 'local';
  return nearness([...page, ...groupsApart(page, gazetteer)], [place]);
}

/** Groups of the page's communes that lie in another département, for the most part. */
const groupsApart = (page: Place[], gazetteer: Gazetteer): Place[] =>
  page.flatMap(({ epci, departement }) => {
    const group = epci ? gazetteer.byCode('epci', epci) : undefined;
    return group && group.departement !== departement ? [group] : [];
  });

/** Where a record is about: the places it names, else those its publisher does, else its locality. */
export function recordPlaces(record: CatalogueRecord, gazetteer: Gazetteer): Place[] {
  if (!record.locality) return [];
  const known = localityPlace(record.locality, gazetteer);
  const within = (places: Place[]) => places.filter((place) => !known || liesIn(place, known));
  const named = within(namedPlaces(record, gazetteer));
  if (named.length > 0) return named;
  const served = within(placesIn(record.publisher?.name ?? '', gazetteer));
  if (served.length > 0) return served;
  return known ? [known] : [];
}

/** Homonyms aside, a record's places lie where its locality says. */
function liesIn(place: Place, locality: Place): boolean {
  if (locality.level === 'region') return place.region === locality.code;
  if (locality.level === 'departement')
    return place.departement === locality.departement || place.code === locality.region;
  const isSame = place.level === locality.level && place.code === locality.code;
  return isSame || holds(locality, place);
}

/** What a record's place is to the page's; its names are read only where they may be the page's. */
export function recordNearness(
  page: Place[],
  record: CatalogueRecord,
  gazetteer: Gazetteer,
): Nearness {
  const roughly = localityNearness(page, record.locality, gazetteer);
  if (page.length === 0 || roughly === 'everywhere' || roughly === 'elsewhere') return roughly;
  const places = recordPlaces(record, gazetteer);
  return places.length === 0 ? roughly : nearness(page, places);
}
