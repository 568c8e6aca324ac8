/** Several sorted sequences as one. */

/** A value, and which of the sequences it came from. */
export interface Merged<T> {
  value: T;
  list: number;
}

/**
 * The values of sorted sequences in one order; of equal ones those of earlier sequences first. The
 * same object is given each time. Looks at the head of each: meant for some twenty at most.
 *
 * @param compare below 0 where the first comes first.
 */
export function* mergeSorted<T>(
  lists: Iterable<T>[],
  compare: (a: T, b: T) => number,
): Generator<Merged<T>, void> {
  const heads = lists.flatMap((list, i) => {
    const rest = list[Symbol.iterator]();
    const { done, value } = rest.next();
    return done ? [] : [{ list: i, value, rest }];
  });
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++)
      if (compare(heads[i]!.value, heads[least]!.value) < 0) least = i;
    const head = heads[least]!;
    yield head;
    const { done, value } = head.rest.next();
    if (done) heads.splice(least, 1);
    else head.value = value;
  }
}
