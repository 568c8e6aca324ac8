/**
 * Permissions asked for by the real buttons of a real Firefox, which grants what a gesture asks for
 * when it is told not to question. (Chromium cannot be told so: see `RunningChromium.grant`.)
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import { hashOf } from '../../lib/requests/canonical.ts';
import { FLAGS, VERSION } from '../../lib/requests/files/form.ts';
import type { Evidence, Flag } from '../../lib/requests/flag.ts';
import { bundled } from '../../scripts/bench/search/bundle.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { type Tab, until } from '../../scripts/browsers/stage.ts';
import { facedPage, installed } from '../../scripts/browsers/waiting.ts';
import { type Catalogue, createCatalogue } from '../servers/catalogue.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import { ended, LIVE_HOST, liveState, ringAlarm } from './killing.ts';
import { ledgerOf, openTheatre, searchIn, type Theatre } from './theatre.ts';
import { KITCHEN, SAMPLE, sentence, UNPUBLISHED } from './web.ts';

const ASKED = { title: 'data.europa.eu', host: 'data.europa.eu' };
const WORDS = 'museum visits';
const TOWN = new URL(KITCHEN).host;
const DAY = 86_400_000;
const FLAG = '00000000-0000-4000-8000-0000000000f1';

const contains = (permissions: object) =>
  `browser.permissions.contains(${JSON.stringify(permissions)})`;
const mayReach = (host: string) => contains({ origins: [`https://${host}/*`] });
/** Label of a box, whole. */
const boxOf = (key: MessageKey) =>
  `[...document.querySelectorAll('label.switch')]
    .find(({ textContent }) => textContent.trim() === ${JSON.stringify(sentence(key))})
    .querySelector('input')`;
/** The switch of a catalogue in the settings. */
const switchOf = (title: string) =>
  `[...document.querySelectorAll('li.source')]
    .find((item) => item.querySelector('h4').textContent.trim() === ${JSON.stringify(title)})
    .querySelector('.keep input')`;

