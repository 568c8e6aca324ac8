/** Publishers that may be a body, and nobody is sure: to be told in `data/body-publishers.tsv`. */
import Fuse from 'fuse.js';
import type { PublicBody } from '../../lib/model.ts';
import { fold } from '../../lib/text/fold.ts';
import type { BodyMatch, Decision } from './body-publishers.ts';
import { readHandKept } from './hand-kept.ts';
import { familyOf } from './names.ts';
import { BELIEVED } from './publisher-areas.ts';
import type { PublisherFacts } from './publishers.ts';

/** Publishers with fewer records are not worth a look among names that only resemble theirs. */
const FEWEST = 3;
/** Candidates by resemblance. */
const CANDIDATES = 2;
/** Of Fuse.js, 0 for equal names. */
const THRESHOLD = 0.25;
/** Of `confidence`: what resembles less shares only the words that all bodies share. */
const LEAST = 0.2;
/** Characters of a name that are compared: a short one resembles a part of anything. */
const SHORTEST = 8;
const LONGEST = 60;
/** What evidence speaks against, or may be a namesake. */
const DENIED = 0.3;
const COLUMNS = ['publisher', 'name', 'host', 'same', 'why'];

/** What a person decided. `?` decides nothing. */
export function readDecisions(path: string): Decision[] {
  return readHandKept(path)
    .filter(({ same }) => same === 'yes' || same === 'no')
    .map(({ publisher = '', host = '', same }) => ({ publisher, host, same: same === 'yes' }));
}

/**
 * Lines for that file, the publishers with the most records first.
 *
 * @param bodies as they are packed, with their publishers.
 * @param hostsOf hosts that each body runs, by its number.
 */
export function doubtfulBodies(
  publishers: readonly PublisherFacts[],
  bodies: readonly PublicBody[],
  matches: readonly BodyMatch[],
  decisions: readonly Decision[],
  hostsOf: ReadonlyMap<number, readonly string[]>,
): string[] {
  const taken = new Set(bodies.flatMap(({ ids }) => ids.datagouv ?? []));
  const decided = new Set(decisions.map(({ publisher, host }) => `${publisher} ${host}`));
  const guesses = new Map<string, BodyMatch[]>();
  for (const match of matches.filter(({ confidence }) => confidence < BELIEVED)) {
    const { id } = match.publisher;
    guesses.set(id, [...(guesses.get(id) ?? []), match]);
  }
  const resembling = createResembling(bodies);
  const lines = [COLUMNS.join('\t')];
  for (const publisher of publishers) {
    const { id, name, records } = publisher;
    const guessed = guesses.get(id);
    // Whoever has a body is asked about only where a source gave it one that evidence denies.
    const found = taken.has(id)
      ? (guessed ?? []).filter(
          ({ body, confidence }) =>
            confidence <= DENIED && bodies[body]?.ids.datagouv?.includes(id),
        )
      : (guessed ?? (records < FEWEST ? [] : resembling(name)));
    for (const { body, confidence, why } of found) {
      const host = hostsOf.get(body)?.[0];
      if (!host || decided.has(`${id} ${host}`)) continue;
      const said = `${confidence.toFixed(2)} ${why}; ${bodies[body]!.name}; ${records} records`;
      lines.push([id, name.trim(), host, '?', said].join('\t'));
    }
  }
  return lines;
}

/**
 * French bodies that have no publisher yet, by resemblance of their names. Communes only for those
 * who say that they are one: all of them together take minutes.
 */
function createResembling(bodies: readonly PublicBody[]) {
  const free = bodies
    .map((body, number) => ({ name: fold(body.name), number, body }))
    .filter(({ body }) => body.country === 'FRA' && body.kind !== 'service' && !body.ids.datagouv);
  const options = { keys: ['name'], includeScore: true, threshold: THRESHOLD, distance: 60 };
  const communes = new Fuse(
    free.filter(({ body }) => body.kind === 'commune'),
    options,
  );
  const others = new Fuse(
    free.filter(({ body }) => body.kind !== 'commune'),
    options,
  );
  return (name: string): Omit<BodyMatch, 'publisher'>[] => {
    if (name.length < SHORTEST) return [];
    const fuse = familyOf(name)?.family === 'commune' ? communes : others;
    return fuse
      .search(fold(name).slice(0, LONGEST), { limit: CANDIDATES })
      .map(({ item, score = 1 }) => ({
        body: item.number,
        confidence: Math.max(0, 0.5 - score),
        why: 'resembles',
      }))
      .filter(({ confidence }) => confidence >= LEAST);
  };
}
