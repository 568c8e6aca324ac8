/**
 * The items of one kind in a catalogue. Nothing is made before it is asked for, so that 70,000 of
 * them cost no more than what was changed.
 */
import type { RecordKind } from '../../lib/model.ts';
import { type Item, makeItem, type Recipe, slugOf, timesOf } from './item.ts';

/** What a list is sorted by, a minus for the greatest first. */
export type Order = 'created' | '-created' | 'modified' | '-modified' | 'title' | '-title' | 'id';

export interface Wanted {
  order: Order;
  /** Only items that hold all these words, in any form of capitals and accents. */
  words?: string;
  /** Only items modified at or after this moment, in ms since 1970. */
  since?: number;
  /** Any other condition; slower. */
  where?: (item: Item) => boolean;
  /** Archived ones too, as lists of what changed have them. */
  archived?: boolean;
}

export interface Collection {
  kind: RecordKind;
  /** Identifiers of what is in use, in the order of their places. */
  ids(): string[];
  /** An item that is in use or archived, by its identifier or slug. */
  item(id: string): Item | undefined;
  /** Whether an identifier was removed for good. */
  isRemoved(id: string): boolean;
  /** Places of the items of a list, in order. */
  list(wanted: Wanted): readonly number[];
  /** The item at a place. */
  at(index: number): Item;
  /** Adds new items, made at this moment. @returns their identifiers. */
  add(count: number, at: number): string[];
  change(ids: string[], at: number, patch: Partial<Item>): void;
  archive(ids: string[], at: number): void;
  remove(ids: string[]): void;
  /** Grows by one with each operation. */
  version(): number;
}

/** @param count how many items there are at the start. */
export function createCollection(recipe: Recipe, count: number): Collection {
  const patches = new Map<number, Partial<Item>>();
  const removed = new Set<number>();
  const known = new Map<string, number>();
  const lists = new Map<string, readonly number[]>();
  let size = count;
  let version = 0;

  const at = (index: number): Item => ({ ...makeItem(recipe, index), ...patches.get(index) });
  const time = (index: number, key: 'created' | 'modified') =>
    patches.get(index)?.[key] ?? timesOf(recipe, index)[key];
  const isArchived = (index: number) => patches.get(index)?.archived !== undefined;

  const find = (id: string): number | undefined => {
    for (let index = known.size / 2; index < size; index++) {
      const item = makeItem(recipe, index);
      known.set(item.id, index);
      // Where the identifier is the slug, both take a place: the count stays two for each.
      known.set(`slug ${item.slug}`, index);
    }
    return known.get(id) ?? known.get(`slug ${id}`);
  };
  const places = (ids: string[]) =>
    ids.map((id) => {
      const index = find(id);
      if (index === undefined) throw new Error(`There is no ${recipe.kind} "${id}"`);
      return index;
    });
  const changed = () => {
    version++;
    lists.clear();
  };
  const patch = (index: number, more: Partial<Item>) =>
    void patches.set(index, { ...patches.get(index), ...more });

  const sorted = (order: Order): readonly number[] => {
    const key = order.replace('-', '') as 'created' | 'modified' | 'title' | 'id';
    const sign = order.startsWith('-') ? -1 : 1;
    const all = Array.from({ length: size }, (_, index) => index).filter((i) => !removed.has(i));
    if (key === 'title' || key === 'id') {
      const texts = new Map(all.map((index) => [index, at(index)[key]]));
      const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      return all.sort((a, b) => sign * compare(texts.get(a)!, texts.get(b)!) || a - b);
    }
    const times = Float64Array.from({ length: size }, (_, index) => time(index, key));
    return all.sort((a, b) => sign * (times[a]! - times[b]!) || a - b);
  };
  const remembered = (key: string, make: () => readonly number[]) => {
    const list = lists.get(key) ?? make();
    lists.set(key, list);
    return list;
  };

  return {
    kind: recipe.kind,
    at,
    version: () => version,
    ids: () =>
      Array.from({ length: size }, (_, index) => index)
        .filter((index) => !removed.has(index) && !isArchived(index))
        .map((index) => at(index).id),
    item(id) {
      const index = find(id);
      return index === undefined || removed.has(index) ? undefined : at(index);
    },
    isRemoved: (id) => removed.has(find(id) ?? -1),
    list({ order, words = '', since, where, archived = false }) {
      const all = remembered(order, () => sorted(order));
      const inUse = archived
        ? all
        : remembered(`${order} in use`, () => all.filter((index) => !isArchived(index)));
      const found =
        words.trim() === ''
          ? inUse
          : remembered(`${order} ${archived} ${words}`, () => {
              const wanted = slugOf(words).split('-');
              return inUse.filter((index) => {
                const { title, description, tags, publisher } = at(index);
                const text = slugOf(`${title} ${description} ${tags} ${publisher?.name}`);
                return wanted.every((word) => text.includes(word));
              });
            });
      const recent =
        since === undefined ? found : found.filter((index) => time(index, 'modified') >= since);
      return where ? recent.filter((index) => where(at(index))) : recent;
    },
    add(more, moment) {
      const first = size;
      size += more;
      for (let index = first; index < size; index++)
        patch(index, { created: moment, modified: moment });
      changed();
      return Array.from({ length: more }, (_, place) => at(first + place).id);
    },
    change(ids, moment, more) {
      for (const index of places(ids)) patch(index, { modified: moment, ...more });
      changed();
    },
    archive(ids, moment) {
      for (const index of places(ids)) patch(index, { archived: moment, modified: moment });
      changed();
    },
    remove(ids) {
      for (const index of places(ids)) removed.add(index);
      changed();
    },
  };
}
