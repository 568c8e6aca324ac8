/** Flags, for the panel and for the page of requests: loaded once that page is drawn. */
import { idle } from '../gently.ts';
import type { Result } from '../model.ts';
import type { FlagStore } from '../reader/flags.ts';
import type { FlagFormat, FlagsFile } from '../requests/files/files.ts';
import type { FlagFileError } from '../requests/files/read-json.ts';
import type { Evidence, Flag, Step } from '../requests/flag.ts';
import type { Added, FlagError, PicturedFlag } from '../requests/outcome.ts';
import type { Picture } from '../requests/picture.ts';
import type { FlagRow } from '../requests/row.ts';
import { watchLater } from '../shared/watch-later.ts';

/** What the reader says of a flag, and may say anew at any time. */
export type FlagWords = Pick<
  Flag,
  'wanted' | 'title' | 'note' | 'jurisdiction' | 'body' | 'tracker' | 'basis'
>;

/** A flag that is being made. */
export interface FlagDraft extends FlagWords {
  evidence: Evidence;
}

export interface FlagList {
  rows: FlagRow[];
  total: number;
}

/** Rows that are told before the others. */
const SCREEN = 16;
/** How long the others may wait for the first to be drawn, in ms. */
const DRAWN = 200;
/** How much of taking in a file is reading it; the rest is writing. */
const READING = 0.4;

type Written<T = Flag> = Promise<Result<T, FlagError>>;

export interface FlagServices {
  /**
   * All flags, light, the newest first: soon, then at each change in any window. Of many, a screenful
   * comes before the others: `total` is how many there are.
   */
  watch(listener: (list: FlagList) => void): () => void;
  /** Those of a page, by its address: soon, then at each change. */
  watchPage(url: string, listener: (rows: FlagRow[]) => void): () => void;
  get(id: string): Promise<Flag | undefined>;
  picture(id: string): Promise<Picture | null>;
  /** Keeps a new flag: its identifier, its time and the hash of its evidence are made here. */
  make(draft: FlagDraft, picture?: Picture | null): Written;
  edit(id: string, words: Partial<FlagWords>): Written;
  /** The letter as the reader leaves it; null forgets it. */
  writeLetter(id: string, letter: { subject: string; text: string } | null): Written;
  addStep(id: string, step: Step): Written;
  /** Takes a step back; one that is no longer there changes nothing. */
  removeStep(id: string, step: Step): Written;
  /** Answers what `putBack` takes to have it back. */
  remove(id: string): Written<PicturedFlag>;
  putBack(removed: PicturedFlag): Written;
  /**
   * Flags as a file, with their pictures where its format has a place for them.
   *
   * @param ids in the order of the file; null for all, the oldest first.
   * @param day the reader's day, `YYYY-MM-DD`.
   * @param own whole, as a copy of one's own; else the letters lose name and addresses.
   */
  file(
    ids: readonly string[] | null,
    format: FlagFormat,
    day: string,
    own?: boolean,
  ): Promise<FlagsFile>;
  /**
   * Adds the flags of a file that was saved as JSON, here or elsewhere, without duplicates.
   *
   * @param onProgress is told how much of it is done, 0 to 1.
   */
  open(
    file: Blob,
    onProgress?: (share: number) => void,
  ): Promise<Result<Added, FlagError | FlagFileError>>;
}

/**
 * @param drawn settles when there is time to load them.
 * @param make the store: loaded then, unless it is there already.
 */
export function lazyFlags(
  drawn: Promise<unknown>,
  make: () => Promise<FlagStore> = makeStore,
): FlagServices {
  let made: Promise<FlagStore> | undefined;
  const store = () => {
    made ??= make();
    return made;
  };
  const ready = drawn.then(store);
  const follow = (
    read: (from: Awaited<typeof ready>) => Promise<FlagRow[]>,
    listener: (list: FlagList) => void,
    first?: (from: Awaited<typeof ready>) => Promise<FlagList>,
  ) =>
    watchLater(ready, (from) => {
      let turn = 0;
      let over = false;
      // What was read last is told last; where nothing can be read, there is nothing.
      const tell = async () => {
        const mine = ++turn;
        const rows = await read(from).catch((): FlagRow[] => []);
        if (!over && mine === turn) listener({ rows, total: rows.length });
      };
      const begin = async () => {
        const mine = ++turn;
        const list = await first?.(from).catch(() => undefined);
        if (over || mine !== turn) return;
        if (list) listener(list);
        if (list && list.rows.length === list.total) return;
        if (list) await idle(DRAWN);
        if (!over && mine === turn) await tell();
      };
      void begin();
      const stop = from.onChange(() => void tell());
      return () => {
        over = true;
        stop();
      };
    });
  const change = async (id: string, work: (flag: Flag) => Flag): Written =>
    (await store()).change(id, work);

  return {
    watch: (listener) =>
      follow(
        (from) => from.list(),
        listener,
        (from) => from.newest(SCREEN),
      ),
    watchPage: (url, listener) =>
      follow(
        (from) => from.ofPage(url),
        ({ rows }) => listener(rows),
      ),
    get: async (id) => (await store()).get(id),
    picture: async (id) => (await store()).picture(id),
    async make({ evidence, ...words }, picture = null) {
      const { newFlag } = await import('../requests/new-flag.ts');
      const flag = await newFlag({ ...words, evidence }, Date.now());
      return flag ? (await store()).put(flag, picture) : { ok: false, error: 'invalid' };
    },
    edit: (id, words) => change(id, (flag) => ({ ...flag, ...words, modified: Date.now() })),
    writeLetter: (id, letter) =>
      change(id, ({ letter: _before, ...flag }) =>
        letter ? { ...flag, letter: { ...letter, modified: Date.now() } } : flag,
      ),
    addStep: (id, step) => change(id, (flag) => ({ ...flag, steps: [...flag.steps, step] })),
    async removeStep(id, step) {
      const { canonicalJson } = await import('../requests/canonical.ts');
      const gone = canonicalJson(step);
      return change(id, (flag) => ({
        ...flag,
        steps: flag.steps.filter((one) => canonicalJson(one) !== gone),
      }));
    },
    remove: async (id) => (await store()).remove(id),
    putBack: async ({ flag, picture }) => (await store()).put(flag, picture),
    async file(ids, format, day, own = false) {
      const [from, { flagsFile }] = await Promise.all([
        store(),
        import('../requests/files/files.ts'),
      ]);
      const wanted = ids ?? (await from.list()).map(({ id }) => id).reverse();
      return flagsFile(from.batches(wanted), format, day, own);
    },
    async open(file, onProgress = () => {}) {
      const { readFlags } = await import('../requests/files/read-json.ts');
      const read = await readFlags(file, (share) => onProgress(share * READING));
      if (!read.ok) return read;
      return (await store()).add(read.value, (share) =>
        onProgress(READING + share * (1 - READING)),
      );
    },
  };
}

async function makeStore(): Promise<FlagStore> {
  const [{ createFlagStore }, { openReader }] = await Promise.all([
    import('../reader/flags.ts'),
    import('../reader/database.ts'),
  ]);
  return createFlagStore(openReader());
}
