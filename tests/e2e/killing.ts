/**
 * A background that is killed while it refreshes a catalogue, at moments drawn from a seed, and what
 * the store holds in the end: the same for the end-to-end tests and for the benchmark.
 */
import type { RequestListener } from 'node:http';
import type { CatalogueState } from '../../lib/store/contract.ts';
import { bundled } from '../../scripts/bench/search/bundle.ts';
import type { StoreFacts } from '../../scripts/bench/store-facts.ts';
import type { Panel } from '../../scripts/browsers/stage.ts';
import { type Catalogue, createCatalogue } from '../servers/catalogue.ts';
import type { Theatre } from './theatre.ts';

/** No pack holds anything of it: its whole list is read, in pages. */
export const LIVE_ID = 'data-public-lu';
export const LIVE_HOST = 'data.public.lu';

/** Each background has a name of its own, which tells that another one answers. */
export const NAMED_BACKGROUND = `{
  const name = Math.random().toString(36);
  (globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, respond) => {
    if (message?.type === 'test/name') respond(name);
  });
}`;

const SETTLED_MS = 180_000;
/** A background that was told to die may take so long to. */
const DYING_MS = 10_000;

const api = '(globalThis.browser ?? chrome)';
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Sends a message to the background; its answer is not waited for where there may be none. */
export const tell = (panel: Panel, message: object) =>
  panel.evaluate(
    `${api}.runtime.sendMessage(${JSON.stringify(message)}).then(() => 1, () => 0)`,
  ) as Promise<0 | 1>;

/** Wakes the background where it sleeps; answers its name. */
const nameOf = (panel: Panel): Promise<string | null> =>
  panel.evaluate(
    `${api}.runtime.sendMessage({ type: 'test/name' }).then((name) => name ?? null, () => null)`,
  );

/** Whether a refresh, an installation or a merge is under way at this moment. */
const atWork = (panel: Panel): Promise<boolean> =>
  panel.evaluate(
    `navigator.locks.query().then(({ held }) =>
      held.some(({ name }) => name.startsWith('refresh:') || name === 'install'))`,
  );

/**
 * Wakes the background, waits, and kills it if it is at work then.
 *
 * @param wait in ms.
 * @returns whether it was killed.
 * @throws Error when the browser did not kill it.
 */
export async function killAtWork({ panel, stage }: Theatre, wait: number): Promise<boolean> {
  const name = await named(panel);
  await pause(wait);
  if (!(await atWork(panel))) return false;
  await stage.killBackground();
  for (const end = Date.now() + DYING_MS; (await named(panel)) === name; await pause(20))
    if (Date.now() > end) throw new Error('The background was not killed.');
  return true;
}

async function named(panel: Panel): Promise<string> {
  for (const end = Date.now() + DYING_MS; Date.now() < end; await pause(20)) {
    const name = await nameOf(panel);
    if (name !== null) return name;
  }
  throw new Error('The background does not wake.');
}

/** Where the catalogue stands in the store, not as it was last told; undefined before all. */
export const liveState = (panel: Panel): Promise<CatalogueState | undefined> =>
  panel
    .evaluate(
      `new Promise((done, failed) => {
        const request = indexedDB.open('en-regard');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const state = request.result.transaction('states').objectStore('states').get('${LIVE_ID}');
          state.onsuccess = () => { request.result.close(); done(state.result ?? null); };
        };
      })`,
    )
    .then((state) => state ?? undefined);

/** Whether the refresh asked for at a moment has ended with nothing left to do. */
export function isEnded(state: CatalogueState | undefined, after: number): boolean {
  const { last, running, nextTry, error } = state?.refresh ?? {};
  if (error) throw new Error(`The refresh failed: ${error.code}, ${error.detail}`);
  return last != null && last.endedAt >= after && !running && (nextTry ?? 0) > Date.now();
}

/** Waits until the refresh has ended and nothing is merged any more. */
export async function ended(panel: Panel, after: number): Promise<void> {
  for (const end = Date.now() + SETTLED_MS; Date.now() < end; await pause(200))
    if (isEnded(await liveState(panel), after) && !(await atWork(panel))) return;
  const state = await liveState(panel);
  throw new Error(`The refresh does not end: ${JSON.stringify(state?.refresh)}`);
}

/** Lets the alarm of refreshes ring at once. */
export const ringAlarm = (panel: Panel) =>
  panel.evaluate(`${api}.alarms.create('refresh', { when: Date.now() }).then(() => 1)`);

let bundle: Promise<string> | undefined;

/** Reads all that the extension holds, and asks it some queries. */
export async function factsOf(panel: Panel, queries: string[] = []): Promise<StoreFacts> {
  bundle ??= bundled('../../store-facts.ts');
  const script = await bundle;
  return panel.evaluate(
    `(async () => { ${script}; return bundle.storeFacts(${JSON.stringify(queries)}); })()`,
  );
}

export interface MovingCatalogue {
  catalogue: Catalogue;
  listener: RequestListener;
  /** To be called before each refresh is asked for. */
  begin(): void;
}

/**
 * A catalogue of which much changes between its whole list and the changes that are asked for behind
 * it, at the very request that begins them: so that both of two extensions are told the same.
 *
 * @param start the moment at which it stands, in ms since 1970: changes are asked for by the day.
 */
export function movingCatalogue(
  records: { dataset: number; reuse: number },
  start: number,
): MovingCatalogue {
  const catalogue = createCatalogue({ software: 'udata', records, start });
  let isListed = false;
  return {
    catalogue,
    begin() {
      isListed = false;
    },
    listener(request, response) {
      const url = request.url ?? '';
      if (url.startsWith('/api/1/reuses/')) isListed = true;
      else if (isListed && /^\/api\/1\/datasets\/\?page=1&/.test(url)) {
        isListed = false;
        move(catalogue);
      }
      catalogue.listener(request, response);
    },
  };
}

/** So many change that segments are worn, and merged. */
function move({ truth }: Catalogue): void {
  const ids = truth.ids('dataset');
  truth.change(ids.filter((_, place) => place % 5 < 2));
  truth.add(120);
}
