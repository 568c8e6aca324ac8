/** Faults that answer in place of the catalogue. */
import { type Ask, json, type Reply } from '../ask.ts';
import type { Fault } from '../faults.ts';

/** Two addresses below every catalogue that lead to each other. */
const LOOP = ['/redirected-here', '/redirected-there'];
const MEGABYTE = 1_048_576;
const HUGE = 100 * MEGABYTE;

const PAGE = `<!doctype html><html lang="fr"><head><title>Maintenance</title></head>
<body><h1>Site en maintenance</h1><p>Merci de revenir plus tard.</p></body></html>`;

/**
 * The answer that a fault gives by itself; undefined when it only changes another.
 *
 * @param before what was answered last under the same path.
 * @param clock the moment, in ms since 1970, that a date to come back at is reckoned from.
 */
export function instead(
  fault: Fault,
  ask: Ask,
  { before, clock }: { before: Reply | undefined; clock: () => number },
): Reply | undefined {
  switch (fault.type) {
    case 'status': {
      const { status, retryAfter, as = 'seconds', body = '' } = fault;
      const written =
        as === 'date'
          ? new Date(clock() + (retryAfter ?? 0) * 1000).toUTCString()
          : String(retryAfter);
      const headers = { ...(retryAfter !== undefined && { 'retry-after': written }) };
      return { status, type: 'text/plain', body, headers };
    }
    case 'html':
      return { type: 'text/html; charset=utf-8', body: PAGE };
    case 'error-json':
      return json({ error: { code: 'internal', message: 'Something went wrong' } });
    case 'repeat':
      return before;
    case 'redirect':
      return redirect(ask, fault.to);
    case 'not-modified':
      return { status: 304, body: '' };
    case 'huge': {
      const { bytes = HUGE, declared } = fault;
      const headers = { ...(declared && { 'content-length': String(bytes) }) };
      return { body: endless(bytes), headers };
    }
    default:
      return undefined;
  }
}

function redirect(ask: Ask, to: string): Reply {
  const here = `${ask.base}${encodeURI(ask.path)}${ask.query.size > 0 ? `?${ask.query}` : ''}`;
  const location =
    to === 'loop' ? `${ask.base}${LOOP[0]}` : to === 'http' ? here.replace(/^https/, 'http') : to;
  return { status: 302, body: '', headers: { location } };
}

/** The other end of a loop, whatever else is switched on by then. */
export function onLoop(ask: Ask): Reply | undefined {
  const place = LOOP.indexOf(ask.path);
  if (place === -1) return undefined;
  return { status: 302, body: '', headers: { location: `${ask.base}${LOOP[1 - place]}` } };
}

/** A JSON list of one text; its length is the one asked for. */
function* endless(bytes: number): Generator<string> {
  const part = 'x'.repeat(MEGABYTE / 16);
  yield '["';
  for (let left = bytes - 4; left > 0; left -= part.length) yield part.slice(0, left);
  yield '"]';
}
