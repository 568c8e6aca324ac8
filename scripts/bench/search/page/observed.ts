/** A store that tells where the time goes: how long each of its methods was waited for. */
import type { CatalogueStore, StoreReader } from '../../../../lib/store/contract.ts';

/** Milliseconds by name of the method; those of a reader are inside `read`. */
export type Spent = Record<string, number>;

/** Adds up what each method of the store, and of its readers, takes. */
export function observed(store: CatalogueStore, spent: Spent): CatalogueStore {
  const whole = timed(store, spent, '');
  return {
    ...whole,
    durable: store.durable,
    read: (work) => {
      const begun = performance.now();
      return store
        .read((reader) => work(timed<StoreReader>(reader, spent, 'read ')))
        .finally(() => add(spent, 'read', begun));
    },
  };
}

function timed<T extends object>(target: T, spent: Spent, prefix: string): T {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(target)) {
    copy[name] =
      typeof value !== 'function'
        ? value
        : (...args: unknown[]) => {
            const begun = performance.now();
            const result: unknown = value.apply(target, args);
            if (result instanceof Promise)
              return result.finally(() => add(spent, prefix + name, begun));
            return result;
          };
  }
  return copy as T;
}

function add(spent: Spent, name: string, begun: number): void {
  spent[name] = (spent[name] ?? 0) + performance.now() - begun;
}
