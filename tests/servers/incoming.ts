/** What a request says, and what is answered to all of its kind. */
import type { IncomingMessage } from 'node:http';
import type { Ask, Reply } from './ask.ts';

/** Reads a request whole. */
export async function askOf(request: IncomingMessage, path: string): Promise<Ask> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const secure = 'encrypted' in request.socket;
  const origin = `${secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}`;
  const url = new URL(`${origin}${request.url}`);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? 'GET',
    origin,
    base: origin + path,
    path: below(url.pathname, path),
    query: url.searchParams,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(parts).toString(),
  };
}

/** The rest of a path, decoded; empty when it is not below the base. */
function below(pathname: string, base: string): string {
  if (!pathname.startsWith(`${base}/`)) return '';
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return '';
  }
}

/**
 * Headers that let a page of another origin read the answer, and the answer to the question before
 * it. Extension pages with a permission for the host need neither.
 */
export const sharing = (ask: Ask): Record<string, string> =>
  ask.headers.origin
    ? {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
        'access-control-allow-headers': ask.headers['access-control-request-headers'] ?? '*',
        'access-control-expose-headers': 'ETag, Last-Modified, Retry-After, Date',
      }
    : {};

/** The answer with its ETag and date, or 304 to someone who has it already. */
export function withDates(ask: Ask, reply: Reply, tag: string, changedAt: number): Reply {
  const etag = `"${tag}"`;
  const headers = {
    ...reply.headers,
    etag,
    'last-modified': new Date(changedAt).toUTCString(),
  };
  const { 'if-none-match': held, 'if-modified-since': since } = ask.headers;
  const same = held
    ? held.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
    : // A header counts in whole seconds.
      since !== undefined && Date.parse(since) >= Math.floor(changedAt / 1000) * 1000;
  return same ? { status: 304, body: '', headers } : { ...reply, headers };
}
