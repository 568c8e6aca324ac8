/** A web of our own: one local server that answers for every host the browser maps to it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An answer of the server. */
export interface Answer {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` unless told. */
  type?: string;
  /** 200 unless told. */
  status?: number;
  headers?: Record<string, string>;
}

export interface SiteRequest {
  method: string;
  host: string;
  /** Path and query. */
  path: string;
  secure: boolean;
  /** When it came, in ms since 1970. */
  at: number;
}

export interface Site {
  /** One port for both TLS and plain HTTP. */
  port: number;
  /** Every request that arrived, oldest first. */
  log: SiteRequest[];
  /** Answers for this address from now on. Fragments are ignored; a string is an HTML page. */
  serve(url: string, answer: string | Answer): void;
  /** Hands requests for addresses that begin like this to someone else; the longest counts. */
  mount(prefix: string, listener: http.RequestListener): void;
  /** Cuts the connection of each request of this host from now on. */
  breakHost(host: string): void;
  close(): Promise<void>;
}

/**
 * Starts the server on the loopback address. What nobody serves is a 404, and is in the log: the
 * log is the proof of what a browser contacted.
 *
 * @param pages Answers by address.
 * @throws Error when `openssl` is absent.
 */
export async function startSite(pages: Record<string, string | Answer> = {}): Promise<Site> {
  const answers = new Map<string, Answer>();
  const mounted = new Map<string, http.RequestListener>();
  const broken = new Set<string>();
  const log: SiteRequest[] = [];
  const serve: Site['serve'] = (url, answer) =>
    void answers.set(key(url), typeof answer === 'string' ? { body: answer } : answer);
  for (const [url, answer] of Object.entries(pages)) serve(url, answer);

  const handle =
    (secure: boolean): http.RequestListener =>
    (request, response) => {
      const host = request.headers.host ?? '';
      const path = request.url ?? '/';
      log.push({ method: request.method ?? '', host, path, secure, at: Date.now() });
      if (broken.has(host)) {
        request.socket.destroy();
        return;
      }
      const url = key(`${secure ? 'https' : 'http'}://${host}${path}`);
      const answer = answers.get(url);
      const prefixes = [...mounted.keys()].filter((prefix) => url.startsWith(prefix));
      const longest = prefixes.sort((a, b) => b.length - a.length)[0];
      if (!answer && longest !== undefined) {
        mounted.get(longest)!(request, response);
        return;
      }
      response.writeHead(answer?.status ?? (answer ? 200 : 404), {
        'content-type': answer?.type ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...answer?.headers,
      });
      // Chromium takes a 404 with an empty body for a failed navigation.
      response.end(answer?.body ?? 'Nothing here');
    };
  const plain = http.createServer(handle(false));
  const secure = https.createServer(throwAwayCertificate(), handle(true));
  // The first byte of a TLS connection is 22 (handshake): one port serves both protocols.
  const door = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const chunk: Buffer | null = socket.read();
      if (!chunk) return;
      socket.unshift(chunk);
      (chunk[0] === 22 ? secure : plain).emit('connection', socket);
    });
  });
  const sockets = new Set<net.Socket>();
  door.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  return {
    port: (door.address() as AddressInfo).port,
    log,
    serve,
    mount: (prefix, listener) => void mounted.set(prefix, listener),
    breakHost: (host) => void broken.add(host),
    close: () =>
      new Promise((closed) => {
        door.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const key = (url: string) => {
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname}${search}`;
};

/** A key and a certificate that nothing trusts: the browsers under test are told to accept it. */
export function throwAwayCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-nodes', '-days', '2', '-subj', '/CN=en-regard-tests'],
        ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
        ...['-keyout', keyFile, '-out', certFile],
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(keyFile), cert: readFileSync(certFile) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error('openssl is needed to make the certificate of the test server.');
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
