/** The best few of many, without sorting them all. */
export interface Top<T> {
  /** Whether something with this score would be kept. */
  wants(score: number): boolean;
  add(score: number, item: T): void;
  /** Best first; equals in the order of their arrival. */
  done(): { score: number; item: T }[];
}

/** Makes a list that keeps only the best items. */
export function createTop<T>(limit: number): Top<T> {
  const kept: { score: number; item: T }[] = [];
  const wants = (score: number) =>
    limit > 0 && (kept.length < limit || score > kept[kept.length - 1]!.score);
  return {
    wants,
    add(score, item) {
      if (!wants(score)) return;
      let at = kept.length;
      while (at > 0 && kept[at - 1]!.score < score) at--;
      kept.splice(at, 0, { score, item });
      if (kept.length > limit) kept.pop();
    },
    done: () => kept,
  };
}
