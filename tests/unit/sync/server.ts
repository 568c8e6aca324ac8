/** A server on this machine that misbehaves as told, and keeps a log of what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (response: ServerResponse, request: IncomingMessage, nth: number) => void;

export interface Asked {
  method: string;
  url: string;
  at: number;
  ended: number | null;
  headers: IncomingMessage['headers'];
}

/** Starts one that answers each path as given. Hosts under `.example` all lead to it. */
export async function serve(paths: Record<string, Behaviour>) {
  const log: Asked[] = [];
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x');
    const asked: Asked = {
      ...{ method: request.method ?? '', url: request.url ?? '', at: performance.now() },
      ...{ ended: null, headers: request.headers },
    };
    log.push(asked);
    response.on('close', () => {
      asked.ended = performance.now();
    });
    const nth = (times.get(pathname) ?? 0) + 1;
    times.set(pathname, nth);
    const behaviour = paths[pathname];
    if (behaviour) behaviour(response, request, nth);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** `fetch` as it would be if the server had those names, and certificates for them. */
  const fetchThere: typeof fetch = async (address, init) => {
    const url = new URL(String(address));
    const response = await fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
    const ended = new URL(response.url);
    const elsewhere = ended.searchParams.get('as');
    const named = elsewhere ?? `${url.origin}${ended.pathname}${ended.search}`;
    Object.defineProperty(response, 'url', { value: named });
    return response;
  };
  return {
    log,
    fetch: fetchThere,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const json =
  (value: unknown, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(value));

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    response.writeHead(code, headers).end('no');
