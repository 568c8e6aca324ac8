/** The flags of two computers, or of two people, as one list without duplicates. */
import { canonicalJson } from './canonical.ts';
import type { Flag } from './flag.ts';
import { MOST_STEPS } from './longest.ts';
import { stepsInOrder } from './steps.ts';

/**
 * Two states of one flag as one. What was seen, and when, are those of the one made first; the
 * words are those changed last, and so is the letter; steps are united. In whichever order states
 * are merged, and however often, the same comes of it: each part is the least or the greatest of
 * its own order.
 */
export function mergedFlag(a: Flag, b: Flag): Flag {
  const [origin] = order(originOf(a), originOf(b), ({ created }) => created);
  const [, words] = order(wordsOf(a), wordsOf(b), ({ modified }) => modified);
  const letter = laterLetter(a.letter, b.letter);
  return {
    ...origin,
    ...words,
    ...((a.pictured || b.pictured) && { pictured: true as const }),
    ...(letter && { letter }),
    steps: stepsInOrder([...a.steps, ...b.steps]).slice(-MOST_STEPS),
  };
}

/**
 * A list with the flags of another: those with the same identifier, or the same evidence, are
 * merged. What the first list had keeps its place; the others come after it.
 */
export function mergedFlags(list: readonly Flag[], others: readonly Flag[]): Flag[] {
  const flags = new Map(list.map((flag) => [flag.id, flag]));
  const byHash = new Map(list.map((flag) => [flag.hash, flag.id]));
  for (const other of others) {
    const same = [...new Set([other.id, byHash.get(other.hash)])].flatMap(
      (id) => (id !== undefined && flags.get(id)) || [],
    );
    const merged = same.reduce(mergedFlag, other);
    for (const { id } of same) if (id !== merged.id) flags.delete(id);
    flags.set(merged.id, merged);
    byHash.set(other.hash, merged.id);
    byHash.set(merged.hash, merged.id);
  }
  return [...flags.values()];
}

const originOf = ({ id, created, evidence, hash }: Flag) => ({ id, created, evidence, hash });

function wordsOf(flag: Flag) {
  const { modified, wanted, title, note, jurisdiction, body, tracker, basis } = flag;
  return {
    modified,
    wanted,
    title,
    note,
    jurisdiction,
    ...(body && { body }),
    ...(tracker && { tracker }),
    ...(basis && { basis }),
  };
}

type Letter = Flag['letter'];

function laterLetter(a: Letter, b: Letter): Letter {
  if (!a || !b) return a ?? b;
  return order(a, b, ({ modified }) => modified)[1];
}

/** Both, the lesser first; where they are equal their whole text decides. */
function order<T>(a: T, b: T, measure: (one: T) => number): [lesser: T, greater: T] {
  const difference = measure(a) - measure(b);
  if (difference !== 0) return difference < 0 ? [a, b] : [b, a];
  return canonicalJson(a) <= canonicalJson(b) ? [a, b] : [b, a];
}
