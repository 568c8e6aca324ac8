/**
 * A browser with the extension in it, whichever browser it is: what the sample page, the
 * end-to-end tests and the benchmark need of it, in the same words.
 */
import type { BrowserContext, Page } from 'playwright-core';
import type { Json } from './bidi.ts';
import { type ChromiumOptions, launchChromium } from './chromium.ts';
import type { BrowserKind } from './find.ts';
import { launchFirefox } from './firefox.ts';
import type { Answer } from './site.ts';

/** A document: a tab, or the real panel. */
export interface Document {
  /** Evaluates an expression; what it gives must be JSON. Promises are awaited. */
  evaluate(expression: string): Promise<Json>;
  /** What is seen, as a PNG. */
  picture(): Promise<Buffer>;
}

export interface Tab extends Document {
  /** Activates the tab and opens an address in it. */
  goto(url: string): Promise<void>;
  activate(): Promise<void>;
  /** A real click of the mouse on what an expression gives: what it asks for has a gesture. */
  click(expression: string): Promise<void>;
}

/** The middle of an element, scrolled into view, once it moves no more; an expression. */
const middleOf = (expression: string) => `(async () => {
  for (let before = ''; ; ) {
    const element = ${expression};
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const middle = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    if (JSON.stringify(middle) === before) return middle;
    before = JSON.stringify(middle);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
})()`;

export interface Panel extends Document {
  /** Writes into the focused field, as a person does where the browser allows it. */
  type(text: string): Promise<void>;
  /** Presses a key where the focus is; a real one where the browser allows it. */
  press(key: string): Promise<void>;
  setWidth(pixels: number): Promise<void>;
  setDark(on: boolean): Promise<void>;
}

/** A request that the browser sent for a page or for the extension. */
export interface SentRequest {
  url: string;
  /** Whether a page asked for it; otherwise the extension, or the browser itself. */
  fromPage: boolean;
}

export interface Stage {
  kind: BrowserKind;
  /** When the extension was there, in ms since 1970: a little after it began to install. */
  startedAt: number;
  newTab(url: string): Promise<Tab>;
  /** A real click on the toolbar button while this tab is active. */
  clickAction(tab: Tab): Promise<void>;
  /** The real panel, once a click has opened it. */
  panel(): Promise<Panel>;
  /** The page and the panel beside it. */
  pictureOfBoth(tab: Tab, panel: Panel): Promise<Buffer>;
  killBackground(): Promise<void>;
  /** Grants hosts to the extension, or takes them back, as the browser's own settings do. */
  allow(origin: string): Promise<void>;
  withdraw(origin: string): Promise<void>;
  /**
   * Keeps notices of the extension where no desktop shows them, and presses one by its id. Firefox
   * only: Chromium does not tell of them.
   */
  keepNotices(): Promise<void>;
  pressNotice(id: string): Promise<void>;
  /** Requests seen by the browser's own network events, oldest first. */
  requests: SentRequest[];
  /** When the person closes the browser. */
  closed: Promise<void>;
  /** Ends the browser as a failure of the power would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions extends ChromiumOptions {
  /** Answers requests of pages in place of the network; undefined lets a request through. */
  answer?: (url: string) => Answer | undefined;
}

/** Starts a browser of either kind. */
export const openStage = (kind: BrowserKind, options: StageOptions): Promise<Stage> =>
  kind === 'chromium' ? chromiumStage(options) : firefoxStage(options);

async function chromiumStage(options: StageOptions): Promise<Stage> {
  const browser = await launchChromium(options);
  const startedAt = Date.now();
  const { context } = browser;
  const requests: SentRequest[] = [];
  context.on('request', (request) => {
    requests.push({ url: request.url(), fromPage: request.serviceWorker() === null });
  });
  const { answer } = options;
  if (answer)
    await context.route('**/*', (route) => {
      const ours = answer(route.request().url());
      return ours
        ? route.fulfill({
            status: ours.status ?? 200,
            contentType: ours.type ?? 'text/html; charset=utf-8',
            body: typeof ours.body === 'string' ? ours.body : Buffer.from(ours.body),
          })
        : route.continue();
    });
  const pages = new Map<Tab, Page>();

  return {
    kind: 'chromium',
    startedAt,
    requests,
    async newTab(url) {
      const blank = context.pages().find((page) => page.url() === 'about:blank');
      const page = pages.size === 0 && blank ? blank : await context.newPage();
      const tab: Tab = {
        async goto(next) {
          await page.bringToFront();
          await page.goto(next);
        },
        activate: () => page.bringToFront(),
        async click(expression) {
          await page.bringToFront();
          const { x, y } = await page.evaluate<{ x: number; y: number }>(middleOf(expression));
          await page.mouse.click(x, y);
        },
        evaluate: (expression) => page.evaluate(expression),
        picture: () => page.screenshot(),
      };
      pages.set(tab, page);
      if (url !== 'about:blank') await tab.goto(url);
      return tab;
    },
    clickAction: (tab) => browser.clickAction(pages.get(tab)!),
    async panel() {
      const page = await browser.sidePanel();
      return {
        evaluate: (expression) => page.evaluate(expression),
        picture: () => wholePage(page),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        setWidth: (width) => page.setViewportSize({ width, height: 900 }),
        setDark: (on) => page.emulateMedia({ colorScheme: on ? 'dark' : 'light' }),
      };
    },
    pictureOfBoth: (tab, beside) => sideBySide(context, tab, beside),
    killBackground: browser.killWorker,
    allow: (origin) => browser.grant(origin, true),
    withdraw: (origin) => browser.grant(origin, false),
    keepNotices: untold,
    pressNotice: untold,
    closed: new Promise((closed) => context.once('close', () => closed())),
    kill: browser.kill,
    close: browser.close,
  };
}

