/**
 * How fast a refresh works apart from waiting for the network and the disk: all records of a pack,
 * as pages of a catalogue, into a store in memory; then again, nothing having changed. How long a
 * thread is blocked is measured in Chromium alone: here all that is held is in memory, and collecting
 * its garbage is not what the extension does.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Adapter, CatalogueSource } from '../../lib/catalogues/adapter.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { parseManifest } from '../../lib/packs/manifest.ts';
import { decodePart } from '../../lib/packs/records.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import { createRefresh } from '../../lib/sync/refresh.ts';
import { readPackFile } from '../lib/pack-files.ts';
import type { Figure } from './report.ts';

/** Records of a page: what data.gouv.fr gives at most. */
const PAGE = 100;
const PACK = 'datasets-fr';
const DAY = 24 * 60 * 60 * 1000;

/** Measures it. */
export async function refreshing(quick: boolean): Promise<Figure[]> {
  const records = await packRecords(quick ? 1 : Number.POSITIVE_INFINITY);
  const answers: string[] = [];
  for (let i = 0; i < records.length; i += PAGE) {
    const next = i + PAGE < records.length ? String(i / PAGE + 1) : null;
    answers.push(JSON.stringify({ records: records.slice(i, i + PAGE), next }));
  }
  const source: CatalogueSource = {
    ...{ id: 'datagouv', software: 'pages', base: 'https://data.example', title: 'Pages' },
    ...{ kinds: ['dataset'], country: 'FRA', language: 'fr', licence: '', attribution: '' },
    homepage: 'https://data.example/',
  };
  let now = Date.parse('2026-11-20T00:00:00Z');
  const store = createMemoryStore();
  const refresh = createRefresh({
    store,
    adapterOf: () => PAGES,
    fetcher: {
      async ask({ url }) {
        await turn();
        const text = answers[Number(new URL(url).searchParams.get('page'))]!;
        const answer: unknown = JSON.parse(text);
        const value = { answer, etag: null, unchanged: false, bytes: text.length, date: null };
        return { ok: true, value };
      },
    },
    now: () => now,
    random: Math.random,
  });

  async function all(name: string): Promise<Figure> {
    const begun = performance.now();
    for (;;) {
      const step = await refresh.step(source);
      if (step.did === 'failed') throw new Error(step.error.detail);
      if (step.did === 'ended') break;
      await turn();
    }
    const seconds = (performance.now() - begun) / 1000;
    const value = records.length / seconds;
    return { name: `${name}, records`, unit: 'per s', value, least: 5000, measurements: 1 };
  }
  const first = await all('refresh: whole list');
  now += DAY;
  return [first, await all('refresh: changes, all as held')];
}

const PAGES: Adapter = {
  software: 'pages',
  incremental: true,
  list: ({ source, cursor }) => ({ url: `${source.base}/?page=${cursor ?? 0}`, expect: 'json' }),
  // biome-ignore lint/correctness/useYield: one step is all there is to do.
  *parse(_, answer) {
    const { records, next } = answer as { records: CatalogueRecord[]; next: string | null };
    return { ok: true, value: { records, gone: [], refused: [], next, total: null } };
  },
};

async function packRecords(most: number): Promise<CatalogueRecord[]> {
  const manifest = parseManifest(await readPackFile(`${PACK}/manifest.json`));
  if (!manifest.ok) throw new Error(manifest.error);
  const parts = manifest.value.parts.slice(0, most);
  const read = parts.map(async ({ file }) => decodePart(await readPackFile(`${PACK}/${file}`)));
  return (await Promise.all(read)).flat();
}
