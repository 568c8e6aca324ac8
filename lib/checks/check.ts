/** Says of each reference of a page whether it holds, by what is held on this computer. */
import type { CatalogueRecord } from '../model.ts';
import type { PageReference } from '../references/page.ts';
import type { ReferenceType } from '../references/reference.ts';
import { isUnder } from '../sites/host.ts';
import { checkEuAct, checkFrenchAct, checkLegifrance } from './law.ts';
import type { Look } from './look.ts';
import { checkRecord } from './record.ts';
import type { Checked } from './verdict.ts';

export interface CheckDeps {
  /** Records to which addresses lead, by address. */
  recordsAt(hrefs: string[]): Promise<Map<string, CatalogueRecord>>;
  /** The day of a catalogue. */
  asOf(catalogue: string): Date;
}

/** A reference with what can be said of it. */
export interface CheckedReference extends PageReference {
  checked: Checked;
  /** What a catalogue knows of it. */
  record?: CatalogueRecord;
  /** What was seen at its address, where the reader asked for that. */
  look?: Look;
}

const LEGIFRANCE = ['legifrance.gouv.fr'];
const IN_CATALOGUES: ReferenceType[] = ['dataset', 'repository', 'consultation'];

/** Checks references against the records held and the rules of their forms; asks nobody. */
export async function checkReferences(
  references: PageReference[],
  { recordsAt, asOf }: CheckDeps,
): Promise<CheckedReference[]> {
  const addresses = references.flatMap(({ type, href }) =>
    href && IN_CATALOGUES.includes(type) ? [href] : [],
  );
  const records = await recordsAt([...new Set(addresses)]);
  return references.map((reference) => {
    const record = reference.href ? records.get(reference.href) : undefined;
    return { ...reference, checked: checkOne(reference, record, asOf), ...(record && { record }) };
  });
}

const say = (
  verdict: Checked['verdict'],
  reason: Checked['reason'],
  what: Checked['evidence']['what'],
  confidence: number,
): Checked => ({ verdict, reason, evidence: { what }, confidence });

/** Of references that carry a checksum; it was looked at when they were found. */
const CHECKSUMMED: ReferenceType[] = ['siren', 'siret', 'uai', 'isbn', 'issn'];

function checkOne(
  { type, value, href, broken }: PageReference,
  record: CatalogueRecord | undefined,
  asOf: CheckDeps['asOf'],
): Checked {
  if (broken) return say('broken', 'checksum-wrong', 'checksum', 0.99);
  if (record) return checkRecord(record, asOf(record.catalogue));
  if (href && isUnder(new URL(href).hostname, LEGIFRANCE)) return checkLegifrance(href);
  if (type === 'act-fr') return checkFrenchAct(value);
  if (type === 'act-eu') return checkEuAct(value);
  if (IN_CATALOGUES.includes(type)) return say('not-found', 'not-in-catalogues', 'none', 0.6);
  if (CHECKSUMMED.includes(type)) return say('well-formed', 'checksum-fits', 'checksum', 0.95);
  if (type === 'figure') return say('unknown', 'figure', 'none', 0.5);
  return say('well-formed', 'form', 'form', 0.8);
}
