import { describe, expect, it } from 'vitest';
import { createPieceCache } from '../../../lib/search/cache.ts';
import type { RecordRef, StoreReader } from '../../../lib/store/contract.ts';
import { sampleRecord } from '../store/samples.ts';

const block = { catalogue: 'datagouv', generation: 'one', part: 0 };

function over() {
  const asked: number[] = [];
  const reader = {
    records: async (refs: RecordRef[]) =>
      refs.map(({ at }) => {
        asked.push(at);
        return at === 99 ? undefined : sampleRecord(`r${at}`);
      }),
  } as unknown as StoreReader;
  const cached = createPieceCache().over(reader);
  const ids = async (...places: number[]) =>
    (await cached.records(places.map((at) => ({ block, at })))).map((one) => one?.id);
  return { asked, ids };
}

describe('pieces read before', () => {
  it('are not asked for again, and come in the order asked', async () => {
    const { asked, ids } = over();
    expect(await ids(1, 2, 3)).toEqual(['r1', 'r2', 'r3']);
    expect(await ids(3, 4, 1)).toEqual(['r3', 'r4', 'r1']);
    expect(asked).toEqual([1, 2, 3, 4]);
  });

  it('are asked for again where there was nothing', async () => {
    const { asked, ids } = over();
    expect(await ids(99)).toEqual([undefined]);
    expect(await ids(99)).toEqual([undefined]);
    expect(asked).toEqual([99, 99]);
  });

  it('make room for others, those not asked for longest first', async () => {
    const { asked, ids } = over();
    await ids(1, 2);
    for (let at = 100; at < 498; at++) await ids(at, 1);
    asked.length = 0;
    expect(await ids(1)).toEqual(['r1']);
    expect(asked).toEqual([]);
    await ids(500, 501);
    await ids(2);
    expect(asked).toEqual([500, 501, 2]);
  });

  it('of another generation are others', async () => {
    const cached = createPieceCache();
    const reader = {
      records: async (refs: RecordRef[]) =>
        refs.map(({ block: { generation } }) => sampleRecord(generation)),
    } as unknown as StoreReader;
    for (const generation of ['one', 'two']) {
      const [found] = await cached
        .over(reader)
        .records([{ block: { ...block, generation }, at: 1 }]);
      expect(found!.id).toBe(generation);
    }
  });
});