const untold = () => Promise.reject(new Error('Chromium does not tell of its notices.'));

async function firefoxStage(options: StageOptions): Promise<Stage> {
  const browser = await launchFirefox(options);
  const startedAt = Date.now();
  const { bidi } = browser;
  const requests: SentRequest[] = [];
  const { answer } = options;
  bidi.on('network.beforeRequestSent', (event: Json) => {
    const { url, request } = event.request;
    requests.push({ url, fromPage: event.context !== null });
    if (!event.isBlocked) return;
    const ours = answer?.(url);
    const settled = ours
      ? bidi.send('network.provideResponse', {
          request,
          statusCode: ours.status ?? 200,
          headers: [
            {
              name: 'content-type',
              value: { type: 'string', value: ours.type ?? 'text/html; charset=utf-8' },
            },
          ],
          body: { type: 'base64', value: Buffer.from(ours.body).toString('base64') },
        })
      : bidi.send('network.continueRequest', { request });
    // The page may have gone meanwhile, and its request with it.
    settled.catch(() => {});
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  if (answer) await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'] });
  const contexts = new Map<Tab, string>();

  return {
    kind: 'firefox',
    startedAt,
    requests,
    async newTab(url) {
      const context = await browser.open(url);
      const tab: Tab = {
        async goto(next) {
          await browser.activate(context);
          await browser.navigate(context, next);
        },
        activate: () => browser.activate(context),
        async click(expression) {
          await browser.activate(context);
          const { x, y } = await browser.evaluate(context, middleOf(expression));
          const button = { button: 0 };
          await bidi.send('input.performActions', {
            context,
            actions: [
              {
                ...{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } },
                actions: [
                  { type: 'pointerMove', x, y },
                  { type: 'pointerDown', ...button },
                  { type: 'pointerUp', ...button },
                ],
              },
            ],
          });
        },
        evaluate: (expression) => browser.evaluate(context, expression),
        picture: () => browser.pictureOfTab(context),
      };
      contexts.set(tab, context);
      return tab;
    },
    async clickAction(tab) {
      await browser.activate(contexts.get(tab)!);
      await browser.clickAction();
    },
    async panel() {
      await browser.until(browser.sidebarIsOpen, 'the sidebar to open');
      await browser.until(
        () =>
          browser.inSidebar(
            `document.readyState === 'complete' && location.protocol === 'moz-extension:'`,
          ),
        'the sidebar to load',
      );
      return {
        evaluate: browser.inSidebar,
        picture: browser.pictureOfSidebar,
        // The protocol's keyboard does not reach the sidebar.
        type: (text) =>
          browser.inSidebar(`(() => {
            const field = document.activeElement;
            const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
            set.call(field, field.value + ${JSON.stringify(text)});
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          })()`),
        press: async (key) => {
          await browser.inSidebar(`(() => {
            const field = document.activeElement;
            const down = { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true };
            const left = field.dispatchEvent(new KeyboardEvent('keydown', down));
            if (left && down.key === 'Enter') field.click();
          })()`);
        },
        setWidth: async (width) => {
          await browser.inBrowser(
            `(document.getElementById('sidebar-box').style.width = '${width}px')`,
          );
          await browser.until(
            () => browser.inSidebar(`Math.abs(innerWidth - ${width}) < 20`),
            'the sidebar to change its width',
          );
        },
        setDark: async (on) => {
          await browser.darkSidebar(on);
          await browser.until(
            () => browser.inSidebar(`matchMedia('(prefers-color-scheme: dark)').matches === ${on}`),
            'the sidebar to change its colours',
          );
        },
      };
    },
    pictureOfBoth: browser.pictureOfWindow,
    killBackground: browser.killBackground,
    allow: (origin) => browser.grant(origin, true),
    withdraw: (origin) => browser.grant(origin, false),
    keepNotices: browser.keepNotices,
    pressNotice: browser.pressNotice,
    closed: new Promise((closed) => browser.process.once('exit', () => closed())),
    kill: browser.kill,
    close: browser.close,
  };
}

/** With a scroll bar, a full-page picture is too narrow by as much for what is then laid out. */
async function wholePage(page: Page): Promise<Buffer> {
  const bar = (width: string) =>
    page.evaluate((value) => {
      document.documentElement.style.scrollbarWidth = value;
    }, width);
  await bar('none');
  try {
    return await page.screenshot({ fullPage: true });
  } finally {
    await bar('');
  }
}

/** Chromium gives no picture of its window: the two are laid side by side in a page. */
async function sideBySide(context: BrowserContext, tab: Tab, panel: Panel): Promise<Buffer> {
  const [left, right] = [await tab.picture(), await panel.picture()].map(
    (picture) => `data:image/png;base64,${picture.toString('base64')}`,
  );
  const page = await context.newPage();
  await page.setContent(
    `<body style="margin:0;display:flex;align-items:start;gap:1px;background:#888">
      <img src="${left}"><img src="${right}">`,
  );
  const picture = await page.screenshot({ fullPage: true });
  await page.close();
  return picture;
}

/**
 * Waits for an expression of a document to be true; answers its value.
 *
 * @param what Told in the error, in place of the expression.
 */
export async function until(
  document: Pick<Document, 'evaluate'>,
  expression: string,
  milliseconds = 20_000,
  what = expression,
): Promise<Json> {
  let refused: unknown;
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    // A document that is being replaced refuses to answer for a moment.
    const value = await document.evaluate(expression).catch((error: unknown) => {
      refused = error;
    });
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}.`, { cause: refused });
}
