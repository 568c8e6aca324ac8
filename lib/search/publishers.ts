/** Publishers of the records held, by their names and identifiers. */
import type { RecordKind } from '../model.ts';
import { bodyNameKey } from '../text/body-name.ts';
import { valuesOf } from './columns.ts';
import type { FactsOf } from './facts.ts';
import type { Heads } from './heads.ts';

const names = new WeakMap<Heads, Map<string, string | null>>();

/**
 * Publishers by the keys of their names, null for a name that several have: worked out when the
 * first name is looked up.
 */
export function publisherNames(heads: Heads, factsOf: FactsOf): Map<string, string | null> {
  let known = names.get(heads);
  if (known) return known;
  known = new Map();
  const written = new Map<string, string>();
  for (const segment of heads.segments) {
    const { publisher } = factsOf(segment);
    const lines = publisher.names.split('\n');
    valuesOf(publisher).forEach((id, i) => {
      if (id !== '') written.set(id, lines[i]!);
    });
  }
  for (const [id, name] of written) {
    const key = bodyNameKey(name);
    known.set(key, known.has(key) ? null : id);
  }
  names.set(heads, known);
  return known;
}

/** How many records these publishers have, of each kind that they have. */
export function countByPublisher(
  { segments }: Heads,
  factsOf: FactsOf,
  ids: Set<string>,
): Partial<Record<RecordKind, number>> {
  const counts: Partial<Record<RecordKind, number>> = {};
  for (const segment of segments) {
    const { publisher, kind } = factsOf(segment);
    const own = Uint8Array.from(valuesOf(publisher), (id) => (ids.has(id) ? 1 : 0));
    const byKind = new Int32Array(valuesOf(kind).length);
    publisher.at.forEach((one, doc) => {
      byKind[kind.at[doc]!]! += own[one]!;
    });
    for (const doc of segment.members.deleted) byKind[kind.at[doc]!]! -= own[publisher.at[doc]!]!;
    valuesOf(kind).forEach((name, i) => {
      if (byKind[i]! > 0)
        counts[name as RecordKind] = (counts[name as RecordKind] ?? 0) + byKind[i]!;
    });
  }
  return counts;
}
