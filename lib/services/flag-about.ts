/** What is flagged of a record or of a reference: loaded when that is pressed for. */
import type { CheckedReference } from '../checks/checked.ts';
import type { Checked } from '../checks/verdict.ts';
import { reasonSentence, verdictWord } from '../checks/words.ts';
import type { CatalogueRecord } from '../model.ts';
import type { WantedKind } from '../requests/flag.ts';
import { flaggedRecord } from '../requests/flagged-record.ts';
import type { FlagAbout } from '../shared/flag-asked.ts';

/** What is asked for where something is not as it should be. */
function wantedOf({ verdict }: Checked, isCode: boolean): WantedKind {
  if (isCode) return 'code';
  return verdict === 'stale' ? 'update' : verdict === 'not-open' ? 'open-format' : 'data';
}

const findingOf = (reference: Pick<CheckedReference, 'checked' | 'record'>): string =>
  `${verdictWord(reference.checked.verdict)}. ${reasonSentence(reference)}`.trim();

/** A record with what was found wrong with it. */
export const aboutRecord = (record: CatalogueRecord, checked: Checked): FlagAbout => ({
  title: record.title,
  wanted: wantedOf(checked, record.kind === 'code'),
  finding: findingOf({ checked, record }),
  record: flaggedRecord(record, checked.evidence.date),
});

/**
 * A reference of the page with what was found wrong with it.
 *
 * @param words those of the page.
 */
export function aboutReference(reference: CheckedReference, words: string): FlagAbout {
  const { checked, record, type, href } = reference;
  const finding = findingOf(reference);
  return {
    title: record?.title ?? words,
    wanted: wantedOf(checked, type === 'repository'),
    finding: href && !record ? `${finding} ${href}` : finding,
    ...(record && { record: flaggedRecord(record, checked.evidence.date) }),
  };
}
