// @vitest-environment node
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { CatalogueRequest } from '../../../lib/catalogues/adapter.ts';
import { type AskOptions, createFetcher, type FetcherOptions } from '../../../lib/sync/fetch.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import type { Limits } from '../../../lib/sync/limits.ts';
import { source } from './catalogue.ts';
import { type Behaviour, json, serve, status } from './server.ts';

const LIMITS: Limits = {
  ...{ gap: 20, silence: 500, whole: 1200, retry: 10, wait: 500, longest: 86_400_000 },
};

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.close());

/** A ledger in a list. */
function ledger() {
  const lines: LedgerLine[] = [];
  return {
    lines,
    begin: async (line: LedgerLine) => lines.push(line) - 1,
    end: async (number: number, line: LedgerLine) => {
      lines[number] = line;
    },
  };
}

async function asker(paths: Record<string, Behaviour>, options: Partial<FetcherOptions> = {}) {
  server = await serve(paths);
  const book = ledger();
  const fetcher = createFetcher({
    fetch: server.fetch,
    now: () => performance.now() + Date.parse('2026-11-20'),
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    random: () => 0.5,
    ledger: book,
    allowed: async () => true,
    limits: LIMITS,
    ...options,
  });
  const ask = (path: string, more: Partial<CatalogueRequest> = {}, asked: AskOptions = {}) =>
    fetcher.ask(
      { url: path.startsWith('https:') ? path : `${source.base}${path}`, expect: 'json', ...more },
      'refresh',
      source,
      asked,
    );
  return { ask, book };
}

const code = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code ?? 'ok';

describe('a request', () => {
  it('brings JSON or text, with its size, its tag and the time of the server', async () => {
    const { ask } = await asker({
      '/json': json({ é: [1] }, { etag: '"a"', date: 'Fri, 20 Nov 2026 08:00:00 GMT' }),
      '/csv': (response) =>
        response.writeHead(200, { 'content-type': 'text/csv' }).end('\uFEFFa;é\n1;2'),
      '/old': (response) => response.end(Buffer.from([0xe9, 0x3b])),
      '/packed': (response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync(JSON.stringify(['x'.repeat(5000)]))),
    });
    expect(await ask('/json')).toEqual({
      ok: true,
      value: {
        ...{ answer: { é: [1] }, etag: '"a"', bytes: 10, unchanged: false },
        date: Date.parse('2026-11-20T08:00:00Z'),
      },
    });
    expect(await ask('/csv', { expect: 'text' })).toMatchObject({ value: { answer: 'a;é\n1;2' } });
    // Tables of an older age.
    expect(await ask('/old', { expect: 'text' })).toMatchObject({ value: { answer: 'é;' } });
    // The size is that of what was unpacked.
    expect(await ask('/packed')).toMatchObject({ value: { bytes: 5004 } });
  });

  it('sends no cookies and no referrer, and what the adapter says', async () => {
    const { ask } = await asker({ '/list': json([]) });
    const body = JSON.stringify({ query: 'a' });
    await ask('/list', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const [{ headers, method }] = server.log as [(typeof server.log)[0]];
    expect(method).toBe('POST');
    expect([headers.cookie, headers.referer, headers['content-type']]).toEqual([
      undefined,
      undefined,
      'application/json',
    ]);
  });

  const html = (text: string, type: string) => (response: Parameters<Behaviour>[0]) => {
    response.writeHead(200, { 'content-type': type }).end(text);
  };
  it.each<[string, string, Behaviour, number]>([
    ['a page', 'wrong-type', html('<html></html>', 'text/html; charset=utf-8'), 1],
    [
      'a page that says it is JSON',
      'wrong-type',
      html('\n<!DOCTYPE html><p>', 'application/json'),
      1,
    ],
    ['half a JSON', 'damaged', html('{"data": [1, 2', 'application/json'), 3],
    ['nothing', 'damaged', html('', 'application/json'), 3],
    [
      'letters of another age',
      'damaged',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(Buffer.from([0x22, 0xe9, 0x22])),
      3,
    ],
    [
      'a broken gzip',
      'damaged',
      (response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync(JSON.stringify('x'.repeat(900))).subarray(0, 20)),
      3,
    ],
    [
      'a body cut short',
      'damaged',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
        response.write('{"a":');
        setTimeout(() => response.destroy(), 20);
      },
      3,
    ],
    ['more than it may', 'too-large', json('x'.repeat(3000)), 1],
    ['that it is not there', 'not-found', status(404), 1],
    ['that it has gone', 'not-found', status(410), 1],
    ['that we may not', 'forbidden', status(403), 1],
    ['that it is broken', 'server', status(500), 3],
    ['that it is too much', 'busy', status(429), 3],
    ['something odd', 'server', status(418), 1],
    ['not modified, which we did not ask', 'shape', status(304), 1],
    ['nothing at all', 'timeout', () => {}, 3],
    [
      'a bit and then nothing',
      'timeout',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{');
      },
      3,
    ],
    [
      'drop after drop',
      'timeout',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
      },
      3,
    ],
    ['by hanging up', 'offline', (response) => response.destroy(), 3],
    [
      'from another host',
      'redirects',
      (response, { url }) =>
        url?.includes('as=')
          ? json([])(response, {} as never, 1)
          : response.writeHead(302, { location: '?as=https://evil.example/' }).end(),
      1,
    ],
    [
      'without https',
      'redirects',
      (response, { url }) =>
        url?.includes('as=')
          ? json([])(response, {} as never, 1)
          : response.writeHead(302, { location: '?as=http://data.town.example/' }).end(),
      1,
    ],
    [
      'by sending us round',
      'offline',
      (response) => response.writeHead(302, { location: '?' }).end(),
      3,
    ],
  ])('that is answered with %s fails: %s', async (_, expected, behaviour, tries) => {
    const { ask, book } = await asker({ '/list': behaviour });
    const answer = await ask('/list', { maxBytes: 2000 });
    expect(code(answer)).toBe(expected);
    expect(book.lines.map(({ error }) => error)).toEqual(Array(tries).fill(expected));
  });

  it('never reads to the end what is too large', async () => {
    let written = 0;
    const { ask } = await asker({
      '/list': (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(64_000))) written += 64_000;
        };
        response.on('drain', more);
        more();
      },
    });
    expect(code(await ask('/list', { maxBytes: 200_000 }))).toBe('too-large');
    expect(written).toBeLessThan(20_000_000);
  });

  it('is tried again after what passes, and after the time that it is told', async () => {
    const { ask } = await asker({
      '/once': (response, request, nth) =>
        nth === 1
          ? status(503, { 'retry-after': '0' })(response, request, nth)
          : json(1)(response, request, nth),
      '/date': (response, request, nth) =>
        nth === 1
          ? status(429, { 'retry-after': 'Fri, 20 Nov 2020 08:00:00 GMT' })(response, request, nth)
          : json(2)(response, request, nth),
    });
    expect(await ask('/once')).toMatchObject({ value: { answer: 1 } });
    expect(await ask('/date')).toMatchObject({ value: { answer: 2 } });
  });

  it('does not wait in the worker when it is told to wait long, nor for ever', async () => {
    const { ask, book } = await asker({
      '/hour': status(429, { 'retry-after': '3600' }),
      '/year': status(503, { 'retry-after': 'Sat, 20 Nov 2027 08:00:00 GMT' }),
      '/odd': status(503, { 'retry-after': 'soon' }),
    });
    const started = Date.parse('2026-11-20') + performance.now();
    const hour = await ask('/hour');
    expect(hour).toMatchObject({ error: { code: 'busy' } });
    const rest = (hour as { error: { retryAt: number } }).error.retryAt - started;
    expect(Math.round(rest / 60_000)).toBe(60);
    const year = (await ask('/year')) as { error: { retryAt: number } };
    expect(Math.round((year.error.retryAt - started) / 3_600_000)).toBe(24);
    expect(book.lines.length).toBe(2);
    expect(await ask('/odd')).not.toHaveProperty('error.retryAt');
  });

  it('asks only for what changed when it has a tag', async () => {
    const { ask } = await asker({
      '/list': (response, request, nth) =>
        request.headers['if-none-match'] === '"a"'
          ? status(304)(response, request, nth)
          : json([])(response, request, nth),
    });
    expect(await ask('/list', {}, { etag: '"a"' })).toMatchObject({
      value: { unchanged: true, etag: '"a"', bytes: 0 },
    });
  });

  it('to another host than the catalogue’s is not sent', async () => {
    const { ask, book } = await asker({ '/list': json([]) });
    for (const url of [
      'https://evil.example/list',
      'http://data.town.example/list',
      'https://data.town.example:8443/list',
      'https://data.town.example.evil.example/list',
    ])
      expect(code(await ask(url))).toBe('redirects');
    expect([server.log, book.lines]).toEqual([[], []]);
  });

  it('is not sent once the permission is taken back, be it between two tries', async () => {
    let granted = 1;
    const { ask } = await asker({ '/list': status(500) }, { allowed: async () => granted-- > 0 });
    expect(code(await ask('/list'))).toBe('permission');
    expect(server.log.length).toBe(1);
  });

  it('is not sent when it cannot be written in the ledger', async () => {
    const { ask } = await asker(
      { '/list': json([]) },
      { ledger: { begin: () => Promise.reject(new Error('no')), end: async () => {} } },
    );
    expect(code(await ask('/list'))).toBe('store');
    expect(server.log).toEqual([]);
  });

  it('ends when it is called off', async () => {
    const { ask } = await asker({ '/list': () => {} });
    const stop = new AbortController();
    const asked = ask('/list', {}, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 30);
    await expect(asked).rejects.toThrow('enough');
  });
});

