/** What is open: licences of free reuse, and formats that programs read without one maker's software. */
import { licenceOf } from './licences.ts';

/**
 * Licences of free reuse, as the catalogues write them: the list of the decree (CRPA, D323-2-1 for
 * data and for software) and the usual international ones, which say the same.
 */
const OPEN =
  /licence ouverte|open licence|^fr-lo|^lov|odbl|open database|odc|pddl|cc0|cc-?zero|cc-by(?:-sa)?(?:-\d|$)|creative commons attribution(?! non)|public domain|other-(?:open|pd|at)|other \((?:open|public|attribution)|open government licen[cs]e|\b(?:mit|bsd|apache|cecill|mpl|gpl|lgpl|agpl|eupl|epl|isc)\b|mozilla public|general public licen/i;
/** Elements of Creative Commons that forbid some reuse, whatever stands before them. */
const RESTRICTED = /non-?commercial|no-?derivatives|-n[cd](?:-|\d|\b)/i;

/** Whether a licence, as a catalogue writes it, is one of free reuse; null where there is none. */
export function isOpenLicence(written: string | undefined): boolean | null {
  const licence = licenceOf(written);
  return licence === undefined ? null : OPEN.test(licence) && !RESTRICTED.test(licence);
}

/** Names of formats, as `formatNames` writes them. */
const OPEN_FORMATS = new Set(
  'csv tsv json ndjson jsonl geojson parquet ods gpkg gtfs netex xml kml gml rdf txt'.split(' '),
);
/** Formats that a machine cannot read, or only one maker's software. */
const CLOSED_FORMATS = new Set('pdf doc docx ppt pptx jpg jpeg png gif tif'.split(' '));

/** Whether programs read a format without the software of one maker. */
export const isOpenFormat = (format: string): boolean => OPEN_FORMATS.has(format);

/** Whether a format is for the eye alone, or for one maker's software. The others may be either. */
export const isClosedFormat = (format: string): boolean => CLOSED_FORMATS.has(format);
