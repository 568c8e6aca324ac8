/** Checks of what catalogues hold. */
import { isClosedFormat, isOpenLicence } from '../catalogues/openness.ts';
import { freshness } from '../freshness.ts';
import { standing } from '../kinds/consultation.ts';
import type { CatalogueRecord } from '../model.ts';
import type { Checked } from './verdict.ts';

/**
 * A record that a page cites, as its catalogue knew it.
 *
 * @param asOf the day of the catalogue: it knows nothing of what came later.
 * @param today the reader's day, `YYYY-MM-DD`: what closed by then has closed.
 */
export function checkRecord(record: CatalogueRecord, asOf: Date, today: string): Checked {
  const evidence: Checked['evidence'] = {
    what: 'record',
    of: record.title,
    url: record.url,
    date: asOf.toISOString().slice(0, 10),
  };
  const say = (
    verdict: Checked['verdict'],
    reason: Checked['reason'],
    confidence: number,
  ): Checked => ({
    verdict,
    reason,
    evidence,
    confidence,
  });
  const promise = freshness(record.modified, record.frequency, asOf);
  if (promise.state === 'late')
    return { ...say('stale', 'late', 0.85), lateDays: promise.lateDays };
  if (record.code?.archived) return say('superseded', 'archived', 0.9);
  const { consultation } = record;
  if (consultation?.closes !== undefined && standing(consultation, today) === 'closed')
    return say('ended', 'closed', 0.95);
  const licence = isOpenLicence(record.licence);
  if (licence === null && record.kind === 'dataset') return say('not-open', 'no-licence', 0.85);
  if (licence === false) return say('not-open', 'licence', 0.75);
  const { formats } = record;
  if (formats.length > 0 && formats.every(isClosedFormat)) {
    return say('not-open', 'formats', 0.85);
  }
  return say('holds', promise.state === 'kept' ? 'fresh' : 'found', 0.9);
}
