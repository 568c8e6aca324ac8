/** Whether something published since seems to answer a flag. */
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { WantedKind } from '../requests/flag.ts';
import type { FlagRow } from '../requests/row.ts';
import { seemsToAnswer } from './answers.ts';

/** The kind of record that answers what is wanted. Documents are in no catalogue. */
export const ANSWERED_BY: Partial<Record<WantedKind, RecordKind>> = {
  data: 'dataset',
  'open-format': 'dataset',
  update: 'dataset',
  environment: 'dataset',
  contracts: 'dataset',
  code: 'code',
  algorithm: 'algorithm',
  synthesis: 'consultation',
};

/**
 * The first of some records that seems to answer a flag: of the kind that is wanted, about the same,
 * and published or brought up to date since. What was there before was seen when it was flagged.
 *
 * @param rarity of words, as `Search.idf` has it.
 */
export function answerTo(
  { wanted, title, created, open }: Pick<FlagRow, 'wanted' | 'title' | 'created' | 'open'>,
  records: readonly CatalogueRecord[],
  rarity?: ReadonlyMap<string, number>,
): CatalogueRecord | undefined {
  if (!open) return undefined;
  const flagged = new Date(created).toISOString().slice(0, 10);
  return records.find(
    (record) =>
      record.kind === ANSWERED_BY[wanted] &&
      [record.created, record.modified].some((day) => day !== undefined && day >= flagged) &&
      (wanted !== 'synthesis' || record.consultation?.outcome !== undefined) &&
      seemsToAnswer(record, title, rarity),
  );
}
