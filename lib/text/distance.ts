/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment: no part of a
 * word is edited twice), one row at a time, within a band of `maxEdits` on both sides of the
 * diagonal, since cells outside it are out of reach anyway.
 */
export interface DistanceRows {
  /** Rows that may exist, row 0 included. */
  readonly capacity: number;
  /** Adds the row after `row` for one more code point of the other word; answers its number. */
  push(row: number, point: number): number;
  /** Whether any longer word with this beginning may still be near enough. */
  open(row: number): boolean;
  /** Distance of the beginning read so far; above `maxEdits` it is only "too far". */
  distance(row: number): number;
  /** Distance of the best beginning of what was read so far. */
  prefixDistance(row: number): number;
}

/**
 * @param word the word to which others are compared.
 * @param maxEdits how far they may be.
 */
export function createDistanceRows(word: string, maxEdits: number): DistanceRows {
  const points = Array.from(word, (letter) => letter.codePointAt(0)!);
  const width = points.length + 1;
  const far = maxEdits + 1;
  // Any row beyond the word's length and the edits allowed is out of reach.
  const capacity = points.length + maxEdits + 2;
  const cells = new Uint16Array(capacity * width);
  const nearest = new Uint16Array(capacity);
  const best = new Uint16Array(capacity);
  const read = new Uint32Array(capacity);
  for (let column = 0; column < width; column++) cells[column] = column;
  best[0] = points.length;

  return {
    capacity,
    push(row, point) {
      const next = row + 1;
      const above = row * width;
      const here = next * width;
      const from = Math.max(1, next - maxEdits);
      const to = Math.min(points.length, next + maxEdits);
      read[next] = point;
      cells[here + from - 1] = from === 1 ? next : far;
      let minimum = cells[here + from - 1]!;
      for (let column = from; column <= to; column++) {
        const letter = points[column - 1];
        let cell =
          letter === point
            ? cells[above + column - 1]!
            : 1 +
              Math.min(
                cells[above + column - 1]!,
                cells[above + column]!,
                cells[here + column - 1]!,
              );
        if (row > 0 && column > 1 && letter === read[row] && points[column - 2] === point) {
          cell = Math.min(cell, cells[above - width + column - 2]! + 1);
        }
        cells[here + column] = cell;
        if (cell < minimum) minimum = cell;
      }
      // The next row looks one cell further to the right.
      if (to < points.length) cells[here + to + 1] = far;
      nearest[next] = minimum;
      best[next] = Math.min(best[row]!, to === points.length ? cells[here + to]! : far);
      return next;
    },
    open: (row) => nearest[row]! <= maxEdits,
    distance: (row) =>
      Math.abs(row - points.length) > maxEdits ? far : cells[row * width + points.length]!,
    prefixDistance: (row) => best[row]!,
  };
}
