/**
 * Consultations of French public bodies until 2019, from the site that listed them:
 * https://github.com/consultation-gouv/consultation.gouv.fr, `_usage/`.
 */

import { recordOf } from '../../../lib/catalogues/entries.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  type Json,
  nameOf,
  namesOf,
  present,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { Procedure } from '../../../lib/kinds/consultation.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { fold } from '../../../lib/text/fold.ts';
import { readFolder } from '../folder.ts';
import { FOLDERS, type SourceFolder } from '../sources.ts';
import { readFrontMatter } from '../yaml.ts';
import type { RecordPack } from './types.ts';

/** The first of these words in a title, or else in what is said below it, tells the procedure. */
const PROCEDURES: [RegExp, Procedure][] = [
  [/\benquetes? publiques?\b/, 'public-inquiry'],
  [/\bdebats? publics?\b/, 'public-debate'],
  [/\bpetitions?\b/, 'petition'],
  [/\bconcertations?\b/, 'concertation'],
];

/** The procedure that a text names; a consultation where it names none. */
export function procedureOf(...texts: string[]): Procedure {
  for (const text of texts.map((one) => fold(one))) {
    const found = PROCEDURES.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return 'consultation';
}

/** Software of platforms that go on when one consultation ends: what they hold now is not known. */
const PLATFORM = 'Decidim';

/**
 * The record of a consultation; null without a title, or an address where it took place. The list
 * was closed in 2019: what is in it is over, whatever `in_progress` says.
 *
 * @param id name of its file, without ending.
 */
export function recordFromUsage(id: string, head: Json, body: string): CatalogueRecord | null {
  const title = titleOf(head.title);
  const url = addressOf(head.link);
  if (!title || !url) return null;
  const said = nameOf(head.description) ?? '';
  const publisher = nameOf(head.organisateur);
  return recordOf({
    kind: 'consultation',
    catalogue: 'consultation-gouv',
    id,
    title,
    url,
    ...(publisher ? { publisher: { id: '', name: withoutIntroduction(publisher) } } : {}),
    tags: namesOf(head.methodes, 5),
    description: descriptionOf([/^https?:/.test(said) ? '' : said, body].join('\n\n')),
    ...present('created', dayOf(head.date)),
    consultation: {
      procedure: procedureOf(title, said),
      ...(namesOf(head.outil, 5).includes(PLATFORM) ? {} : { said: 'closed' }),
    },
  });
}

/** « Consultation menée par l'Agence … »: the agency. */
const withoutIntroduction = (name: string): string =>
  name.replace(
    /^(?:consultation|concertation)\s+(?:menée|organisée)\s+par\s+(?:l[’']|les?\s|la\s)?/i,
    '',
  );

/** The pack `consultations-fr`. */
export function buildFrenchConsultations(sources: SourceFolder): RecordPack {
  const files = readFolder(sources, 'frenchConsultations', '_usage');
  const records = files.flatMap(([id, text]) => {
    const read = readFrontMatter(text);
    return (read && recordFromUsage(id, read.head, read.body)) ?? [];
  });
  const { date } = FOLDERS.frenchConsultations;
  return {
    described: {
      name: 'consultations-fr',
      title: 'Consultations recensées par consultation.gouv.fr',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `Etalab and the Secretariat of State for the Digital, consultation.gouv.fr, ${date}`,
      homepage: 'https://github.com/consultation-gouv/consultation.gouv.fr',
      sourceDate: date,
      counts: {
        rows: files.length,
        records: records.length,
        withoutAddress: files.length - records.length,
      },
    },
    records,
    french: true,
  };
}
