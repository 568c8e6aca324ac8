/** Searches lists of ascending numbers. */

/**
 * Place of the last number that is not above `value`, or 0 where all are.
 *
 * @param ascending numbers, from the smallest.
 * @param length how many of them count; all unless told.
 */
export function lastAtMost(
  ascending: ArrayLike<number>,
  value: number,
  length = ascending.length,
): number {
  let low = 0;
  let high = Math.max(0, length - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
