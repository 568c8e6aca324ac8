/** The search over all catalogues held in a store. */
import { idle } from '../gently.ts';
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { CatalogueStore, RecordRef, SegmentKey, StoreReader } from '../store/contract.ts';
import type { SegmentHead } from '../store/segment.ts';
import { bodyNameKey } from '../text/body-name.ts';
import { fold } from '../text/fold.ts';
import { DamagedSegment } from './accumulate.ts';
import type { SearchAnswer, SearchOptions } from './answer.ts';
import { createPieceCache } from './cache.ts';
import { type Census, censusOf } from './census.ts';
import { type ContextOptions, type ContextTerm, type Scored, scoreContext } from './context.ts';
import { exact } from './expand.ts';
import { openFacts } from './facts.ts';
import { type Heads, isWhole, nameOf, openHeads } from './heads.ts';
import { type AddressHit, findAddresses } from './links.ts';
import { countByPublisher, publisherNames } from './publishers.ts';
import { answerQuery } from './query.ts';

export type { Census, CensusPart } from './census.ts';
export type { ContextOptions, ContextTerm, Scored, Share } from './context.ts';
export type { AddressHit } from './links.ts';

/**
 * Each of these reads in one transaction and follows the store through all its changes: it answers
 * from the state before a change or the one after, never from both. It rejects only when the store
 * does; damaged segments are left out, and told of.
 */
export interface Search {
  /** Answers what somebody typed; typos, missing accents and an unfinished last word forgiven. */
  query(text: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Records that share words with a page, the best first of each share. */
  context(terms: ContextTerm[], options?: ContextOptions): Promise<Scored[]>;
  /** Rarity of each word as it was given; the greatest for a word that no record holds. */
  idf(words: string[]): Promise<Map<string, number>>;
  /**
   * Records to which these links lead, or that were harvested from there.
   *
   * @param site an address on a site: what runs the whole site is found too.
   */
  byAddresses(hrefs: string[], site?: string): Promise<AddressHit[]>;
  /** How many records these publishers have of each kind, by their catalogue identifiers. */
  countByPublisher(ids: string[]): Promise<Partial<Record<RecordKind, number>>>;
  /** Identifiers of publishers that alone have one of these names, articles and capitals apart. */
  publishersNamed(names: string[]): Promise<string[]>;
  /** The facts of all records held, to be counted without reading a record. */
  census(): Promise<Census>;
  /** Records by their places, in one read; undefined where there is none. */
  records(refs: RecordRef[]): Promise<(CatalogueRecord | undefined)[]>;
  /** Records that can be found. */
  size(): Promise<number>;
  /** Opens what queries need, before the first of them. */
  warm(): Promise<void>;
}

export interface SearchSettings {
  /** Clock in ms. */
  now?: () => number;
  /** Called once for each segment that turns out to be damaged. */
  onDamage?: (key: SegmentKey) => void;
  /** When to do what no answer waits for; when the context is idle unless told. */
  later?: (work: () => void) => void;
}

/** How long an idle moment is waited for, in ms. */
const IDLE_MS = 2_000;

const whenIdle = (work: () => void): void => void idle(IDLE_MS).then(work);

/** What a piece of work came to, to be had later: its value, or its error. */
const settled = <T>(work: Promise<T>): Promise<() => T> =>
  work.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );

/** Makes the search over a store; heads are read once, and again only where they have changed. */
export function createSearch(store: CatalogueStore, settings: SearchSettings = {}): Search {
  const { now = () => performance.now(), onDamage = () => {}, later = whenIdle } = settings;
  const cache = createPieceCache();
  let heads: Heads | undefined;
  const damaged = new Set<string>();
  const verified = new WeakSet<SegmentHead>();
  let verifying = false;

  const tell = (key: SegmentKey) => {
    if (damaged.has(nameOf(key))) return;
    damaged.add(nameOf(key));
    onDamage(key);
  };
  const isDamaged = ({ segments }: Heads) => segments.some(({ key }) => damaged.has(nameOf(key)));
  /** Verifies the heads that have not been. */
  const verify = (opened: Heads) => {
    for (const { key, head } of opened.segments) {
      if (verified.has(head)) continue;
      verified.add(head);
      if (!isWhole(head)) tell(key);
    }
    if (heads && isDamaged(heads)) heads = undefined;
  };
  const verifyLater = () => {
    if (verifying || heads?.segments.every(({ head }) => verified.has(head))) return;
    verifying = true;
    later(() => {
      verifying = false;
      if (heads) verify(heads);
    });
  };
  /** Does the work in one transaction, with heads of that very moment. */
  const read = async <T>(work: (reader: StoreReader, heads: Heads) => Promise<T>): Promise<T> => {
    // Several reads run side by side, and any of them may forget or replace what is known.
    let used = heads;
    try {
      const result = await store.read(async (plain) => {
        const reader = cache.over(plain);
        if (used) {
          // The work begins on what is known; what it found counts only if that is still so.
          const [version, done] = await Promise.all([
            reader.version(),
            settled(work(reader, used)),
          ]);
          if (version === used.version) return done();
        }
        const opened = await openHeads(reader, used, damaged);
        used = opened;
        heads = opened;
        for (const key of opened.damaged) tell(key);
        return work(reader, opened);
      });
      verifyLater();
      return result;
    } catch (error) {
      if (!used) throw error;
      // What is damaged may fail in any way before it is found out.
      if (error instanceof DamagedSegment) tell(error.key);
      verify(used);
      if (!isDamaged(used)) throw error;
      return read(work);
    }
  };

  return {
    async query(text, options = {}) {
      const begun = now();
      const answer = await read((reader, current) => answerQuery(reader, current, text, options));
      return { query: text, ...answer, ms: now() - begun };
    },
    context: (terms, options = {}) =>
      read((reader, current) => scoreContext(reader, current, terms, options)),
    idf: (words) =>
      read(async (_, current) => {
        return new Map(words.map((word) => [word, rarityOf(current, word)]));
      }),
    byAddresses: (hrefs, site) =>
      read((reader, current) => findAddresses(reader, current, hrefs, site)),
    countByPublisher: (ids) =>
      read(async (reader, current) =>
        countByPublisher(current, await openFacts(reader, current.segments), new Set(ids)),
      ),
    publishersNamed: async (names) =>
      names.length === 0
        ? []
        : read(async (reader, current) => {
            const known = publisherNames(current, await openFacts(reader, current.segments));
            return [...new Set(names.flatMap((name) => known.get(bodyNameKey(name)) ?? []))];
          }),
    census: () =>
      read(async (reader, current) => censusOf(current, await openFacts(reader, current.segments))),
    records: (refs) => store.read((reader) => cache.over(reader).records(refs)),
    size: () => read(async (_, current) => current.live),
    warm: () => read(async () => {}),
  };
}

/** Titles of a catalogue say the same few thousand words: their rarity is worked out once. */
const rarities = new WeakMap<Heads, Map<string, number>>();
const MOST_RARITIES = 20_000;

function rarityOf(heads: Heads, word: string): number {
  const known = rarities.get(heads) ?? new Map<string, number>();
  rarities.set(heads, known);
  let rarity = known.get(word);
  if (rarity === undefined) {
    if (known.size >= MOST_RARITIES) known.clear();
    const frequency = exact(heads, fold(word)).reduce((sum, form) => sum + form.frequency, 0);
    rarity = heads.idf(Math.min(frequency, heads.docs));
    known.set(word, rarity);
  }
  return rarity;
}
