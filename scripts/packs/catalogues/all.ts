/** The catalogues of which each fits in one part, in the order of `RECORD_PACKS`. */

import { encodeRecords } from '../../../lib/packs/records.ts';
import type { Gazetteer } from '../../../lib/places/gazetteer.ts';
import { localities, type Territories } from '../../../lib/places/locality.ts';
import type { SourceFolder } from '../sources.ts';
import { type BuiltPart, type Described, gzip } from '../write.ts';
import { buildCanadianCode } from './canada.ts';
import { buildCode } from './code-gouv-fr.ts';
import { buildDutchAlgorithms } from './dutch-algorithms.ts';
import { buildFrenchAlgorithms } from './french-algorithms.ts';
import { buildFrenchConsultations } from './french-consultations.ts';
import { buildEuropeanConsultations } from './have-your-say.ts';
import { buildItalianCode } from './italy.ts';
import { buildProducts } from './products.ts';
import { buildSill } from './sill.ts';
import type { RecordPack } from './types.ts';

const BUILDERS: ((sources: SourceFolder) => RecordPack | Promise<RecordPack>)[] = [
  buildProducts,
  buildFrenchAlgorithms,
  buildFrenchConsultations,
  buildSill,
  buildCode,
  buildDutchAlgorithms,
  buildEuropeanConsultations,
  buildCanadianCode,
  buildItalianCode,
];

/** Reads all of them and makes their packs, one after the other. */
export async function* buildCatalogues(
  sources: SourceFolder,
  gazetteer: Gazetteer,
  territories: Territories,
): AsyncGenerator<{ described: Described; parts: BuiltPart[] }> {
  for (const build of BUILDERS) {
    yield packed(await build(sources), gazetteer, territories);
  }
}

/** One part, in the order of identifiers: the same whatever order the source has. */
export function packed(
  { described, records, french }: RecordPack,
  gazetteer: Gazetteer,
  territories: Territories,
): { described: Described; parts: BuiltPart[] } {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  // Foreign titles would be read as if they named French places: Nice, Lens, Die.
  const places = french ? localities(sorted, gazetteer, territories) : [];
  const placed = sorted.map((record, i) => {
    const locality = places[i];
    return locality ? { ...record, locality } : record;
  });
  const bytes = gzip(encodeRecords(placed));
  return {
    described: { ...described, kind: 'records' },
    parts: [{ file: 'part-00.gz', bytes, records: placed.length }],
  };
}
