/** `fetch` as a browser would have it if a catalogue's host were the local server. */
import https from 'node:https';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { CatalogueServer } from './server.ts';

const REDIRECTS = 20;

/**
 * A `fetch` for which `host` is the server, with a certificate: the server writes the addresses of
 * that host in its answers. Other hosts answer 200 with nothing.
 */
export function fetchFrom(server: Pick<CatalogueServer, 'origin'>, host: string): typeof fetch {
  return async (address, init = {}) => {
    let url = new URL(String(address));
    for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
      const response = url.host === host ? await once(server.origin, url, init) : new Response('');
      const to = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || response.status === 304 || !to) {
        Object.defineProperty(response, 'url', { value: url.href });
        return response;
      }
      url = new URL(to, url);
    }
    throw new TypeError('too many redirects');
  };
}

function once(origin: string, url: URL, init: RequestInit): Promise<Response> {
  const { hostname, port } = new URL(origin);
  const headers = Object.fromEntries(new Headers(init.headers));
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        ...{ hostname, port, path: url.pathname + url.search, method: init.method ?? 'GET' },
        headers: { 'accept-encoding': 'gzip', ...headers, host: url.host },
        // Its certificate was made a moment ago, for nobody to trust.
        rejectUnauthorized: false,
        signal: init.signal ?? undefined,
      },
      (answer) => {
        const packed = answer.headers['content-encoding'] === 'gzip';
        const body = packed ? answer.pipe(createGunzip()) : answer;
        // A connection that breaks must break the body too, packed or not.
        answer.once('aborted', () => body.destroy(new Error('aborted')));
        body.on('error', () => {});
        const empty = answer.statusCode === 304 || answer.statusCode === 204;
        const stream = Readable.toWeb(body) as ReadableStream<Uint8Array>;
        resolve(
          new Response(empty ? null : stream, {
            status: answer.statusCode,
            headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
              typeof value === 'string' && name !== 'content-encoding' ? [[name, value]] : [],
            ),
          }),
        );
      },
    );
    request.on('error', (error) => reject(init.signal?.aborted ? init.signal.reason : error));
    request.end(init.body as string | undefined);
  });
}
