/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment: no part of a
 * word is edited twice) as an automaton that reads the other word letter by letter. A state is a
 * row of the distance matrix; a word of ten letters with two edits leads to a few hundred of them,
 * so each is worked out when it is first reached and is a look-up from then on. Walking 66,000
 * terms takes 1–2 ms this way, against 3–6 ms with the rows themselves.
 */
export interface DistanceAutomaton {
  /** State before anything is read. */
  readonly start: number;
  /** State after one more code point; {@link DEAD} once no continuation can be near enough. */
  step(state: number, point: number): number;
  /** Distance of what was read; above `maxEdits` it is only "too far". */
  distance(state: number): number;
}

/** The state from which no word is near enough. */
export const DEAD = 0;

/** Not worked out yet. */
const UNKNOWN = -1;

interface State {
  /** Letters read. */
  read: number;
  row: Uint8Array;
  /** For each column, the cost of ending it with a swap if the next letter is the right one. */
  swaps: Uint8Array;
}

/**
 * @param word the word to which others are compared.
 * @param maxEdits how far they may be: 0 to 254.
 */
export function createDistanceAutomaton(word: string, maxEdits: number): DistanceAutomaton {
  const points = Array.from(word, (letter) => letter.codePointAt(0)!);
  const width = points.length + 1;
  const far = maxEdits + 1;
  /** Letters that the word does not have are all alike: class 0. */
  const classOf = new Map<number, number>();
  for (const point of points) if (!classOf.has(point)) classOf.set(point, classOf.size + 1);
  const classes = classOf.size + 1;
  const ascii = Uint16Array.from({ length: 128 }, (_, point) => classOf.get(point) ?? 0);
  const columns = points.map((point) => classOf.get(point)!);

  const states: (State | null)[] = [null];
  const distances: number[] = [far];
  const numbers = new Map<string, number>();
  let next = new Int32Array(64 * classes).fill(UNKNOWN);

  const numberOf = (state: State): number => {
    if (Math.min(...state.row) > maxEdits) return DEAD;
    const key = String.fromCharCode(state.read, ...state.row, ...state.swaps);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = states.length;
    numbers.set(key, number);
    states.push(state);
    distances.push(state.row[width - 1]!);
    if (states.length * classes > next.length) {
      const larger = new Int32Array(next.length * 2).fill(UNKNOWN);
      larger.set(next);
      next = larger;
    }
    return number;
  };

  const follow = ({ read, row, swaps }: State, letter: number): number => {
    const after: State = {
      read: read + 1,
      row: new Uint8Array(width).fill(far),
      swaps: new Uint8Array(width).fill(far),
    };
    after.row[0] = Math.min(far, read + 1);
    // Cells further from the diagonal are out of reach.
    const to = Math.min(points.length, read + 1 + maxEdits);
    for (let column = Math.max(1, read + 1 - maxEdits); column <= to; column++) {
      const here = columns[column - 1]!;
      let cell = row[column - 1]! + (here === letter ? 0 : 1);
      cell = Math.min(cell, row[column]! + 1, after.row[column - 1]! + 1, far);
      if (column > 1 && columns[column - 2] === letter) cell = Math.min(cell, swaps[column]!);
      after.row[column] = cell;
    }
    for (let column = 2; column <= points.length; column++) {
      if (columns[column - 1] === letter && row[column - 2]! < maxEdits) {
        after.swaps[column] = row[column - 2]! + 1;
      }
    }
    return numberOf(after);
  };

  const start = numberOf({
    read: 0,
    row: Uint8Array.from({ length: width }, (_, column) => Math.min(far, column)),
    swaps: new Uint8Array(width).fill(far),
  });
  return {
    start,
    step(state, point) {
      if (state === DEAD) return DEAD;
      const letter = point < 128 ? ascii[point]! : (classOf.get(point) ?? 0);
      const place = state * classes + letter;
      const known = next[place]!;
      if (known !== UNKNOWN) return known;
      const number = follow(states[state]!, letter);
      // Following may have made the table grow.
      next[place] = number;
      return number;
    },
    distance: (state) => distances[state]!,
  };
}
