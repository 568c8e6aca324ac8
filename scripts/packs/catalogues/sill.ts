/**
 * The SILL, free software that the French State recommends to its services, in its form of 2022:
 * https://github.com/etalab/sill-data. Its keys are short: `i` name, `f` function, `c` category,
 * `se` section, `l` licence, `st` standing.
 */

import { recordOf } from '../../../lib/catalogues/entries.ts';
import {
  addressOf,
  descriptionOf,
  type Json,
  nameOf,
  namesOf,
  objectsOf,
  present,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import type { RecordPack } from './types.ts';

/** « Fin de recommandation », which is no recommendation any more. */
export const isWithdrawn = ({ st }: Json): boolean => st === 'FR';

/** What stands in place of a description where there is none. */
const UNSAID = /^(?:logiciel(?: informatique)?|free software)?$/i;

/** The record of a piece of software; null without identifier or name. */
export function recordFromSoftware(software: Json): CatalogueRecord | null {
  const id = nameOf(software.id);
  const title = titleOf(software.i);
  if (!id || !title) return null;
  const said = nameOf(software['fr-desc'], Number.POSITIVE_INFINITY) ?? '';
  const purpose = nameOf(software.f) ?? '';
  return recordOf({
    kind: 'code',
    catalogue: 'sill',
    id,
    title,
    url: `https://code.gouv.fr/sill/detail?name=${encodeURIComponent(title)}`,
    tags: namesOf([software.f, software.c, software.se, software.p], 4),
    description: descriptionOf(
      [purpose, ...(UNSAID.test(said) ? [] : [said])].filter((part) => part !== '').join('. '),
    ),
    ...present('licence', nameOf(software.l)),
    code: { form: 'software', ...present('repository', addressOf(software.sources)) },
  });
}

/** The pack `sill`. */
export async function buildSill(sources: SourceFolder): Promise<RecordPack> {
  const all = objectsOf(JSON.parse(await sources.text('sill')));
  const recommended = all.filter((one) => !isWithdrawn(one));
  const records = recommended.flatMap((one) => recordFromSoftware(one) ?? []);
  return {
    described: {
      name: 'sill',
      title: 'Socle interministériel de logiciels libres',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `DINUM, Socle interministériel de logiciels libres, ${SOURCES.sill.date}`,
      homepage: 'https://code.gouv.fr/sill/',
      sourceDate: SOURCES.sill.date,
      counts: {
        rows: all.length,
        records: records.length,
        withdrawn: all.length - recommended.length,
        unreadable: recommended.length - records.length,
      },
    },
    records,
    french: false,
  };
}
