import { beforeEach, describe, expect, it } from 'vitest';
import { createCorrect } from '../../../lib/background/correct.ts';
import type { RelatedRecord } from '../../../lib/model.ts';
import type { Correction } from '../../../lib/shared/corrections.ts';
import type { FacingRead, FacingState } from '../../../lib/shared/state.ts';
import { sampleFacing } from '../shared/samples.ts';
import { sampleRecord } from '../store/samples.ts';

const related = (id: string, score: number): RelatedRecord => ({
  record: sampleRecord(id, {}),
  score,
  reasons: [],
});
const facing = (tabId: number, host: string): FacingRead => ({
  ...sampleFacing(tabId, `https://${host}/${tabId}`),
  related: [related('a', 3), related('b', 2), related('c', 1)],
});

let states: Map<number, FacingState>;
let kept: Correction[];
beforeEach(() => {
  kept = [];
  states = new Map(
    [facing(1, 'a.fr'), facing(2, 'a.fr'), facing(3, 'b.fr')].map((state) => [state.tabId, state]),
  );
});
const correct = createCorrect({
  states: async () => [...states.values()],
  show: async (state) => void states.set(state.tabId, state),
  change: async (work) => {
    kept = work(kept);
    return kept;
  },
  now: () => new Date('2026-01-20T23:00:00Z'),
});
const shown = (tabId: number) => {
  const state = states.get(tabId) as FacingRead;
  return [state.related, state.setAside].map((list) => list.map(({ record }) => record.id).join());
};
const B = { catalogue: 'datagouv', id: 'b' };

describe('what a reader says of a record', () => {
  it('counts beside all pages of the site, and no other', async () => {
    await correct(1, B, false);
    expect([shown(1), shown(2), shown(3)]).toEqual([
      ['a,c', 'b'],
      ['a,c', 'b'],
      ['a,b,c', ''],
    ]);
    expect(kept).toEqual([{ host: 'a.fr', ...B, title: 'Titre b', on: '2026-01-20' }]);
  });

  it('is taken back into its old place', async () => {
    await correct(1, B, false);
    await correct(2, B, true);
    expect([shown(1), shown(2)]).toEqual([
      ['a,b,c', ''],
      ['a,b,c', ''],
    ]);
    expect(kept).toEqual([]);
  });

  it('is nothing where the tab shows no such record', async () => {
    await correct(1, { catalogue: 'datagouv', id: 'z' }, false);
    await correct(9, B, false);
    states.set(1, { status: 'waiting', tabId: 1 });
    await correct(1, B, false);
    expect(kept).toEqual([]);
  });
});
