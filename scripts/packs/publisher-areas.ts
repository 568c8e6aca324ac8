/** Which area a publisher governs: its name says which ones are possible, evidence which one it is. */

import { bodyNameKey } from '../../lib/text/body-name.ts';
import type { Area, Areas } from './areas.ts';
import { groupKey } from './areas.ts';
import { type Family, familyOf } from './names.ts';
import { departementOfRecords, type PublisherFacts } from './publishers.ts';

/** An area with how sure it is, 0 to 1, and why. */
export interface Found {
  key: string;
  confidence: number;
  why: string;
}

/** From here on a match is believed; below, a person is asked. */
export const BELIEVED = 0.85;

/** What publishers add to their names. */
const PORTAL = /\s+(?:[-–|:]\s+)?(?:open ?data|en accès libre|opendata)$/i;
const PREFIX = /^(?:open ?data)\s+(?:de |du |d['’])?/i;
/** Ends of names, already keyed, that say to which family a body belongs. */
const TAILS: [Family, RegExp][] = [
  ['departement', / departement$/],
  ['epci', / (?:metropole|agglomeration|agglo|communaute|communaute (?:communes|agglomeration))$/],
];
/** The State's services in a département besides those that `names.ts` knows; of 2021 on. */
const STATE =
  /^(?:services? etat|ddpp|ddcs|ddcspp|ddets|ddetspp|direction departementale (?:protection populations|cohesion sociale|emploi travail solidarites)(?: (?:protection|populations))*) /;
/** Bodies that are called after a place, and are not its government. */
const NOT_GOVERNMENT =
  /^(?:pays|parc|pnr|petr|pole|syndicat|syndicats|office|agence|departements)\b/;

interface Named {
  family: Family | null;
  rest: string;
}

/** How a name may be understood: with its addition, without, and by its first part. */
function readings(name: string): Named[] {
  const bare = name
    .replace(/\([^)]*\)/g, ' ')
    .replace(PREFIX, '')
    .replace(PORTAL, '')
    .trim();
  const [first = bare] = bare.split(/\s+[-–|:]\s+|,\s+l['’]/);
  const found: Named[] = [];
  for (const written of new Set([bare, first])) {
    const head = familyOf(written);
    const key = bodyNameKey(written);
    const tail = TAILS.find(([, end]) => end.test(key));
    if (head) found.push(head);
    else if (STATE.test(key)) {
      found.push({ family: 'state-departement', rest: key.replace(STATE, '') });
    } else if (tail) found.push({ family: tail[0], rest: key.replace(tail[1], '') });
  }
  return found.length > 0 ? found : [{ family: null, rest: bodyNameKey(bare) }];
}

/**
 * The area of a publisher.
 *
 * @param told département of the body from whose hosts its records come.
 * @returns the most certain one first; several where they are namesakes.
 */
export function areaOfPublisher(facts: PublisherFacts, areas: Areas, told?: string): Found[] {
  const evidence = {
    said: inName(facts.name, areas) ?? told,
    records: departementOfRecords(facts),
  };
  for (const { family, rest } of readings(facts.name)) {
    const found = candidates(family, rest, areas).map((area) => ({ area, family }));
    if (found.length > 0) return weigh(found, evidence, facts, rest);
  }
  return [];
}

function candidates(family: Family | null, rest: string, areas: Areas): Area[] {
  switch (family) {
    case 'commune':
      return areas.communes(rest);
    case 'epci':
      return areas.groups(rest);
    case 'departement':
      return areas.departements(rest);
    case 'region':
      return areas.regions(rest);
    case 'state-departement':
      return areas
        .departements(rest)
        .map((area) => ({ ...area, key: area.key.replace('departement', 'state') }));
    default: {
      if (NOT_GOVERNMENT.test(rest)) return [];
      const communes = areas.communes(rest);
      if (communes.length > 0) return communes;
      return groupKey(rest).includes(' ') ? areas.groups(rest) : [];
    }
  }
}

/** Postcode, number or name of a département, in brackets or after a dash. */
function inName(name: string, areas: Areas): string | undefined {
  const code = /(?:\(|[-–]\s*)(?:\D{0,4})(\d{5}|\d{2}|2[AB]|97\d)\)?\s*$/.exec(name)?.[1];
  if (code) return code.slice(0, code.startsWith('97') ? 3 : 2);
  const bracketed = /\(([^)]*)\)/.exec(name)?.[1] ?? '';
  return areas.departementNamed(bracketed);
}

interface Evidence {
  said: string | undefined;
  records: string | undefined;
}

/** Namesakes are told apart by evidence alone; a bare name needs some as well. */
function weigh(
  found: { area: Area; family: Family | null }[],
  { said, records }: Evidence,
  facts: PublisherFacts,
  rest: string,
): Found[] {
  const lies = (area: Area, departement: string | undefined) =>
    departement !== undefined && area.departements.includes(departement);
  const known = said ?? records;
  const fitting = found.filter(({ area }) => lies(area, known));
  const only = fitting.length === 1;
  // Three words that are a commune's name are nothing else: Saint-Cyr-au-Mont-d'Or.
  const isLongName = rest.split(' ').length > 2 || /\p{L}+-\p{L}+-/u.test(facts.name);
  return found
    .map(({ area, family }): Found => {
      const { key } = area;
      const fits = lies(area, known);
      const elsewhere =
        area.departements.length > 0 &&
        [said, records].find((one) => one !== undefined && !lies(area, one));
      if (elsewhere) return { key, confidence: 0.3, why: `elsewhere: ${elsewhere}` };
      if (fits && only && said) return { key, confidence: 0.95, why: `name and place ${said}` };
      if (fits && only) return { key, confidence: 0.9, why: `name and records in ${records}` };
      if (found.length > 1) return { key, confidence: 0.3, why: 'namesakes' };
      if (area.isShort) return { key, confidence: 0.5, why: 'short name' };
      if (family) return { key, confidence: 0.9, why: 'name' };
      if (key.startsWith('epci ')) return { key, confidence: 0.85, why: 'name of a group' };
      if (facts.asCommune > 0)
        return { key, confidence: 0.85, why: 'bare name, commune in records' };
      if (isLongName) return { key, confidence: 0.85, why: 'long name' };
      return { key, confidence: 0.5, why: 'bare name' };
    })
    .sort((a, b) => b.confidence - a.confidence);
}
