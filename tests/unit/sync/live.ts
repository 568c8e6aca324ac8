/** Catalogues of every software on this machine, what keeps them, and what they should hold. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { adapterOf } from '../../../lib/catalogues/adapters.ts';
import { createFederalRegister } from '../../../lib/catalogues/federal-register.ts';
import { SOURCES } from '../../../lib/catalogues/sources.ts';
import { refOf } from '../../../lib/search/heads.ts';
import { keptOf } from '../../../lib/store/members.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { createFetcher } from '../../../lib/sync/fetch.ts';
import type { Limits } from '../../../lib/sync/limits.ts';
import { createRefresh, type Step } from '../../../lib/sync/refresh.ts';
import { dueAt } from '../../../lib/sync/schedule.ts';
import { isoDay } from '../../servers/ask.ts';
import { fetchFrom } from '../../servers/fetch.ts';
import type { Item } from '../../servers/item.ts';
import { type CatalogueServer, startCatalogueServer } from '../../servers/server.ts';

const HOST = 'catalogue.example';
/** For faults that take no time, on a machine that may have much else to do. */
export const PATIENT = { silence: 60_000, whole: 90_000 };
const LIMITS: Limits = {
  ...{ gap: 0, silence: 800, whole: 3000, retry: 1, wait: 5, longest: 86_400_000 },
};
const STEPS = 400;
const DAY = 86_400_000;

/** A kind of catalogue, as the test server speaks it. */
export interface Live {
  /** See `tests/servers/speakers.ts`. */
  speaks: string;
  /** The adapter, unless it has that name. */
  software?: string;
  settings?: Record<string, string>;
  /** The identifier of an item's record, or null for none; the item's own unless told. */
  idOf?: (item: Item, now: number) => string | null;
  /** What is compared of each record; title by title unless told. */
  told?: { item: (item: Item) => string; record: 'modified' };
}

/** Those of every adapter, and of the second interface where it has one. */
export const LIVE: Record<string, Live> = {
  udata: { speaks: 'udata' },
  ckan: { speaks: 'ckan' },
  dkan: {
    speaks: 'dkan',
    software: 'ckan',
    settings: { action: 'current_package_list_with_resources' },
  },
  opendatasoft: { speaks: 'opendatasoft' },
  piveau: { speaks: 'piveau' },
  'dcat-us': { speaks: 'dcat-us' },
  'dcat-ap': { speaks: 'dcat-ap' },
  'datagov-catalog': { speaks: 'datagov-catalog' },
  socrata: { speaks: 'socrata' },
  'arcgis-hub': { speaks: 'arcgis-hub' },
  'code-gouv-fr': {
    speaks: 'code-gouv-fr',
    idOf: ({ fork, repository }) => (fork ? null : `github.com/${repository}`.toLowerCase()),
    // A repository is called by its path, whatever its title.
    told: { item: ({ modified }) => isoDay(modified), record: 'modified' },
  },
  sill: { speaks: 'sill' },
  'developers-italia': { speaks: 'developers-italia' },
  decidim: {
    speaks: 'decidim',
    idOf: ({ index, slug }) => `${index % 4 === 0 ? 'initiatives' : 'processes'}/${slug}`,
  },
  'hosted-csv, petitions': {
    speaks: 'hosted-csv',
    settings: {
      table: 'assemblee-petitions',
      file: '/api/1/datasets/r/c94c9dfe-23eb-45aa-acd1-7438c4e977db',
    },
  },
  'hosted-csv, inventory': {
    speaks: 'hosted-csv',
    settings: {
      table: 'algorithm-inventory',
      file: '/api/1/datasets/r/00000000-0000-4000-8000-000000000a19',
    },
  },
  'hosted-csv, referrals': {
    speaks: 'hosted-csv',
    settings: { table: 'cndp-referrals', dataset: '6707a994f00bc070364eb4cb' },
    idOf: ({ slug }) => `debatpublic.example/${slug}`,
  },
  govuk: {
    speaks: 'govuk',
    idOf: ({ kind, slug }) =>
      `/${kind === 'algorithm' ? 'algorithmic-transparency-records' : 'government/consultations'}/${slug}`,
  },
  'have-your-say': { speaks: 'have-your-say' },
  'federal-register': {
    speaks: 'federal-register',
    // Every third document is a proposed rule; those alone that are open are asked for.
    idOf: ({ id, index, closes = 0 }, now) =>
      index % 3 === 0 && isoDay(closes) >= isoDay(now) ? id : null,
  },
  'nl-algorithm-register': { speaks: 'nl-algorithm-register' },
  'nl-algorithm-register, pages': {
    speaks: 'nl-algorithm-register',
    settings: { listing: 'api' },
  },
};

