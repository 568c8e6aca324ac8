/**
 * What a catalogue should hold: the truth that a refresh is compared with. It is made from a seed,
 * and tests move it on between two refreshes.
 */
import type { RecordKind } from '../../lib/model.ts';
import { type Collection, createCollection } from './collection.ts';
import { type IdForm, mix } from './ids.ts';
import type { Item } from './item.ts';
import type { Language } from './words.ts';

export interface TruthOptions {
  /** How many items of each kind there are at the start. */
  records: Partial<Record<RecordKind, number>>;
  form: IdForm;
  seed?: number;
  language?: Language;
  /** The moment at which the collection stands at the start, in ms since 1970. */
  start?: number;
}

export interface Truth {
  kinds: RecordKind[];
  in(kind: RecordKind): Collection;
  /** Identifiers of what is in use, of all kinds or of one. */
  ids(kind?: RecordKind): string[];
  item(id: string): Item | undefined;
  /** The fake moment, in ms since 1970: that of the last operation, or of `advance`. */
  now(): number;
  /** Lets time pass, in ms. */
  advance(ms: number): void;
  /**
   * Adds items of a kind, the first one unless told. They come first in lists that begin with the
   * newest. @returns their identifiers.
   */
  add(count: number, kind?: RecordKind): string[];
  /** Changes items now; unless told how, their titles say so. */
  change(ids: string[], patch?: Partial<Item>): void;
  /** Archives items now: they are still to be had by their identifiers. */
  archive(ids: string[]): void;
  /** Removes items for good. */
  remove(ids: string[]): void;
  /** Grows with each operation. */
  version(): number;
  /** The moment of the last operation, or the start. */
  changedAt(): number;
}

/** Some morning: everything is before it, so that what is added or changed is after. */
export const START = Date.UTC(2026, 10, 20, 8);
/** Time between two operations, so that they can be told apart. */
const STEP = 60_000;

/** Makes a collection for each kind; the same options always make the same. */
export function createTruth(options: TruthOptions): Truth {
  const { records, form, seed = 1, language = 'fr', start = START } = options;
  const counts = Object.entries(records) as [RecordKind, number][];
  const collections = new Map(
    counts.map(([kind, count], number) => {
      const recipe = {
        ...{ kind, form, language, start },
        seed: mix(seed, number),
        datasets: kind === 'dataset' ? 0 : (records.dataset ?? 0),
      };
      return [kind, createCollection(recipe, count)] as const;
    }),
  );
  const kinds = [...collections.keys()];
  let now = start;
  let changed = start;
  const step = () => {
    now += STEP;
    changed = now;
  };

  const collection = (kind: RecordKind): Collection => {
    const found = collections.get(kind);
    if (!found) throw new Error(`This catalogue has no ${kind}`);
    return found;
  };
  /** Hands the identifiers to the collections that they belong to. */
  const share = (ids: string[], act: (owner: Collection, own: string[]) => void) => {
    step();
    const left = new Set(ids);
    for (const owner of collections.values()) {
      const own = ids.filter((id) => owner.item(id)?.id === id);
      for (const id of own) left.delete(id);
      if (own.length > 0) act(owner, own);
    }
    if (left.size > 0) throw new Error(`There is no item "${[...left][0]}"`);
  };

  return {
    kinds,
    in: collection,
    ids: (kind) => (kind ? [kind] : kinds).flatMap((one) => collection(one).ids()),
    item: (id) => kinds.map((kind) => collection(kind).item(id)).find(Boolean),
    now: () => now,
    advance(ms) {
      now += ms;
    },
    add(count, kind = kinds[0]!) {
      step();
      return collection(kind).add(count, now);
    },
    change: (ids, patch) =>
      share(ids, (owner, own) => {
        if (patch) return owner.change(own, now, patch);
        const note = language === 'fr' ? '(révisé)' : '(revised)';
        for (const id of own)
          owner.change([id], now, { title: `${owner.item(id)!.title} ${note}` });
      }),
    archive: (ids) => share(ids, (owner, own) => owner.archive(own, now)),
    remove: (ids) => share(ids, (owner, own) => owner.remove(own)),
    changedAt: () => changed,
    version: () => kinds.reduce((sum, kind) => sum + collection(kind).version(), 0),
  };
}
