/** A catalogue kept up to date, in a real browser, from a server that speaks its interface. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueState } from '../../lib/store/contract.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { createRandom } from '../../scripts/workloads/random.ts';
import { type Catalogue, createCatalogue } from '../servers/catalogue.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import {
  ended,
  factsOf,
  isEnded,
  killAtWork,
  LIVE_HOST,
  LIVE_ID,
  liveState,
  NAMED_BACKGROUND,
  ringAlarm,
} from './killing.ts';
import {
  announcedRecords,
  ledgerOf,
  openTheatre,
  pressIn,
  searchIn,
  type Theatre,
} from './theatre.ts';

const ID = LIVE_ID;
const HOST = LIVE_HOST;
const RECORDS = { dataset: 450, reuse: 30 };
const KILLS = 8;
const SEED = 8;
/** Longest life of a background that is killed, in ms. */
const LIFE = 800;

export function describeRefresh(kind: BrowserKind): void {
  describe(`a live catalogue in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    let catalogue: Catalogue;

    beforeAll(async () => {
      extension = harmedExtension(kind, NAMED_BACKGROUND);
      extension.grant([`https://${HOST}/*`]);
      theatre = await openTheatre(kind, { extension: extension.folder });
      catalogue = createCatalogue({ software: 'udata', records: RECORDS });
      theatre.site.mount(`https://${HOST}/`, catalogue.listener);
      expect(await installed(theatre.panel)).toBe(announcedRecords());
    }, 400_000);
    afterAll(async () => {
      await theatre?.close();
      extension?.remove();
    });

    const send = (message: object) =>
      theatre.panel.evaluate(
        `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)}).then(() => 1)`,
      );
    /** Where it stands, as every context is told; an expression that is null until then. */
    const STATE = `(globalThis.browser ?? chrome).storage.session.get('catalogues').then(
      ({ catalogues }) => catalogues.catalogues.find(({ id }) => id === '${ID}') ?? null)`;
    const state = () => theatre.panel.evaluate(STATE) as Promise<CatalogueState>;
    /** Waits for a refresh to fail, or to end with nothing left to do, after this moment. */
    const settled = (after: number) =>
      until(
        theatre.panel,
        `${STATE}.then((state) => {
          const { last, error, running, nextTry } = state?.refresh ?? {};
          const ended = last?.endedAt > ${after} && !running && nextTry > Date.now();
          return ended || error?.at > ${after};
        })`,
        120_000,
        'the refresh to end',
      );
    /** The record is found by its title, as a reader would. */
    const expectFound = async (id: string) => {
      const { title } = catalogue.truth.item(id)!;
      await searchIn(theatre.panel, title);
      await until(
        theatre.panel,
        `[...document.querySelectorAll('main article .name')].some(
          (name) => name.innerText.trim() === ${JSON.stringify(title)})`,
      );
      await pressIn(theatre.panel, 'Escape');
    };
    const asked = () => theatre.site.log.filter(({ host }) => host === HOST);

    it('asks for nothing before it is switched on', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(asked()).toEqual([]);
    });

    it('is read whole though the background is killed again and again, loses and doubles nothing', async () => {
      const begun = Date.now();
      const random = createRandom(SEED);
      await send({ type: 'panel/switch-source', id: ID, on: true });
      let kills = 0;
      while (kills < KILLS && !isEnded(await liveState(theatre.panel), begun))
        if (await killAtWork(theatre, random.next() * LIFE)) kills++;
      expect(kills).toBeGreaterThan(0);
      await ended(theatre.panel, begun);
      await ringAlarm(theatre.panel);
      await ended(theatre.panel, begun);
      const { records, staged } = (await factsOf(theatre.panel)).catalogues[ID]!;
      const wanted = catalogue.truth.ids().map((id) => `${id} ${catalogue.truth.item(id)!.title}`);
      expect(records.map(([id, title]) => `${id} ${title}`).sort()).toEqual(wanted.sort());
      expect(staged).toBe(0);
      const { refresh, current } = await state();
      expect(refresh?.error).toBeNull();
      expect(refresh?.last).toMatchObject({ removed: 0, refused: 0 });
      expect(current?.records).toBe(catalogue.truth.ids().length);
      await expectFound(catalogue.truth.ids('dataset').at(-1)!);
    }, 400_000);

    it('contacts no other host, and each request is in the ledger', async () => {
      const lines = await ledgerOf(theatre.panel);
      expect(new Set(lines.map(({ host }) => host))).toEqual(new Set([HOST]));
      const written = new Set(lines.map(({ url }) => new URL(url).pathname + new URL(url).search));
      for (const { path } of asked()) expect(written).toContain(path);
      const sent = theatre.stage.requests.filter(
        ({ url, fromPage }) => !fromPage && /^https?:/.test(url),
      );
      for (const { url } of sent) expect(new URL(url).host).toBe(HOST);
    });

    it('finds what came, changed and went since', async () => {
      const [changed, archived, removed] = catalogue.truth.ids('dataset');
      catalogue.truth.change([changed!], { title: 'Xylophages des charpentes du Grand-Duché' });
      catalogue.truth.archive([archived!]);
      catalogue.truth.remove([removed!]);
      catalogue.truth.add(2);
      const begun = Date.now();
      await send({ type: 'panel/refresh', id: ID });
      await settled(begun);
      const { refresh, current } = await state();
      expect(refresh?.error).toBeNull();
      expect(current?.records).toBe(catalogue.truth.ids().length);
      await expectFound(changed!);
    }, 400_000);

    it('keeps what it has when the server answers something else, and says so', async () => {
      const before = await state();
      catalogue.fail({ fault: { type: 'html' } });
      const begun = Date.now();
      await send({ type: 'panel/refresh', id: ID });
      await settled(begun);
      const { refresh, current } = await state();
      expect(refresh?.error?.code).toBe('wrong-type');
      expect(current).toEqual(before.current);
    }, 400_000);
  });
}
