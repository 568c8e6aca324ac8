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

/** Items that stand for one thing, in one place of the list. */
export interface Group<T> {
  /** The best of its items'. */
  score: number;
  /** Those preferred first. */
  items: T[];
}

export interface TopGroups<T> {
  wants(score: number): boolean;
  /** @param key what the items of one group have in common. */
  add(score: number, key: number, item: T): void;
  /** Best first; equals in the order of their arrival. */
  done(): Group<T>[];
}

/**
 * Makes a list that keeps only the best groups.
 *
 * @param most items kept of one group: those with the greatest preference.
 */
export function createTopGroups<T>(
  limit: number,
  most: number,
  preference: (item: T) => number,
): TopGroups<T> {
  const kept: (Group<T> & { key: number })[] = [];
  const byKey = new Map<number, Group<T> & { key: number }>();
  const wants = (score: number) =>
    limit > 0 && (kept.length < limit || score > kept[kept.length - 1]!.score);
  const join = (items: T[], item: T) => {
    let at = items.length;
    while (at > 0 && preference(items[at - 1]!) < preference(item)) at--;
    items.splice(at, 0, item);
    if (items.length > most) items.pop();
  };
  return {
    wants,
    add(score, key, item) {
      if (!wants(score)) return;
      const known = byKey.get(key);
      if (known && known.score >= score) return join(known.items, item);
      const group = known ?? { key, score, items: [] };
      if (known) kept.splice(kept.indexOf(known), 1);
      else byKey.set(key, group);
      join(group.items, item);
      group.score = score;
      let at = kept.length;
      while (at > 0 && kept[at - 1]!.score < score) at--;
      kept.splice(at, 0, group);
      if (kept.length > limit) byKey.delete(kept.pop()!.key);
    },
    done: () => kept,
  };
}
