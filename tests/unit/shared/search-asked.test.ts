import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askSearch, takeSearches } from '../../../lib/shared/search-asked.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const taken = (windowId: number) => {
  const words: string[] = [];
  return { words, stop: takeSearches(windowId, (some) => words.push(some)) };
};

describe('words asked for elsewhere', () => {
  it('wait for the panel that is being opened, and are taken once', async () => {
    await askSearch('  qualité\n de   l’air ', 3);
    const first = taken(3);
    await vi.waitFor(() => expect(first.words).toEqual(['qualité de l’air']));
    const second = taken(3);
    await askSearch('eau', 3);
    await vi.waitFor(() => expect(first.words).toEqual(['qualité de l’air', 'eau']));
    expect(second.words).not.toContain('qualité de l’air');
  });

  it('reach the panel of their window, or any where there are no windows', async () => {
    const [other, own] = [taken(4), taken(3)];
    await askSearch('eau', 3);
    await vi.waitFor(() => expect(own.words).toEqual(['eau']));
    expect(other.words).toEqual([]);
    const phone = taken(-1);
    await askSearch('air', 9);
    await vi.waitFor(() => expect(phone.words).toEqual(['air']));
  });

  it('are left alone by a panel that was opened later, for something else', async () => {
    await askSearch('eau', 3);
    vi.setSystemTime(Date.now() + 60_000);
    const late = taken(3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(late.words).toEqual([]);
  });

  it('are short, and no longer taken once the panel has gone', async () => {
    const panel = taken(3);
    await askSearch('a'.repeat(100_000), 3);
    await vi.waitFor(() => expect(panel.words[0]).toHaveLength(200));
    panel.stop();
    await askSearch('eau', 3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(panel.words).toHaveLength(1);
  });
});