describe('requests', () => {
  it('to one host come one at a time, with a pause between them', async () => {
    const slowly: Behaviour = (response, request, nth) =>
      void setTimeout(() => json(nth)(response, request, nth), 15);
    const { ask } = await asker({ '/a': slowly, '/b': slowly });
    await Promise.all(['/a', '/b', '/a', '/b', '/a'].map((path) => ask(path)));
    const { log } = server;
    expect(log.length).toBe(5);
    for (let i = 1; i < log.length; i++) {
      expect(log[i]!.at).toBeGreaterThanOrEqual(log[i - 1]!.ended! + LIMITS.gap - 10);
    }
  });

  it('are all in the ledger, as the server saw them', async () => {
    const { ask, book } = await asker({
      '/a': json({ a: 1 }),
      '/b': status(500),
      '/c': () => {},
    });
    await Promise.all([ask('/a?x=1&y=é'), ask('/b'), ask('/c'), ask('/none')]);
    const seen = server.log.map(({ method, url }) => `${method} ${url}`).sort();
    const told = book.lines.map(
      ({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`,
    );
    expect(told.sort()).toEqual(seen);
    const first = book.lines.find(({ url }) => url.includes('/a'));
    expect(first).toMatchObject({ status: 200, bytes: 7, catalogue: 'town', purpose: 'refresh' });
    expect(first).not.toHaveProperty('error');
    expect(first).not.toHaveProperty('body');
  });

  it('are in the ledger with what they carried', async () => {
    const { ask, book } = await asker({ '/api': json({ data: {} }) });
    await ask('/api', { method: 'POST', body: '{"query":"{ processes }"}' });
    expect(book.lines[0]).toMatchObject({ method: 'POST', body: '{"query":"{ processes }"}' });
  });
});
