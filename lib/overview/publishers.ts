/** Under which names the catalogues know a body as the publisher of its own records. */
import type { PublicBody } from '../model.ts';
import { publisherIds } from '../sites/publishers.ts';
import { bodyNameKey } from '../text/body-name.ts';

/**
 * Identifiers of a body's own records. Those that sponsor a digital service publish for themselves:
 * their records are not the service's.
 */
export const ownPublishers = ({ kind, ids }: Pick<PublicBody, 'kind' | 'ids'>): string[] =>
  publisherIds({ ids: kind === 'service' ? { ...ids, beta: [] } : ids });

/** Whether an identifier is an account on a forge: what it publishes are repositories. */
export const isForgeAccount = (id: string): boolean => /^[^/]+\.[^/.]+\//.test(id);

/** Bodies of the same level, each under a number, and what tells them apart. */
export interface Peers {
  /** By publisher, the number of its body; that of the body itself is 0. */
  groups: Map<string, number>;
  /** How many numbers there are. */
  size: number;
  /** Another body of the country has the same name: a name alone says nothing of this one. */
  hasNamesakes: boolean;
}

/**
 * Parts the publishers among the bodies of one level, the country's bodies of the same kind. What
 * several lines of the table say of one body, they say of one: they share a publisher.
 */
export function* peersOf(
  body: PublicBody,
  bodies: Iterable<PublicBody>,
): Generator<undefined, Peers> {
  const own = ownPublishers(body);
  const groups = new Map(own.map((id) => [id, 0]));
  const name = bodyNameKey(body.name);
  let size = 1;
  let hasNamesakes = false;
  for (const one of bodies) {
    yield;
    if (one.country !== body.country) continue;
    const ids = ownPublishers(one);
    const known = ids.find((id) => groups.has(id));
    const isOther = known === undefined || groups.get(known) !== 0;
    if (isOther && !isSame(one, body) && bodyNameKey(one.name) === name) hasNamesakes = true;
    if (body.kind === undefined || one.kind !== body.kind || ids.length === 0) continue;
    const group = known === undefined ? size++ : groups.get(known)!;
    for (const id of ids) if (!groups.has(id)) groups.set(id, group);
  }
  return { groups, size, hasNamesakes };
}

/** Whether two lines say the same, be it under two hosts. */
const isSame = (a: PublicBody, b: PublicBody): boolean =>
  a.name === b.name &&
  a.kind === b.kind &&
  a.place === b.place &&
  JSON.stringify(a.ids) === JSON.stringify(b.ids);
