/** Checks of what catalogues hold. */
import { licenceOf } from '../catalogues/licences.ts';
import { freshness } from '../freshness.ts';
import type { CatalogueRecord } from '../model.ts';
import type { Checked } from './verdict.ts';

/**
 * Licences of free reuse, as the catalogues write them: the list of the decree (CRPA, D323-2-1 for
 * data and for software) and the usual international ones, which say the same.
 */
const OPEN =
  /licence ouverte|open licence|^fr-lo|^lov|odbl|open database|odc|pddl|cc0|cc-?zero|cc-by(?:-sa)?(?:-\d|$)|creative commons attribution(?! non)|public domain|other-(?:open|pd|at)|other \((?:open|public|attribution)|\b(?:mit|bsd|apache|cecill|mpl|gpl|lgpl|agpl|eupl|epl|isc)\b|mozilla public|general public licen/i;
/** Formats that a machine cannot read, or only one maker's software. */
const CLOSED = new Set(['pdf', 'doc', 'docx', 'ppt', 'pptx', 'jpg', 'png', 'gif', 'tif']);

/** Whether a licence, as a catalogue writes it, is one of free reuse; null where there is none. */
export function isOpenLicence(written: string | undefined): boolean | null {
  const licence = licenceOf(written);
  return licence === undefined ? null : OPEN.test(licence);
}

/**
 * A record that a page cites, as its catalogue knew it.
 *
 * @param asOf the day of the catalogue: it knows nothing of what came later.
 */
export function checkRecord(record: CatalogueRecord, asOf: Date): Checked {
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
  const licence = isOpenLicence(record.licence);
  if (licence === null && record.kind === 'dataset') return say('not-open', 'no-licence', 0.85);
  if (licence === false) return say('not-open', 'licence', 0.75);
  const { formats } = record;
  if (formats.length > 0 && formats.every((format) => CLOSED.has(format))) {
    return say('not-open', 'formats', 0.85);
  }
  return say('holds', promise.state === 'kept' ? 'fresh' : 'found', 0.9);
}
