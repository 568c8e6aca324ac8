/**
 * Software that Italian administrations share: an answer of the catalogue of Developers Italia, as
 * its adapter reads it.
 */
import { italianSoftwareEntry } from '../../../lib/catalogues/developers-italia.ts';
import { readEntries } from '../../../lib/catalogues/entries.ts';
import { isObject, listOf } from '../../../lib/catalogues/values.ts';
import { atOnce } from '../../../lib/gently.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { liveSource } from './source.ts';
import type { RecordPack } from './types.ts';

const SOURCE = liveSource('developers-italia');

/** The pack `code-it`. */
export async function buildItalianCode(sources: SourceFolder): Promise<RecordPack> {
  const answer: unknown = JSON.parse(await sources.text('italianCode'));
  const all = listOf(isObject(answer) ? answer.data : []);
  const { records, gone, refused } = atOnce(
    readEntries(all, (entry) => italianSoftwareEntry(SOURCE, entry)),
  );
  const { date } = SOURCES.italianCode;
  return {
    described: {
      name: 'code-it',
      title: 'Developers Italia, catalogo del software',
      licence: 'CC0 1.0',
      attribution: `Dipartimento per la trasformazione digitale, developers.italia.it, ${date} (first page)`,
      homepage: 'https://developers.italia.it/',
      sourceDate: date,
      counts: {
        rows: all.length,
        records: records.length,
        inactive: gone.length,
        unreadable: refused.length,
      },
    },
    records,
    french: false,
  };
}
