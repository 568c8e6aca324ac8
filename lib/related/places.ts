/** The places of a page and of a record. */
import type { CatalogueRecord, PageReading, SiteVerdict } from '../model.ts';
import type { Gazetteer, Place } from '../places/gazetteer.ts';
import { placesIn } from '../places/mentions.ts';
import { fold } from '../text/fold.ts';

/** Zones that stand for the whole country, or more. */
const COUNTRYWIDE =
  /^(france|france metropolitaine|france entiere|monde|union europeenne|europe|drom-com)/;

/**
 * Where a page is about: what its body governs, what its title and headings name; places of the
 * text only when the former name none, and only those named twice.
 */
export function pagePlaces(reading: PageReading, site: SiteVerdict, gazetteer: Gazetteer): Place[] {
  const places = new Map<string, Place>();
  const keep = (place: Place) => places.set(`${place.level} ${place.code}`, place);
  const code = site.body?.place;
  if (code) {
    const own = gazetteer.byCode(code.length === 5 ? 'commune' : 'departement', code);
    if (own) keep(own);
  }
  for (const text of [reading.title, ...reading.headings.slice(0, 3), ...reading.breadcrumbs]) {
    for (const place of placesIn(text, gazetteer)) keep(place);
  }
  return [...places.values()];
}

/**
 * Where a record is about: its zones, its title, and a publisher that governs one place. Nothing
 * when it covers the country.
 */
export function recordPlaces(record: CatalogueRecord, gazetteer: Gazetteer): Place[] {
  if (record.zones.some((zone) => COUNTRYWIDE.test(fold(zone)))) return [];
  const places = [
    ...record.zones.slice(0, 5).flatMap((zone) => placesIn(zone, gazetteer, true)),
    ...placesIn(record.title, gazetteer),
    ...placesIn(record.publisher?.name ?? '', gazetteer, true),
  ];
  return places;
}
