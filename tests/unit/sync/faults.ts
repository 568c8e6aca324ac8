/** What may go wrong with the answers of any catalogue, by what a person would call it. */
import type { RefreshError } from '../../../lib/store/contract.ts';
import type { Fault } from '../../servers/faults.ts';

const YEAR = 365 * 24 * 60 * 60;

export interface Misfortune {
  fault: Fault;
  /** What a refresh may say of it. */
  says: RefreshError['code'][];
}

const met = (fault: Fault, ...says: Misfortune['says']): Misfortune => ({ fault, says });

/** Faults after which nothing that came is to be taken in. */
export const FAULTS: Record<string, Misfortune> = {
  '429 with Retry-After': met({ type: 'status', status: 429, retryAfter: 60 }, 'busy'),
  '429 with a date': met({ type: 'status', status: 429, retryAfter: 60, as: 'date' }, 'busy'),
  '500': met({ type: 'status', status: 500 }, 'server'),
  '503': met({ type: 'status', status: 503 }, 'busy'),
  '404': met({ type: 'status', status: 404 }, 'not-found'),
  'no answer': met({ type: 'silence' }, 'timeout'),
  'a slow drip': met({ type: 'drip', bytesPerSecond: 60 }, 'timeout'),
  'a connection reset': met({ type: 'reset' }, 'damaged', 'offline'),
  'a page of HTML': met({ type: 'html' }, 'wrong-type'),
  'the list, called HTML': met({ type: 'called', as: 'text/html; charset=utf-8' }, 'wrong-type'),
  'the list, called a picture': met({ type: 'called', as: 'image/png' }, 'wrong-type'),
  'an error with status 200': met({ type: 'error-json' }, 'shape'),
  'an empty list': met({ type: 'empty' }, 'shrunk', 'shape'),
  'an empty list of many': met({ type: 'empty', keepTotal: true }, 'shrunk', 'shape', 'endless'),
  'half an answer': met({ type: 'half' }, 'damaged', 'shape', 'shrunk'),
  'gzip cut short': met({ type: 'gzip-cut' }, 'damaged', 'shape', 'shrunk'),
  'no gzip at all': met({ type: 'gzip-noise' }, 'damaged'),
  'a redirect loop': met({ type: 'redirect', to: 'loop' }, 'offline'),
  'a redirect elsewhere': met({ type: 'redirect', to: 'https://elsewhere.example/' }, 'redirects'),
  'a 304 for nothing': met({ type: 'not-modified' }, 'shape'),
  'a hundred megabytes': met({ type: 'huge', packed: true }, 'too-large'),
  'a hundred megabytes, as announced': met({ type: 'huge', declared: true }, 'too-large'),
  'other names of keys': met({ type: 'renamed' }, 'shape'),
};

/** Faults through which the list can be read all the same. */
export const HARMLESS: Record<string, Fault> = {
  'the list, called octets': { type: 'called', as: 'application/octet-stream' },
  'a clock an hour ahead': { type: 'skew', seconds: 3600 },
  'a clock an hour behind': { type: 'skew', seconds: -3600 },
  'a clock a year ahead': { type: 'skew', seconds: YEAR },
  'a clock a year behind': { type: 'skew', seconds: -YEAR },
};
