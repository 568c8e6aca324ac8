/** What the records of a publisher tell of who it is: where they lie, and whose portals they come from. */
import type { CatalogueRecord } from '../../lib/model.ts';
import type { Gazetteer } from '../../lib/places/gazetteer.ts';
import { namedPlaces } from '../../lib/places/locality.ts';
import { placeKey } from '../../lib/places/place-key.ts';
import { withoutWww } from '../../lib/sites/host.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';

export interface PublisherFacts {
  /** Identifier of the organisation in the catalogue. */
  id: string;
  name: string;
  /** How many records it has. */
  records: number;
  /** How many of them come from each host, without `www.`. */
  hosts: Map<string, number>;
  /** How many of them speak of the commune, town or town hall of the publisher's own name. */
  asCommune: number;
  /** How many of them name places of each département, by code. */
  departements: Map<string, number>;
}

/**
 * Gathers them. A place that the publisher is named after counts for nothing: it is what its
 * records name too, and of homonyms the gazetteer takes the largest.
 *
 * @returns publishers with the most records first.
 */
export function readPublishers(
  records: readonly CatalogueRecord[],
  gazetteer: Gazetteer,
): PublisherFacts[] {
  const all = new Map<string, PublisherFacts>();
  for (const record of records) {
    if (!record.publisher?.id) continue;
    const { id, name } = record.publisher;
    const facts = all.get(id) ?? {
      id,
      name,
      records: 0,
      hosts: new Map(),
      asCommune: 0,
      departements: new Map(),
    };
    all.set(id, facts);
    facts.records++;
    if (record.source && URL.canParse(record.source)) {
      add(facts.hosts, withoutWww(new URL(record.source).hostname));
    }
    if (speaksOfCommune(record, name)) facts.asCommune++;
    const own = ` ${placeKey(name)} `;
    const named = namedPlaces(record, gazetteer).filter(
      (place) => !own.includes(` ${placeKey(place.name)} `),
    );
    for (const departement of new Set(named.map((place) => place.departement))) {
      if (departement) add(facts.departements, departement);
    }
  }
  return [...all.values()].sort((a, b) => b.records - a.records || (a.id < b.id ? -1 : 1));
}

const add = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const speaksOfCommune = ({ title, description }: CatalogueRecord, name: string): boolean => {
  const said = ` ${bodyNameKey(`${title} ; ${description}`)} `;
  return ['commune', 'ville', 'mairie'].some((word) =>
    said.includes(` ${word} ${bodyNameKey(name)} `),
  );
};

/** Records that must name a place, and the share of them that must lie in one département. */
const ENOUGH = 3;
const SHARE = 0.8;

/** The département in which the records of a publisher lie, where nearly all that name one agree. */
export function departementOfRecords({ departements }: PublisherFacts): string | undefined {
  const naming = [...departements.values()].reduce((sum, count) => sum + count, 0);
  return [...departements].find(([, count]) => count >= ENOUGH && count >= SHARE * naming)?.[0];
}
