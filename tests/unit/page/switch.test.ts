import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSwitch } from '../../../lib/page/switch.ts';
import { SITES_KEY } from '../../../lib/sites/choices.ts';

let kept: Record<string, unknown>;
let tell: (changes: object, area: string) => void;
const removeListener = vi.fn();
beforeEach(() => {
  kept = {};
  vi.stubGlobal('browser', {
    storage: {
      local: { get: async () => kept },
      onChanged: {
        addListener: (listener: typeof tell) => {
          tell = listener;
        },
        removeListener,
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const off = (...hosts: string[]) => ({ allowed: [], off: hosts });

describe('the switch of a site', () => {
  it('is asked of storage before anything else happens', async () => {
    kept = { [SITES_KEY]: off('a.fr') };
    const turned = vi.fn();
    const site = followSwitch('https://a.fr/x', turned);
    expect(turned).not.toHaveBeenCalled();
    expect(await site.off()).toBe(true);
    expect(turned.mock.calls).toEqual([[true]]);
  });

  it('is followed while the page is open, and tells each turn once', async () => {
    const turned = vi.fn();
    const site = followSwitch('https://a.fr/x', turned);
    expect(await site.off()).toBe(false);
    tell({ [SITES_KEY]: { newValue: off('b.fr', 'a.fr') } }, 'local');
    tell({ [SITES_KEY]: { newValue: off('a.fr') } }, 'local');
    tell({ [SITES_KEY]: { newValue: off() } }, 'session');
    expect(await site.off()).toBe(true);
    tell({ [SITES_KEY]: {} }, 'local');
    expect(turned.mock.calls).toEqual([[false], [true], [false]]);
    site.stop();
    expect(removeListener).toHaveBeenCalledOnce();
    tell({ [SITES_KEY]: { newValue: off('a.fr') } }, 'local');
    expect(turned).toHaveBeenCalledTimes(3);
  });

  it('reads nothing where storage does not answer', async () => {
    vi.stubGlobal('browser', {
      storage: {
        local: { get: () => Promise.reject(new Error('gone')) },
        onChanged: { addListener: () => {}, removeListener: () => {} },
      },
    });
    const turned = vi.fn();
    const site = followSwitch('https://a.fr/x', turned);
    await expect(site.off()).rejects.toThrow('gone');
    expect(turned).not.toHaveBeenCalled();
  });
});
