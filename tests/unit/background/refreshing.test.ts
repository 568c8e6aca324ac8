/** Refreshes as the background wires them: alarms, permissions, messages, progress. */
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { removedCatalogues } from '../../../lib/shared/library.ts';
import type { CatalogueReport } from '../../../lib/shared/state.ts';
import { entries, faulty, plain, source, town } from '../sync/catalogue.ts';

let refreshing: typeof import('../../../lib/background/refreshing.ts');
let library: typeof import('../../../lib/shared/library.ts');
let chosen: typeof import('../../../lib/shared/chosen.ts')['chosen'];
let services: typeof import('../../../lib/services/source-services.ts');
let granted: Set<string>;
let alarms: Map<string, { when?: number; periodInMinutes?: number }>;

/** Locks as browsers give them. */
function locks() {
  const held = new Map<string, Promise<unknown>>();
  return {
    request(name: string, ...rest: unknown[]) {
      const work = rest.at(-1) as (lock: object | null) => unknown;
      const { ifAvailable } = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
      const before = held.get(name);
      if (before && ifAvailable) return Promise.resolve(work(null));
      const done = (before ?? Promise.resolve()).then(() => work({}));
      const settled = done.then(
        () => {},
        () => {},
      );
      const mine = settled.then(() => {
        if (held.get(name) === mine) held.delete(name);
      });
      held.set(name, mine);
      return done;
    },
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
  };
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.stubGlobal('navigator', { locks: locks() });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `ext:/${path}`);
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
  granted = new Set(['https://data.town.example/*']);
  alarms = new Map();
  Object.assign(fakeBrowser.permissions, {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((one) => granted.has(one)),
    request: async ({ origins }: { origins: string[] }) => {
      for (const one of origins) granted.add(one);
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      for (const one of origins) granted.delete(one);
      return true;
    },
    onAdded: { addListener: () => {}, removeListener: () => {} },
    onRemoved: { addListener: () => {}, removeListener: () => {} },
  });
  Object.assign(fakeBrowser.alarms, {
    create: async (name: string, info: object) => void alarms.set(name, info),
    clear: async (name: string) => alarms.delete(name),
  });
  refreshing = await import('../../../lib/background/refreshing.ts');
  library = await import('../../../lib/shared/library.ts');
  chosen = (await import('../../../lib/shared/chosen.ts')).chosen;
  services = await import('../../../lib/services/source-services.ts');
});

function background(answer: (url: string) => unknown) {
  const asked: string[] = [];
  const adapter = { ...plain(), probe: undefined };
  const made = refreshing.createRefreshing({
    adapterOf: (software) => (software === 'plain' ? adapter : undefined),
    network: {
      async ask({ url }, _, __, { signal } = {}) {
        await wait(8);
        signal?.throwIfAborted();
        asked.push(url);
        const said = answer(url) as object;
        if ('fault' in said)
          return { ok: false, error: { ...faulty('server'), ...said, at: Date.now() } };
        const value = { answer: said, etag: null, unchanged: false, bytes: 1, date: null };
        return { ok: true, value };
      },
    },
  });
  return { ...made, asked };
}

const found = async () => (await (await library.openLibrary()).search.size()) ?? 0;
const stateOf = async (id = 'town') =>
  (await (await library.openLibrary()).store.states()).find((state) => state.id === id);

