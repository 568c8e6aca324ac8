/**
 * Files of an Opendatasoft dataset: one table, which the engine exports in many formats and of which
 * it tells every column (Explore API v2.1, opendatasoft/opendatasoft-explore-sdk).
 */
import { identifierOf, requestAddress, unexpected } from '../catalogues/entries.ts';
import {
  dayOf,
  isObject,
  type Json,
  listOf,
  nameOf,
  objectsOf,
  present,
} from '../catalogues/values.ts';
import type { ColumnFacts, DatasetFile } from './file.ts';
import { type FileListing, kept, LONGEST_LIST, MOST_COLUMNS } from './listing.ts';
import { seenQuality } from './quality.ts';

const TABLE = ['csv', 'json', 'xlsx', 'parquet'];
const SHAPES = ['geojson', 'shp'];
/** `limit` of `/records`. */
const ROWS = 100;

const addressIn = (base: string, id: string, rest: string) =>
  requestAddress(base, `/api/explore/v2.1/catalog/datasets/${encodeURIComponent(id)}${rest}`);

function exports(base: string, id: string, told: Json): DatasetFile[] {
  if (told.has_records !== true) return [];
  const metas = isObject(told.metas) && isObject(told.metas.default) ? told.metas.default : {};
  const modified = dayOf(metas.data_processed) ?? dayOf(metas.modified);
  const formats = listOf(told.features).includes('geo') ? [...TABLE, ...SHAPES] : TABLE;
  return formats.map((format) => ({
    id: format,
    title: `${id}.${format}`,
    format,
    url: addressIn(base, id, `/exports/${format}`),
    ...present('modified', modified),
    // It is the same table in every format: it is shown once.
    previews:
      format === 'csv'
        ? [
            {
              via: 'rows',
              reader: 'opendatasoft',
              url: `${addressIn(base, id, '/records')}?limit=${ROWS}`,
              rows: ROWS,
            },
          ]
        : [],
  }));
}

const columnOf = (told: Json): ColumnFacts | [] => {
  const name = nameOf(told.name);
  if (name === undefined) return [];
  const label = nameOf(told.label);
  return {
    name,
    ...present('label', label === name ? undefined : label),
    ...present('type', nameOf(told.type)),
    ...present('description', nameOf(told.description)),
  };
};

/** Files of Opendatasoft. */
export const opendatasoft: FileListing = {
  software: 'opendatasoft',
  request: ({ base }, id) => ({
    url: addressIn(base, id, ''),
    expect: 'json',
    maxBytes: LONGEST_LIST,
  }),
  parse({ base }, record, answer) {
    const id = isObject(answer) ? identifierOf(answer.dataset_id) : undefined;
    if (!isObject(answer) || id === undefined)
      return unexpected('a dataset, { dataset_id, fields }', answer);
    const list = kept(exports(base, id, answer));
    const columns = objectsOf(answer.fields).slice(0, MOST_COLUMNS).flatMap(columnOf);
    const quality = seenQuality(record, { files: list.files, columns });
    return { ok: true, value: { ...list, columns, quality } };
  },
};
