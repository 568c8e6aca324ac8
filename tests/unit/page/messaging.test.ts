import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerBackground, sendReading } from '../../../lib/page/messaging.ts';
import { read } from './page.ts';

const reading = read('<title>Eau</title>');

function stub(id: string | undefined) {
  const listeners = new Set<(...args: unknown[]) => unknown>();
  const runtime = {
    id,
    sendMessage: vi.fn(async () => null),
    onMessage: {
      addListener: (listener: () => unknown) => listeners.add(listener),
      removeListener: (listener: () => unknown) => listeners.delete(listener),
    },
  };
  vi.stubGlobal('browser', { runtime });
  return { runtime, listeners };
}

afterEach(() => vi.unstubAllGlobals());

describe('the content script', () => {
  it('sends its reading', async () => {
    const { runtime } = stub('en-regard');
    await sendReading(reading);
    expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'page/reading', reading });
  });

  it('says so when the extension has gone', async () => {
    stub(undefined);
    await expect(sendReading(reading)).rejects.toThrow('Extension context invalidated');
  });

  it('answers its own extension only, and only what it knows', async () => {
    const { listeners } = stub('en-regard');
    const stopped = vi.fn();
    const stop = answerBackground({
      read: async () => reading,
      passages: async () => ({ off: 'www.eau.example' }),
      show: async ({ passage }) => (passage === 3 ? 'marked' : 'gone'),
      stop: stopped,
    });
    const [listener] = listeners;
    const respond = vi.fn();
    expect(listener!({ type: 'page/read' }, { id: 'other' }, respond)).toBeUndefined();
    expect(listener!({ type: 'other' }, { id: 'en-regard' }, respond)).toBeUndefined();
    expect(listener!(null, { id: 'en-regard' }, respond)).toBeUndefined();
    expect(respond).not.toHaveBeenCalled();
    expect(listener!({ type: 'page/read' }, { id: 'en-regard' }, respond)).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith(reading));
    listener!({ type: 'page/show', span: { passage: 3 } }, { id: 'en-regard' }, respond);
    await vi.waitFor(() => expect(respond).toHaveBeenLastCalledWith('marked'));
    listener!({ type: 'page/stop' }, { id: 'other' }, respond);
    expect(stopped).not.toHaveBeenCalled();
    listener!({ type: 'page/stop' }, { id: 'en-regard' }, respond);
    expect(stopped).toHaveBeenCalledOnce();
    stop();
    expect(listeners.size).toBe(0);
  });
});