describe('the background', () => {
  it('asks for nothing until the reader switches a catalogue on', async () => {
    const { wake, asked } = background(town(entries(3)).answer);
    await wake();
    expect([asked, [...alarms]]).toEqual([[], []]);
  });

  it('lists a catalogue that was added, tells how far it is, and sets the next day', async () => {
    const { add, asked } = background(town(entries(20)).answer);
    await add(source);
    expect(await found()).toBe(20);
    // The whole list, then what changed while it was read.
    expect(asked.filter((url) => url.includes('since')).length).toBe(1);
    const day = alarms.get('refresh')?.when ?? 0;
    expect((day - Date.now()) / 3_600_000).toBeGreaterThan(23);
    await vi.waitFor(async () => {
      const { catalogues } = (await fakeBrowser.storage.session.get('catalogues')) as {
        catalogues: CatalogueReport;
      };
      const told = catalogues.catalogues.find(({ id }) => id === 'town');
      expect(told?.refresh).toMatchObject({ running: null, last: { kind: 'changes' } });
    }, 3000);
  });

  it('is woken each minute while it refreshes, and does not do so twice at once', async () => {
    const catalogue = town(entries(90));
    const { add, wake, refresh, asked } = background(catalogue.answer);
    const first = add(source);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2));
    expect(alarms.get('refresh')).toMatchObject({ periodInMinutes: 1 });
    await Promise.all([first, wake(), refresh('town')]);
    const pages = asked.filter((url) => !url.includes('since'));
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('stops when told so, waits until it is asked, and goes on there', async () => {
    const { add, wake, stop, refresh, asked } = background(town(entries(90)).answer);
    const first = add(source);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2));
    await stop('town');
    await first;
    const before = asked.length;
    await wake();
    expect(asked.length).toBe(before);
    expect((await stateOf())?.refresh).toMatchObject({ nextTry: null, error: null });
    await refresh('town');
    expect(await found()).toBe(90);
    expect(asked.filter((url) => url.endsWith('page=0')).length).toBe(1);
  });

  it('sends nothing without the permission, and goes on when it is there again', async () => {
    const { add, wake, asked } = background(town(entries(4)).answer);
    granted.clear();
    await add(source);
    expect(asked).toEqual([]);
    granted.add('https://data.town.example/*');
    await wake();
    expect(await found()).toBe(4);
  });

  it('reads the whole list when it is asked a second time', async () => {
    const catalogue = town(entries(8));
    const { add, refresh } = background(catalogue.answer);
    await add(source);
    catalogue.list = catalogue.list.slice(2);
    await refresh('town');
    expect(await found()).toBe(6);
  });

  it('forgets a catalogue, even while it is refreshed', async () => {
    const { add, remove, asked, wake } = background(town(entries(90)).answer);
    const first = add(source);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(4));
    await remove('town');
    await first;
    await wake();
    expect(await stateOf()).toBeUndefined();
    expect((await chosen.read()).added).toEqual([]);
    expect(await found()).toBe(0);
  });

  it('does not install again what the reader removed, nor call that incomplete', async () => {
    const { remove } = background(town([]).answer);
    await remove('datagouv');
    expect(await removedCatalogues()).toEqual(['datagouv']);
  });

  it('adds nothing that is no catalogue, or of software that it does not know', async () => {
    const { add, asked } = background(town(entries(3)).answer);
    await add({ ...source, base: 'http://data.town.example' });
    await add({ ...source, software: 'other' });
    await add('nonsense');
    expect(asked).toEqual([]);
    expect((await chosen.read()).added).toEqual([]);
  });
});

describe('the settings', () => {
  it('show what is held and chosen, and what changes', async () => {
    const { add } = background(town(entries(6)).answer);
    const seen: SourceReport[][] = [];
    const end = services.createSourceServices().watchSources((reports) => seen.push(reports));
    await add(source);
    await vi.waitFor(() => {
      const report = seen.at(-1)?.find(({ source: { id } }) => id === 'town');
      expect(report).toMatchObject({ known: false, on: true, allowed: true });
      expect(report?.state?.current?.records).toBe(6);
      expect(report?.bytes).toBeGreaterThan(1000);
    }, 4000);
    expect(seen.at(-1)?.find(({ source: { id } }) => id === 'datagouv')).toMatchObject({
      known: true,
      on: false,
      allowed: false,
    });
    end();
  });

  it('tell which catalogue is at work, and which one waits for it', async () => {
    await chosen.switch('sill', true);
    const seen: SourceReport[][] = [];
    const end = services.createSourceServices().watchSources((reports) => seen.push(reports));
    await navigator.locks.request('refresh:datagouv', async () => {
      await library
        .makeReport()
        .then((report) => fakeBrowser.storage.session.set({ catalogues: report }));
      await vi.waitFor(() => {
        const of = (id: string) => seen.at(-1)?.find(({ source }) => source.id === id);
        expect(of('datagouv')).toMatchObject({ atWork: true });
        expect(of('sill')).toMatchObject({ behind: 'data.gouv.fr' });
        expect(of('govuk')).not.toHaveProperty('behind');
      }, 4000);
    });
    end();
  });

  it('ask for a host in the click’s own turn, and give it back', async () => {
    const asked: unknown[] = [];
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      asked.push(message);
      return null as never;
    });
    const { switchSource } = services.createSourceServices();
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    const switched = switchSource('datagouv', true);
    expect(request).toHaveBeenCalledWith({ origins: ['https://www.data.gouv.fr/*'] });
    expect(await switched).toBe(true);
    expect(asked).toEqual([{ type: 'panel/switch-source', id: 'datagouv', on: true }]);
    expect(await switchSource('datagouv', false)).toBe(false);
    expect(granted.has('https://www.data.gouv.fr/*')).toBe(false);
    expect(await switchSource('unknown', true)).toBe(false);
  });

  it('switch nothing on when the host is refused', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
    expect(await services.createSourceServices().switchSource('datagouv', true)).toBe(false);
    expect(sent).not.toHaveBeenCalled();
  });
});
