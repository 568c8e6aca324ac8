/** A refresh whose context is killed at any moment. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CatalogueStore } from '../../../lib/store/contract.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { killAfter } from '../store/kill.ts';
import {
  bench,
  DAY,
  entries,
  entry,
  held,
  START,
  sorted,
  source,
  stateOf,
  town,
} from './catalogue.ts';

afterEach(() => vi.restoreAllMocks());

/** A catalogue that is listed, then changed in some ways, then listed whole. */
function life() {
  const catalogue = town(entries(17), { page: 4 });
  const steps = [
    { day: 0, whole: false, change: () => {} },
    {
      day: 1,
      whole: false,
      change(now: number) {
        for (let i = 0; i < 7; i++) catalogue.put(now, entry(`r${i}`, { title: `Autre ${i}` }));
        catalogue.put(now, entry('new'));
        catalogue.remove(now, 'r16');
      },
    },
    {
      day: 2,
      whole: true,
      change() {
        catalogue.list = catalogue.list.slice(3);
      },
    },
  ];
  return { catalogue, steps };
}

async function undisturbed() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const store = await openDatabase();
  const { catalogue, steps } = life();
  const { run, clock } = bench(store, catalogue.answer);
  const states: unknown[] = [];
  for (const { day, whole, change } of steps) {
    clock.now = START + day * DAY;
    change(clock.now);
    expect(await run(whole)).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(catalogue.list));
    states.push(await seen(store));
  }
  store.close();
  return states;
}

/** What a reader can see. */
async function seen(store: CatalogueStore) {
  const { current, refresh } = (await stateOf(store))!;
  const { last, error, failures, running } = refresh!;
  const { put, removed, refused } = last!;
  const outcome = { put, removed, refused, kind: last!.kind };
  return {
    ...{ records: await held(store), count: current?.records, date: current?.sourceDate },
    ...{ outcome, error, failures, running },
  };
}

describe('a refresh that is killed', () => {
  it('at every write, one after the other, ends as an undisturbed one', async () => {
    const expected = await undisturbed();
    let writes = 0;
    for (let killed = true; killed; writes++) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const { catalogue, steps } = life();
      killed = false;
      for (const [i, { day, whole, change }] of steps.entries()) {
        const at = START + day * DAY;
        change(at);
        const store = await openDatabase();
        const first = bench(store, catalogue.answer);
        first.clock.now = at;
        const dead = await killAfter(writes, async () => {
          const step = await first.run(whole);
          if (step.did !== 'ended') throw new Error(step.did);
        });
        store.close();
        const again = await openDatabase();
        const second = bench(again, catalogue.answer);
        second.clock.now = at;
        if (dead) expect(await second.run(whole)).toEqual({ did: 'ended' });
        expect(await seen(again)).toEqual(expected[i]);
        again.close();
        killed ||= dead;
      }
    }
    expect(writes).toBeGreaterThan(30);
  }, 120_000);

  it('a hundred times at random moments ends as an undisturbed one', async () => {
    const expected = await undisturbed();
    const random = pseudorandom(7);
    let kills = 0;
    while (kills < 100) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const { catalogue, steps } = life();
      for (const [i, { day, whole, change }] of steps.entries()) {
        const at = START + day * DAY;
        change(at);
        for (let ended = false; !ended; ) {
          const store = await openDatabase();
          // Dies at a write, or at a request, or lives.
          const die = { write: Math.floor(random() * 60), request: Math.floor(random() * 12) };
          const stop = new AbortController();
          const { refresh, clock } = bench(store, (url) => {
            if (die.request-- === 0) stop.abort();
            return catalogue.answer(url);
          });
          clock.now = at;
          const killed = await killAfter(die.write, async () => {
            for (;;) {
              const step = await refresh.step(source, { signal: stop.signal, whole });
              if (stop.signal.aborted) throw new Error('killed');
              if (step.did === 'failed') throw step.error;
              if (step.did === 'ended') break;
            }
            ended = true;
          });
          if (killed) kills++;
          store.close();
        }
        const store = await openDatabase();
        expect(await seen(store)).toEqual(expected[i]);
        store.close();
      }
    }
  }, 120_000);
});

/** The same numbers each time, so that a failure can be found again. */
function pseudorandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
