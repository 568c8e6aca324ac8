import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../lib/search/search.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { isStopped } from '../../../lib/sync/failure.ts';
import { dueAt, isDue } from '../../../lib/sync/schedule.ts';
import { install } from '../store/samples.ts';
import {
  bench,
  DAY,
  entries,
  entry,
  faulty,
  held,
  START,
  sorted,
  source,
  stateOf,
  town,
} from './catalogue.ts';

describe.each([
  { name: 'in memory', open: async () => createMemoryStore() },
  { name: 'in IndexedDB', open: () => openDatabase() },
])('a refresh of a catalogue $name', ({ open }) => {
  it('lists a catalogue of which nothing is held, then what changed, then what went', async () => {
    const store = await open();
    const catalogue = town(entries(17));
    const { run, clock } = bench(store, catalogue.answer);
    expect(await run()).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(entries(17)));
    // What happened while the list was read is asked for at once.
    expect((await stateOf(store))?.refresh).toMatchObject({ nextTry: clock.now, error: null });
    expect((await stateOf(store))?.current).toMatchObject({
      records: 17,
      sourceDate: '2026-11-20',
      attribution: 'The town',
    });

    clock.now += DAY;
    catalogue.put(clock.now, entry('r3', { title: 'Autre' }));
    catalogue.put(clock.now, entry('new'));
    catalogue.put(clock.now, entry('r5'));
    catalogue.remove(clock.now, 'r4');
    expect(await run()).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(catalogue.list));
    expect((await stateOf(store))?.refresh?.last).toMatchObject({
      kind: 'changes',
      // The one that was as it is held is not written again.
      put: 2,
      removed: 1,
    });
    expect(await createSearch(store).size()).toBe(17);

    // Gone without a word: a whole list finds it, when the reader asks for one.
    catalogue.list = catalogue.list.slice(2);
    expect(await run(true)).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(catalogue.list));
    expect((await stateOf(store))?.refresh?.last).toMatchObject({
      kind: 'whole',
      put: 0,
      removed: 2,
    });
    store.close();
  });

  it('goes on from the date of a pack, and keeps where its records are about', async () => {
    const store = await open();
    await install(
      store,
      'pack.4',
      [[entry('r0', { locality: '35' }), entry('r1')], entries(3, 's')],
      {
        catalogue: 'town',
      },
    );
    const catalogue = town([]);
    const { run } = bench(store, catalogue.answer);
    catalogue.put(Date.parse('2026-01-17'), entry('r0', { views: 4 }));
    // Older than the pack is long: the whole list.
    catalogue.list = [entry('r0', { views: 4 }), entry('r1'), ...entries(3, 's')];
    await run();
    expect((await held(store))[0]).toEqual(entry('r0', { views: 4, locality: '35' }));
    expect((await stateOf(store))?.refresh?.last).toMatchObject({ kind: 'whole', put: 1 });
    store.close();
  });

  it('finds a whole list due after a month, and once after a long sleep', async () => {
    const store = await open();
    const catalogue = town(entries(4));
    const { run, clock } = bench(store, catalogue.answer);
    await run();
    clock.now += 8 * DAY;
    await run();
    expect((await stateOf(store))?.refresh?.last?.kind).toBe('changes');
    clock.now += 23 * DAY;
    catalogue.list.pop();
    await run();
    expect((await stateOf(store))?.refresh?.last?.kind).toBe('whole');
    expect(await held(store)).toEqual(sorted(entries(3)));
    store.close();
  });

  it('loses and doubles nothing when pages repeat and shift', async () => {
    for (const incremental of [true, false]) {
      const store = await open();
      const catalogue = town(entries(20));
      let pages = 0;
      const { run } = bench(
        store,
        (url) => {
          const said = catalogue.answer(url);
          pages++;
          // One goes from a page already read: all others move up.
          if (pages === 3) catalogue.list = catalogue.list.filter(({ id }) => id !== 'r1');
          // One comes at the front: all others move down.
          if (pages === 5) catalogue.list = [entry('front'), ...catalogue.list];
          return said;
        },
        { incremental },
      );
      await run();
      expect(await held(store)).toEqual(sorted(catalogue.list));
      store.close();
    }
  });

  it('asks for the changes again when one page of them came in place of another', async () => {
    const store = await open();
    const catalogue = town(entries(12));
    let twice = false;
    const { run, clock } = bench(store, (url) => {
      const said = catalogue.answer(url) as { records: unknown[] };
      if (!twice || !url.includes('page=1')) return said;
      twice = false;
      const { records } = catalogue.answer(url.replace('page=1', 'page=0')) as typeof said;
      return { ...said, records };
    });
    await run();
    clock.now += DAY;
    for (let i = 0; i < 8; i++) catalogue.put(clock.now, entry(`r${i}`, { title: `Changé ${i}` }));
    twice = true;
    await run();
    expect((await stateOf(store))?.refresh?.last).toMatchObject({ kind: 'changes', put: 8 });
    expect(await held(store)).toEqual(sorted(catalogue.list));
    store.close();
  });

  it('keeps the names of bodies that only a pack knows, and gives them to their new code', async () => {
    const store = await open();
    const code = (id: string, name: string, account = 'forge.example/ville') =>
      entry(id, {
        kind: 'code',
        code: { form: 'repository' },
        publisher: { id: account, name },
      });
    await install(store, 'pack.1', [[code('old', 'Ville de Rennes')]], { catalogue: 'town' });
    const other = code('other', 'autre', 'forge.example/autre');
    const catalogue = town([code('old', 'ville'), code('new', 'ville'), other]);
    await bench(store, catalogue.answer).run(true);
    expect(await held(store)).toEqual([
      code('new', 'Ville de Rennes'),
      code('old', 'Ville de Rennes'),
      other,
    ]);
    store.close();
  });

  it('counts the time at work, not what it was stopped', async () => {
    const store = await open();
    const { refresh, clock } = bench(store, town(entries(12)).answer);
    await refresh.step(source);
    await refresh.step(source);
    await refresh.stop(source);
    clock.now += DAY / 2;
    await refresh.step(source);
    // The clock goes on by 300 ms at each request.
    expect((await stateOf(store))?.refresh?.running).toMatchObject({ pages: 2, worked: 600 });
    store.close();
  });

  it('is written down before anything is asked, so that a press outlives the background', async () => {
    const store = await open();
    const catalogue = town(entries(12));
    const { refresh, run, clock } = bench(store, catalogue.answer);
    await run();
    catalogue.asked.length = 0;
    await refresh.step(source, { whole: true });
    expect(catalogue.asked).toEqual([]);
    const begun = (await stateOf(store))?.refresh;
    expect(begun?.running).toMatchObject({ kind: 'whole', pages: 0 });
    expect(isDue(begun, clock.now)).toBe(true);
    store.close();
  });

  it('does not read for ever a list that moves all the time, and keeps all it saw', async () => {
    const store = await open();
    const catalogue = town(entries(12));
    let pages = 0;
    const { run } = bench(store, (url) => {
      const said = catalogue.answer(url);
      if (pages++ % 4 === 1) catalogue.list = catalogue.list.slice(1);
      return said;
    });
    await run();
    expect(pages).toBeLessThan(15);
    const ids = (await held(store)).map(({ id }) => id);
    for (const { id } of catalogue.list) expect(ids).toContain(id);
    store.close();
  });

  it.each([
    ['shape', { message: 'not allowed' }],
    ['shape', 'maintenance'],
    ['shrunk', { records: [], next: null }],
    ['shrunk', { records: entries(2, 'x'), next: null }],
    ['wrong-type', faulty('wrong-type')],
    ['damaged', faulty('damaged')],
    ['offline', faulty('offline')],
    ['permission', faulty('permission')],
    ['endless', { records: entries(2, 'same'), next: '0' }],
  ])('keeps what is held and says %s when a catalogue answers otherwise', async (code, answer) => {
    const store = await open();
    const catalogue = town(entries(8));
    let broken = false;
    const { run, clock } = bench(store, (url) => (broken ? answer : catalogue.answer(url)), {
      incremental: false,
    });
    await run();
    broken = true;
    clock.now += DAY;
    const step = await run();
    expect(step).toMatchObject({ did: 'failed', error: { code } });
    expect(await held(store)).toEqual(sorted(entries(8)));
    const { refresh } = (await stateOf(store))!;
    expect(refresh).toMatchObject({ error: { code }, failures: 1 });
    if (code === 'permission') expect(refresh!.nextTry).toBeNull();
    else expect(refresh!.nextTry! - clock.now).toBeLessThan(10 * 60 * 1000);
    expect(await createSearch(store).size()).toBe(8);

    broken = false;
    catalogue.put(clock.now, entry('new'));
    expect(await run()).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(catalogue.list));
    expect((await stateOf(store))?.refresh).toMatchObject({ error: null, failures: 0 });
    store.close();
  });

  it('believes a short list when it is so again another day, an empty one never', async () => {
    const store = await open();
    const catalogue = town(entries(40), { page: 10 });
    const { run, clock } = bench(store, catalogue.answer, { incremental: false });
    await run();
    catalogue.list = entries(10);
    clock.now += DAY;
    expect(await run()).toMatchObject({ error: { code: 'shrunk' } });
    clock.now += DAY / 4;
    expect(await run()).toMatchObject({ error: { code: 'shrunk' } });
    clock.now += DAY;
    expect(await run()).toEqual({ did: 'ended' });
    expect(await held(store)).toEqual(sorted(entries(10)));
    catalogue.list = [];
    for (let i = 0; i < 4; i++) {
      clock.now += DAY;
      expect(await run()).toMatchObject({ error: { code: 'shrunk' } });
    }
    expect(await held(store)).toEqual(sorted(entries(10)));
    store.close();
  });

  it('does not believe changes that remove half of a catalogue, and reads the whole list', async () => {
    const store = await open();
    const catalogue = town(entries(40), { page: 10 });
    const { run, clock } = bench(store, catalogue.answer);
    await run();
    clock.now += DAY;
    for (let i = 0; i < 30; i++) catalogue.changed.push({ at: clock.now, gone: `r${i}` });
    expect(await run()).toMatchObject({ error: { code: 'shrunk' } });
    expect(await run()).toEqual({ did: 'ended' });
    expect((await stateOf(store))?.refresh?.last?.kind).toBe('whole');
    expect((await held(store)).length).toBe(40);
    store.close();
  });

  it('ends lists whose cursor returns, whose pages are all the same, or all empty', async () => {
    const pages = [
      (n: number) => ({ records: entries(1, `p${n % 7}`), next: String((n + 1) % 7) }),
      (n: number) => ({ records: entries(2, 'same'), next: String(n + 1) }),
      (n: number) => ({ records: entries(2, `p${n % 5}`), next: String(n + 1) }),
      (n: number) => ({ records: [], next: String(n + 1) }),
    ];
    for (const page of pages) {
      const store = await open();
      let asked = 0;
      const { run } = bench(store, (url) => {
        asked++;
        return page(Number(new URL(url).searchParams.get('page')));
      });
      expect(await run()).toMatchObject({ error: { code: 'endless' } });
      expect(asked).toBeLessThan(60);
      expect(await store.read((reader) => reader.segments())).toEqual([]);
      store.close();
    }
  });

  it('counts what it cannot read, and refuses records in the name of another catalogue', async () => {
    const store = await open();
    const records = [entry('a'), null, { ...entry('b'), catalogue: 'datagouv' }, entry('')];
    const { run } = bench(store, () => ({ records, next: null }));
    await run();
    expect((await held(store)).map(({ id }) => id)).toEqual(['a']);
    const { last } = (await stateOf(store))!.refresh!;
    expect(last).toMatchObject({ refused: 3 });
    expect(last!.reasons).toContain('is null');
    store.close();
  });

  it('can be stopped, and goes on where it was', async () => {
    const store = await open();
    const catalogue = town(entries(17));
    const { run, refresh, clock } = bench(store, catalogue.answer);
    for (let i = 0; i < 3; i++) await refresh.step(source);
    // Killed here, it would go on at once.
    expect(dueAt((await stateOf(store))!.refresh, clock.now)).toBeLessThanOrEqual(clock.now);
    const stop = new AbortController();
    stop.abort();
    expect(await refresh.step(source, { signal: stop.signal })).toEqual({ did: 'stopped' });
    await refresh.stop(source);
    const state = (await stateOf(store))!.refresh!;
    expect([state.running?.pages, isStopped(state), dueAt(state, clock.now + 9 * DAY)]).toEqual([
      2,
      true,
      null,
    ]);
    await run();
    expect(catalogue.asked.length).toBe(6);
    expect(await held(store)).toEqual(sorted(entries(17)));
    store.close();
  });

  it('begins again what was left lying too long', async () => {
    const store = await open();
    const catalogue = town(entries(17));
    const { run, refresh, clock } = bench(store, catalogue.answer);
    for (let i = 0; i < 4; i++) await refresh.step(source);
    clock.now += 7 * DAY;
    catalogue.list = entries(17, 'other');
    await run();
    expect(await held(store)).toEqual(sorted(catalogue.list));
    store.close();
  });

  it('begins again when a pack has come into use meanwhile, from its date', async () => {
    const store = await open();
    const catalogue = town(entries(17));
    const { run, refresh } = bench(store, catalogue.answer);
    for (let i = 0; i < 4; i++) await refresh.step(source);
    await install(store, 'pack.4', [entries(9)], { catalogue: 'town' });
    expect((await held(store)).length).toBe(9);
    await run();
    expect(await held(store)).toEqual(sorted(entries(17)));
    store.close();
  });

  it('writes nothing for the slower of two refreshes at once', async () => {
    const store = await open();
    const catalogue = town(entries(30));
    const one = bench(store, catalogue.answer);
    const two = bench(store, catalogue.answer);
    const ends = await Promise.all([one.run(), two.run()]);
    expect(ends.some(({ did }) => did === 'ended')).toBe(true);
    expect(await held(store)).toEqual(sorted(entries(30)));
    store.close();
  });

  it('gives up a place that fails three times, and begins again', async () => {
    const store = await open();
    const catalogue = town(entries(12));
    let broken = true;
    const { run } = bench(store, (url) =>
      broken && url.includes('page=2') ? faulty('not-found') : catalogue.answer(url),
    );
    for (let i = 0; i < 3; i++) await run();
    expect((await stateOf(store))?.refresh?.running).toBeNull();
    broken = false;
    await run();
    expect(catalogue.asked.filter((url) => url.includes('page=0')).length).toBe(2);
    expect(await held(store)).toEqual(sorted(entries(12)));
    store.close();
  });

  it('forgets all of a catalogue when told so', async () => {
    const store = await open();
    const { run, refresh } = bench(store, town(entries(12)).answer);
    await run();
    await refresh.step(source);
    await store.forget('town');
    expect(await store.states()).toEqual([]);
    expect(await store.read((reader) => reader.staged('town', 99))).toEqual({
      pages: [],
      last: null,
    });
    expect(await store.read((reader) => reader.segments())).toEqual([]);
    store.close();
  });
});

it('waits as long as a catalogue asks', async () => {
  const store = createMemoryStore();
  const { run } = bench(store, () => faulty('busy', START + 3_600_000));
  await run();
  const { refresh } = (await stateOf(store))!;
  expect(refresh).toMatchObject({
    nextTry: START + 3_600_000,
    running: { waitingUntil: START + 3_600_000 },
  });
});

it('says so when it is over quota, keeps its place and goes on when there is room', async () => {
  const store = createMemoryStore();
  const catalogue = town(entries(12));
  let full = true;
  const { run } = bench(
    {
      ...store,
      putRefresh: async (write) => {
        if (full && write.change) throw new DOMException('full', 'QuotaExceededError');
        return store.putRefresh(write);
      },
    },
    catalogue.answer,
  );
  expect(await run()).toMatchObject({ error: { code: 'quota' } });
  expect((await stateOf(store))?.refresh).toMatchObject({
    nextTry: null,
    error: { code: 'quota' },
  });
  full = false;
  await run();
  expect(new Set(catalogue.asked).size).toBe(catalogue.asked.length);
  expect(await held(store)).toEqual(sorted(entries(12)));
});
