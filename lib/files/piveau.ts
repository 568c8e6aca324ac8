/**
 * Files of a piveau dataset: data.europa.eu, data.gv.at. `access_url` is a list, `download_url` may
 * be null, and so may format and licence (see `catalogues/piveau-dataset.ts`).
 */
import { requestAddress, unexpected } from '../catalogues/entries.ts';
import {
  addressOf,
  countOf,
  dayOf,
  isObject,
  type Json,
  listOf,
  localised,
  nameOf,
  objectsOf,
  present,
} from '../catalogues/values.ts';
import type { DatasetFile } from './file.ts';
import { type FileListing, kept, LONGEST_LIST } from './listing.ts';
import { seenQuality } from './quality.ts';
import { fileWay, formatOf } from './ways.ts';

function fileOf(languages: string[], told: Json, nth: number): DatasetFile | undefined {
  const url = [...addresses(told.download_url), ...addresses(told.access_url)][0];
  if (url === undefined) return undefined;
  const named = isObject(told.format) ? told.format : {};
  const format = formatOf([named.id, named.label, told.media_type], url);
  const text = (value: unknown) => nameOf(localised(value, languages)?.text);
  const size = countOf(told.byte_size);
  return {
    id: nameOf(told.id) ?? String(nth),
    title: text(told.title) ?? url,
    url,
    // An access address is often a page about the file.
    previews: addresses(told.download_url).includes(url) ? fileWay(url, format) : [],
    ...present('format', format),
    ...present('bytes', size > 0 ? size : undefined),
    ...present('modified', dayOf(told.modified) ?? dayOf(told.issued)),
    ...present('description', text(told.description)),
  };
}

const addresses = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => addressOf(one) ?? []);

/** Files of piveau. */
export const piveau: FileListing = {
  software: 'piveau',
  request: ({ base }, id) => ({
    url: requestAddress(base, `/api/hub/search/datasets/${encodeURIComponent(id)}`),
    expect: 'json',
    maxBytes: LONGEST_LIST,
  }),
  parse({ language }, record, answer) {
    const told = isObject(answer) ? answer.result : undefined;
    if (!isObject(told)) return unexpected('{ result: { distributions } }', answer);
    const languages = [record.language ?? language, language, 'en'];
    const list = kept(
      objectsOf(listOf(told.distributions)).map((one, nth) => fileOf(languages, one, nth)),
    );
    const columns: [] = [];
    const quality = seenQuality(record, { files: list.files, columns });
    return { ok: true, value: { ...list, columns, quality } };
  },
};
