/**
 * Keeps the pieces read last: while somebody types, each query reads nearly what the one before
 * did. Shards and blocks of records are never changed under their keys, so nothing kept is stale.
 */
import type { CatalogueRecord } from '../model.ts';
import type { RecordRef, SegmentKey, StoreReader } from '../store/contract.ts';

/**
 * Shards kept, of about 16 KB: four megabytes, nearly the whole index of 70,000 records. Each one
 * read costs a fifth of a millisecond in Chromium, and a page asks for up to thirty.
 */
const SHARDS = 256;
/** Records kept, of about a kilobyte. */
const RECORDS = 400;

export interface PieceCache {
  /** The reader, which asks the store only for what is not kept. */
  over(reader: StoreReader): StoreReader;
}

/** Makes an empty cache. */
export function createPieceCache(): PieceCache {
  const shards = createRecent<Uint8Array>(SHARDS);
  const records = createRecent<CatalogueRecord>(RECORDS);
  return {
    over: (reader) => ({
      ...reader,
      shards: (wanted) =>
        shards.read(wanted, ({ segment, shard }) => keyOf(segment, shard), reader.shards),
      records: (refs: RecordRef[]) =>
        records.read(refs, ({ block, at }) => keyOf(block, at), reader.records),
    }),
  };
}

const keyOf = ({ catalogue, generation, part }: SegmentKey, number: number): string =>
  `${catalogue}\0${generation}\0${part}\0${number}`;

/** Values by key; those that were not asked for longest go first. */
function createRecent<V>(most: number) {
  const kept = new Map<string, V>();
  return {
    async read<K>(
      wanted: K[],
      keyOf: (one: K) => string,
      load: (missing: K[]) => Promise<(V | undefined)[]>,
    ): Promise<(V | undefined)[]> {
      const keys = wanted.map(keyOf);
      const found = keys.map((key) => kept.get(key));
      const missing = wanted.flatMap((one, i) => (found[i] === undefined ? [{ one, i }] : []));
      if (missing.length > 0) {
        const loaded = await load(missing.map(({ one }) => one));
        missing.forEach(({ i }, n) => {
          found[i] = loaded[n];
        });
      }
      keys.forEach((key, i) => {
        const value = found[i];
        if (value === undefined) return;
        kept.delete(key);
        kept.set(key, value);
      });
      for (const key of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(key);
      }
      return found;
    },
  };
}
