/** What is read and what is not, and the ways in, in a real browser: the same for both. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { facedPage, installed } from '../../scripts/browsers/waiting.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import { axeViolations, keepPicture, openTheatre, pressIn, type Theatre } from './theatre.ts';
import { KITCHEN, ROADS, SAMPLE, sentence } from './web.ts';

const TOWN = new URL(KITCHEN).host;
const TOWN_ORIGIN = `https://${TOWN}/*`;
const HOST = new URL(SAMPLE.url).host;

/**
 * The browser's events that a test cannot make: the listeners of the address bar and of the menu
 * are kept, to be called by a message. The panel, which is open, need not be opened by them.
 */
const CALLABLE = `{
  const api = globalThis.browser ?? chrome;
  const kept = {};
  const keep = (name, event) => {
    const { addListener } = event;
    event.addListener = (listener) => {
      kept[name] = listener;
      addListener.call(event, listener);
    };
  };
  const beside = api.sidePanel ?? api.sidebarAction;
  const events = {
    changed: api.omnibox?.onInputChanged,
    entered: api.omnibox?.onInputEntered,
    chosen: api.contextMenus?.onClicked,
  };
  for (const [name, event] of Object.entries(events)) if (event) keep(name, event);
  // Chromium's events can be raised; Firefox's listeners can be kept.
  const call = (name, ...args) =>
    events[name].dispatch ? events[name].dispatch(...args) : kept[name](...args);
  api.runtime.onMessage.addListener((message, sender, respond) => {
    if (message?.type !== 'test/call') return;
    const { name, with: args } = message;
    if (name === 'changed') {
      call(name, ...args, respond);
      return true;
    }
    const { open } = beside;
    beside.open = async () => {};
    call(name, ...args);
    beside.open = open;
  });
}`;

/** Merging what was installed keeps the background of a slow machine busy. In ms. */
const PATIENCE = 60_000;

/** The state of the active tab. */
const STATE = `(async () => {
  const api = globalThis.browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return (await api.storage.session.get(null))['facing:' + tab.id] ?? null;
})()`;

const reasonIs = (reason: string) => `${STATE}.then((state) => state?.reason === '${reason}')`;

/** A button of the panel, by what it says. */
const button = (words: string) =>
  `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(words)})`;

const CARD = `document.activeElement?.closest('main article .name')?.textContent.trim()`;

