/**
 * Files of a CKAN package (ckan/logic/action/get.py). What its datastore holds can be asked for in
 * rows (ckanext/datastore, `datastore_search`). DKAN answers with a list of one.
 */
import { ckanDay } from '../catalogues/ckan-package.ts';
import { requestAddress, unexpected } from '../catalogues/entries.ts';
import {
  addressOf,
  countOf,
  isObject,
  type Json,
  localised,
  nameOf,
  objectsOf,
  present,
} from '../catalogues/values.ts';
import type { DatasetFile, PreviewWay } from './file.ts';
import { type FileListing, kept, LONGEST_LIST } from './listing.ts';
import { seenQuality } from './quality.ts';
import { fileWay, formatOf } from './ways.ts';

const ROWS = 50;

function rowsWay(base: string, told: Json): PreviewWay[] {
  const id = nameOf(told.id);
  if (told.datastore_active !== true || id === undefined) return [];
  const url = requestAddress(base, '/api/3/action/datastore_search', {
    resource_id: id,
    limit: ROWS,
  });
  return [{ via: 'rows', reader: 'ckan', url, rows: ROWS }];
}

function fileOf(base: string, language: string, told: Json, nth: number): DatasetFile | undefined {
  const url = addressOf(told.url, base);
  if (url === undefined) return undefined;
  const format = formatOf([told.format, told.mimetype], url);
  const text = (field: string) =>
    nameOf(localised(told[`${field}_translated`] ?? told[field], [language])?.text);
  const size = countOf(told.size);
  return {
    id: nameOf(told.id) ?? String(nth),
    title: text('name') ?? url,
    url,
    previews: [...rowsWay(base, told), ...fileWay(url, format)],
    ...present('format', format),
    ...present('bytes', size > 0 ? size : undefined),
    ...present('modified', ckanDay(told.last_modified) ?? ckanDay(told.created)),
    ...present('description', text('description')),
  };
}

/** Files of CKAN and DKAN. */
export const ckan: FileListing = {
  software: 'ckan',
  request: ({ base }, id) => ({
    url: requestAddress(base, '/api/3/action/package_show', { id }),
    expect: 'json',
    maxBytes: LONGEST_LIST,
  }),
  parse({ base, language }, record, answer) {
    const { success, result } = isObject(answer) ? answer : {};
    const told = Array.isArray(result) ? result[0] : result;
    if (success !== true || !isObject(told) || !Array.isArray(told.resources))
      return unexpected('{ success: true, result: { resources: […] } }', answer);
    const list = kept(
      objectsOf(told.resources).map((one, nth) => fileOf(base, language, one, nth)),
    );
    const columns: [] = [];
    const quality = seenQuality(record, { files: list.files, columns });
    return { ok: true, value: { ...list, columns, quality } };
  },
};
