import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelatedRecord } from '../../../lib/model.ts';
import {
  type Correction,
  correctionsFile,
  parted,
  withCorrection,
  withoutCorrection,
} from '../../../lib/shared/corrections.ts';
import { sampleRecord } from '../store/samples.ts';

const correction = (host: string, id: string): Correction => ({
  host,
  catalogue: 'datagouv',
  id,
  title: `Titre ${id}`,
  on: '2026-01-20',
});
const related = (id: string): RelatedRecord => ({
  record: sampleRecord(id, {}),
  score: 1,
  reasons: [],
});
const corrections = fc
  .array(fc.tuple(fc.constantFrom('a.fr', 'b.fr'), fc.constantFrom('1', '2', '3')))
  .map((list) => list.map(([host, id]) => correction(host, id)));

describe('what was set aside', () => {
  it('stands aside on its site, and on no other', () => {
    const list = [correction('a.fr', '1')];
    const records = [related('1'), related('2')];
    expect(parted(records, 'a.fr', list)).toEqual({
      related: [records[1]],
      setAside: [records[0]],
    });
    expect(parted(records, 'b.fr', list)).toEqual({ related: records, setAside: [] });
  });

  it('is there once, the newest first, until it is put back', () => {
    fc.assert(
      fc.property(corrections, (added) => {
        const list = added.reduce(withCorrection, [] as Correction[]);
        const names = list.map(({ host, id }) => `${host} ${id}`);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names)).toEqual(new Set(added.map(({ host, id }) => `${host} ${id}`)));
        const last = added.at(-1);
        if (!last) return;
        expect(list[0]).toEqual(last);
        expect(withoutCorrection(list, last)).toEqual(list.slice(1));
      }),
    );
  });

  it('is bounded', () => {
    const list = Array.from({ length: 2100 }, (_, i) => correction('a.fr', `${i}`));
    expect(list.reduce(withCorrection, [] as Correction[])).toHaveLength(2000);
  });

  it('makes a file that says what it is', () => {
    expect(JSON.parse(correctionsFile([correction('a.fr', '1')]))).toMatchObject({
      format: 'en-regard-corrections',
      version: 1,
      corrections: [{ host: 'a.fr', catalogue: 'datagouv', id: '1' }],
    });
  });
});
