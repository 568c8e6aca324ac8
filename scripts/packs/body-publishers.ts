/** Gives public bodies the publishers of the catalogue that they are. */
import type { PublicBody } from '../../lib/model.ts';
import { departementOf } from '../../lib/places/gazetteer.ts';
import { withoutWww, withParents } from '../../lib/sites/host.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import type { Areas } from './areas.ts';
import { areaOfBody } from './body-areas.ts';
import { familyOf } from './names.ts';
import { areaOfPublisher, BELIEVED, type Found } from './publisher-areas.ts';
import type { PublisherFacts } from './publishers.ts';

/** A publisher that may be a body. */
export interface BodyMatch {
  publisher: PublisherFacts;
  /** Number of the body. */
  body: number;
  confidence: number;
  /** Why, in a few words. */
  why: string;
}

/** What a person decided: a publisher is the body that runs a host, or is not. */
export interface Decision {
  publisher: string;
  host: string;
  same: boolean;
}

/** Hosts by the bodies that run them. */
export interface RunHosts {
  /** Number of the body that runs a host or the nearest domain above it. */
  bodyOf(host: string): number | undefined;
}

/** Of the records of a publisher that come from somewhere, and of those that come from there. */
const SHARE_OF_PUBLISHER = 0.6;
const SHARE_OF_HOST = 0.8;
const FEWEST = 3;

/**
 * Matches publishers with bodies, by the area that both govern, else by the host that their records
 * come from. What a person decided is not looked into.
 *
 * @returns all matches, believed (`BELIEVED`) or not.
 */
export function matchPublishers(
  publishers: readonly PublisherFacts[],
  bodies: readonly PublicBody[],
  areas: Areas,
  hosts: RunHosts,
): BodyMatch[] {
  const byArea = new Map<string, number[]>();
  bodies.forEach((body, number) => {
    const key = areaOfBody(body, areas);
    if (key) byArea.set(key, [...(byArea.get(key) ?? []), number]);
  });
  const byName = namesakes(bodies.map(({ name, country }) => (country === 'FRA' ? name : '')));
  const publishersByName = namesakes(publishers.map(({ name }) => name));
  const fromHost = tallyHosts(publishers, hosts);
  const matches: BodyMatch[] = [];
  for (const publisher of publishers) {
    const home = mainBody(publisher, hosts);
    const told = home === undefined ? undefined : departementOfBody(bodies[home]!, areas);
    const possible = areaOfPublisher(publisher, areas, told);
    for (const { key, confidence, why } of possible) {
      for (const body of byArea.get(key) ?? []) {
        const atHome: Found = { key, confidence: 0.98, why: 'name and host of the records' };
        const found = body === home && confidence > 0.4 ? atHome : { key, confidence, why };
        matches.push({ publisher, body, confidence: found.confidence, why: found.why });
      }
    }
    const key = bodyNameKey(publisher.name);
    // Two organisations with one name may be two bodies.
    if (possible.length === 0 && key.includes(' ') && publishersByName.get(key)?.length === 1) {
      const same = byName.get(key) ?? [];
      if (same.length === 1) {
        matches.push({ publisher, body: same[0]!, confidence: 0.9, why: 'same name' });
      }
    }
    if (home === undefined || matches.some((m) => m.publisher === publisher && m.body === home)) {
      continue;
    }
    const shareOfHost = publisher.records / Math.max(fromHost.get(home) ?? 0, publisher.records);
    if (shareOfHost < SHARE_OF_HOST) continue;
    // Whose name is that of an area is not another body of the same portal.
    const alike = possible.length === 0 && isAlike(publisher.name, bodies[home]!);
    matches.push({
      publisher,
      body: home,
      confidence: alike ? 0.85 : 0.6,
      why: alike ? 'host of the records, and name' : 'host of the records',
    });
  }
  return matches;
}

