/**
 * Reads back a dossier that was written as JSON-LD. A file is whatever someone made of it: of what
 * it holds only what is expected is looked at, and one entry that is none makes it refused whole.
 */
import { isObject, type Json, objectsOf } from '../../catalogues/values.ts';
import type { Result } from '../../model.ts';
import { type KeptItem, keptItem } from '../kept.ts';
import { MOST_ITEMS, placed } from '../list.ts';
import { DOSSIER, VERSION } from './vocabulary.ts';

/**
 * Why a file was refused. `too-big`; `foreign`: no JSON, or another's; `later`: of a later version;
 * `damaged`: an entry of it is none.
 */
export type DossierFileError = 'too-big' | 'foreign' | 'later' | 'damaged';

/** Largest file, in bytes: a full dossier of the longest notes, in three bytes a letter, fits. */
export const LARGEST_FILE = 40_000_000;

/** The items of a file in their order; see `DossierFileError`. */
export function readDossier(text: string): Result<KeptItem[], DossierFileError> {
  if (text.length > LARGEST_FILE) return { ok: false, error: 'too-big' };
  const document = parsed(text);
  if (!isObject(document) || document['schema:additionalType'] !== DOSSIER) {
    return { ok: false, error: 'foreign' };
  }
  if (document['schema:version'] !== VERSION) return { ok: false, error: 'later' };
  const records = document['dcat:record'];
  if (!Array.isArray(records)) return { ok: false, error: 'damaged' };
  if (records.length > MOST_ITEMS) return { ok: false, error: 'too-big' };
  const read = objectsOf(records).flatMap((record) => {
    const item = itemOf(record);
    return item ? [{ item, place: Number(record['schema:position']) }] : [];
  });
  const keys = new Set(read.map(({ item }) => item.key));
  if (read.length < records.length || keys.size < read.length) {
    return { ok: false, error: 'damaged' };
  }
  // Lists of JSON-LD have no order of their own: other tools may have written them anew.
  read.sort((a, b) => a.place - b.place);
  return { ok: true, value: placed(read.map(({ item }) => item)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function itemOf(record: Json): KeptItem | null {
  const topic = objectOf(record['foaf:primaryTopic']);
  const page = record['dct:source'];
  const catalogue = topic['dct:isPartOf'];
  return keptItem({
    kind: topic['schema:additionalType'],
    title: topic['dct:title'],
    url: objectOf(topic['dcat:landingPage'])['@id'],
    publisher: objectOf(topic['dct:publisher'])['foaf:name'],
    licence: objectOf(topic['dct:license'])['dct:title'],
    date: topic['dct:modified'],
    language: topic['schema:inLanguage'],
    formats: objectsOf(topic['dcat:distribution']).map(
      (one) => objectOf(one['dct:format'])['rdfs:label'],
    ),
    repository: objectOf(topic['schema:codeRepository'])['@id'],
    programmingLanguage: topic['schema:programmingLanguage'],
    ...(isObject(catalogue) && {
      catalogue: {
        id: catalogue['dct:identifier'],
        title: catalogue['dct:title'],
        record: topic['dct:identifier'],
      },
    }),
    keptOn: record['dct:issued'],
    ...(isObject(page) && { foundOn: { url: page['@id'], title: page['dct:title'] } }),
    note: record['skos:note'],
  });
}

const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
