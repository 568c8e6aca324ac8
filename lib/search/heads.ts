/** The heads of all segments, opened, with the frequencies of words over all of them. */
import { headChecksum } from '../store/checksum.ts';
import type { RecordRef, SegmentKey, StoreReader } from '../store/contract.ts';
import { placeOf } from '../store/members.ts';
import type { Members, SegmentHead } from '../store/segment.ts';
import { type Dictionary, openDictionary } from '../text/dictionary.ts';

export interface OpenSegment {
  key: SegmentKey;
  head: SegmentHead;
  members: Members;
  dictionary: Dictionary;
}

/** What queries read before any postings: a snapshot of which segments there are. */
export interface Heads {
  /** The store's version at that moment. */
  version: number;
  segments: OpenSegment[];
  /** Segments that cannot be read and are left out. */
  damaged: SegmentKey[];
  /** Records in all segments, those removed but not yet merged away included. */
  docs: number;
  /** Records that can be found. */
  live: number;
  /** In how many records of all segments a term occurs. */
  frequency(term: string): number;
  /** Rarity of a word that this many records hold: BM25's, never negative. */
  idf(frequency: number): number;
}

/** Names a segment. */
export const nameOf = ({ catalogue, generation, part }: SegmentKey): string =>
  JSON.stringify([catalogue, generation, part]);

/**
 * Opens the heads of all segments that queries should read.
 *
 * @param before heads opened earlier: segments that are still there are not read again.
 * @param damaged names of segments known to be damaged.
 */
export async function openHeads(
  reader: StoreReader,
  before?: Heads,
  damaged: ReadonlySet<string> = new Set(),
): Promise<Heads> {
  const open = new Map(before?.segments.map((segment) => [nameOf(segment.key), segment]));
  const [version, held] = await Promise.all([
    reader.version(),
    reader.segments((key) => open.has(nameOf(key)) || damaged.has(nameOf(key))),
  ]);
  const segments: OpenSegment[] = [];
  const unreadable: SegmentKey[] = [];
  for (const { key, head, members } of held) {
    const name = nameOf(key);
    const known = open.get(name);
    const dictionary = head && dictionaryOf(head);
    if (damaged.has(name)) unreadable.push(key);
    else if (known) segments.push({ ...known, members });
    else if (head && dictionary) segments.push({ key, head, members, dictionary });
    else unreadable.push(key);
  }
  return { version, damaged: unreadable, ...headsOf(segments) };
}

function dictionaryOf(head: SegmentHead): Dictionary | null {
  try {
    return openDictionary(head.dictionary);
  } catch {
    return null;
  }
}

/** The snapshot that consists of these segments. */
function headsOf(segments: OpenSegment[]): Omit<Heads, 'version' | 'damaged'> {
  const docs = segments.reduce((sum, { members }) => sum + members.docs, 0);
  const removed = segments.reduce((sum, { members }) => sum + members.deleted.length, 0);
  return {
    segments,
    docs,
    live: docs - removed,
    frequency(term) {
      let frequency = 0;
      for (const { head, dictionary } of segments) {
        const ordinal = dictionary.find(term);
        if (ordinal >= 0) frequency += head.frequencies[ordinal]!;
      }
      return frequency;
    },
    idf: (frequency) => Math.log(1 + (docs - frequency + 0.5) / (frequency + 0.5)),
  };
}

/** Where the record of a document is kept. */
export function refOf(
  { key, members }: Pick<OpenSegment, 'key' | 'members'>,
  doc: number,
): RecordRef {
  const { part, at } = placeOf(members, doc);
  return { block: { ...key, part }, at };
}

/**
 * Whether a head is as it was written. A large one takes some milliseconds, the code once warm, so
 * that a query does not wait for it.
 */
export function isWhole(head: SegmentHead): boolean {
  try {
    return headChecksum(head) === head.checksum;
  } catch {
    return false;
  }
}
