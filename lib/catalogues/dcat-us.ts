/**
 * DCAT-US 1.1 catalogues: one file, `/data.json` unless the setting `path` says where
 * (`/api/feed/dcat-us/1.1.json` for ArcGIS Hub).
 */
import type { Result } from '../model.ts';
import type { Adapter, ListPage } from './adapter.ts';
import { readEntries, requestAddress, unexpected } from './entries.ts';
import { podDataset } from './pod.ts';
import { isObject } from './values.ts';

/** Files of departments are 10 to 100 MB; those of agencies and towns a few. */
const LONGEST = 64 * 1024 * 1024;

/** The adapter of `data.json` files. */
export const dcatUs: Adapter = {
  software: 'dcat-us',
  incremental: false,
  list: ({ source }) => ({
    url: requestAddress(source.base, source.settings?.path ?? '/data.json'),
    expect: 'json',
    maxBytes: LONGEST,
  }),
  *parse({ source }, answer): Generator<void, Result<ListPage>> {
    // Before version 1.1 the file was the list itself.
    const datasets = isObject(answer) ? answer.dataset : answer;
    if (!Array.isArray(datasets)) return unexpected('{ dataset: […] }', answer);
    const parts = yield* readEntries(datasets, (one) => podDataset(source, one));
    return { ok: true, value: { ...parts, next: null, total: datasets.length } };
  },
};
