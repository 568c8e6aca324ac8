/** What the page runs that refreshes a catalogue under measure: the extension's own code. */
import type { CatalogueSource } from '../../../../lib/catalogues/adapter.ts';
import { udata } from '../../../../lib/catalogues/udata.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import { readBody } from '../../../../lib/sync/answer.ts';
import type { Fetcher } from '../../../../lib/sync/fetch.ts';
import { createRefresh } from '../../../../lib/sync/refresh.ts';

export interface Refreshed {
  records: number;
  /** Until the end, and of that the wait for answers. */
  ms: number;
  waited: number;
  /** Tasks of 50 ms and more, in ms: https://w3c.github.io/longtasks/ */
  long: number[];
}

/** Reads a whole catalogue into the database. */
async function refreshFrom(base: string): Promise<Refreshed> {
  const source: CatalogueSource = {
    ...{ id: 'datagouv', software: 'udata', base, title: 'Measured', kinds: ['dataset'] },
    ...{ country: 'FRA', language: 'fr', licence: '', attribution: '', homepage: base },
  };
  const store = await openDatabase();
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  });
  observer.observe({ type: 'longtask' });
  let waited = 0;
  const ask: Fetcher['ask'] = async (request) => {
    const begun = performance.now();
    const response = await fetch(request.url, { headers: request.headers, cache: 'no-store' });
    const body = await readBody(response, request, () => {});
    waited += performance.now() - begun;
    if (!body.ok) throw new Error(body.error.detail);
    return { ok: true, value: { ...body.value, etag: null, unchanged: false, date: null } };
  };
  const refresh = createRefresh({
    ...{ store, adapterOf: () => udata, fetcher: { ask }, now: Date.now, random: Math.random },
  });
  const begun = performance.now();
  for (;;) {
    const step = await refresh.step(source);
    if (step.did === 'failed') throw new Error(`${step.error.code}: ${step.error.detail}`);
    if (step.did === 'ended') break;
  }
  const ms = performance.now() - begun;
  // Entries are told some time after their task.
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  const [state] = await store.states();
  store.close();
  return { records: state?.current?.records ?? 0, ms, waited, long };
}

Object.assign(globalThis, { refreshFrom });
