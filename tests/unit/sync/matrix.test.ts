// @vitest-environment node
/**
 * Every adapter against every fault, over real HTTP: a refresh ends in what the server holds, or
 * leaves the last good state and says why.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { adapterOf } from '../../../lib/catalogues/adapters.ts';
import { SOURCES } from '../../../lib/catalogues/sources.ts';
import { refOf } from '../../../lib/search/heads.ts';
import type { CatalogueStore } from '../../../lib/store/contract.ts';
import { keptOf } from '../../../lib/store/members.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { createFetcher } from '../../../lib/sync/fetch.ts';
import type { Limits } from '../../../lib/sync/limits.ts';
import { createRefresh, type Step } from '../../../lib/sync/refresh.ts';
import type { Fault } from '../../servers/faults.ts';
import { fetchFrom } from '../../servers/fetch.ts';
import { type CatalogueServer, startCatalogueServer } from '../../servers/server.ts';

const HOST = 'catalogue.example';
const LIMITS: Limits = {
  ...{ gap: 0, silence: 800, whole: 3000, retry: 1, wait: 5, longest: 86_400_000 },
};
/** The Federal Register lists those alone that may still be commented on. */
const RECORDS = (software: string) => (software === 'federal-register' ? 400 : 45);
const STEPS = 400;

const FAULTS: Record<string, Fault> = {
  '429 with Retry-After': { type: 'status', status: 429, retryAfter: 60 },
  '500': { type: 'status', status: 500 },
  '404': { type: 'status', status: 404 },
  'no answer': { type: 'silence' },
  'a slow drip': { type: 'drip', bytesPerSecond: 60 },
  'a connection reset': { type: 'reset' },
  'a page of HTML': { type: 'html' },
  'an error with status 200': { type: 'error-json' },
  'an empty list': { type: 'empty' },
  'half an answer': { type: 'half' },
  'gzip cut short': { type: 'gzip-cut' },
  'no gzip at all': { type: 'gzip-noise' },
  'a redirect loop': { type: 'redirect', to: 'loop' },
  'a redirect elsewhere': { type: 'redirect', to: 'https://elsewhere.example/' },
  'a 304 for nothing': { type: 'not-modified' },
  'a hundred megabytes': { type: 'huge', packed: true },
  'other names of keys': { type: 'renamed' },
};

/** What a source of each software is; its base is the server's. */
const SOFTWARES = [
  'udata',
  'ckan',
  'opendatasoft',
  'piveau',
  'dcat-us',
  'dcat-ap',
  'socrata',
  'arcgis-hub',
  'code-gouv-fr',
  'sill',
  'developers-italia',
  'decidim',
  'govuk',
  'have-your-say',
  'federal-register',
  'nl-algorithm-register',
];

function sourceFor(software: string, path: string): CatalogueSource {
  const known = SOURCES.find((source) => source.software === software) ?? SOURCES[0]!;
  return { ...known, id: 'here', software, base: `https://${HOST}${path}`, live: undefined };
}

/** A catalogue's server, and what keeps it up to date. */
function keeper(server: CatalogueServer, source: CatalogueSource) {
  const clock = { skipped: 0 };
  const now = () => Date.now() + clock.skipped;
  const store: CatalogueStore = createMemoryStore();
  const refresh = createRefresh({
    ...{ store, adapterOf, now, random: () => 0.5, size: 20 },
    fetcher: createFetcher({
      fetch: fetchFrom(server, HOST),
      ...{ now, random: () => 0.5, allowed: async () => true, limits: LIMITS },
      sleep: (ms, signal) => wait(ms, undefined, { signal }),
      ledger: { begin: async () => 0, end: async () => {} },
    }),
  });
  return {
    /** Goes on until the end or a failure. */
    async run(whole = true): Promise<Step> {
      for (let steps = 0; steps < STEPS; steps++) {
        const step = await refresh.step(source, { whole });
        if (step.did !== 'more') return step;
      }
      throw new Error('it never ends');
    },
    later: () => {
      clock.skipped += 3 * 86_400_000;
    },
    /** Identifiers and titles held, each as often as it is found. */
    async held(): Promise<string[]> {
      const records = await store.read(async (reader) => {
        const segments = await reader.segments();
        return reader.records(
          segments.flatMap((held) => Array.from(keptOf(held.members), (doc) => refOf(held, doc))),
        );
      });
      return records.map((record) => `${record?.id} ${record?.title}`).sort();
    },
    error: async () => (await store.states())[0]?.refresh?.error?.code ?? null,
  };
}

// Nearly all of their time they wait: all at once.
it.concurrent.each(SOFTWARES)(
  '%s ends in what the server holds, or in the last good state, whatever goes wrong',
  async (software) => {
    const server = await startCatalogueServer({
      ...{ software, records: RECORDS(software), secure: true },
    });
    const source = sourceFor(software, server.path);
    const problems: string[] = [];
    for (const [name, fault] of Object.entries(FAULTS)) {
      server.reset();
      const { run, held, later, error } = keeper(server, source);
      const first = await run();
      const before = await held();
      if (first.did !== 'ended' || before.length === 0) {
        problems.push(`undisturbed: ${JSON.stringify(first)}, ${before.length} held`);
        break;
      }
      if (new Set(before.map((line) => line.split(' ')[0])).size !== before.length)
        problems.push('undisturbed: some record is held twice');
      server.truth.add(2);
      server.truth.change(server.truth.ids().slice(5, 8));
      later();
      const stop = server.fail({ fault });
      const struck = await run();
      const between = await held();
      const said = await error();
      stop();
      later();
      const mended = await run();
      const after = await held();
      if (mended.did !== 'ended') problems.push(`${name}: then ${JSON.stringify(mended)}`);
      if (after.length < before.length) problems.push(`${name}: then ${after.length} held`);
      // Who is told that nothing changed since the tag it gave keeps what it has.
      const kept =
        struck.did === 'failed' ||
        (fault.type === 'not-modified' && between.length === before.length);
      const expected = kept ? before : after;
      if (JSON.stringify(between) !== JSON.stringify(expected))
        problems.push(`${name}: ${struck.did}, ${between.length} held, not ${expected.length}`);
      if (struck.did === 'failed' && said === null) problems.push(`${name}: not said`);
    }
    await server.stop();
    expect(problems).toEqual([]);
  },
  120_000,
);
