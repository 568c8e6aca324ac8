/** From what was looked for, and what was found, to what is proposed. */
import type { CatalogueRecord } from '../model.ts';
import type { Searched } from '../requests/flag.ts';
import { isNamed, seemsToAnswer } from './answers.ts';
import { type Candidate, type Cause, type Proposal, WANTED } from './proposal.ts';

/** A catalogue in which something was looked for. */
export interface SearchedCatalogue {
  id: string;
  /** What people call it. */
  title: string;
  /** Day of its records, `YYYY-MM-DD`, where it is known. */
  asOf?: string;
}

/** What a search for a candidate brought. */
export interface Finding {
  catalogues: SearchedCatalogue[];
  /** Records of the right kind, the nearest first. */
  records: CatalogueRecord[];
  /** How rare the words are that were looked for, as `Search.idf` has it. */
  rarity: ReadonlyMap<string, number>;
  /** Whether a record is about another place than the page. */
  isElsewhere: (record: CatalogueRecord) => boolean;
  /** When, in ms since 1970. */
  at: number;
}

type Answers = (
  record: CatalogueRecord,
  words: string,
  rarity: ReadonlyMap<string, number>,
) => boolean;

/** What a record must be to answer a candidate of each cause, beside being of its kind. */
const ANSWERS: Partial<Record<Cause, Answers>> = {
  table: seemsToAnswer,
  'closed-file': seemsToAnswer,
  simulator: seemsToAnswer,
  'automated-decision': seemsToAnswer,
  // The consultation itself is no synthesis of it.
  consultation: (record, words, rarity) =>
    record.consultation?.outcome !== undefined && seemsToAnswer(record, words, rarity),
  'publishes-nothing': (record, words) => isNamed(record.publisher?.name ?? '', words),
};

/**
 * The proposal that a candidate makes once it was looked for; null where something found seems to
 * answer it, or where there was nowhere to look.
 *
 * @param beside records that stand beside the page already.
 */
export function settled(
  { kind, words, ...candidate }: Candidate,
  { catalogues, records, rarity, isElsewhere, at }: Finding,
  beside: readonly CatalogueRecord[],
): Proposal | null {
  if (catalogues.length === 0) return null;
  const isAnswer = (record: CatalogueRecord) =>
    record.kind === kind &&
    !isElsewhere(record) &&
    ANSWERS[candidate.cause]?.(record, words, rarity);
  if (words !== '' && [...records, ...beside].some(isAnswer)) return null;
  return {
    ...candidate,
    wanted: WANTED[candidate.cause],
    searched:
      words === ''
        ? []
        : catalogues.map(
            ({ id, title, asOf }): Searched => ({
              where: title,
              words,
              at,
              found: records.filter(({ catalogue }) => catalogue === id).length,
              ...(asOf !== undefined && { asOf }),
            }),
          ),
  };
}
