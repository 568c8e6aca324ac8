/**
 * Which catalogues are kept up to date, and which the reader added: local storage, so that it
 * outlives every database. What is read back is checked like what comes from a catalogue.
 */
import type { CatalogueSource } from '../catalogues/adapter.ts';
import { addressOf, isObject, listOf, nameOf, objectsOf } from '../catalogues/values.ts';
import { RECORD_KINDS, type RecordKind } from '../model.ts';

/** Key in local storage. */
export const SOURCES_KEY = 'sources';
/** Catalogues that a reader may add. */
const MOST = 200;

export interface HeldSources {
  /** Identifiers of those that the reader has switched on. */
  on: string[];
  /** Those that the reader added. */
  added: CatalogueSource[];
  /** Known ones that the reader removed: nothing installs or asks for them until put back. */
  removed: string[];
}

/** Where the choice is kept: an area of the browser's storage. */
export interface Area {
  get<T>(key: string): Promise<T | undefined>;
  set(key: string, value: unknown): Promise<void>;
}

/**
 * What the reader chose, and how it is changed.
 *
 * @param known catalogues that come with the extension: none may be replaced by another one.
 * @param alone lets one change at a time through, over all contexts.
 */
export function createHeldSources(
  area: Area,
  known: readonly CatalogueSource[],
  alone: <T>(work: () => Promise<T>) => Promise<T> = (work) => work(),
) {
  const read = async (): Promise<HeldSources> =>
    heldSources(await area.get<unknown>(SOURCES_KEY), known);
  const change = (work: (before: HeldSources) => HeldSources): Promise<void> =>
    alone(async () => area.set(SOURCES_KEY, work(await read())));

  return {
    read,
    /** All catalogues, those that are known first. */
    all: async (): Promise<CatalogueSource[]> => [...known, ...(await read()).added],
    switch: (id: string, on: boolean): Promise<void> =>
      change((before) => ({
        ...before,
        on: [...before.on.filter((one) => one !== id), ...(on ? [id] : [])],
      })),
    /** Adds one, switched on. What is no catalogue, or has the name of another one, is not added. */
    add: (source: CatalogueSource): Promise<void> =>
      change((before) => {
        const { on, added } = before;
        const checked = sourceFrom(source);
        const taken = [...known, ...added].some(({ id }) => id === checked?.id);
        if (!checked || taken || added.length >= MOST) return before;
        const switched = checked.live ? on : [...on, checked.id];
        return { ...before, on: switched, added: [...added, checked] };
      }),
    /** Switches one off, and forgets it where the reader added it; notes it where it is known. */
    remove: (id: string): Promise<void> =>
      change(({ on, added, removed }) => ({
        on: on.filter((one) => one !== id),
        added: added.filter((one) => one.id !== id),
        removed: known.some((one) => one.id === id) ? [...removed, id] : removed,
      })),
    /** Takes the removal of a known one back. */
    restore: (id: string): Promise<void> =>
      change((before) => ({ ...before, removed: before.removed.filter((one) => one !== id) })),
  };
}

/** What was stored, as far as it is what we would store. */
export function heldSources(stored: unknown, known: readonly CatalogueSource[]): HeldSources {
  const { on, added, removed } = isObject(stored) ? stored : {};
  const sources = new Map<string, CatalogueSource>();
  for (const one of objectsOf(added).slice(0, MOST)) {
    const source = sourceFrom(one);
    if (source && !known.some(({ id }) => id === source.id)) sources.set(source.id, source);
  }
  const isKnown = (id: unknown): id is string => known.some((one) => one.id === id);
  const isHeld = (id: unknown): id is string => isKnown(id) || sources.has(id as string);
  return {
    on: [...new Set(listOf(on).filter(isHeld))],
    added: [...sources.values()],
    removed: [...new Set(listOf(removed).filter(isKnown))],
  };
}

/** A catalogue from outside: a message, storage. Undefined when it is none. */
export function sourceFrom(value: unknown): CatalogueSource | undefined {
  if (!isObject(value)) return undefined;
  const { id, software, base } = value;
  const kinds = listOf(value.kinds).filter((kind): kind is RecordKind =>
    (RECORD_KINDS as readonly unknown[]).includes(kind),
  );
  if (typeof id !== 'string' || !ID.test(id)) return undefined;
  if (typeof software !== 'string' || !SOFTWARE.test(software)) return undefined;
  if (!isBase(base) || kinds.length === 0) return undefined;
  const settings = isObject(value.settings)
    ? Object.entries(value.settings).flatMap(([key, one]): [string, string][] =>
        /^[a-z][\w-]{0,40}$/i.test(key) && typeof one === 'string' && one.length <= 500
          ? [[key, one]]
          : [],
      )
    : [];
  const { country, language } = value;
  return {
    ...{ id, software, base, kinds: [...new Set(kinds)] },
    title: nameOf(value.title) ?? id,
    country: typeof country === 'string' && /^([A-Z]{3}|EU)$/.test(country) ? country : 'INT',
    language: typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? language : 'und',
    licence: nameOf(value.licence) ?? '',
    attribution: nameOf(value.attribution) ?? '',
    homepage: addressOf(value.homepage) ?? base,
    ...(value.live === true && { live: true as const }),
    ...(settings.length > 0 && { settings: Object.fromEntries(settings.slice(0, 20)) }),
  };
}

const ID = /^[a-z0-9][a-z0-9./_-]{0,199}$/;
const SOFTWARE = /^[a-z0-9][a-z0-9-]{0,40}$/;

/** Where a catalogue may be: see `probe.ts`. */
function isBase(base: unknown): base is string {
  if (typeof base !== 'string' || addressOf(base) === undefined) return false;
  const { protocol, search, hash, port } = new URL(base);
  return protocol === 'https:' && search + hash + port === '' && !base.endsWith('/');
}