/** Numbers of names by their keys. */
function namesakes(names: readonly string[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  names.forEach((name, number) => {
    const key = bodyNameKey(name);
    if (key) numbers.set(key, [...(numbers.get(key) ?? []), number]);
  });
  return numbers;
}

/** How many records come from the hosts of each body. */
function tallyHosts(publishers: readonly PublisherFacts[], hosts: RunHosts): Map<number, number> {
  const counts = new Map<number, number>();
  for (const publisher of publishers) {
    for (const [host, count] of publisher.hosts) {
      const body = hosts.bodyOf(host);
      if (body !== undefined) counts.set(body, (counts.get(body) ?? 0) + count);
    }
  }
  return counts;
}

/** The body from whose hosts most of a publisher's records come. */
function mainBody(publisher: PublisherFacts, hosts: RunHosts): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const [host, count] of publisher.hosts) {
    all += count;
    const body = hosts.bodyOf(host);
    if (body !== undefined) counts.set(body, (counts.get(body) ?? 0) + count);
  }
  return [...counts].find(([, n]) => n >= FEWEST && n >= SHARE_OF_PUBLISHER * all)?.[0];
}

/** The département in which a body lies, where it lies in one. */
function departementOfBody(body: PublicBody, areas: Areas): string | undefined {
  if (body.place) return body.place.length > 3 ? departementOf(body.place) : body.place;
  const siren = areaOfBody(body, areas)?.match(/^epci (\d+)$/)?.[1];
  const departements = siren ? areas.groupsOf.bySiren(siren)?.departements : undefined;
  return departements?.length === 1 ? departements[0] : undefined;
}

/** Whether a publisher and a body are of one family, if any, and share all but the family's words. */
function isAlike(name: string, body: PublicBody): boolean {
  const [a, b] = [familyOf(name), familyOf(body.name)];
  if (a && b && a.family !== b.family) return false;
  const words = (a?.rest ?? bodyNameKey(name)).split(' ');
  const others = (b?.rest ?? bodyNameKey(body.name)).split(' ');
  const [short, long] = words.length <= others.length ? [words, others] : [others, words];
  return short.every((word) => long.includes(word));
}

/**
 * Bodies with their publishers: those that their sources name, those that are believed, those that
 * a person said; and none that a person denied.
 *
 * Throws on a decision about a host that no body runs: name it in `data/state-sites-fr.tsv` first.
 */
export function withPublishers(
  bodies: readonly PublicBody[],
  matches: readonly BodyMatch[],
  decisions: readonly Decision[],
  hosts: RunHosts,
): PublicBody[] {
  const ids = bodies.map((body) => new Set(body.ids.datagouv));
  const yes = new Map<string, Set<number>>();
  const no: [number, string][] = [];
  for (const { publisher, host, same } of decisions) {
    const body = hosts.bodyOf(withoutWww(host));
    if (body === undefined) throw new Error(`${host}: no body is known to run it`);
    if (same) yes.set(publisher, (yes.get(publisher) ?? new Set()).add(body));
    else no.push([body, publisher]);
  }
  for (const { publisher, body, confidence } of matches) {
    // Whoever is told by a person is told wholly: no guess beside it.
    if (confidence >= BELIEVED && !yes.has(publisher.id)) ids[body]!.add(publisher.id);
  }
  for (const [publisher, right] of yes) for (const body of right) ids[body]!.add(publisher);
  for (const [body, publisher] of no) ids[body]!.delete(publisher);
  return bodies.map((body, number) => {
    const { datagouv: _, ...others } = body.ids;
    const datagouv = [...ids[number]!];
    return { ...body, ids: { ...(datagouv.length > 0 ? { datagouv } : {}), ...others } };
  });
}

/** Who runs a host, as a page of it is judged: a nearer line first, what lies under a domain with it. */
export function createRunHosts(
  entries: Iterable<{ host: string; body: number; exactOnly: boolean; suffix: boolean }>,
): RunHosts {
  const byHost = new Map([...entries].map((entry) => [entry.host, entry]));
  return {
    bodyOf(host) {
      for (const domain of withParents(host)) {
        const entry = byHost.get(domain);
        if (!entry || entry.body < 0) continue;
        if (domain === host || (!entry.exactOnly && !entry.suffix)) return entry.body;
      }
      return undefined;
    },
  };
}
