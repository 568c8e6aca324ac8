/** Where a record of the catalogue is about, worked out once, when a pack is built. */
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { placesIn, placesNamed } from './mentions.ts';

/** Zones that stand for the whole country, or more. */
const COUNTRYWIDE =
  /^(france|france metropolitaine|france entiere|monde|union europeenne|europe|drom-com)/;

/** Publishers that serve one place, even where their name does not tell which. */
const LOCAL =
  /\b(mairie|ville|commune|communaute|agglomeration|agglo|metropole|departement|departementale?|region|regionale?|syndicat|pays|pnr|parc naturel|territoire|ccas|sdis)\b/;

/** A publisher whose records name a place this many times, and this one this often, serves it. */
const ENOUGH = 5;
const MOSTLY = 0.6;

/** Places that a record names itself: its zones, then its title. */
export function namedPlaces(record: CatalogueRecord, gazetteer: Gazetteer): Place[] {
  return [
    ...record.zones.slice(0, 5).flatMap((zone) => placesNamed(zone, gazetteer)),
    ...placesIn(record.title, gazetteer),
  ];
}

/** Whether a record says that it is about a whole country. */
export const isCountrywide = (record: CatalogueRecord): boolean =>
  record.granularity === 'country' || record.zones.some((zone) => COUNTRYWIDE.test(fold(zone)));

/**
 * Works out where records are about: what they name, else the place in their publisher's name,
 * else the place that nearly all of the publisher's other records name.
 *
 * @returns for each record its `locality`, in their order.
 */
export function localities(
  records: CatalogueRecord[],
  gazetteer: Gazetteer,
): (string | undefined)[] {
  const named = records.map((record) => summary(namedPlaces(record, gazetteer)));
  const publishers = new Map<string, string | undefined>();
  const byPublisher = new Map<string, (string | undefined)[]>();
  records.forEach(({ publisher }, i) => {
    if (publisher)
      byPublisher.set(publisher.name, [...(byPublisher.get(publisher.name) ?? []), named[i]]);
  });
  for (const [name, theirs] of byPublisher) {
    publishers.set(
      name,
      summary(placesIn(name, gazetteer)) ??
        usual(theirs) ??
        (LOCAL.test(fold(name)) ? '?' : undefined),
    );
  }
  return records.map((record, i) => {
    if (isCountrywide(record)) return undefined;
    return named[i] ?? publishers.get(record.publisher?.name ?? '');
  });
}

/** The one place that a publisher's records name, where they nearly all name one. */
function usual(named: (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const one of named) if (one) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  // Most of all records, not only of those that name a place: a national body names many.
  return count >= ENOUGH && count >= MOSTLY * total && total >= named.length / 4
    ? place
    : undefined;
}

/** Several places in one: their département, else their région; nothing for places far apart. */
function summary(places: Place[]): string | undefined {
  const [first] = places;
  if (!first) return undefined;
  const departement = first.departement;
  if (departement && places.every((place) => place.departement === departement)) return departement;
  if (places.every((place) => place.region === first.region)) return `R${first.region}`;
  return places.length > 2 ? undefined : '?';
}
