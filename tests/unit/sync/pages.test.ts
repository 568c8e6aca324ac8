// @vitest-environment node
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import { createPageReader, MOST_PAGE_BYTES } from '../../../lib/sync/pages.ts';
import { type Behaviour, serve } from './server.ts';

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.close());

const SITE = 'https://www.town.example';
const html =
  (body: string | Buffer, type = 'text/html; charset=utf-8'): Behaviour =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

async function reader(paths: Record<string, Behaviour>, gap = 0) {
  server = await serve(paths);
  const lines: LedgerLine[] = [];
  const pages = createPageReader({
    fetch: server.fetch,
    now: () => performance.now(),
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    gap,
    ledger: {
      begin: async (line) => lines.push(line) - 1,
      end: async (number, line) => {
        lines[number] = line;
      },
    },
  });
  const read = async (path: string, signal?: AbortSignal) => {
    const page = await pages.page(SITE + path, signal);
    return page.ok ? page.value : page.error;
  };
  return { read, pages, lines };
}

describe('the pages of a list', () => {
  it('are read one at a time for each host, with a pause after each', async () => {
    const slow: Behaviour = (response) => void setTimeout(() => html('x')(response, null!, 1), 80);
    const { read } = await reader({ '/1': slow, '/2': slow, '/3': slow }, 250);
    await Promise.all(['/1', '/2', '/3'].map((path) => read(path)));
    const { log } = server;
    expect(log.map(({ url }) => url)).toEqual(['/1', '/2', '/3']);
    for (const i of [1, 2]) expect(log[i]!.at - log[i - 1]!.ended!).toBeGreaterThan(240);
  });

  it('have their letters as the server, the page or neither says', async () => {
    const latin = Buffer.from('<p>\xe9t\xe9', 'latin1');
    const { read } = await reader({
      '/told': html(latin, 'text/html;charset=ISO-8859-1'),
      '/meta': html(Buffer.concat([Buffer.from('<meta charset="latin1">'), latin]), 'text/html'),
      '/none': html(latin, 'text/html'),
      '/utf-8': html('<p>été', 'application/xhtml+xml'),
    });
    for (const path of ['/told', '/meta', '/none', '/utf-8'])
      expect([path, await read(path)]).toEqual([
        path,
        { html: expect.stringContaining('<p>été'), cut: false },
      ]);
  });

  it('are cut where it was said, and are pages', async () => {
    const { read, lines } = await reader({
      '/long': html(Buffer.alloc(MOST_PAGE_BYTES + 10, 'a')),
      '/file.pdf': html('%PDF-1.7', 'application/pdf'),
      '/gone': (response) => response.writeHead(410).end(),
      '/busy': (response) => response.writeHead(429).end(),
    });
    expect(await read('/long')).toMatchObject({ cut: true });
    expect(await read('/file.pdf')).toBe('wrong-type');
    expect(await read('/gone')).toBe('not-found');
    expect(await read('/busy')).toBe('busy');
    // Nothing is asked twice by itself.
    expect(server.log).toHaveLength(4);
    expect(lines.every(({ purpose }) => purpose === 'report')).toBe(true);
    expect(lines[0]).toMatchObject({ status: 200, bytes: MOST_PAGE_BYTES });
  });

  it('tell where they led, and lead neither inwards nor away from https', async () => {
    const to =
      (location: string): Behaviour =>
      (response) =>
        response.writeHead(302, { location }).end();
    const { read, lines } = await reader({
      '/old': to('/new'),
      '/new': html('<p>x'),
      '/away': to(`/new?as=${encodeURIComponent('https://www.other.example/new')}`),
      '/plain': to(`/new?as=${encodeURIComponent('http://www.town.example/new')}`),
      '/inside': to(`/new?as=${encodeURIComponent('https://192.168.1.1/new')}`),
    });
    expect(await read('/old')).toMatchObject({ final: `${SITE}/new` });
    expect(await read('/away')).toMatchObject({ final: 'https://www.other.example/new' });
    expect(lines.map(({ host }) => host)).toContain('www.other.example');
    expect(await read('/plain')).toBe('redirects');
    expect(await read('/inside')).toBe('redirects');
    expect(await read('/new#part')).not.toHaveProperty('final');
  });

  it('are not read any further when someone says stop', async () => {
    const { read } = await reader({ '/slow': () => {} });
    const stop = new AbortController();
    const reading = read('/slow', stop.signal);
    while (server.log.length === 0) await wait(5);
    stop.abort();
    await expect(reading).rejects.toThrow();
    await expect(read('/slow', stop.signal)).rejects.toThrow();
    expect(server.log).toHaveLength(1);
  });
});
