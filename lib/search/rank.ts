/** Ranks the records that hold words of a query, copies folded, filters applied. */
import type { RecordRef, StoreReader } from '../store/contract.ts';
import { accumulate, type TermGroup } from './accumulate.ts';
import type { Filter } from './filter.ts';
import { type Heads, type OpenSegment, refOf } from './heads.ts';
import { factorOfUse } from './prior.ts';
import { createTopGroups, type Group } from './top.ts';

/** What a record gains whose title is what was typed: enough to be read whatever its use. */
const TITLE_GAIN = 4;

/** Copies of a record that are told of. */
const MOST_COPIES = 5;

export interface Ranked {
  ref: RecordRef;
  score: number;
  /** Bit `i` is set when the record holds group `i`. */
  mask: number;
  copies: RecordRef[];
}

export interface Ranking {
  /** Best first. */
  top: Ranked[];
  /** Records that hold every word, copies included. */
  complete: number;
  /** Records that hold some word, copies included. */
  some: number;
}

export interface Asking {
  /** What was asked for: words with what they may mean. */
  groups: TermGroup[];
  /** Groups that a record must hold, as a mask. */
  required: number;
  /** What no record may hold. */
  refused: TermGroup[];
  filter: Filter | null;
  /** What was typed, as a title: records with that very title come first. */
  title?: number;
  /** Records wanted, above 0, copies not counted. */
  depth: number;
}

interface Candidate {
  segment: OpenSegment;
  doc: number;
  mask: number;
  /** What its place in the list owes to its title alone; not part of its score. */
  gain: number;
}

/**
 * Ranks by the words held, their rarity, how many of them, and, between good matches, by use.
 * Rejects with `DamagedSegment`.
 */
export async function rank(
  reader: StoreReader,
  heads: Heads,
  { groups, required, refused, filter, title, depth }: Asking,
): Promise<Ranking> {
  const all = 2 ** groups.length - 1;
  const top = createTopGroups(depth, 1 + MOST_COPIES, useOf);
  const lets = passes(filter);
  let complete = 0;
  let some = 0;
  await accumulate(reader, heads, [...groups, ...refused], (segment, doc, sum, mask) => {
    if (mask > all || (mask & required) !== required) return;
    const whole = mask === all;
    if (!lets(segment, doc, whole)) return;
    some++;
    if (whole) complete++;
    const covered = whole ? 1 : bits(mask) / groups.length;
    const use = factorOfUse(segment.head.columns.priors[doc]!, groups.length);
    const score = sum * (0.2 + 0.8 * covered ** 2) * use;
    const isTitle = whole && segment.head.columns.titles[doc] === title;
    const gain = isTitle ? TITLE_GAIN : 1;
    if (top.wants(score * gain)) {
      top.add(score * gain, likenessOf(segment, doc), { segment, doc, mask, gain });
    }
  });
  return { top: top.done().map(ranked), complete, some };
}

/** All records that the filter lets through, the most used first. */
export function rankAll(
  { segments }: Heads,
  { filter, depth }: Pick<Asking, 'filter' | 'depth'>,
): Ranking {
  const top = createTopGroups(depth, 1 + MOST_COPIES, useOf);
  const lets = passes(filter);
  let some = 0;
  for (const segment of segments) {
    const { docs, deleted } = segment.members;
    const { priors } = segment.head.columns;
    const gone = new Set(deleted);
    for (let doc = 0; doc < docs; doc++) {
      if (gone.has(doc) || !lets(segment, doc, true)) continue;
      some++;
      const score = priors[doc]!;
      if (top.wants(score))
        top.add(score, likenessOf(segment, doc), { segment, doc, mask: 0, gain: 1 });
    }
  }
  return { top: top.done().map(ranked), complete: some, some };
}

/** The filter over all segments, which are visited one after the other. */
function passes(
  filter: Filter | null,
): (segment: OpenSegment, doc: number, complete: boolean) => boolean {
  if (!filter) return () => true;
  let current: OpenSegment | undefined;
  let lets: (doc: number, complete: boolean) => boolean = () => false;
  return (segment: OpenSegment, doc: number, complete: boolean) => {
    if (segment !== current) {
      current = segment;
      lets = filter.of(segment);
    }
    return lets(doc, complete);
  };
}

const useOf = ({ segment, doc }: Candidate): number => segment.head.columns.priors[doc]!;

const likenessOf = ({ head }: OpenSegment, doc: number): number => head.columns.likeness[doc]!;

/** The most used of the copies, where the best one stood. */
function ranked({ score, items }: Group<Candidate>): Ranked {
  const [ref, ...copies] = items.map(({ segment, doc }) => refOf(segment, doc));
  const gain = Math.max(...items.map((item) => item.gain));
  return { ref: ref!, score: score / gain, mask: items[0]!.mask, copies };
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
