/** What En regard does for its reader, in a real browser and its real panel: the same for both. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { facedPage, installed } from '../../scripts/browsers/waiting.ts';
import {
  actionOf,
  announcedRecords,
  axeViolations,
  BROWSERS_OWN,
  keepPicture,
  openTheatre,
  pressIn,
  searchIn,
  type Theatre,
} from './theatre.ts';
import {
  APPLICATION,
  APPLICATION_AFTER,
  ARABIC,
  BROKEN,
  FRAMES,
  HUGE,
  hasSavedPages,
  KITCHEN,
  LATE,
  LINKS,
  NO_TEXT,
  PDF,
  RESTLESS,
  ROADS,
  SAMPLE,
  savedPages,
  sentence,
} from './web.ts';

/** Each card, as the reader sees it. */
const CARDS = `[...document.querySelectorAll('main article')]
  .filter((card) => card.checkVisibility())
  .map((card) => ({
  title: card.querySelector('.name a')?.textContent.trim(),
  href: card.querySelector('.name a')?.href,
  text: card.innerText,
}))`;

/** The browser's own interface, in the panel. */
const BROWSER = '(globalThis.browser ?? chrome)';

const H1 = `document.querySelector('main h1, h1')?.textContent.trim()`;

export function describeFacing(kind: BrowserKind): void {
  describe(`the facing page in ${kind}`, () => {
    let theatre: Theatre;
    beforeAll(async () => {
      theatre = await openTheatre(kind);
      await installed(theatre.panel);
    }, 400_000);
    afterAll(() => theatre?.close());

    const press = (key: string) => pressIn(theatre.panel, key);
    const search = (query: string) => searchIn(theatre.panel, query);

    it('holds the complete catalogue', async () => {
      expect(await installed(theatre.panel)).toBe(announcedRecords());
    });

    it('faces again the page that was open while the catalogue was being installed', async () => {
      expect((await facedPage(theatre.panel, SAMPLE.url)).partial).toBe(false);
    });

    it('says who runs the site and shows the datasets of the page, with reasons', async () => {
      const { panel, tab } = theatre;
      await tab.goto(SAMPLE.url);
      const { site, related } = await facedPage(panel, SAMPLE.url);
      expect(site.verdict).toBe('official');
      expect(related.length).toBeGreaterThan(0);
      expect(related.every(({ reasons }) => reasons.length > 0)).toBe(true);
      expect(await until(panel, H1)).toBe(site.body?.name ?? site.host);
      const cards = await until(panel, `((all) => all.length && all)(${CARDS})`);
      expect(cards[0].title).toBe(related[0]?.record.title);
      expect(cards[0].href).toBe(related[0]?.record.url);
    });

    it('sets a dataset aside on its site when told so, and puts it back', async () => {
      const { panel } = theatre;
      const { related } = await facedPage(panel, SAMPLE.url);
      const shown = (count: number) => until(panel, `${CARDS}.length === ${count}`);
      await shown(related.length);
      await panel.evaluate(`document.querySelector('main article .aside').click()`);
      await shown(related.length - 1);
      expect((await actionOf(panel)).text).toBe(related.length > 1 ? `${related.length - 1}` : '');
      const faced = await facedPage(panel, SAMPLE.url);
      expect(faced.setAside.map(({ record }) => record.id)).toEqual([related[0]!.record.id]);
      await theatre.tab.goto(ROADS);
      await facedPage(panel, ROADS);
      // The page is matched anew, and what was said of it still holds.
      await theatre.tab.goto(SAMPLE.url);
      expect((await facedPage(panel, SAMPLE.url)).related).toHaveLength(related.length - 1);
      await until(panel, `!!document.querySelector('.later .act')`);
      await panel.evaluate(`document.querySelector('.later .act').click()`);
      await shown(related.length);
    });

    it('keeps a record from one opening of the panel to the next', async () => {
      const { panel } = theatre;
      await facedPage(panel, SAMPLE.url);
      const keep = `document.querySelector('main article [aria-pressed]')`;
      await until(panel, `!!${keep}`);
      await panel.evaluate(`${keep}.click()`);
      const isCounted = `document.querySelector('.counted')?.textContent === '1'`;
      await until(panel, isCounted);
      await panel.evaluate(`(window.before = true, setTimeout(() => location.reload()) > 0)`);
      await until(panel, `!window.before && ${isCounted}`);
      await until(panel, `${keep}?.ariaPressed === 'true'`);
      await panel.evaluate(`${keep}.click()`);
      await until(panel, `document.querySelector('.counted')?.textContent === ''`);
    });

    it('counts on the toolbar button and says it in a sentence', async () => {
      const { related } = await facedPage(theatre.panel, SAMPLE.url);
      const { text, title } = await actionOf(theatre.panel);
      expect(text).toBe(`${related.length}`);
      expect(title).toContain(`${related.length}`);
      expect(title.split(' ').length).toBeGreaterThan(3);
    });

    it('follows the active tab', async () => {
      const { stage, panel, tab } = theatre;
      const roads = await stage.newTab(ROADS);
      const faced = await facedPage(panel, ROADS);
      expect(faced.site.verdict).toBe('official');
      await until(panel, `(${H1}) === ${JSON.stringify(faced.site.body?.name ?? faced.site.host)}`);
      const first = faced.related[0]!.record.title;
      await until(
        panel,
        `document.querySelector('main').innerText.includes(${JSON.stringify(first)})`,
      );
      await tab.activate();
      const back = await facedPage(panel, SAMPLE.url);
      await until(panel, `(${H1}) === ${JSON.stringify(back.site.body?.name ?? back.site.host)}`);
      await roads.activate();
      await facedPage(panel, ROADS);
      await tab.activate();
    });

    it('reads again when an application changes its page without loading', async () => {
      const { panel, tab } = theatre;
      await tab.goto(APPLICATION);
      const before = await facedPage(panel, APPLICATION);
      await tab.evaluate(`dispatchEvent(new Event('go'))`);
      const after = await facedPage(panel, APPLICATION_AFTER);
      expect(after.page.title).not.toBe(before.page.title);
      const titles = ({ related }: typeof after) => related.map(({ record }) => record.id);
      expect(titles(after)).not.toEqual(titles(before));
    });

    it('reads again a page that fills in late', async () => {
      const { panel, tab } = theatre;
      await tab.goto(LATE);
      // The panel faces it from its first, empty reading on.
      let faced = await facedPage(panel, LATE);
      for (const end = Date.now() + 20_000; faced.page.title === 'Chargement'; ) {
        if (Date.now() > end) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
        faced = await facedPage(panel, LATE);
      }
      const { related, page } = faced;
      expect(page.title).toBe('Qualité de l’air');
      expect(related.length).toBeGreaterThan(0);
      await tab.goto(SAMPLE.url);
    });

    it('stays with its tab while another loads behind it, and has that one ready', async () => {
      const { panel } = theatre;
      const before = await facedPage(panel, SAMPLE.url);
      const title = await until(panel, H1);
      const { id } = await panel.evaluate(
        `${BROWSER}.tabs.create({ url: ${JSON.stringify(ROADS)}, active: false })`,
      );
      // Read, matched and kept under its own number.
      const behind = await until(
        panel,
        `${BROWSER}.storage.session.get('facing:${id}').then((all) =>
          all['facing:${id}']?.status === 'read' && all['facing:${id}'])`,
      );
      expect(behind.page.url).toBe(ROADS);
      expect(await panel.evaluate(H1)).toBe(title);
      expect((await facedPage(panel, SAMPLE.url)).related).toEqual(before.related);
      await panel.evaluate(`${BROWSER}.tabs.update(${id}, { active: true })`);
      await until(
        panel,
        `${CARDS}[0]?.title === ${JSON.stringify(behind.related[0].record.title)}`,
      );
      await panel.evaluate(`${BROWSER}.tabs.remove(${id})`);
      await theatre.tab.activate();
      await until(panel, `(${H1}) === ${JSON.stringify(title)}`);
    });

    it('stays with its window while a page is read in another', async () => {
      const { panel, tab } = theatre;
      const title = await until(panel, H1);
      const cards = await until(panel, `((all) => all.length && all)(${CARDS})`);
      const { id } = await panel.evaluate(
        `${BROWSER}.windows.create({ url: ${JSON.stringify(ROADS)} })`,
      );
      const other = await until(
        panel,
        `${BROWSER}.storage.session.get(null).then((all) => Object.values(all).find(
          (state) => state.status === 'read' && state.page.url === ${JSON.stringify(ROADS)}))`,
      );
      expect(other.related.length).toBeGreaterThan(0);
      expect(await panel.evaluate(H1)).toBe(title);
      expect(await panel.evaluate(CARDS)).toEqual(cards);
      await panel.evaluate(`${BROWSER}.windows.remove(${id})`);
      await tab.activate();
      await facedPage(panel, SAMPLE.url);
    });

    it('finds any dataset, typos and missing accents forgiven', async () => {
      await search('acidents corporel de la circulaton');
      await until(
        theatre.panel,
        `(${CARDS}).some(({ title }) => /accidents corporels/i.test(title ?? ''))`,
      );
    });

    it('goes on after the background was killed', async () => {
      const { panel, stage, tab } = theatre;
      await press('Escape');
      await stage.killBackground();
      await search('qualite de lair');
      await until(panel, `(${CARDS}).some(({ title }) => /qualité de l.air/i.test(title ?? ''))`);
      await press('Escape');
      await stage.killBackground();
      await tab.goto(ROADS);
      expect((await facedPage(panel, ROADS)).related.length).toBeGreaterThan(0);
    });

    it('leaves other sites alone until it is asked', async () => {
      const { panel, stage, tab } = theatre;
      await tab.goto(KITCHEN);
      await until(panel, stateIs('unread'));
      await stage.clickAction(tab);
      // In Chromium the click reaches the panel that is open; in both, the page may now be read.
      const faced = await facedPage(panel, KITCHEN);
      expect(faced.site.verdict).toBe('other');
      expect(faced.related).toEqual([]);
    });

    it.each([
      ['20 MB', HUGE],
      ['100,000 links', LINKS],
      ['broken markup', BROKEN],
      ['text from right to left', ARABIC],
    ])('reads a page with %s', async (_, url) => {
      const { panel, tab } = theatre;
      await tab.goto(url);
      const { site, page } = await facedPage(panel, url);
      expect(page.hasText).toBe(true);
      await until(panel, `(${H1}) === ${JSON.stringify(site.body?.name)}`);
    });

    const internal = kind === 'chromium' ? 'chrome://version/' : 'about:support';
    const viewer = kind === 'chromium' ? 'noTextTitle' : 'noAccessTitle';
    it.each([
      ['a page without text', NO_TEXT, 'noTextTitle'],
      ['a page that is only a frame', FRAMES, 'noTextTitle'],
      ['a PDF', PDF, viewer],
      ['an empty tab', 'about:blank', 'noAccessTitle'],
      ['a page of the browser', internal, 'noAccessTitle'],
      ['the source of a page', `view-source:${SAMPLE.url}`, 'noAccessTitle'],
    ] as const)('has a sentence for %s, and nothing of the page before', async (_, url, key) => {
      const { panel, tab } = theatre;
      await tab.goto(SAMPLE.url);
      await until(panel, `(${CARDS}).length > 0`);
      await tab.goto(url);
      await until(panel, shows(sentence(key)));
      expect(await panel.evaluate(CARDS)).toEqual([]);
    });

    it.each([
      ['a page of the browser', internal],
      ['the source of a page', `view-source:${SAMPLE.url}`],
      ['a page that has no address on the web', 'data:text/html,bonjour'],
    ])('says after a click that %s cannot be read', async (_, url) => {
      const { panel, stage, tab } = theatre;
      await tab.goto(url);
      await until(panel, stateIs('unread'));
      await stage.clickAction(tab);
      await until(panel, shows(sentence('noPageTitle')));
    });

    it('follows the page back and forward, and away while it is read', async () => {
      const { panel, tab } = theatre;
      await tab.goto(SAMPLE.url);
      await facedPage(panel, SAMPLE.url);
      await tab.goto(ROADS);
      await facedPage(panel, ROADS);
      await tab.evaluate('void setTimeout(() => history.back())');
      await facedPage(panel, SAMPLE.url);
      await tab.evaluate('void setTimeout(() => history.forward())');
      await facedPage(panel, ROADS);
      await tab.goto(RESTLESS);
      await facedPage(panel, SAMPLE.url);
      // Long enough for an answer that comes too late.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect((await facedPage(panel)).page.url).toBe(SAMPLE.url);
    });

    it.skipIf(!hasSavedPages)(
      'faces real pages at their real addresses (needs ../shared/fixtures/pages)',
      async () => {
        const { panel, site, tab } = theatre;
        const pages = savedPages((rows) => rows.filter(isFrenchOrFederal).slice(0, 6));
        expect(pages.length).toBeGreaterThan(0);
        for (const { url, html } of pages) {
          site.serve(url, html);
          await tab.goto(url);
          const { site: verdict } = await facedPage(panel, url.split('#')[0]);
          expect(verdict.host).toBe(new URL(url).hostname);
        }
      },
    );

    it('sends no request because of a visit', async () => {
      const { site, stage, tab, panel } = theatre;
      await tab.goto(SAMPLE.url);
      await facedPage(panel, SAMPLE.url);
      const [logged, sent] = [site.log.length, stage.requests.length];
      await tab.goto(ROADS);
      await facedPage(panel, ROADS);
      await search('bornes de recharge');
      await until(panel, `(${CARDS}).length > 0`);
      await press('Escape');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { host } = new URL(ROADS);
      // What reached the network: all of it ends at our server.
      const reached = site.log.slice(logged).filter((each) => !BROWSERS_OWN.test(each.host));
      expect(reached.map((each) => each.host + each.path).sort()).toEqual(
        [...new Set([host + new URL(ROADS).pathname, ...favicons(reached, host)])].sort(),
      );
      // What the browser says it sent, for pages and for the extension.
      const web = stage.requests.slice(sent).filter(({ url }) => /^https?:/.test(url));
      expect(web.filter(({ fromPage }) => !fromPage)).toEqual([]);
      expect([...new Set(web.map(({ url }) => new URL(url).host))]).toEqual([host]);
    });

    it.each([
      ['light', false],
      ['dark', true],
    ])('is accessible in its %s colours, at its own width and at 320 px', async (name, dark) => {
      const { panel, tab } = theatre;
      await tab.goto(SAMPLE.url);
      await facedPage(panel, SAMPLE.url);
      await until(panel, `(${CARDS}).length > 0`);
      await panel.setDark(dark);
      await keepPicture(panel, `${kind}-fr-${name}`);
      expect(await axeViolations(panel)).toEqual([]);
      await panel.setWidth(320);
      expect(await panel.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await keepPicture(panel, `${kind}-fr-${name}-320`);
      await search('cantines scolaires');
      await until(panel, `(${CARDS}).length > 0`);
      expect(await axeViolations(panel)).toEqual([]);
      await keepPicture(panel, `${kind}-fr-${name}-search`);
      await press('Escape');
      await panel.setWidth(400);
    });
  });
}

/** True when the panel shows a text. */
const shows = (text: string) =>
  `document.querySelector('main').innerText.includes(${JSON.stringify(text)})`;

/** True when the state of the active tab has one of these statuses. */
const stateIs = (...statuses: string[]) => `(async () => {
  const api = globalThis.browser ?? chrome;
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const state = (await api.storage.session.get(null))['facing:' + tab.id];
  return ${JSON.stringify(statuses)}.includes(state?.status);
})()`;

/** The browser itself asks a host that it visits for its icon. */
const favicons = (requests: { host: string; path: string }[], host: string) =>
  requests
    .filter((each) => each.host === host && each.path === '/favicon.ico')
    .map((each) => each.host + each.path);

const isFrenchOrFederal = ({ host = '', label }: Record<string, string>) =>
  label === 'gov' && /\.(gouv\.fr|gov)$/.test(host);
