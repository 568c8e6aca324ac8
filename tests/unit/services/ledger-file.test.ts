import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerCsv, ledgerJson, totalsOf, wished } from '../../../lib/services/ledger-file.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';

const LINE: LedgerLine = {
  at: Date.parse('2026-01-20T10:30:00Z'),
  method: 'GET',
  url: 'https://data.example/list?page=2',
  host: 'data.example',
  purpose: 'refresh',
  catalogue: 'example',
  status: 200,
  bytes: 1000,
  ms: 120,
};
const NO_ANSWER: LedgerLine = {
  ...LINE,
  host: 'other.example',
  purpose: 'probe',
  status: null,
  bytes: 0,
  error: 'timeout',
};

/** Reads CSV back (RFC 4180). */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the network ledger', () => {
  test('is narrowed by host and by purpose', () => {
    const lines = [LINE, NO_ANSWER];
    expect(wished(lines, {})).toEqual(lines);
    expect(wished(lines, { host: 'other.example' })).toEqual([NO_ANSWER]);
    expect(wished(lines, { host: 'other.example', purpose: 'refresh' })).toEqual([]);
  });

  test('adds up, a refused answer and none at all as failures', () => {
    const refused = { ...LINE, status: 503 };
    expect(totalsOf([LINE, NO_ANSWER, refused])).toEqual({
      requests: 3,
      hosts: 2,
      bytes: 2000,
      failed: 2,
    });
  });

  test('becomes JSON that says what it is', () => {
    expect(JSON.parse(ledgerJson([LINE]))).toEqual({
      format: 'en-regard-ledger',
      version: 1,
      lines: [{ ...LINE, at: '2026-01-20T10:30:00.000Z' }],
    });
  });

  test('becomes CSV with a header, absent facts empty', () => {
    expect(cells(ledgerCsv([{ ...NO_ANSWER, body: '{"query":"{ a }"}' }]))).toEqual([
      [
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
      ],
      [
        '2026-01-20T10:30:00.000Z',
        'GET',
        'https://data.example/list?page=2',
        'other.example',
        'probe',
        'example',
        '',
        '0',
        '120',
        'timeout',
        '{"query":"{ a }"}',
      ],
    ]);
  });

  test('gives any text back from CSV, and nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string(), (catalogue) => {
        const [, row = []] = cells(ledgerCsv([{ ...LINE, catalogue }]));
        expect(row).toHaveLength(11);
        expect(row[5]?.replace(/^'/, '')).toBe(catalogue.replace(/^'/, ''));
        expect(row[5]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
