import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../../lib/catalogues/adapter.ts';
import { adapterOf } from '../../../lib/catalogues/adapters.ts';
import { SOURCES } from '../../../lib/catalogues/sources.ts';
import { hostsOf, isOn } from '../../../lib/sync/hosts.ts';
import { basesOf, probe } from '../../../lib/sync/probe.ts';
import { createHeldSources, heldSources, sourceFrom } from '../../../lib/sync/sources-held.ts';
import { faulty, source } from './catalogue.ts';

function area(start?: unknown) {
  let value: unknown = start;
  return {
    get: async <T>() => value as T | undefined,
    set: async (_: string, changed: unknown) => {
      value = structuredClone(changed);
    },
  };
}

describe('the catalogues that a reader chose', () => {
  it('are kept, switched and removed', async () => {
    const held = createHeldSources(area(), SOURCES);
    expect(await held.read()).toEqual({ on: [], added: [], removed: [] });
    await held.add(source);
    await held.add({ ...source, title: 'again' });
    await held.switch('datagouv', true);
    await held.switch('nothing', true);
    expect(await held.read()).toEqual({ on: ['town', 'datagouv'], added: [source], removed: [] });
    expect((await held.all()).length).toBe(SOURCES.length + 1);
    await held.switch('town', false);
    await held.remove('town');
    expect(await held.read()).toEqual({ on: ['datagouv'], added: [], removed: [] });
    await held.remove('datagouv');
    expect(await held.read()).toEqual({ on: [], added: [], removed: ['datagouv'] });
    await held.restore('datagouv');
    expect(await held.read()).toEqual({ on: [], added: [], removed: [] });
  });

  it('are known ones unless they pass every check', () => {
    for (const known of SOURCES) expect(sourceFrom(known)).toEqual(known);
    for (const change of [
      { base: 'http://data.town.example' },
      { base: 'https://data.town.example/' },
      { base: 'https://u:p@data.town.example' },
      { base: 'https://data.town.example?x' },
      { base: 'javascript:alert(1)' },
      { id: '' },
      { id: '<b>' },
      { software: '../x' },
      { kinds: [] },
      { kinds: ['nonsense'] },
    ])
      expect(sourceFrom({ ...source, ...change })).toBeUndefined();
    expect(heldSources({ on: ['town'], added: [{ ...source, id: 'datagouv' }] }, SOURCES)).toEqual({
      on: [],
      added: [],
      removed: [],
    });
  });

  it('can be read back whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (stored, added, on) => {
        heldSources(stored, SOURCES);
        const held = heldSources({ added: [added, source], on: [on, 'town'] }, SOURCES);
        expect(held).toMatchObject({ on: ['town'] });
        expect(held.added).toContainEqual(source);
      }),
    );
  });
});

const software = (name: string, knows: (answer: unknown) => boolean): Adapter => ({
  software: name,
  incremental: false,
  list: () => ({ url: '', expect: 'json' }),
  // biome-ignore lint/correctness/useYield: it is never read.
  *parse() {
    return { ok: false, error: '' };
  },
  probe: {
    request: (base) => ({ url: `${base}/api/${name}`, expect: 'json' }),
    recognise: (_, answer) =>
      knows(answer) ? { title: 'Portal\n<b>', base: 'https://evil.example', licence: 'cc' } : null,
  },
});
const adapters = [software('one', () => false), software('two', (answer) => answer === 2)];

async function probed(address: string, answers: (url: string) => unknown, held = [source]) {
  const asked: string[] = [];
  const found = await probe(address, {
    ...{ adapters, held },
    fetcher: {
      async ask({ url }) {
        asked.push(url);
        const said = answers(url);
        if (typeof said === 'object' && said && 'fault' in said)
          return { ok: false, error: { ...faulty('server'), ...said, at: 0 } };
        const value = { answer: said, etag: null, unchanged: false, bytes: 1, date: null };
        return { ok: true, value };
      },
    },
  });
  return { found, asked };
}

describe('an address that a reader typed', () => {
  it('is asked in the words of each software, then above', async () => {
    const { found, asked } = await probed('www.City.example/data/fr?x#y', (url) =>
      url === 'https://www.city.example/data/api/two' ? 2 : faulty('not-found'),
    );
    expect(found).toMatchObject({
      ok: true,
      value: {
        ...{ id: 'www.city.example/data', software: 'two', base: 'https://www.city.example/data' },
        ...{ licence: 'cc', country: 'INT' },
      },
    });
    expect(asked).toEqual([
      'https://www.city.example/data/fr/api/one',
      'https://www.city.example/data/fr/api/two',
      'https://www.city.example/data/api/one',
      'https://www.city.example/data/api/two',
    ]);
    for (const url of asked) expect(isOn(['www.city.example'], url)).toBe(true);
  });

  it.each([
    ['unknown-software', 'city.example', () => ({ other: true })],
    ['unknown-software', 'city.example', () => faulty('not-found')],
    ['unreachable', 'city.example', () => faulty('offline')],
    ['permission', 'city.example', () => faulty('permission')],
    ['held', 'https://data.town.example/', () => 2],
  ])('%s: %s', async (error, address, answers) => {
    expect((await probed(address, answers)).found).toEqual({ ok: false, error });
  });

  it.each([
    '',
    'nothing',
    'localhost',
    'http://localhost:8080',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'printer.local',
    'ckan.corp',
    'https://user:pass@city.example',
    'https://city.example:8443/',
    'ftp://city.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('%j cannot be a catalogue', async (address) => {
    const { found, asked } = await probed(address, () => 2);
    expect([found, asked]).toEqual([{ ok: false, error: 'address' }, []]);
  });

  it('gives addresses on its own host over https, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.domain()), (address) => {
        for (const base of basesOf(address)) {
          expect(base).toMatch(/^https:\/\/[^/]+\.[^/]+(\/[^/]+)*$/);
          expect(sourceFrom({ ...source, base })).toBeDefined();
        }
      }),
    );
  });
});

it('every catalogue that is known is asked on its own hosts', () => {
  for (const known of SOURCES) {
    const adapter = adapterOf(known.software);
    if (!adapter || known.live) continue;
    const { url } = adapter.list({ source: known, cursor: null, since: null });
    expect(isOn(hostsOf(known), url), `${known.id}: ${url}`).toBe(true);
  }
});
