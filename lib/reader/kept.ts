/** What a reader keeps: a record or a page as it was when it was kept, and a note of their own. */
import { siteName } from '../catalogues/sources.ts';
import { addressOf, dayOf, isObject, listOf, present } from '../catalogues/values.ts';
import { CITABLE_KINDS, type Citable, type CitableKind, citableOf } from '../citation/citable.ts';
import type { CatalogueRecord } from '../model.ts';
import { lineOf, textOf } from '../text/written.ts';

/** The page beside which something was found. */
export interface PageOfOrigin {
  url: string;
  title: string;
}

export interface KeptItem {
  /** Names it in the dossier: see `keyOf`. */
  key: string;
  kind: CitableKind;
  title: string;
  /** http(s). */
  url: string;
  publisher?: string;
  licence?: string;
  /** Day of the data; ISO, `YYYY-MM-DD`. */
  date?: string;
  /** BCP 47 primary tag. */
  language?: string;
  /** Formats of a dataset, lower case. */
  formats: string[];
  /** Where the code is, and in which programming language. */
  repository?: string;
  programmingLanguage?: string;
  /** What its catalogue is called here and by people, and what it calls the record. */
  catalogue?: { id: string; title: string; record: string };
  /** The reader's day; ISO. */
  keptOn: string;
  foundOn?: PageOfOrigin;
  /** The reader's own words; empty when there are none. */
  note: string;
  /** Place in the dossier, from 0, without gaps. */
  position: number;
}

/** Most that is kept of each text, in UTF-16 units, and of each list. */
export const LONGEST_NOTE = 10_000;
const TITLE = 500;
const NAME = 300;
const MOST_FORMATS = 30;

/** Name of an item: of its record where it has one, for records may share an address. */
export const keyOf = ({ catalogue, url }: Pick<KeptItem, 'catalogue' | 'url'>): string =>
  catalogue ? recordKey({ catalogue: catalogue.id, id: catalogue.record }) : `page ${url}`;

/** Name in the dossier of a record, kept or not. */
export const recordKey = ({ catalogue, id }: Pick<CatalogueRecord, 'catalogue' | 'id'>): string =>
  `record ${JSON.stringify([lineOf(catalogue, NAME), lineOf(id, NAME)])}`;

/** Name in the dossier of a page. */
export const pageKey = (url: string): string => keyOf({ url });

/**
 * A record as it is kept; null when it has nothing to be known by.
 *
 * @param day the reader's day, `YYYY-MM-DD`.
 */
export function keptRecord(
  record: CatalogueRecord,
  day: string,
  foundOn: PageOfOrigin | null,
): KeptItem | null {
  const { consulted, container, ...cited } = citableOf(record, day);
  return keptItem({
    ...cited,
    formats: record.kind === 'dataset' ? record.formats : [],
    repository: record.code?.repository,
    programmingLanguage: record.code?.language,
    catalogue: { id: record.catalogue, title: container, record: record.id },
    keptOn: consulted,
    foundOn,
  });
}

/** A page as it is kept; null when its address is none. */
export const keptPage = (page: PageOfOrigin, day: string): KeptItem | null =>
  keptItem({ ...page, kind: 'page', keptOn: day });

/**
 * An item out of a value that may be anything, with nothing in it that is not expected and no text
 * longer than is kept; null when it is none. What it gives, it takes again unchanged.
 */
export function keptItem(value: unknown): KeptItem | null {
  if (!isObject(value)) return null;
  const kind = CITABLE_KINDS.find((one) => one === value.kind);
  const title = lineOf(value.title, TITLE);
  const url = addressOf(value.url);
  const keptOn = dayOf(value.keptOn);
  if (!kind || !title || !url || !keptOn) return null;
  const catalogue = catalogueOf(value.catalogue);
  const item = {
    kind,
    title,
    url,
    ...present('publisher', lineOf(value.publisher, NAME)),
    ...present('licence', lineOf(value.licence, NAME)),
    ...present('date', dayOf(value.date)),
    ...present('language', lineOf(value.language, 35)),
    formats: [...new Set(listOf(value.formats).flatMap((one) => lineOf(one, 40) ?? []))].slice(
      0,
      MOST_FORMATS,
    ),
    ...present('repository', addressOf(value.repository)),
    ...present('programmingLanguage', lineOf(value.programmingLanguage, NAME)),
    ...present('catalogue', catalogue),
    keptOn,
    ...present('foundOn', pageOf(value.foundOn)),
    note: noteOf(value.note),
    position: 0,
  };
  return { key: keyOf(item), ...item };
}

/** A note: text of several lines, capped. */
export const noteOf = (value: unknown): string => textOf(value, LONGEST_NOTE);

/** An item as it is cited: consulted on the day when it was kept. */
export const citableItem = (item: KeptItem): Citable => ({
  kind: item.kind,
  title: item.title,
  url: item.url,
  consulted: item.keptOn,
  container: item.catalogue?.title ?? siteName(item.url),
  ...present('publisher', item.publisher),
  ...present('licence', item.licence),
  ...present('date', item.date),
  ...present('language', item.language),
});

function catalogueOf(value: unknown): KeptItem['catalogue'] {
  if (!isObject(value)) return undefined;
  const [id, title, record] = [value.id, value.title, value.record].map((one) => lineOf(one, NAME));
  return id && title && record ? { id, title, record } : undefined;
}

function pageOf(value: unknown): PageOfOrigin | undefined {
  if (!isObject(value)) return undefined;
  const url = addressOf(value.url);
  return url === undefined ? undefined : { url, title: lineOf(value.title, TITLE) ?? url };
}
