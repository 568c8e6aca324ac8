/** A catalogue that is asked live, in a real browser: when it is, what it is told, and who is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { type Catalogue, createCatalogue } from '../servers/catalogue.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import { BROWSERS_OWN, ledgerOf, openTheatre, searchIn, type Theatre } from './theatre.ts';

const ALLOWED = { id: 'data-europa', title: 'data.europa.eu', host: 'data.europa.eu' };
/** Switched on as well, but the browser was not told to let us reach it. */
const REFUSED = { id: 'data-gov', title: 'Data.gov' };
/** The server has records of it. */
const WORDS = 'museum visits';

export function describeAsking(kind: BrowserKind): void {
  describe(`a catalogue asked live in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    let catalogue: Catalogue;
    /** Requests of the page being read, before it all begins. */
    let quiet: number;

    beforeAll(async () => {
      extension = harmedExtension(kind);
      extension.grant([`https://${ALLOWED.host}/*`]);
      theatre = await openTheatre(kind, { extension: extension.folder });
      catalogue = createCatalogue({ software: 'piveau', records: 120 });
      theatre.site.mount(`https://${ALLOWED.host}/`, catalogue.listener);
      // What is offered is what the search here has answered.
      await installed(theatre.panel);
      quiet = theatre.site.log.length;
    }, 400_000);
    afterAll(async () => {
      await theatre?.close();
      extension?.remove();
    });

    /** Hosts that anything in the browser has sent a request to: all of them lead to our web. */
    const contacted = () =>
      theatre.site.log
        .slice(quiet)
        .map(({ host }) => host)
        .filter((host) => !BROWSERS_OWN.test(host));
    /** The button of the search, not that of the page behind it. */
    const button = ({ title }: { title: string }) =>
      `[...document.querySelectorAll('button[aria-describedby]')].find((one) =>
        one.checkVisibility() && one.textContent.includes(${JSON.stringify(title)}))`;
    /** What would be sent, and to whom, as a screen reader finds it. */
    const said = `document.getElementById(
      ${button(ALLOWED)}?.getAttribute('aria-describedby'))?.textContent`;
    /** What the part of a catalogue says of its answer. */
    const status = (source: { title: string }) =>
      `${button(source)}.parentElement.querySelector('[role=status]')`;

    it('is offered when it is switched on, with the words it would be sent, and not yet asked', async () => {
      for (const { id } of [ALLOWED, REFUSED])
        await theatre.panel.evaluate(
          `(globalThis.browser ?? chrome).runtime.sendMessage(
            ${JSON.stringify({ type: 'panel/switch-source', id, on: true })}).then(() => 1)`,
        );
      await searchIn(theatre.panel, WORDS);
      // Before anything is typed, the phrases of the page are offered.
      await until(theatre.panel, `${said}?.includes(${JSON.stringify(WORDS)})`, 30_000);
      expect(await theatre.panel.evaluate(said)).toContain(ALLOWED.host);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(catalogue.requests).toEqual([]);
      expect(contacted()).toEqual([]);
      expect(await ledgerOf(theatre.panel)).toEqual([]);
    }, 60_000);

    it('is sent these words and nothing else at a press, and its answers are shown', async () => {
      await theatre.panel.evaluate(`${button(ALLOWED)}.click()`);
      await until(
        theatre.panel,
        `[...document.querySelectorAll('.entry .name')].some(({ innerText }) =>
          innerText.includes('Museum visits'))`,
        30_000,
      );
      expect(catalogue.requests).toHaveLength(1);
      const [{ url, method, headers, body }] = catalogue.requests as [Catalogue['requests'][0]];
      expect(new URL(url).searchParams.get('q')).toBe(WORDS);
      expect([method, body]).toEqual(['GET', '']);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(contacted()).toEqual([ALLOWED.host]);
      const lines = await ledgerOf(theatre.panel);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ url, purpose: 'ask', status: 200, catalogue: ALLOWED.id });
    }, 60_000);

    // To Firefox the hosts that pages are read on are allowed, all known portals among them.
    it.runIf(kind === 'chromium')(
      'is not asked where the browser forbids it, and that is said',
      async () => {
        await theatre.panel.evaluate(`${button(REFUSED)}.click()`);
        await until(theatre.panel, `/navigateur/.test(${status(REFUSED)}.textContent)`, 30_000);
        expect(contacted()).toEqual([ALLOWED.host]);
        expect(await ledgerOf(theatre.panel)).toHaveLength(1);
      },
      60_000,
    );
  });
}
