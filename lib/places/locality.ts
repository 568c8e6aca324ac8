/** Where a record of the catalogue is about, worked out once, when a pack is built. */
import { atOnce } from '../gently.ts';
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { placesIn, placesNamed } from './mentions.ts';
import { holds } from './nearness.ts';
import { createTally, type Tally } from './tally.ts';

/** The locality of a body or territory that is known by its name; null where it is countrywide. */
export type Territories = (name: string) => string | null | undefined;

/** Zones that stand for the whole country, or more. */
const COUNTRYWIDE =
  /^(france|france metropolitaine|france entiere|monde|union europeenne|europe|drom-com)/;

/** Titles about the whole country, whatever place they leave out or begin with. */
const COUNTRYWIDE_TITLE = /\bfrance (metropolitaine|entiere)\b/;

/** Publishers that serve one place, even where their name does not tell which. */
const LOCAL =
  /\b(mairie|ville|commune|communaute|agglomeration|agglo|metropole|departement|departementale?|region|regionale?|syndicat|pays|pnr|parc naturel|parc national|territoire|ccas|sdis|bassin|agence de l'eau)\b/;

/** Publishers that serve the country: the places that their records name are examples. */
const NATIONAL =
  /\b(ministere?s?|nationale?|interministerielle?|etat|etalab|republique|senat|france|francaise?s?)\b/;
/** What a body calls itself before it says which place it serves. */
const ADMINISTERED =
  /(?:commune|ville|mairie|métropole|agglomération|communauté|département|territoire|région)s? (?:de |d['’]|du |des )[^,.;:()]{2,60}/giu;

/** Whether a publisher's name says that it serves the whole country, and no part of it. */
export function servesCountry(name: string): boolean {
  const folded = fold(name);
  return NATIONAL.test(folded) && !LOCAL.test(folded);
}

/** Some place, nobody knows which. */
const SOMEWHERE = '?';

/** Places of a record's zones that may be counted as one territory: a park, a river basin. */
const ZONES = 5;

/** Places that a record names itself: its zones, then its title. */
export function namedPlaces(record: CatalogueRecord, gazetteer: Gazetteer): Place[] {
  return [
    ...record.zones.slice(0, ZONES).flatMap((zone) => placesNamed(zone, gazetteer)),
    ...placesIn(record.title, gazetteer),
  ];
}

/** Whether a record says that it is about a whole country. */
const isCountrywide = (record: CatalogueRecord): boolean =>
  record.granularity === 'country' ||
  COUNTRYWIDE_TITLE.test(fold(record.title)) ||
  record.zones.some((zone) => COUNTRYWIDE.test(fold(zone)));

/**
 * Works out where records are about: what they name, else the territory of their publisher, else
 * that of the portal they come from. A publisher's territory is in its name, in the directories of
 * public bodies, or in what nearly all of its records name; a portal's likewise.
 *
 * @returns for each record its `locality`, in their order.
 */
export const localities = (
  ...asked: Parameters<typeof localitiesInSteps>
): (string | undefined)[] => atOnce(localitiesInSteps(...asked));

/** Records read in one step. */
const STEP = 50;

/** The same in steps of some milliseconds. */
export function* localitiesInSteps(
  records: CatalogueRecord[],
  gazetteer: Gazetteer,
  territories: Territories = () => undefined,
): Generator<void, (string | undefined)[]> {
  const countrywide: boolean[] = [];
  const named: (string | undefined)[] = [];
  for (const [i, record] of records.entries()) {
    if (i % STEP === 0) yield;
    countrywide.push(isCountrywide(record));
    named.push(ownLocality(record, gazetteer, territories));
  }
  const publishers = new Map<string, Tally>();
  const portals = new Map<string, Tally>();
  records.forEach((record, i) => {
    const told = countrywide[i] ? null : (named[i] ?? hinted(record, gazetteer));
    count(publishers, record.publisher?.name ?? '', told);
    count(portals, hostOf(record.source), told);
  });
  const served = new Map<string, Served>();
  for (const [name, tally] of publishers) {
    served.set(name, servedBy(name, tally, gazetteer, territories));
  }
  const portal = new Map([...portals].map(([host, tally]) => [host, tally.usual()]));

  return records.map((record, i) => {
    const publisher = served.get(record.publisher?.name ?? '');
    // A town that ticks « France » still speaks of itself.
    if (countrywide[i] && !publisher?.governs) {
      const isNational = publisher?.national || COUNTRYWIDE_TITLE.test(fold(record.title));
      return isNational ? undefined : certain(summary(placesIn(record.title, gazetteer)));
    }
    const own = named[i];
    // What a town publishes is about its surroundings, whatever homonyms its titles name.
    if (own && publisher?.governs && isApart(own, publisher.locality)) return publisher.locality;
    if (own) return own;
    if (!publisher) return portal.get(hostOf(record.source)) ?? signed(record, gazetteer);
    if (publisher.national || certain(publisher.locality)) return publisher.locality;
    return portal.get(hostOf(record.source)) ?? publisher.locality;
  });

  /** Whether a place is not in the région of the département that a publisher serves. */
  function isApart(own: string, served: string | undefined): boolean {
    const region = served && gazetteer.byCode('departement', served)?.region;
    if (!region) return false;
    const place = own.startsWith('R') ? own.slice(1) : gazetteer.byCode('departement', own)?.region;
    return place !== region;
  }

  function count(tallies: Map<string, Tally>, key: string, told: string | null | undefined): void {
    if (!key) return;
    let tally = tallies.get(key);
    if (!tally) {
      tally = createTally(gazetteer);
      tallies.set(key, tally);
    }
    tally.add(told);
  }
}

interface Served {
  locality?: string | undefined;
  /** The publisher is the government of that place, or a body of it. */
  governs: boolean;
  national: boolean;
}

/** Which place a publisher serves. */
function servedBy(
  name: string,
  tally: Tally,
  gazetteer: Gazetteer,
  territories: Territories,
): Served {
  const known = territories(name);
  const local = LOCAL.test(fold(name));
  const inName = summary(placesIn(name, gazetteer));
  const national = known === null || (!local && !known && !inName && NATIONAL.test(fold(name)));
  if (national) return { governs: false, national };
  const locality = known ?? certain(inName) ?? tally.usual(local) ?? inName;
  return {
    locality: locality ?? (local ? SOMEWHERE : undefined),
    governs: local && locality !== undefined,
    national,
  };
}

const certain = (locality: string | undefined) => (locality === SOMEWHERE ? undefined : locality);

/** Records that no publisher signs often say whose they are. */
function signed(record: CatalogueRecord, gazetteer: Gazetteer): string | undefined {
  const said = record.description.match(ADMINISTERED) ?? [];
  return summary(said.flatMap((one) => placesIn(one, gazetteer)));
}

/** What a record names in its title, else in its zones. */
function ownLocality(
  record: CatalogueRecord,
  gazetteer: Gazetteer,
  territories: Territories,
): string | undefined {
  const title = summary(placesIn(record.title, gazetteer));
  if (title && title !== SOMEWHERE) return title;
  const { zones } = record;
  const places = zones.slice(0, ZONES).flatMap((zone) => placesNamed(zone, gazetteer));
  const known = zones.length === 1 ? (territories(zones[0]!) ?? undefined) : undefined;
  if (places.length === 0) return known ?? title;
  return summary(places) ?? title ?? (zones.length <= ZONES ? SOMEWHERE : undefined);
}

/** What its description and tags name: too little for one record, much for all of a publisher. */
function hinted(record: CatalogueRecord, gazetteer: Gazetteer): string | undefined {
  const tags = record.tags.map((tag) => capitalised(tag)).join('; ');
  return summary([...placesIn(record.description, gazetteer), ...placesIn(tags, gazetteer)]);
}

/** `hauts-de-france` as a name is written; the small words of a name have no capital. */
const capitalised = (tag: string) => tag.replace(/^\p{L}/u, (letter) => letter.toUpperCase());

const hostOf = (address: string | undefined): string =>
  address && URL.canParse(address) ? new URL(address).hostname : '';

/** Several places in one: their département, else their région; nothing for places far apart. */
function summary(named: Place[]): string | undefined {
  // `Saint-Denis (La Réunion)`: the larger place only says which.
  const places = named.filter((place) => !named.some((other) => holds(place, other)));
  const [first] = places;
  if (!first) return undefined;
  if (first.level === 'basin') return places.length === 1 ? `B${first.code}` : SOMEWHERE;
  const departement = first.departement;
  if (departement && places.every((place) => place.departement === departement)) return departement;
  if (places.every((place) => place.region === first.region)) return `R${first.region}`;
  return places.length > 2 ? undefined : SOMEWHERE;
}
