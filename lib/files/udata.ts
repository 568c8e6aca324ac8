/**
 * Files of a uData dataset (udata/core/dataset/api_fields.py). Where data.gouv.fr has turned one
 * into rows, its tabular API shows them: datagouv/api-tabular; the official front looks at the same
 * `extras` (datagouv/cdata). That API allows every origin and at most 50 rows a page.
 */
import { requestAddress, unexpected } from '../catalogues/entries.ts';
import {
  addressOf,
  countOf,
  dayOf,
  isObject,
  type Json,
  nameOf,
  present,
} from '../catalogues/values.ts';
import type { DatasetFile, PreviewWay } from './file.ts';
import { type FileListing, kept, LONGEST_LIST } from './listing.ts';
import { udataQuality } from './quality.ts';
import { fileWay, formatOf } from './ways.ts';

const FIELDS =
  'resources{id,title,description,type,filetype,format,mime,url,filesize,last_modified,created_at,schema,extras},quality';

/** Which catalogue has a tabular API, and where. */
const TABULAR: Record<string, string> = {
  'https://www.data.gouv.fr': 'https://tabular-api.data.gouv.fr/api/resources',
};
const ROWS = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function rowsWay(base: string, told: Json): PreviewWay[] {
  const tabular = Object.hasOwn(TABULAR, base) ? TABULAR[base] : undefined;
  const extras = isObject(told.extras) ? told.extras : {};
  const isTurned = nameOf(extras['analysis:parsing:parsing_table']) !== undefined;
  const failed = nameOf(extras['analysis:parsing:error']) !== undefined;
  if (!tabular || !isTurned || failed || !UUID.test(String(told.id))) return [];
  const url = `${tabular}/${told.id}/data/?page=1&page_size=${ROWS}`;
  return [{ via: 'rows', reader: 'udata', url, rows: ROWS }];
}

function fileOf(base: string, told: unknown, nth: number): DatasetFile | undefined {
  const url = isObject(told) ? addressOf(told.url) : undefined;
  if (!isObject(told) || url === undefined) return undefined;
  const format = formatOf([told.format, told.mime], url);
  const size = countOf(told.filesize);
  const schema = isObject(told.schema) ? told.schema : {};
  const schemaName = nameOf(schema.name) ?? nameOf(schema.url);
  return {
    id: nameOf(told.id) ?? String(nth),
    title: nameOf(told.title) ?? url,
    url,
    previews: [...rowsWay(base, told), ...fileWay(url, format)],
    ...present('format', format),
    ...present('bytes', size > 0 ? size : undefined),
    ...present('modified', dayOf(told.last_modified) ?? dayOf(told.created_at)),
    ...present('description', nameOf(told.description)),
    ...(told.type === 'documentation' && { documentation: true as const }),
    ...(schemaName && { schema: { name: schemaName, ...present('url', addressOf(schema.url)) } }),
  };
}

/** Files of uData. */
export const udata: FileListing = {
  software: 'udata',
  request: ({ base }, id) => ({
    url: requestAddress(base, `/api/1/datasets/${encodeURIComponent(id)}/`),
    headers: { 'X-Fields': FIELDS },
    expect: 'json',
    maxBytes: LONGEST_LIST,
  }),
  parse({ base }, _, answer) {
    if (!isObject(answer) || !Array.isArray(answer.resources))
      return unexpected('a dataset, { resources: […] }', answer);
    const list = kept(answer.resources.map((one, nth) => fileOf(base, one, nth)));
    return {
      ok: true,
      value: { ...list, columns: [], quality: udataQuality(answer.quality, list.files) },
    };
  },
};
