import { describe, expect, it } from 'vitest';
import type { Look } from '../../../lib/checks/look.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import { createLooker } from '../../../lib/sync/look.ts';

const SITE = 'https://www.town.example';

type Answers = Record<string, number | 'fail' | 'late' | { to: string }>;

/** A looker over a web where `HEAD /a` and `/a` answer as told, at a clock of our own. */
function lookerOn(answers: Answers, { mayRead = true, canWrite = true } = {}) {
  let clock = 1000;
  const lines: LedgerLine[] = [];
  const sent: { method: string; path: string; at: number }[] = [];
  const queues = new Map<string, Promise<unknown>>();
  const respond = (url: string, method: string, redirect: string): Response => {
    const { pathname, origin } = new URL(url);
    sent.push({ method, path: pathname, at: clock });
    const told = answers[`${method} ${pathname}`] ?? answers[pathname] ?? 200;
    if (told === 'fail') throw new TypeError('Failed to fetch');
    if (typeof told === 'object') {
      if (redirect === 'follow') return respond(new URL(told.to, origin).href, method, redirect);
      const response = new Response(null);
      Object.defineProperties(response, {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
      });
      return response;
    }
    const response = new Response(null, { status: told as number });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
  const { look, lookAll } = createLooker({
    fetch: (async (url: string, { method, redirect, signal }: RequestInit) => {
      if (answers[new URL(url).pathname] === 'late') {
        sent.push({ method: method ?? '', path: new URL(url).pathname, at: clock });
        return new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      }
      return respond(url, method ?? 'GET', redirect ?? 'follow');
    }) as typeof fetch,
    now: () => clock,
    async sleep(ms) {
      clock += ms;
    },
    ledger: {
      async begin(line) {
        if (!canWrite) throw new Error('full');
        return lines.push(line) - 1;
      },
      async end(nth, line) {
        lines[nth] = line;
      },
    },
    allowed: async () => mayRead,
    alone: (name, work) => {
      const done = (queues.get(name) ?? Promise.resolve()).then(work, work);
      queues.set(name, done);
      return done;
    },
    limits: { silence: 20 },
  });
  return { look, lookAll, lines, sent };
}

const seen = async (answers: Answers, path = '/a', more = {}): Promise<Partial<Look>> => {
  const { url: _, at: __, ...rest } = await lookerOn(answers, more).look(SITE + path);
  return rest;
};

describe('what is seen', () => {
  it.each<[string, Answers, Partial<Look>]>([
    ['is there', { '/a': 200 }, { state: 'alive', status: 200 }],
    ['is there for GET alone', { 'HEAD /a': 404, 'GET /a': 200 }, { state: 'alive', status: 200 }],
    ['refuses HEAD', { 'HEAD /a': 405, 'GET /a': 200 }, { state: 'alive', status: 200 }],
    ['is not there', { '/a': 404 }, { state: 'gone', status: 404 }],
    ['was taken away', { '/a': 410 }, { state: 'gone', status: 410 }],
    ['is forbidden', { '/a': 403 }, { state: 'unknown', status: 403, why: 'forbidden' }],
    ['is busy', { '/a': 429 }, { state: 'unknown', status: 429, why: 'busy' }],
    ['is out of order', { '/a': 500 }, { state: 'unknown', status: 500, why: 'server' }],
    ['is behind a broken gate', { '/a': 502 }, { state: 'unknown', status: 502, why: 'server' }],
    ['is a teapot', { '/a': 418 }, { state: 'unknown', status: 418, why: 'odd' }],
    ['does not answer', { '/a': 'fail' }, { state: 'unknown', why: 'offline' }],
    ['is late', { '/a': 'late' }, { state: 'unknown', why: 'timeout' }],
    ['leads on', { '/a': { to: '/b' } }, { state: 'leads-to', status: 200, to: `${SITE}/b` }],
    ['leads to itself with a stroke', { '/a': { to: '/a/' } }, { state: 'alive', status: 200 }],
    [
      'leads to what is not there',
      { '/a': { to: '/b' }, '/b': 404 },
      { state: 'gone', status: 404 },
    ],
    ['leads home', { '/a': { to: '/' } }, { state: 'unknown', status: 200, why: 'home' }],
    [
      'wants a name',
      { '/a': { to: '/login' } },
      { state: 'unknown', status: 200, why: 'forbidden' },
    ],
    [
      'leads home by a fault',
      { '/a': { to: '/b' }, '/b': 'fail' },
      { state: 'unknown', why: 'elsewhere' },
    ],
    [
      'leads out of the public network',
      { '/a': { to: 'https://192.168.0.1/b' } },
      { state: 'unknown', status: 200, why: 'elsewhere' },
    ],
  ])('%s', async (_, answers, expected) => {
    expect(await seen(answers)).toEqual(expected);
  });

  it('is never gone for any status but 404 and 410', async () => {
    for (let status = 200; status < 600; status++) {
      if (status === 304 || status === 204 || status === 205) continue;
      const { state } = await seen({ '/a': status });
      expect([status, state === 'gone']).toEqual([status, status === 404 || status === 410]);
    }
  });

  it('is not known where the browser does not let us read', async () => {
    expect(await seen({ '/a': 'fail' }, '/a', { mayRead: false })).toEqual({
      state: 'unknown',
      why: 'opaque',
    });
  });
});

it('nothing is sent that cannot be written down', async () => {
  const { look, sent } = lookerOn({}, { canWrite: false });
  expect(await look(`${SITE}/a`)).toMatchObject({ state: 'unknown', why: 'unwritten' });
  expect(sent).toEqual([]);
});

it('every request stands in the ledger, that to another host too', async () => {
  const { look, lines } = lookerOn({ '/a': { to: 'https://data.town.example/b' } });
  await look(`${SITE}/a`);
  expect(lines.map(({ method, url, purpose, status }) => [method, url, purpose, status])).toEqual([
    ['HEAD', `${SITE}/a`, 'check', null],
    ['HEAD', `${SITE}/a`, 'check', 200],
    ['HEAD', 'https://data.town.example/b', 'check', 200],
  ]);
});

it('requests to one host follow one another, a quarter of a second apart at least', async () => {
  const { lookAll, sent } = lookerOn({ 'HEAD /b': 405, '/c': { to: '/d' } });
  await lookAll(
    ['/a', '/b', '/c'].map((path) => SITE + path),
    () => {},
  );
  // What a server sends on at once is not ours to slow down.
  const ours = sent.filter(({ path }) => path !== '/d');
  for (const [nth, { at }] of ours.slice(1).entries())
    expect(at - ours[nth]!.at).toBeGreaterThanOrEqual(250);
});

it('a host that asks to be left alone is', async () => {
  const { lookAll, sent } = lookerOn({ '/a': 429 });
  const looks: Look[] = [];
  await lookAll(
    ['/a', '/b', '/c'].map((path) => SITE + path),
    (look) => void looks.push(look),
  );
  expect(sent).toHaveLength(1);
  expect(looks.map(({ state, why }) => [state, why])).toEqual(Array(3).fill(['unknown', 'busy']));
});

it('it ends when the reader stops it', async () => {
  const { lookAll, sent } = lookerOn({});
  const ending = new AbortController();
  const all = lookAll(
    ['/a', '/b'].map((path) => SITE + path),
    () => ending.abort(),
    ending.signal,
  );
  await expect(all).rejects.toThrow();
  expect(sent).toHaveLength(1);
});
