/**
 * Petitions to the Assemblée nationale: data.gouv.fr, dataset 6889cc10e79a25f17ed69acb, columns
 * `titre`, `nb_votes`, `description`, `url`, `identifiant`, `date_publication`.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { type CsvRow, namedRow } from './csv.ts';
import { bareRecord, type Entry, identifierOf, incomplete } from './entries.ts';
import { addressOf, countOf, dayOf, descriptionOf, present, titleOf } from './values.ts';

const NEEDED = ['titre', 'identifiant', 'url'];

/**
 * What a petition is. The day on which it was published is no day until which one may sign.
 *
 * @param row by column name.
 */
export function petitionEntry(source: CatalogueSource, row: CsvRow): Entry {
  const id = identifierOf(row.identifiant);
  const title = titleOf(row.titre);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const url = addressOf(row.url);
  if (url === undefined) return { id, refused: 'no address' };
  const record: CatalogueRecord = {
    ...bareRecord(source, 'consultation', { id, title, url }),
    publisher: { id: '', name: 'Assemblée nationale' },
    description: descriptionOf(row.description),
    ...present('created', dayOf(row.date_publication)),
    consultation: {
      procedure: 'petition',
      ...(/^\s*\d/.test(row.nb_votes ?? '') ? { participation: countOf(row.nb_votes) } : {}),
    },
  };
  return { record };
}

/** Reads the table of petitions. */
export function assembleePetitions(source: CatalogueSource, written: string[]) {
  const header = written.map((name) => name.toLowerCase());
  const lacking = NEEDED.filter((name) => !header.includes(name));
  if (lacking.length > 0) return `The petitions have no column ${lacking.join(', ')}`;
  return (cells: string[]): Entry => petitionEntry(source, namedRow(header, cells));
}