export function describeReach(kind: BrowserKind): void {
  describe(`what is read, and the ways in, in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    beforeAll(async () => {
      extension = harmedExtension(kind, CALLABLE);
      // Chromium grants no host in its settings that the manifest does not name.
      if (kind === 'chromium') extension.grant([TOWN_ORIGIN]);
      theatre = await openTheatre(kind, { extension: extension.folder });
    }, 400_000);
    afterAll(async () => {
      await theatre?.close();
      extension?.remove();
    });

    const send = (message: object) =>
      theatre.panel.evaluate(
        `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
      );
    const click = async (words: string) => {
      await until(theatre.panel, `!!${button(words)}`);
      await theatre.panel.evaluate(`${button(words)}.click()`);
    };

    it('shows the first minute while the catalogues come, and gives way to the page', async () => {
      const { panel } = theatre;
      // A slow machine has them in before the test looks: then the page is there already.
      const title = await until(panel, `document.querySelector('main h1')?.textContent.trim()`);
      if (title === sentence('firstTitle')) {
        expect(await axeViolations(panel)).toEqual([]);
        await keepPicture(panel, `${kind}-first-minute`);
      }
      await installed(panel);
      await facedPage(panel, SAMPLE.url, PATIENCE);
      await until(panel, `document.querySelectorAll('main article').length > 0`);
      const due = `(globalThis.browser ?? chrome).storage.local.get('first-minute')
        .then((all) => !('first-minute' in all))`;
      await until(panel, due);
    }, 400_000);

    it('lists its keys, goes through the cards by them and opens one', async () => {
      const { panel, site } = theatre;
      await facedPage(panel, SAMPLE.url, PATIENCE);
      await until(panel, `document.querySelectorAll('main article').length > 1`);
      await pressIn(panel, '?');
      await until(panel, `document.querySelector('dialog[open]') !== null`);
      expect(await axeViolations(panel)).toEqual([]);
      await keepPicture(panel, `${kind}-keys`);
      await click(sentence('keysClose'));
      await until(panel, `document.querySelector('dialog') === null`);

      const names = await panel.evaluate(
        `[...document.querySelectorAll('main article .name')].map((name) => name.textContent.trim())`,
      );
      await panel.evaluate(`document.activeElement?.blur()`);
      await panel.press('ArrowDown');
      await until(panel, `${CARD} === ${JSON.stringify(names[0])}`);
      await panel.press('j');
      await until(panel, `${CARD} === ${JSON.stringify(names[1])}`);
      await panel.press('ArrowUp');
      await until(panel, `${CARD} === ${JSON.stringify(names[0])}`);
      const { host } = new URL(await panel.evaluate('document.activeElement.href'));
      const before = site.log.length;
      await panel.press('Enter');
      for (const end = Date.now() + 10_000; Date.now() < end; ) {
        if (site.log.slice(before).some((one) => one.host === host)) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(site.log.slice(before).map((one) => one.host)).toContain(host);
      await theatre.tab.activate();
    });

    it('reads nothing of a site that is switched off, not even by a click', async () => {
      const { panel, stage, tab } = theatre;
      await tab.goto(SAMPLE.url);
      await facedPage(panel, SAMPLE.url, PATIENCE);
      // The panel may still face the tab that Enter opened.
      const { name } = (await facedPage(panel, SAMPLE.url, PATIENCE)).site.body!;
      await until(
        panel,
        `document.querySelector('main h1')?.textContent === ${JSON.stringify(name)}`,
      );
      await until(panel, `!!document.querySelector('.reach summary')`);
      await panel.evaluate(`document.querySelector('.reach summary').click()`);
      await until(panel, `document.querySelector('#off-means')?.textContent.includes('${HOST}')`);
      await click(sentence('offButton'));
      await until(panel, reasonIs('switched-off'), PATIENCE);
      await until(panel, `!!${button(sentence('offUndo'))}`);
      expect(await axeViolations(panel)).toEqual([]);
      await keepPicture(panel, `${kind}-switched-off`);

      // Nothing of the page is anywhere, neither after another visit nor after a click.
      const known = `(globalThis.browser ?? chrome).storage.session.get(null)
        .then((all) => JSON.stringify(all).includes(${JSON.stringify(SAMPLE.url)}))`;
      await tab.goto(ROADS);
      await facedPage(panel, ROADS, PATIENCE);
      await tab.goto(SAMPLE.url);
      await until(panel, reasonIs('switched-off'), PATIENCE);
      await stage.killBackground();
      await tab.goto(`${SAMPLE.url}?again`);
      await until(panel, reasonIs('switched-off'), PATIENCE);
      if (kind === 'firefox') {
        // In Chromium a second click would close the panel.
        await stage.clickAction(tab);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        expect(await panel.evaluate(reasonIs('switched-off'))).toBe(true);
      }
      expect(await panel.evaluate(known)).toBe(false);
      expect((await panel.evaluate(STATE)).host).toBe(HOST);

      await click(sentence('offUndo'));
      await facedPage(panel, `${SAMPLE.url}?again`, PATIENCE);
    });

    it('finds a selection, and what was entered in the address bar, in the open panel', async () => {
      const { panel } = theatre;
      const value = `document.querySelector('#query')?.value`;
      await send({
        type: 'test/call',
        name: 'chosen',
        with: [{ menuItemId: 'search-selection', selectionText: '  accidents\n corporels ' }],
      });
      await until(panel, `${value} === 'accidents corporels'`);
      await until(panel, `!!document.querySelector('#results')`);
      await send({ type: 'test/call', name: 'entered', with: ['qualité de l’air', 'currentTab'] });
      await until(panel, `${value} === 'qualité de l’air'`);
      await pressIn(panel, 'Escape');
    });

    it('proposes records in the address bar, and opens the one that is entered', async () => {
      const { site, tab } = theatre;
      const proposed = await send({
        type: 'test/call',
        name: 'changed',
        with: ['acidents corporel'],
      });
      expect(proposed.length).toBeGreaterThan(0);
      expect(proposed[0].description).toMatch(/accidents corporels/i);
      const { content } = proposed[0];
      const before = site.log.length;
      await send({ type: 'test/call', name: 'entered', with: [content, 'newForegroundTab'] });
      for (const end = Date.now() + 10_000; Date.now() < end; ) {
        if (site.log.length > before) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const asked = site.log.slice(before).map(({ host, path }) => `https://${host}${path}`);
      expect(asked).toContain(content);
      await tab.activate();
    });

    // Last: from here on Chromium grants nothing that was not granted in its settings.
    it('reads a site that was allowed, and stops when the browser takes that back', async () => {
      const { panel, stage, tab } = theatre;
      await stage.withdraw(TOWN_ORIGIN);
      await tab.goto(KITCHEN);
      await until(panel, reasonIs('no-access'), PATIENCE);
      await send({ type: 'panel/allow-site', host: TOWN, on: true });
      await stage.allow(TOWN_ORIGIN);
      await tab.activate();
      // By itself: nobody clicked.
      await facedPage(panel, KITCHEN, PATIENCE);
      await tab.goto(`${KITCHEN}?autre`);
      await facedPage(panel, `${KITCHEN}?autre`, PATIENCE);
      await until(panel, `!!document.querySelector('.reach')`);
      expect(await panel.evaluate(`document.querySelector('.reach summary').textContent`)).toBe(
        sentence('reachSite'),
      );

      await stage.withdraw(TOWN_ORIGIN);
      await tab.activate();
      await until(panel, reasonIs('no-access'), PATIENCE);
      // What its scripts still do is heard no longer.
      await tab.evaluate(`history.pushState(null, '', '/encore')`);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect((await panel.evaluate(STATE)).status).not.toBe('read');
      await until(panel, reasonIs('no-access'), PATIENCE);
      await stage.killBackground();
      await tab.goto(KITCHEN);
      await until(panel, reasonIs('no-access'), PATIENCE);
    });
  });
}
