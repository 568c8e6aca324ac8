/** Says of each reference of a page whether it holds, by what is held on this computer. */
import type { CatalogueRecord } from '../model.ts';
import type { PageReference } from '../references/page.ts';
import { checkEuAct, checkFrenchAct, checkLegifrance } from './law.ts';
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
}

const UNKNOWN: Checked = {
  verdict: 'unknown',
  reason: 'not-held',
  evidence: { what: 'none' },
  confidence: 0.5,
};
const IN_CATALOGUES = ['dataset', 'repository', 'consultation'];

/** Checks references against the records held and the rules of their forms; asks nobody. */
export async function checkReferences(
  references: PageReference[],
  { recordsAt, asOf }: CheckDeps,
): Promise<CheckedReference[]> {
  const addresses = references.flatMap(({ type, href }) =>
    href && IN_CATALOGUES.includes(type) ? [href] : [],
  );
  const records = await recordsAt([...new Set(addresses)]);
  return references.map((reference) => ({
    ...reference,
    checked: checkOne(reference, reference.href ? records.get(reference.href) : undefined, asOf),
  }));
}

function checkOne(
  { type, value, href, broken }: PageReference,
  record: CatalogueRecord | undefined,
  asOf: CheckDeps['asOf'],
): Checked {
  if (broken) {
    return {
      verdict: 'broken',
      reason: 'checksum',
      evidence: { what: 'checksum' },
      confidence: 0.99,
    };
  }
  if (record) return checkRecord(record, asOf(record.catalogue));
  if (href && new URL(href).hostname.endsWith('legifrance.gouv.fr')) return checkLegifrance(href);
  switch (type) {
    case 'act-fr':
      return checkFrenchAct(value);
    case 'act-eu':
      return checkEuAct(value);
    case 'dataset':
    case 'repository':
    case 'consultation':
      return {
        verdict: 'not-found',
        reason: 'not-in-catalogues',
        evidence: { what: 'none' },
        confidence: 0.6,
      };
    case 'siren':
    case 'siret':
    case 'uai':
    case 'isbn':
    case 'issn':
      return {
        verdict: 'well-formed',
        reason: 'checksum',
        evidence: { what: 'checksum' },
        confidence: 0.95,
      };
    case 'figure':
      return UNKNOWN;
    default:
      return {
        verdict: 'well-formed',
        reason: 'form',
        evidence: { what: 'form' },
        confidence: 0.8,
      };
  }
}
