/** The directions in which the rows of a sparse matrix mostly lie. */

/** Rows one after the other: of row `r` the entries `starts[r]` … `starts[r + 1] − 1`. */
export interface SparseRows {
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
  /** Number of columns. */
  width: number;
}

/** Enough for what lies at the edge of the subspace to change no figure. */
const ROUNDS = 12;

/**
 * An orthonormal basis of the space of the greatest right singular vectors, by subspace iteration
 * from a random start (Halko, Martinsson and Tropp, « Finding structure with randomness », 2011,
 * algorithm 4.4, on the products with its transpose). The basis is any of that space: lengths and
 * angles of rows do not hang on which.
 *
 * @param rank vectors wanted; at most as many as there are columns.
 * @returns for each column of the matrix `rank` numbers, one after the other.
 */
export function dominantSubspace(rows: SparseRows, rank: number, seed: number): Float64Array {
  const random = mulberry32(seed);
  let basis = Float64Array.from({ length: rows.width * rank }, () => random() - 0.5);
  orthonormalise(basis, rank);
  for (let round = 0; round < ROUNDS; round++) {
    basis = throughRows(rows, basis, rank);
    orthonormalise(basis, rank);
  }
  return basis;
}

/** The product of the matrix' transpose, the matrix and the basis, row by row. */
function throughRows(
  { starts, columns, values, width }: SparseRows,
  basis: Float64Array,
  rank: number,
): Float64Array<ArrayBuffer> {
  const product = new Float64Array(width * rank);
  const row = new Float64Array(rank);
  for (let r = 0; r + 1 < starts.length; r++) {
    row.fill(0);
    for (let e = starts[r]!; e < starts[r + 1]!; e++) {
      const [value, from] = [values[e]!, columns[e]! * rank];
      for (let k = 0; k < rank; k++) row[k]! += value * basis[from + k]!;
    }
    for (let e = starts[r]!; e < starts[r + 1]!; e++) {
      const [value, from] = [values[e]!, columns[e]! * rank];
      for (let k = 0; k < rank; k++) product[from + k]! += value * row[k]!;
    }
  }
  return product;
}

/** Modified Gram–Schmidt over the vectors of a basis, in place; one that is nothing new becomes 0. */
function orthonormalise(basis: Float64Array, rank: number): void {
  const dots = new Float64Array(rank);
  for (let k = 0; k < rank; k++) {
    // All products with the vectors behind at once: the numbers of one column lie side by side.
    dots.fill(0);
    for (let from = 0; from < basis.length; from += rank) {
      const one = basis[from + k]!;
      for (let l = k; l < rank; l++) dots[l]! += one * basis[from + l]!;
    }
    const square = dots[k]!;
    const length = Math.sqrt(square);
    for (let from = 0; from < basis.length; from += rank) {
      const one = basis[from + k]!;
      if (square > 0)
        for (let l = k + 1; l < rank; l++) basis[from + l]! -= (one * dots[l]!) / square;
      basis[from + k] = length > 1e-12 ? one / length : 0;
    }
  }
}

/** Pseudo-random numbers in [0, 1) (Tommy Ettinger, public domain): the same in every build. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
