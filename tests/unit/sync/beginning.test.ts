// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type BeginningAsked, createBeginnings } from '../../../lib/sync/beginning.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import { type Behaviour, serve, status } from './server.ts';

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.close());

const FILE = 'https://files.town.example';

async function reader(paths: Record<string, Behaviour>, ledgerFails = false) {
  server = await serve(paths);
  const lines: LedgerLine[] = [];
  const read = createBeginnings({
    fetch: server.fetch,
    now: () => performance.now(),
    limits: { silence: 1500, whole: 4000 },
    ledger: {
      begin: async (line) => {
        if (ledgerFails) throw new Error('disk full');
        return lines.push(line) - 1;
      },
      end: async (number, line) => {
        lines[number] = line;
      },
    },
  });
  const ask = async (path: string, more: Partial<BeginningAsked> = {}) => {
    const answer = await read(FILE + path, { most: 1000, catalogue: 'town', ...more });
    if (!answer.ok) return answer.error;
    const { bytes, url, type, ...rest } = answer.value;
    return { ...rest, text: new TextDecoder().decode(bytes) };
  };
  return { ask, lines };
}

describe('the beginning of a file', () => {
  it('is all of a small one, with a line in the ledger and nothing that tells of the reader', async () => {
    const { ask, lines } = await reader({ '/a.csv': (response) => response.end('a,b\n1,2\n') });
    expect(await ask('/a.csv')).toEqual({
      ...{ text: 'a,b\n1,2\n', whole: true, host: 'files.town.example' },
    });
    expect(lines).toMatchObject([
      { url: `${FILE}/a.csv`, host: 'files.town.example', purpose: 'preview', catalogue: 'town' },
    ]);
    expect(lines[0]).toMatchObject({ status: 200, bytes: 8 });
    const { headers } = server.log[0]!;
    expect([headers.cookie, headers.referer, headers.range]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is cut where it was said, and a hundred megabytes are not sent', async () => {
    let sent = 0;
    let closed = () => {};
    const over = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const piece = Buffer.alloc(65_536, 'x');
    const { ask, lines } = await reader({
      '/huge': (response) => {
        response.writeHead(200, { 'content-length': String(100_000_000) });
        response.on('close', closed);
        const more = () => {
          while (sent < 100_000_000) {
            sent += piece.length;
            if (!response.write(piece)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      },
    });
    const answer = await ask('/huge');
    expect(answer).toMatchObject({ whole: false, text: 'x'.repeat(1000) });
    await over;
    expect(sent).toBeLessThan(30_000_000);
    expect(lines[0]).toMatchObject({ bytes: 1000, status: 200 });
  });

  it('is counted unpacked where the server packs it', async () => {
    const { ask } = await reader({
      '/bomb': (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(5_000_000, 'x'))),
    });
    expect(await ask('/bomb')).toMatchObject({ whole: false, text: 'x'.repeat(1000) });
  });

  it('is what came before the connection broke, or grew silent', async () => {
    const { ask } = await reader({
      '/breaks': (response) => {
        response.writeHead(200, { 'content-length': '900' });
        response.write('half', () => setTimeout(() => response.destroy(), 20));
      },
      '/stops': (response) => void response.write('half'),
      '/never': () => {},
      '/gone-at-once': (response) => void response.destroy(),
    });
    expect(await ask('/breaks')).toMatchObject({ whole: false, text: 'half' });
    expect(await ask('/stops')).toMatchObject({ whole: false, text: 'half' });
    expect(await ask('/never')).toBe('timeout');
    expect(await ask('/gone-at-once')).toBe('offline');
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [403, 'forbidden'],
    [429, 'busy'],
    [500, 'server'],
  ])('is none where the server says %i: %s', async (code, error) => {
    const { ask, lines } = await reader({ '/x': status(code) });
    expect(await ask('/x')).toBe(error);
    expect(lines).toMatchObject([{ status: code, error }]);
  });

  it('follows nobody elsewhere before the reader says so; then the other host has its line', async () => {
    const to = (location: string) => status(302, { location });
    const { ask, lines } = await reader({
      '/moved': to('/there?as=https://cdn.town.example/there'),
      '/inwards': to('/there?as=https://10.0.0.1/there'),
      '/there': (response) => response.end('a,b\n'),
    });
    expect(await ask('/moved')).toBe('redirects');
    expect(server.log.map(({ url }) => url)).toEqual(['/moved']);
    expect(await ask('/moved', { follow: true })).toMatchObject({
      ...{ text: 'a,b\n', host: 'cdn.town.example' },
    });
    expect(lines.map(({ host }) => host)).toEqual([
      'files.town.example',
      'files.town.example',
      'cdn.town.example',
    ]);
    expect(await ask('/inwards', { follow: true })).toBe('redirects');
  });

  it('is not asked for where the ledger cannot be written', async () => {
    const { ask } = await reader({ '/a': (response) => response.end('a') }, true);
    expect(await ask('/a')).toBe('store');
    expect(server.log).toEqual([]);
  });

  it('is given up when nobody wants it any more', async () => {
    const { ask } = await reader({ '/never': () => {} });
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('closed')), 30);
    await expect(ask('/never', { signal: stop.signal })).rejects.toThrow('closed');
  });
});
