/** Reports on a list of pages, in a real browser: when they are asked for, and what is left of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import { readReport } from '../../lib/report/read-json.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import { axeViolations, BROWSERS_OWN, ledgerOf, openTheatre, type Theatre } from './theatre.ts';
import { SAMPLE, sentence } from './web.ts';

const HOST = 'www.reports.example';
const PAGES = ['a', 'gone', 'moved'].map((name) => `https://${HOST}/${name}`);
/** Long enough to press something while a page is awaited. */
const SLOW_MS = 700;
const GAP_MS = 250;
/** Between the clocks of the server and of the page. */
const TOLERANCE_MS = 60;

/** What would be asked for if a page were shown, or its scripts run. */
const BAIT = `<img src="https://${HOST}/pixel.png"><script>fetch('/script')</script>
  <link rel="stylesheet" href="/style.css"><iframe src="/frame"></iframe>`;

export function describeReport(kind: BrowserKind): void {
  describe(`reports on references in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    let number = '130 025 266';

    beforeAll(async () => {
      extension = harmedExtension(kind);
      extension.grant([`https://${HOST}/*`]);
      theatre = await openTheatre(kind, { extension: extension.folder });
      theatre.site.mount(`https://${HOST}/`, (request, response) => {
        const answer = (status: number, headers: Record<string, string>, body = '') =>
          setTimeout(() => response.writeHead(status, headers).end(body), SLOW_MS);
        const html = { 'content-type': 'text/html; charset=utf-8' };
        if (request.url === '/a')
          return answer(
            200,
            html,
            `<title>Eau</title>${BAIT}<p>La préfecture, SIREN ${number}, publie ses arrêtés.</p>`,
          );
        if (request.url === '/moved') return answer(302, { location: '/moved/' });
        if (request.url === '/moved/')
          return answer(200, html, '<title>Là</title><p>La directive 95/46/CE.</p>');
        return answer(404, html, 'no');
      });
      await installed(theatre.panel);
      await open();
    }, 180_000);
    afterAll(async () => {
      await theatre?.close();
      extension?.remove();
    });

    const evaluate = (expression: string) => theatre.panel.evaluate(expression);
    const seen = (expression: string, patience = 30_000) =>
      until(theatre.panel, expression, patience);
    /** The page of reports, in place of the panel: the same origin, and a document that can be told. */
    const open = async () => {
      await evaluate(`void (location.href = '/report.html')`);
      await seen(`location.pathname === '/report.html' && document.querySelector('textarea')`);
    };
    const reload = async () => {
      await evaluate(`(() => { window.old = true; location.reload(); })()`);
      await seen(`!window.old && document.querySelector('main h1')`);
    };
    const words = (key: MessageKey) => sentence(key).replace(/\$1.*/, '').trim();
    const button = (key: MessageKey) =>
      `[...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.startsWith(${JSON.stringify(words(key))}))`;
    const press = async (key: MessageKey) => {
      await seen(button(key));
      await evaluate(`${button(key)}.click()`);
    };
    const asked = () => theatre.site.log.filter(({ host }) => host === HOST);
    const write = (text: string) =>
      evaluate(`(() => {
        const field = document.querySelector('textarea');
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`);
    const count = `document.querySelector('.progress .count')?.textContent`;
    const ended = () =>
      seen(`document.querySelectorAll('.report-pages > li').length === 3 &&
      !${button('reportsPause')}`);
    /** What each button of a form saves. */
    const saved = (format: string): Promise<string> =>
      evaluate(`new Promise((resolve) => {
        const make = URL.createObjectURL;
        const { click } = HTMLAnchorElement.prototype;
        URL.createObjectURL = (blob) => { resolve(blob.text()); return make.call(URL, blob); };
        HTMLAnchorElement.prototype.click = () => {};
        document.querySelector('[data-format=${format}]').click();
        URL.createObjectURL = make;
        HTMLAnchorElement.prototype.click = click;
      })`);
    let earlier: string;

    it('ask for nothing before a press that says what is sent', async () => {
      await write(PAGES.join('\n'));
      await seen(button('reportsStart_other'));
      expect(await evaluate(`document.querySelector('.press').innerText`)).toContain(HOST);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(asked()).toEqual([]);
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 60_000);

    it('are paused, and gone on with after the page was closed in the middle', async () => {
      await press('reportsStart_other');
      while (asked().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await press('reportsPause');
      await seen(`${count}?.startsWith(${JSON.stringify(words('reportsPausedAt'))})`);
      const before = asked().length;
      await new Promise((resolve) => setTimeout(resolve, 2 * SLOW_MS));
      expect(asked()).toHaveLength(before);
      await press('reportsResume_other');
      while (asked().length < before + 2) await new Promise((resolve) => setTimeout(resolve, 20));
      // In the middle of a request: what was written before it is kept.
      await reload();
      await seen(`${count}?.startsWith(${JSON.stringify(words('reportsPausedAt'))})`);
      expect(await evaluate(`document.querySelector('.progress progress').value`)).toBe(1);
      await press('reportsResume_other');
      await ended();
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 60_000);

    it('send one request at a time, with a pause after each, and no other', () => {
      const times = asked().map(({ at }) => at);
      const paths = new Set(asked().map(({ path }) => path));
      expect(paths).toEqual(new Set(['/a', '/gone', '/moved', '/moved/']));
      for (const [i, { path, at }] of asked().entries())
        if (i > 0 && path !== '/moved/')
          expect(at - times[i - 1]!).toBeGreaterThan(GAP_MS - TOLERANCE_MS);
    });

    it('stand in the ledger, each request with its purpose', async () => {
      const lines = await ledgerOf(theatre.panel);
      const ours = lines.filter(({ purpose }) => purpose === 'report');
      expect(new Set(ours.map(({ url }) => url))).toEqual(new Set(PAGES));
      const others = theatre.site.log
        .map(({ host }) => host)
        .filter((host) => host !== HOST && !BROWSERS_OWN.test(host));
      expect(new Set(others)).toEqual(new Set([new URL(SAMPLE.url).host]));
    });

    it('are saved in every form', async () => {
      earlier = await saved('json');
      const read = readReport(earlier);
      expect(read.ok && read.value.pages).toMatchObject([
        { url: PAGES[0], title: 'Eau', references: [{ type: 'siren', verdict: 'broken' }] },
        { url: PAGES[1], error: { code: 'not-found' } },
        { url: PAGES[2], final: `${PAGES[2]}/`, references: [{ verdict: 'superseded' }] },
      ]);
      expect(JSON.parse(await saved('sarif')).runs[0].results).toHaveLength(2);
      expect(await saved('html')).toContain('130 025 266');
      expect(await saved('markdown')).toContain('| 130 025 266 |');
      expect(await saved('csv')).toMatch(/^url,title,read,/);
    }, 60_000);

    it('say what was mended since an earlier one', async () => {
      number = '130 025 265';
      await press('reportsBack');
      await seen(`document.querySelector('textarea')`);
      await write(PAGES.join('\n'));
      await press('reportsStart_other');
      await ended();
      await evaluate(`(() => {
        const files = new DataTransfer();
        files.items.add(new File([${JSON.stringify(earlier)}], 'earlier.json'));
        const field = document.querySelector('input[type=file]');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await seen(`document.querySelector('.reports table caption')`);
      const changes = await evaluate(
        `document.querySelector('.reports table caption').closest('section').innerText`,
      );
      expect(changes).toContain(sentence('reportMended'));
      expect(changes).not.toContain(sentence('reportBroke'));
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 60_000);
  });
}
