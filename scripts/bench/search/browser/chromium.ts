/** Chromium over its own protocol, by hand: https://chromedevtools.github.io/devtools-protocol/ */
import WebSocket from 'ws';
import type { Json } from '../../../browsers/bidi.ts';
import {
  type BenchBrowser,
  type BenchPage,
  type BrowserOptions,
  ended,
  started,
} from './browser.ts';

export interface ChromiumPage extends BenchPage {
  /** Sends a command of the protocol to the page. */
  send(method: string, params?: object): Promise<Json>;
}

export interface ChromiumBrowser extends BenchBrowser {
  open(url: string): Promise<ChromiumPage>;
  /** Sends a command of the protocol to the browser. */
  send(method: string, params?: object): Promise<Json>;
}

/** Starts Chromium on a profile. */
export async function openChromium(options: BrowserOptions): Promise<ChromiumBrowser> {
  const { executable, profile, extension } = options;
  const { child, address } = await started(
    executable,
    [
      '--headless=new',
      '--disable-gpu',
      // A container has no user namespaces, and root may not use the sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      'about:blank',
    ],
    /DevTools listening on (ws:\S+)/,
  );
  const socket = new WebSocket(address, { maxPayload: 512 * 1024 * 1024 });
  await new Promise<void>((opened, failed) => {
    socket.once('open', () => opened());
    socket.once('error', failed);
  });
  const waiting = new Map<number, { done(value: Json): void; failed(error: Error): void }>();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error }: Json = JSON.parse(String(data));
    const command = waiting.get(id);
    waiting.delete(id);
    if (error) command?.failed(new Error(error.message));
    else command?.done(result);
  });
  socket.on('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('The browser has gone.'));
  });
  const sendTo =
    (sessionId?: string) =>
    (method: string, params: object = {}): Promise<Json> =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        socket.send(JSON.stringify({ id: last, sessionId, method, params }));
      });
  const send = sendTo();

  return {
    send,
    async open(url) {
      const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      const page = pageOf(sendTo(sessionId), () => send('Target.closeTarget', { targetId }));
      await page.send('Page.navigate', { url });
      for (;;) {
        // While the old document goes, nobody answers.
        const ready = await page
          .evaluate(`location.href !== 'about:blank' && document.readyState === 'complete'`)
          .catch(() => false);
        if (ready) return page;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      await send('Browser.close').catch(() => {});
      await ended(child);
      socket.close();
    },
  };
}

function pageOf(send: ChromiumPage['send'], close: () => Promise<unknown>): ChromiumPage {
  return {
    send,
    async evaluate(expression) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async memory() {
      for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
      return usedSize + backingStorageSize;
    },
    async close() {
      await close();
    },
  };
}
