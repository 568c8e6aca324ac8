/**
 * WebDriver BiDi over a WebSocket, by hand: the protocol that Firefox itself speaks, with no
 * driver between. https://w3c.github.io/webdriver-bidi/
 */
import WebSocket from 'ws';

/** A value as `script.evaluate` and the events give it: JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have no types of their own.
export type Json = any;

export interface Bidi {
  /** Sends a command. Rejects with the protocol's error. */
  send(method: string, params?: object): Promise<Json>;
  /** Calls back at each event of this name; the session must subscribe to it too. */
  on(event: string, listener: (params: Json) => void): void;
  close(): void;
}

/**
 * Opens a session on a browser that listens.
 *
 * @param address `ws://host:port` as the browser prints it.
 */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { maxPayload: 256 * 1024 * 1024 });
  await new Promise<void>((opened, failed) => {
    socket.once('open', () => opened());
    socket.once('error', failed);
  });
  const waiting = new Map<number, { done(value: Json): void; failed(error: Error): void }>();
  const listeners = new Map<string, ((params: Json) => void)[]>();
  let last = 0;

  socket.on('message', (data) => {
    const message: Json = JSON.parse(String(data));
    if (message.type === 'event') {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const command = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') {
      command?.failed(new Error(`${message.error}: ${message.message}`));
    } else command?.done(message.result);
  });
  socket.on('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('The browser has gone.'));
    waiting.clear();
  });

  const bidi: Bidi = {
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        socket.send(JSON.stringify({ id: last, method, params }), (error) => {
          if (error) failed(error);
        });
      }),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
  await bidi.send('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  return bidi;
}

/**
 * Evaluates an expression in a page, as if a person had just acted there; promises are awaited.
 *
 * @returns its value, which must be JSON; undefined where it has none.
 * @throws Error with the message of what was thrown there.
 */
export async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<Json> {
  const answer = await bidi.send('script.evaluate', {
    // JSON through and through: the protocol's own encoding would have to be undone.
    expression: `(async () => JSON.stringify(await (${expression})))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
}
