import { afterEach, expect, it, vi } from 'vitest';
import { early } from '../../../lib/browser/early.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** A browser whose session storage answers when it is told to. */
function stubBrowser() {
  const listeners: Listener[] = [];
  let answer = (_: Record<string, unknown>) => {};
  const read = new Promise<Record<string, unknown>>((resolve) => {
    answer = resolve;
  });
  const get = vi.fn(() => read);
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', {
    tabs: { query: async () => [{ id: 7, windowId: 1 }] },
    storage: {
      session: { get },
      onChanged: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  });
  const change: Listener = (changes, area) => {
    for (const listener of listeners) listener(changes, area);
  };
  return { get, answer, change };
}

afterEach(() => {
  vi.unstubAllGlobals();
  delete (globalThis as { early?: unknown }).early;
});

it('asks once, whoever calls first, also where there are no windows', async () => {
  const { get, answer } = stubBrowser();
  const asked = early();
  expect(early()).toBe(asked);
  expect(get).toHaveBeenCalledTimes(1);
  answer({});
  expect(await asked.tabs).toEqual([{ id: 7, windowId: 1 }]);
  expect(await asked.window).toBeUndefined();
});

it('holds what changed while the answer was on its way, and after it', async () => {
  const { answer, change } = stubBrowser();
  const { session } = early();
  change({ 'facing:7': { newValue: 'read' }, 'facing:8': {} }, 'session');
  change({ 'facing:7': { newValue: 'of another area' } }, 'local');
  answer({ 'facing:7': 'waiting', 'facing:8': 'closed', report: 'whole' });
  const values = await session;
  expect(values.get('facing:7')).toBe('read');
  expect(values.get('facing:8')).toBeUndefined();
  expect(values.get('report')).toBe('whole');
  change({ report: { newValue: 'newer' } }, 'session');
  expect(values.get('report')).toBe('newer');
});
