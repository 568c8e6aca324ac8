/**
 * Citations as CSL-JSON, which Zotero, Pandoc and others read:
 * https://github.com/citation-style-language/schema, schemas/input/csl-data.json.
 */
import { t } from '../i18n.ts';
import { oneLine } from '../text/written.ts';
import type { Citable, CitableKind } from './citable.ts';
import { writtenAddress } from './escape.ts';
import { citationKeys } from './key.ts';
import { kindWord } from './sentence.ts';

/** A citation, with what the reader noted of it. */
export type Annotated = Citable & { note?: string };

interface CslDate {
  'date-parts': [number[]];
}

/** The few fields of the schema that we fill. The schema has none for a licence: `note` says it. */
export interface CslItem {
  id: string;
  type: 'dataset' | 'software' | 'legislation' | 'webpage' | 'document';
  title: string;
  author?: [{ literal: string }];
  genre: string;
  issued?: CslDate;
  accessed?: CslDate;
  /** The catalogue or the site. */
  source?: string;
  language?: string;
  URL: string;
  /** Address of a copy in an archive. */
  archive_location?: string;
  note?: string;
  annote?: string;
}

const TYPES: Record<CitableKind, CslItem['type']> = {
  dataset: 'dataset',
  code: 'software',
  algorithm: 'document',
  consultation: 'webpage',
  service: 'webpage',
  reuse: 'webpage',
  law: 'legislation',
  page: 'webpage',
};

/** Citations as items of CSL, in their order. */
export function cslItems(cited: readonly Annotated[]): CslItem[] {
  const keys = citationKeys(cited);
  return cited.map((one, index) => ({
    id: keys[index] ?? '',
    type: TYPES[one.kind] ?? 'document',
    title: oneLine(one.title),
    ...(one.publisher && {
      author: [{ literal: oneLine(one.publisher) }] as [{ literal: string }],
    }),
    genre: kindWord(one.kind),
    ...(one.date && { issued: dateParts(one.date) }),
    ...(one.consulted && { accessed: dateParts(one.consulted) }),
    ...(one.container && { source: oneLine(one.container) }),
    ...(one.language && { language: one.language }),
    URL: writtenAddress(one.url),
    ...(one.archived && { archive_location: writtenAddress(one.archived) }),
    ...(one.licence && { note: t('citeLicence', oneLine(one.licence)) }),
    ...(one.note && { annote: one.note.toWellFormed() }),
  }));
}

/** Citations as a file of CSL-JSON. */
export const citationCsl = (cited: readonly Annotated[]): string =>
  `${JSON.stringify(cslItems(cited), null, 2)}\n`;

const dateParts = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] });