/** Starts a catalogue whose clock is that of its truth. */
export async function startLive({ speaks }: Live, records: number): Promise<CatalogueServer> {
  const server: CatalogueServer = await startCatalogueServer({
    ...{ software: speaks, records, secure: true, clock: () => server.truth.now() },
  });
  return server;
}

function sourceOf({ speaks, software = speaks, settings }: Live, path: string): CatalogueSource {
  const known = SOURCES.find((source) => source.software === software) ?? SOURCES[0]!;
  return {
    ...known,
    ...{ id: 'here', software, base: `https://${HOST}${path}`, live: undefined },
    ...(settings && { settings }),
  };
}

/**
 * What keeps a catalogue up to date, in the catalogue's own time, and what it should hold.
 *
 * @param size records of a segment.
 * @param limits of waiting, where others than usual are wanted.
 */
export function keeper(
  server: CatalogueServer,
  live: Live,
  size = 20,
  limits: Partial<Limits> = {},
) {
  const now = () => server.truth.now();
  const source = sourceOf(live, server.path);
  const store = createMemoryStore();
  const today = createFederalRegister(() => isoDay(now()));
  const refresh = createRefresh({
    ...{ store, now, random: () => 0.5, size },
    adapterOf: (software) => (software === today.software ? today : adapterOf(software)),
    fetcher: createFetcher({
      fetch: fetchFrom(server, HOST),
      ...{ now, random: () => 0.5, allowed: async () => true, limits: { ...LIMITS, ...limits } },
      sleep: (ms, signal) => wait(ms, undefined, { signal }),
      ledger: { begin: async () => 0, end: async () => {} },
    }),
  });
  const state = async () => (await store.states())[0];
  const { idOf = ({ id }: Item) => id, told } = live;

  /** Goes on until the end or a failure. */
  async function run(whole = true): Promise<Step> {
    for (let steps = 0; steps < STEPS; steps++) {
      const step = await refresh.step(source, { whole });
      if (step.did !== 'more') return step;
    }
    throw new Error('it never ends');
  }

  /** All records held, as often as they are found. */
  const records = () =>
    store.read(async (reader) => {
      const segments = await reader.segments();
      return reader.records(
        segments.flatMap((held) => Array.from(keptOf(held.members), (doc) => refOf(held, doc))),
      );
    });

  return {
    run,
    /** The whole list, and what is due at once when it has ended: what changed meanwhile. */
    async runAll(): Promise<Step> {
      const step = await run();
      const due = dueAt((await state())?.refresh, now()) ?? Number.POSITIVE_INFINITY;
      return step.did === 'ended' && due <= now() ? run(false) : step;
    },
    later: () => server.truth.advance(3 * DAY),
    records,
    /** What is held, a line for each record, as often as it is found. */
    held: async (): Promise<string[]> =>
      (await records())
        .map((record) => `${record?.id} ${record?.[told?.record ?? 'title']}`)
        .sort(),
    /** What the server holds, in the same lines. */
    truth: (): string[] =>
      server.truth
        .ids()
        .flatMap((id) => {
          const item = server.truth.item(id)!;
          const written = idOf(item, now());
          return written === null ? [] : [`${written} ${told ? told.item(item) : item.title}`];
        })
        .sort(),
    error: async () => (await state())?.refresh?.error?.code ?? null,
    last: async () => (await state())?.refresh?.last ?? null,
  };
}

/** How two lists of lines differ, in a few words; nothing where they do not. */
export function differences(what: string, held: string[], wanted: string[]): string[] {
  if (JSON.stringify(held) === JSON.stringify(wanted)) return [];
  const lost = wanted.filter((line) => !held.includes(line));
  const strange = held.filter((line, i) => !wanted.includes(line) || line === held[i - 1]);
  const few = (lines: string[]) => `${lines.length} (${lines.slice(0, 3).join(', ')})`;
  return [`${what}: lacks ${few(lost)}, has besides ${few(strange)}`];
}
