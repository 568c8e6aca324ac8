/** Chance that comes out the same every time: mulberry32, enough for drawing samples. */
export interface Random {
  /** From 0 up to 1, 1 excluded. */
  next(): number;
  /** An integer from 0 up to `below`, excluded. */
  int(below: number): number;
  /** True in this share of the cases. */
  chance(share: number): boolean;
  /** Any of these; the list is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order, as a new one. */
  shuffled<T>(list: readonly T[]): T[];
  /** The place of a weight, drawn in proportion to it; the weights are not all 0. */
  weighted(weights: readonly number[]): number;
}

/** @param seed any integer; equal seeds give equal draws, on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(list.length)]!,
    shuffled(list) {
      const other = [...list];
      for (let i = other.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [other[i], other[j]] = [other[j]!, other[i]!];
      }
      return other;
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const last = weights.findLastIndex((weight) => weight > 0);
      for (let i = 0; i < last; i++) {
        left -= weights[i]!;
        if (left < 0) return i;
      }
      return last;
    },
  };
}

/**
 * Lists things in an order of chance, each with a chance of its own: what is drawn of one thing stays
 * the same whichever others come or go.
 *
 * @param nameOf different for different things.
 * @param seed any integer.
 */
export function drawn<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  seed: number,
): { thing: T; random: Random }[] {
  return things
    .map((thing) => ({ thing, own: fnv1a(`${seed} ${nameOf(thing)}`) }))
    .sort((a, b) => a.own - b.own)
    .map(({ thing, own }) => ({ thing, random: createRandom(own) }));
}

/** http://www.isthe.com/chongo/tech/comp/fnv/, 32 bits over UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
