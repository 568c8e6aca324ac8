/**
 * The register of algorithms of the Dutch administrations, as
 * https://github.com/schellevis/algoritmeregister keeps it from algoritmes.overheid.nl.
 */
import { readEntries } from '../../../lib/catalogues/entries.ts';
import { dutchAlgorithmEntry } from '../../../lib/catalogues/nl-algorithm.ts';
import { isObject, listOf } from '../../../lib/catalogues/values.ts';
import { atOnce } from '../../../lib/gently.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { liveSource } from './source.ts';
import type { RecordPack } from './types.ts';

const SOURCE = liveSource('nl-algorithms');

/** The pack `algorithms-nl`. */
export async function buildDutchAlgorithms(sources: SourceFolder): Promise<RecordPack> {
  const file: unknown = JSON.parse(await sources.text('dutchAlgorithms'));
  const all = listOf(isObject(file) ? file.algoritmes : []);
  const { records, refused } = atOnce(readEntries(all, (one) => dutchAlgorithmEntry(SOURCE, one)));
  const { date } = SOURCES.dutchAlgorithms;
  return {
    described: {
      name: 'algorithms-nl',
      title: 'Algoritmeregister van de Nederlandse overheid',
      licence: 'CC0 1.0',
      attribution: `algoritmes.overheid.nl, through schellevis/algoritmeregister, ${date}`,
      homepage: 'https://algoritmes.overheid.nl/',
      sourceDate: date,
      counts: { rows: all.length, records: records.length, unreadable: refused.length },
    },
    records,
    french: false,
  };
}