export function describePermissions(kind: BrowserKind): void {
  describe(`what is asked for in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    let listed: Catalogue;
    let live: Catalogue;
    let settings: Tab;

    /** A page of the extension in a tab, where the mouse reaches it. */
    async function openPage(path: string, ready: string): Promise<Tab> {
      const address = await theatre.panel.evaluate(`browser.runtime.getURL('${path}')`);
      const tab = await theatre.stage.newTab(address);
      await until(tab, ready, 60_000);
      return tab;
    }

    beforeAll(async () => {
      extension = harmedExtension(kind);
      extension.shorten();
      listed = createCatalogue({ software: 'udata', records: { dataset: 60, reuse: 5 } });
      live = createCatalogue({ software: 'piveau', records: 120 });
      theatre = await openTheatre(kind, {
        extension: extension.folder,
        mounted: {
          [`https://${LIVE_HOST}/`]: listed.listener,
          [`https://${ASKED.host}/`]: live.listener,
        },
      });
      // In Firefox the hosts that pages are read on are given at install.
      for (const host of [LIVE_HOST, ASKED.host, TOWN])
        await theatre.stage.withdraw(`https://${host}/*`);
      await installed(theatre.panel);
      settings = await openPage('options.html', `!!(${switchOf(ASKED.title)})`);
    }, 400_000);
    afterAll(async () => {
      await theatre?.close();
      extension?.remove();
    });

    it('is the host of a catalogue that is switched on; given back when it is switched off', async () => {
      const title = 'data.public.lu';
      expect(await settings.evaluate(mayReach(LIVE_HOST))).toBe(false);
      expect(listed.requests).toEqual([]);
      const begun = Date.now();
      await settings.click(switchOf(title));
      await until(settings, mayReach(LIVE_HOST));
      await until(settings, `${switchOf(title)}.checked`);
      await ended(theatre.panel, begun);
      expect((await liveState(theatre.panel))?.current?.records).toBe(listed.truth.ids().length);

      await settings.click(switchOf(title));
      await until(settings, `!${switchOf(title)}.checked`);
      await until(settings, `${mayReach(LIVE_HOST)}.then((may) => !may)`);
      const asked = listed.requests.length;
      await ringAlarm(theatre.panel);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(listed.requests).toHaveLength(asked);
    }, 120_000);

    it('is the host of a catalogue that is asked live, which then hears of a press only', async () => {
      await settings.click(switchOf(ASKED.title));
      await until(settings, mayReach(ASKED.host));
      await theatre.tab.activate();
      await searchIn(theatre.panel, WORDS);
      const button = `[...document.querySelectorAll('button[aria-describedby]')].find((one) =>
        one.checkVisibility() && one.textContent.includes(${JSON.stringify(ASKED.title)}))`;
      const said = `document.getElementById(${button}?.getAttribute('aria-describedby'))?.textContent`;
      await until(theatre.panel, `${said}?.includes(${JSON.stringify(WORDS)})`, 60_000);
      expect(live.requests).toEqual([]);
      await theatre.panel.evaluate(`${button}.click()`);
      await until(
        theatre.panel,
        `[...document.querySelectorAll('.entry .name')].some(({ innerText }) =>
          innerText.includes('Museum visits'))`,
        60_000,
      );
      expect(live.requests).toHaveLength(1);
      expect((await ledgerOf(theatre.panel)).at(-1)).toMatchObject({
        purpose: 'ask',
        host: ASKED.host,
        status: 200,
      });
    }, 120_000);

    it('is a site, by the button beside its page, and all public ones; both are given back', async () => {
      const { panel, tab } = theatre;
      await tab.goto(KITCHEN);
      const id = await panel.evaluate(
        `browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab.id)`,
      );
      const way = sentence('waySiteButton').replace('$1', TOWN);
      const button = `[...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.trim() === ${JSON.stringify(way)})`;
      // It is offered once a click has let the page be read: until then nobody knows its host.
      await theatre.stage.clickAction(tab);
      await facedPage(panel, KITCHEN, 60_000);
      const beside = await openPage(`sidepanel.html?tab=${id}`, `!!(${button})`);
      expect(await beside.evaluate(mayReach(TOWN))).toBe(false);
      await beside.click(button);
      await until(beside, mayReach(TOWN));
      await tab.activate();
      await facedPage(panel, KITCHEN, 60_000);

      // Taken back while it runs, in the settings, by the other button.
      const forget = `document.querySelector('.hosts button')`;
      await until(settings, `!!${forget}`);
      await settings.click(forget);
      await until(settings, `${mayReach(TOWN)}.then((may) => !may)`);
      await tab.goto(`${KITCHEN}?encore`);
      const state = `browser.storage.session.get('facing:${id}').then((all) =>
        all['facing:${id}']?.reason === 'no-access')`;
      await until(panel, state, 60_000);

      await settings.click(boxOf('settingsEverywhere'));
      await until(settings, contains({ origins: ['https://*/*'] }));
      await tab.goto(`${KITCHEN}?partout`);
      await facedPage(panel, `${KITCHEN}?partout`, 60_000);
      await settings.click(boxOf('settingsEverywhere'));
      await until(settings, `${contains({ origins: ['https://*/*'] })}.then((may) => !may)`);
      await tab.goto(`${KITCHEN}?plus`);
      await until(panel, state, 60_000);
    }, 200_000);

    it('is to remind: a day that passed is said once, and a press leads to its request', async () => {
      const { panel } = theatre;
      const services = await bundled('../../flag-services.ts');
      const file = JSON.stringify({ format: FLAGS, version: VERSION, flags: [await lateFlag()] });
      const opened = await panel.evaluate(`(async () => {
        ${services}
        return bundle.lazyFlags(Promise.resolve()).open(new Blob([${JSON.stringify(file)}]));
      })()`);
      expect(opened).toMatchObject({ ok: true, value: { added: 1 } });
      expect(await panel.evaluate(contains({ permissions: ['notifications'] }))).toBe(false);
      const page = await openPage(`requests.html?flag=${FLAG}`, `!!(${boxOf('remindSwitch')})`);
      await page.click(boxOf('remindSwitch'));
      await until(page, contains({ permissions: ['notifications'] }));
      await until(page, `${boxOf('remindSwitch')}.checked`);
      const nextMorning = await until(page, `browser.alarms.get('remind')`);
      expect(new Date(nextMorning.scheduledTime).getHours()).toBe(9);
      // What was said at once, no desktop has shown.
      await theatre.stage.keepNotices();
      /** Nothing was said yet, and it is morning. */
      const ring = () =>
        page.evaluate(`browser.storage.local.remove('reminded')
          .then(() => browser.alarms.create('remind', { when: Date.now() })).then(() => 1)`);
      const shown = `browser.notifications.getAll().then((all) => all['${FLAG}'] ?? null)`;

      // By the background that began before it was allowed, then by one that was killed.
      for (const dies of [false, true]) {
        if (dies) await theatre.stage.killBackground();
        await ring();
        const { title, message } = await until(page, shown, 30_000);
        expect(title).toBe('Arrêtés en vigueur par canton');
        expect(message).toContain(sentence('remindReply').split('$1')[0]);
        const before: number = await page.evaluate(REQUEST_TABS);
        await theatre.stage.pressNotice(FLAG);
        await until(page, `(${REQUEST_TABS}).then((tabs) => tabs > ${before})`, 30_000);
        await page.evaluate(`browser.notifications.clear('${FLAG}')`);
      }

      // Said once: the next morning finds nothing new.
      await page.evaluate(`browser.alarms.create('remind', { when: Date.now() }).then(() => 1)`);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      expect(await page.evaluate(shown)).toBeNull();
    }, 200_000);

    it('went nowhere else', () => {
      const asked = new Set(theatre.site.log.map(({ host }) => host));
      for (const host of [LIVE_HOST, ASKED.host, TOWN, new URL(SAMPLE.url).host])
        asked.delete(host);
      expect([...asked].filter((host) => !/mozilla/.test(host))).toEqual([]);
    });
  });
}

const REQUEST_TABS = `browser.tabs.query({ url: browser.runtime.getURL('requests.html?flag=${FLAG}') })
  .then(({ length }) => length)`;

/** Sent so long ago that the month of the answer has passed. */
async function lateFlag(): Promise<Flag> {
  const at = Date.now() - 41 * DAY;
  const evidence: Evidence = {
    ...{ url: UNPUBLISHED, title: 'Une page', at, language: 'fr', element: 'Un tableau' },
    searched: [],
  };
  return {
    ...{ id: FLAG, created: at, modified: at, wanted: 'data' },
    ...{ title: 'Arrêtés en vigueur par canton', note: '', jurisdiction: 'FR' },
    body: { name: 'Préfecture du Gard', site: 'https://www.gard.gouv.fr/' },
    evidence,
    hash: await hashOf(evidence),
    steps: [{ kind: 'sent', day: new Date(at).toISOString().slice(0, 10), note: '' }],
  };
}
