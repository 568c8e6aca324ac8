/** The network ledger as the settings show it: parted, added up, and given away as a file. */
import type { LedgerLine } from '../sync/ledger-line.ts';
import { writeCsv } from '../text/csv.ts';

/** Which lines are wanted; an absent wish wants all. */
export interface LedgerWish {
  host?: string;
  purpose?: LedgerLine['purpose'];
}

export interface LedgerTotals {
  requests: number;
  hosts: number;
  /** Bytes received. */
  bytes: number;
  /** Requests that got no answer, or one that was refused. */
  failed: number;
}

/** Name and version of the exported form. */
const FORMAT = 'en-regard-ledger';
const VERSION = 1;

const COLUMNS = [
  'at',
  'method',
  'url',
  'host',
  'purpose',
  'catalogue',
  'status',
  'bytes',
  'ms',
  'error',
  'body',
] as const satisfies (keyof LedgerLine)[];

/** The lines that answer to a wish, in their order. */
export const wished = (lines: LedgerLine[], { host, purpose }: LedgerWish): LedgerLine[] =>
  lines.filter((line) => (!host || line.host === host) && (!purpose || line.purpose === purpose));

/** Whether a request failed: no answer, an error status, or an answer that was not believed. */
export const hasFailed = ({ status, error }: LedgerLine): boolean =>
  error !== undefined || status === null || status >= 400;

/** What some lines add up to. */
export function totalsOf(lines: LedgerLine[]): LedgerTotals {
  let bytes = 0;
  let failed = 0;
  for (const line of lines) {
    bytes += line.bytes;
    if (hasFailed(line)) failed++;
  }
  const hosts = new Set(lines.map(({ host }) => host)).size;
  return { requests: lines.length, hosts, bytes, failed };
}

/** The lines as JSON that says what it is, moments in ISO 8601. */
export const ledgerJson = (lines: LedgerLine[]): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      lines: lines.map((line) => ({ ...line, at: iso(line.at) })),
    },
    null,
    2,
  )}\n`;

/** The lines as CSV (RFC 4180): a header, then one row each, moments in ISO 8601. */
export const ledgerCsv = (lines: LedgerLine[]): string =>
  writeCsv([
    [...COLUMNS],
    ...lines.map((line) =>
      COLUMNS.map((column) => (column === 'at' ? iso(line.at) : line[column])),
    ),
  ]);

const iso = (at: number): string => new Date(at).toISOString();
