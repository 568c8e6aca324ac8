/**
 * What transactions do with the database. A change is written in one transaction, so that a context
 * killed at any moment leaves either all of it or nothing.
 */
import type { IDBPDatabase } from 'idb';
import { CHUNK, type Chunk, unpackRecord } from './chunks.ts';
import type {
  CatalogueState,
  HeldSegment,
  SegmentChange,
  SegmentKey,
  StagedPage,
  StoreReader,
} from './contract.ts';
import { generationRead, keepingRefresh } from './generation.ts';
import { blocksOf, wholeBlock } from './members.ts';
import { type Added, putPieces } from './pieces.ts';
import {
  all,
  COUNT,
  type PieceKey,
  partKey,
  pieces,
  type Queue,
  type Reading,
  type Schema,
  STORES,
  stagedUpTo,
  type Writing,
} from './schema.ts';

export const versionOf = async (tx: Reading | Writing): Promise<number> =>
  (await tx.objectStore('version').get(COUNT)) ?? 0;

/** What queries read changes with this transaction. */
export async function countChange(tx: Writing, queue: Queue): Promise<void> {
  queue(tx.objectStore('version').put((await versionOf(tx)) + 1, COUNT));
}

/** Forgets blocks that the segments removed needed and no other one does. */
export async function forgetBlocks(
  tx: Writing,
  queue: Queue,
  { catalogue, generation }: SegmentKey,
  removed: number[],
): Promise<void> {
  if (removed.length === 0) return;
  const range = all(catalogue, generation);
  const store = tx.objectStore('members');
  const needed = new Set((await store.getAll(range)).flatMap((one) => [...blocksOf(one)]));
  const chunks = tx.objectStore('records');
  // A block is known by its first chunk.
  let cursor = await chunks.openKeyCursor(range);
  while (cursor) {
    const part = cursor.key[2];
    if (!needed.has(part)) queue(chunks.delete(pieces({ catalogue, generation, part })));
    cursor = await cursor.continue([catalogue, generation, part + 1, 0]);
  }
}

/** Writes the state of an installation, and leaves what is held of a refresh. */
export async function putHolding(tx: Writing, queue: Queue, state: CatalogueState): Promise<void> {
  const states = tx.objectStore('states');
  queue(states.put(keepingRefresh(state, await states.get(state.id))));
}

/**
 * Makes a change that was not refused.
 *
 * @param added what it adds, packed by `packAdded`.
 */
export async function applyChange(
  tx: Writing,
  queue: Queue,
  { catalogue, generation, deleted, remove }: Omit<SegmentChange, 'add'>,
  added: Added[],
): Promise<void> {
  const keyOf = (part: number): SegmentKey => ({ catalogue, generation, part });
  for (const { part, ...pieces } of added) await putPieces(tx, queue, keyOf(part), pieces);
  const members = tx.objectStore('members');
  for (const { part, docs } of deleted) {
    const before = await members.get(partKey(keyOf(part)));
    if (before) queue(members.put({ ...before, deleted: docs }, partKey(keyOf(part))));
  }
  for (const part of remove) {
    queue(tx.objectStore('heads').delete(partKey(keyOf(part))));
    queue(tx.objectStore('facts').delete(partKey(keyOf(part))));
    queue(tx.objectStore('addresses').delete(partKey(keyOf(part))));
    queue(members.delete(partKey(keyOf(part))));
    queue(tx.objectStore('shards').delete(pieces(keyOf(part))));
  }
  await forgetBlocks(tx, queue, keyOf(0), remove);
}

/** What a transaction reads. */
export function readerOf(tx: Reading): StoreReader {
  return {
    version: () => versionOf(tx),
    async segments(known = () => false) {
      const states = await tx.objectStore('states').getAll();
      const found = states.map(async (state) => {
        const generation = generationRead(state);
        if (generation === null) return [];
        const range = all(state.id, generation);
        const heads = tx.objectStore('heads');
        const keys = await heads.getAllKeys(range);
        return Promise.all(
          keys.map(async (place) => {
            const [catalogue, , part] = place;
            const key = { catalogue, generation, part };
            const [head, members] = await Promise.all([
              known(key) ? null : heads.get(place),
              tx.objectStore('members').get(place),
            ]);
            return {
              key,
              head: head ?? null,
              members: members ?? wholeBlock(part, head?.docs ?? 0),
            };
          }),
        );
      });
      return (await Promise.all(found)).flat();
    },
    async segmentsOf(catalogue, generation) {
      const range = all(catalogue, generation);
      const store = tx.objectStore('members');
      const [keys, members] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return keys.map(
        ([, , part], i): HeldSegment => ({
          key: { catalogue, generation, part },
          head: null,
          members: members[i]!,
        }),
      );
    },
    async staged(catalogue, records) {
      const pages: StagedPage[] = [];
      let last: [number, number] | null = null;
      let cursor = await tx.objectStore('staged').openCursor(stagedUpTo(catalogue));
      for (let held = 0; cursor && held < records; cursor = await cursor.continue()) {
        pages.push(cursor.value);
        held += cursor.value.records.length + cursor.value.gone.length;
        last = [cursor.key[1], cursor.key[2]];
      }
      return { pages, last };
    },
    addresses: (segment) => tx.objectStore('addresses').get(partKey(segment)),
    facts: (segment) => tx.objectStore('facts').get(partKey(segment)),
    shards: (wanted) => {
      const store = tx.objectStore('shards');
      return Promise.all(
        wanted.map(({ segment, shard }) => store.get([...partKey(segment), shard])),
      );
    },
    records: (refs) => {
      const store = tx.objectStore('records');
      const chunks = new Map<string, Promise<Chunk | undefined>>();
      return Promise.all(
        refs.map(async ({ block, at }) => {
          const key: PieceKey = [...partKey(block), Math.floor(at / CHUNK)];
          const name = JSON.stringify(key);
          const chunk = chunks.get(name) ?? store.get(key);
          chunks.set(name, chunk);
          const read = await chunk;
          return read && unpackRecord(read, at % CHUNK);
        }),
      );
    },
  };
}

/**
 * Writes in one transaction: all of it or, whatever fails, nothing. Rejects with the transaction's
 * own error, which says why; those of the requests caught in its abort do not.
 */
export async function write(
  db: IDBPDatabase<Schema>,
  work: (tx: Writing, queue: Queue) => void | Promise<void>,
): Promise<void> {
  const tx: Writing = db.transaction(STORES, 'readwrite', { durability: 'relaxed' });
  const ignored = () => {};
  // It may be aborted while the work still waits.
  const ended = tx.done.catch(ignored);
  try {
    await work(tx, (request) => void request.catch(ignored));
    await tx.done;
  } catch (error) {
    abort(tx);
    await ended;
    throw tx.error ?? error;
  }
}

/**
 * Refuses a state that counts on what is not there: the database was deleted under the
 * installation that writes it, and would be taken for whole without its beginning.
 */
export async function assertHeld(
  tx: Writing,
  { id, current, installing }: CatalogueState,
): Promise<void> {
  const parts = (generation: string) => tx.objectStore('heads').count(all(id, generation));
  const promised = installing ? await parts(installing.generation.name) : 0;
  if (promised < (installing?.partsDone ?? 0) || (current && !(await parts(current.name))))
    throw new DOMException('Parts written before are gone', 'NotFoundError');
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}
