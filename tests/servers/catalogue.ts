/** A catalogue that answers requests, without a port of its own: see `server.ts`. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { RecordKind } from '../../lib/model.ts';
import { type Ask, json, type Reply, type Speaker } from './ask.ts';
import { bend } from './faults/bend.ts';
import { instead, onLoop } from './faults/instead.ts';
import { createFaults, type Fault, type FaultRule, shiftItems } from './faults.ts';
import { mix } from './ids.ts';
import { askOf, sharing, withDates } from './incoming.ts';
import { speakerOf } from './speakers.ts';
import { createTruth, type Truth } from './truth.ts';
import { send } from './wire.ts';
import type { Language } from './words.ts';

export interface CatalogueOptions {
  /** Name of a software: see `speakers.ts`. */
  software: string;
  /** How many records there are, of the software's first kind, or of each; 1,000 unless told. */
  records?: number | Partial<Record<RecordKind, number>>;
  seed?: number;
  /** The moment at which the collection stands, in ms since 1970; `START` unless told. */
  start?: number;
  /** The software's own unless told. */
  language?: Language;
  /** Path of the catalogue on its host, `/data` for example; the software's own unless told. */
  path?: string;
  /** Results beyond which search engines answer no more; 10,000 as in the world. */
  wall?: number;
  /** ETag and Last-Modified on every answer, not only where the software has them. */
  dateAll?: boolean;
  /** Of the `Date` header, in ms since 1970. */
  clock?: () => number;
}

/** A request that arrived. */
export interface LoggedRequest {
  /** When, in ms since 1970. */
  at: number;
  method: string;
  /** As the client meant it, host included. */
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
  /** Absent while it is not answered. */
  status?: number;
  faults: Fault['type'][];
}

export interface Catalogue {
  listener: RequestListener;
  /** Path on its host; empty for most. */
  path: string;
  /** What it holds; another one after `reset`. */
  readonly truth: Truth;
  /** @returns switches the fault off again. */
  fail(rule: FaultRule): () => void;
  /** Oldest first. */
  requests: LoggedRequest[];
  /** As it was at the start: truth, faults, log. Lets go of those who wait. */
  reset(): void;
}

/** @throws Error for an unknown software. */
export function createCatalogue(options: CatalogueOptions): Catalogue {
  const speaker = speakerOf(options.software);
  const { wall = 10_000, clock = Date.now, dateAll = false, seed = 1 } = options;
  const path = options.path ?? speaker.path ?? '';
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const before = new Map<string, Reply>();
  const waiting = new Set<ServerResponse>();
  const make = () => truthOf(speaker, options);
  let truth = make();

  const speak = (ask: Ask): Reply => {
    const said =
      onLoop(ask) ?? (ask.path === '' ? null : speaker.speak(ask, { truth, wall })) ?? NOTHING;
    const { status = 200, dated = dateAll } = said;
    if (!dated || status !== 200) return said;
    const tag = mix(truth.version(), mix(hash(ask.path), hash(String(ask.query))), seed);
    return withDates(ask, said, tag.toString(16), truth.changedAt());
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const ask = await askOf(request, path);
    const { method, headers, body } = ask;
    const met = faults.meet(method, request.url ?? '/');
    const names = met.map(({ type }) => type);
    const logged: LoggedRequest = {
      ...{ at, method, url: `${ask.origin}${request.url}`, headers, body, faults: names },
    };
    requests.push(logged);
    if (names.includes('silence')) {
      waiting.add(response);
      response.once('close', () => waiting.delete(response));
      return;
    }
    for (const fault of met) if (fault.type === 'shift') shiftItems(truth, fault);

    const asks = method === 'OPTIONS' && speaker.cors;
    const said = asks ? { status: 204, body: '' } : speak(ask);
    const place = { before: before.get(ask.path), clock };
    before.set(ask.path, said);
    const replaced = met.map((fault) => instead(fault, ask, place)).find(Boolean);
    const reply = bent(replaced ?? said, met);
    const called = met.find((fault) => fault.type === 'called')?.as;
    const skew = met.find((fault) => fault.type === 'skew')?.seconds ?? 0;
    logged.status = reply.status ?? 200;
    response.statusCode = logged.status;
    response.setHeaders(
      new Map(
        Object.entries({
          'content-type': called ?? reply.type ?? 'application/json',
          date: new Date(clock() + skew * 1000).toUTCString(),
          vary: 'Accept-Encoding',
          ...(speaker.cors && sharing(ask)),
          ...reply.headers,
        }),
      ),
    );
    if (method === 'HEAD') response.end();
    else await send(response, reply.body, { gzipped: takesGzip(ask), faults: met });
  }

  return {
    listener(request, response) {
      answer(request, response).catch((error) => {
        // A mistake of ours must not look like a fault that was asked for.
        console.error(error);
        response.destroy();
      });
    },
    path,
    get truth() {
      return truth;
    },
    fail: faults.fail,
    requests,
    reset() {
      truth = make();
      faults.clear();
      before.clear();
      requests.length = 0;
      for (const response of waiting) response.destroy();
    },
  };
}

const NOTHING = json({ message: 'Not Found' }, { status: 404 });

const takesGzip = ({ headers }: Ask) => /\bgzip\b/.test(headers['accept-encoding'] ?? '');

const hash = (text: string) =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, 0);

const BENT = new Set<Fault['type']>(['half', 'empty', 'renamed', 'hostile', 'skew']);

/** The answer as faults change it; errors and redirects stay. */
function bent(reply: Reply, met: Fault[]): Reply {
  if ((reply.status ?? 200) !== 200 || !met.some(({ type }) => BENT.has(type))) return reply;
  const text = typeof reply.body === 'string' ? reply.body : [...reply.body].join('');
  return { ...reply, body: met.reduce(bend, text) };
}

/** The items at the start, as many as were asked for. */
function truthOf(
  speaker: Speaker,
  { records = 1000, seed = 1, language, start }: CatalogueOptions,
) {
  const shares = Object.entries(speaker.kinds) as [RecordKind, number][];
  return createTruth({
    records:
      typeof records === 'number'
        ? Object.fromEntries(shares.map(([kind, share]) => [kind, Math.ceil(records * share)]))
        : records,
    ...{ form: speaker.form, seed, language: language ?? speaker.language ?? 'fr', start },
  });
}
