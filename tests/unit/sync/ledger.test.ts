import { expect, it, vi } from 'vitest';
import { createLedger } from '../../../lib/sync/ledger.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';

const line = (at: number): LedgerLine => ({
  ...{ at, method: 'GET', url: `https://a.example/${at}`, host: 'a.example', purpose: 'refresh' },
  ...{ status: null, bytes: 0, ms: 0 },
});

it('keeps a line before its answer is known, and completes it', async () => {
  const onChange = vi.fn();
  const ledger = createLedger({ onChange });
  const number = await ledger.begin(line(1));
  await ledger.begin(line(2));
  expect(await createLedger().lines()).toEqual([line(2), line(1)]);
  const done: LedgerLine = { ...line(1), status: 200, bytes: 7, ms: 30 };
  await ledger.end(number, done);
  expect(await ledger.lines()).toEqual([line(2), done]);
  expect(await ledger.lines(1)).toEqual([line(2)]);
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('forgets the oldest lines beyond its length', async () => {
  const ledger = createLedger({ longest: 5 });
  for (let at = 1; at <= 12; at++) await ledger.begin(line(at));
  expect((await ledger.lines()).map(({ at }) => at)).toEqual([12, 11, 10, 9, 8]);
});

it('is empty when it was cleared; what ends later does not come back', async () => {
  const ledger = createLedger();
  const number = await ledger.begin(line(1));
  await ledger.clear();
  await ledger.end(number, line(1));
  expect(await ledger.lines()).toEqual([]);
});

it('opens its database again when another context deletes it', async () => {
  const ledger = createLedger();
  await ledger.begin(line(1));
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('en-regard-ledger').onsuccess = () => resolve();
  });
  await ledger.begin(line(2));
  expect(await ledger.lines()).toEqual([line(2)]);
});

it('mends a database that something else opened first, without its table', async () => {
  const name = 'ledger-without-table';
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  const ledger = createLedger({ name });
  await ledger.begin(line(1));
  expect(await ledger.lines()).toEqual([line(1)]);
});
