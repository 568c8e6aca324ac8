/** What may go wrong between a catalogue and its reader, switched on for some requests. */
import type { Truth } from './truth.ts';

export type Fault =
  /** An error status, with `Retry-After` where seconds are given. */
  | { type: 'status'; status: number; retryAfter?: number; as?: 'seconds' | 'date'; body?: string }
  /** Takes the request and never answers. */
  | { type: 'silence' }
  /** Sends the body in tenths of a second's worth of bytes. */
  | { type: 'drip'; bytesPerSecond: number }
  /** Breaks the connection after some bytes of the body; after half of it unless told. */
  | { type: 'reset'; after?: number }
  /** A page for people, with status 200: a firewall, maintenance, a captive portal. */
  | { type: 'html' }
  /** The right answer, called something else. */
  | { type: 'called'; as: string }
  /** Status 200, and JSON that tells of an error. */
  | { type: 'error-json' }
  /** As if the catalogue held nothing; `keepTotal` leaves the counts as they are. */
  | { type: 'empty'; keepTotal?: boolean }
  /** The first half of the text, as a proxy cuts it, in a sound answer. */
  | { type: 'half' }
  /** The compressed body ends too early, or is no gzip at all. */
  | { type: 'gzip-cut' }
  | { type: 'gzip-noise' }
  /** What was answered before under the same path: the page before, a second time. */
  | { type: 'repeat' }
  /** Items come or go just before the answer, so that those on later pages move. */
  | { type: 'shift'; add?: number; remove?: number; move?: (truth: Truth) => void }
  /** `http` is the same address without TLS; anything else is where to, as it is. */
  | { type: 'redirect'; to: 'loop' | 'http' | (string & {}) }
  /** 304 to someone who has nothing. */
  | { type: 'not-modified' }
  /** An endless list, 100 MB unless told; `packed` is a small gzip of it, `declared` tells its length. */
  | { type: 'huge'; bytes?: number; packed?: boolean; declared?: boolean }
  /** Keys have other names: those told, or that of the list. */
  | { type: 'renamed'; keys?: Record<string, string> }
  /** Records with markup, scripts as addresses, control characters, titles of 1 MB and more. */
  | { type: 'hostile' }
  /** The server's clock and the dates of its records are off by this. */
  | { type: 'skew'; seconds: number };

export interface FaultRule {
  /** Which requests; all of them unless told. */
  when?: {
    /** A part of path and query, or a pattern of them. */
    path?: string | RegExp;
    method?: string;
    /** Which of those requests, from 1. */
    nth?: number | readonly number[] | ((nth: number) => boolean);
  };
  fault: Fault;
}

export interface Faults {
  /** @returns switches it off again. */
  fail(rule: FaultRule): () => void;
  /** The faults that meet a request, which counts for their `nth`. */
  meet(method: string, url: string): Fault[];
  clear(): void;
}

/** An empty set of rules. Several may meet one request: each does its part. */
export function createFaults(): Faults {
  const rules = new Map<FaultRule, number>();
  return {
    fail(rule) {
      rules.set(rule, 0);
      return () => void rules.delete(rule);
    },
    meet: (method, url) =>
      [...rules].flatMap(([rule, before]) => {
        const { path, method: only, nth = () => true } = rule.when ?? {};
        if (only && only !== method) return [];
        if (typeof path === 'string' ? !url.includes(path) : path && url.search(path) === -1)
          return [];
        const count = before + 1;
        rules.set(rule, count);
        const met = typeof nth === 'function' ? nth(count) : [nth].flat().includes(count);
        return met ? [rule.fault] : [];
      }),
    clear: () => rules.clear(),
  };
}

/** Lets items come and go, as `shift` says. */
export function shiftItems(truth: Truth, shift: Fault & { type: 'shift' }): void {
  const { add = 0, remove = 0, move = () => {} } = shift;
  move(truth);
  const kind = truth.kinds[0]!;
  if (remove > 0) {
    const collection = truth.in(kind);
    const newest = collection.list({ order: '-created' }).slice(0, remove);
    truth.remove(newest.map((index) => collection.at(index).id));
  }
  if (add > 0) truth.add(add, kind);
}
