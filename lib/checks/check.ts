/** Says of each reference of a page whether it holds, by what is held on this computer. */
import { localDay } from '../day.ts';
import type { CatalogueRecord } from '../model.ts';
import type { PageReference } from '../references/page.ts';
import type { ReferenceType } from '../references/reference.ts';
import { isUnder } from '../sites/host.ts';
import type { CheckedReference } from './checked.ts';
import { checkEuAct, checkFrenchAct, checkLegifrance } from './law.ts';
import { checkRecord } from './record.ts';
import { underNewNames } from './renamed.ts';
import type { Checked } from './verdict.ts';

export interface CheckDeps {
  /** Records to which addresses lead, by address. */
  recordsAt(hrefs: string[]): Promise<Map<string, CatalogueRecord>>;
  /** The day of a catalogue. */
  asOf(catalogue: string): Date;
  /** The reader's day, `YYYY-MM-DD`; today in UTC unless told. */
  today?: string;
  /**
   * Records whose titles have these words; without it nothing is looked for under an older name.
   */
  named?(words: string): Promise<CatalogueRecord[]>;
}

export type { CheckedReference };

const LEGIFRANCE = ['legifrance.gouv.fr'];
const IN_CATALOGUES: ReferenceType[] = ['dataset', 'repository', 'consultation'];

/** Checks references against the records held and the rules of their forms; asks nobody. */
export async function checkReferences(
  references: PageReference[],
  deps: CheckDeps,
): Promise<CheckedReference[]> {
  const addresses = references.flatMap(({ type, href }) =>
    href && IN_CATALOGUES.includes(type) ? [href] : [],
  );
  const records = await deps.recordsAt([...new Set(addresses)]);
  const checked = references.map((reference): CheckedReference => {
    const record = reference.href ? records.get(reference.href) : undefined;
    return { ...reference, checked: checkOne(reference, record, deps), ...(record && { record }) };
  });
  return deps.named ? underNewNames(checked, deps.named) : checked;
}

const say = (
  verdict: Checked['verdict'],
  reason: Checked['reason'],
  what: Checked['evidence']['what'],
  confidence: number,
): Checked => ({ verdict, reason, evidence: { what }, confidence });

/** A file of uData, by the address that lasts. */
const FILE = /^https?:\/\/[^/]+\/(?:[a-z]{2}\/)?datasets\/r\/[\da-f-]{36}/;

/** Of references that carry a checksum; it was looked at when they were found. */
const CHECKSUMMED: ReferenceType[] = ['siren', 'siret', 'uai', 'isbn', 'issn'];

function checkOne(
  { type, value, href, broken }: PageReference,
  record: CatalogueRecord | undefined,
  { asOf, today = localDay(new Date()) }: CheckDeps,
): Checked {
  if (broken) return say('broken', 'checksum-wrong', 'checksum', 0.99);
  if (record) return checkRecord(record, asOf(record.catalogue), today);
  if (href && isUnder(new URL(href).hostname, LEGIFRANCE)) return checkLegifrance(href);
  if (type === 'act-fr') return checkFrenchAct(value);
  if (type === 'act-eu') return checkEuAct(value, today);
  // The address of a file does not name its dataset, and catalogues do not list files.
  if (href && FILE.test(href)) return say('unknown', 'file-not-held', 'address', 0.5);
  if (IN_CATALOGUES.includes(type)) return say('not-found', 'not-in-catalogues', 'none', 0.6);
  if (CHECKSUMMED.includes(type)) return say('well-formed', 'checksum-fits', 'checksum', 0.95);
  if (type === 'figure') return say('unknown', 'figure', 'none', 0.5);
  return say('well-formed', 'form', 'form', 0.8);
}
