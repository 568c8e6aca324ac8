/** How an answer goes over the wire: whole, compressed, slowly, or not to its end. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Fault } from './faults.ts';

/** Tenths of a second between two drops of a drip. */
const DROPS = 10;
/** Shorter answers are not worth compressing; nginx has 20 bytes, most sites about 1,000. */
const SHORTEST = 1000;
/** Fast rather than small: the time goes to whoever measures a refresh. */
const LEVEL = 1;

const gzip = promisify(zlib.gzip);

/** A way to send that only a whole body in memory allows. */
const WHOLE = new Set<Fault['type']>(['drip', 'reset', 'gzip-cut', 'gzip-noise']);

/**
 * Sends a body under headers that are complete but for its length and compression.
 *
 * @param gzipped whether the client takes gzip.
 */
export async function send(
  response: ServerResponse,
  body: string | Iterable<string>,
  { gzipped, faults }: { gzipped: boolean; faults: Fault[] },
): Promise<void> {
  const fault = faults.find(({ type }) => WHOLE.has(type));
  const packed = faults.some((one) => one.type === 'huge' && one.packed);
  if (typeof body === 'string' || fault) {
    const text = Buffer.from(typeof body === 'string' ? body : [...body].join(''));
    return sendWhole(response, text, gzipped, fault);
  }
  const parts = Readable.from(body);
  // A long length that was announced is that of the parts as they are.
  const compress = packed || (gzipped && !response.hasHeader('content-length'));
  if (compress) response.setHeader('content-encoding', 'gzip');
  const streams = compress ? [zlib.createGzip({ level: LEVEL })] : [];
  // Whoever stops reading has a reason.
  await pipeline([parts, ...streams, response]).catch(() => response.destroy());
}

async function sendWhole(
  response: ServerResponse,
  text: Buffer,
  gzipped: boolean,
  fault: Fault | undefined,
): Promise<void> {
  const broken = fault?.type === 'gzip-cut' || fault?.type === 'gzip-noise';
  const compress = broken || (gzipped && text.length >= SHORTEST);
  let bytes: Uint8Array = compress ? await gzip(text, { level: LEVEL }) : text;
  if (compress) response.setHeader('content-encoding', 'gzip');
  if (fault?.type === 'gzip-cut') bytes = bytes.subarray(0, Math.floor(bytes.length / 2));
  if (fault?.type === 'gzip-noise') bytes = Buffer.from('this is no gzip');
  if (bytes.length > 0 || response.statusCode !== 304)
    response.setHeader('content-length', bytes.length);
  if (fault?.type === 'drip') return drip(response, bytes, fault.bytesPerSecond / DROPS);
  if (fault?.type === 'reset') {
    const after = fault.after ?? Math.floor(bytes.length / 2);
    response.flushHeaders();
    response.write(bytes.subarray(0, after), () => response.socket?.destroy());
    return;
  }
  response.end(bytes);
}

async function drip(response: ServerResponse, bytes: Uint8Array, drop: number): Promise<void> {
  const size = Math.max(1, Math.round(drop));
  for (let sent = 0; sent < bytes.length && !response.destroyed; sent += size) {
    response.write(bytes.subarray(sent, sent + size));
    await new Promise((waited) => setTimeout(waited, 1000 / DROPS));
  }
  response.end();
}
