import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReaching } from '../../../lib/background/reaching.ts';
import type { FacingState } from '../../../lib/shared/state.ts';
import type { SiteChoices } from '../../../lib/sites/choices.ts';
import { sampleFacing } from '../shared/samples.ts';

const TOWN = 'www.crest.example';
const GOV = 'https://*.gouv.fr/*';

let granted: string[];
let choices: SiteChoices;
let states: FacingState[];
const register = vi.fn(async (_: string[]) => {});
const silence = vi.fn(async (_: number) => {});
const read = vi.fn(async (_: FacingState[]) => {});
const forget = vi.fn(async () => {});

beforeEach(() => {
  vi.clearAllMocks();
  granted = [GOV];
  choices = { allowed: [], off: [] };
  states = [
    sampleFacing(1, `https://${TOWN}/eau`),
    sampleFacing(2, 'https://www.drome.gouv.fr/'),
    sampleFacing(3, 'https://other.example/'),
    { status: 'unread', tabId: 4, reason: 'no-access' },
  ];
});

const reaching = () =>
  createReaching({
    granted: async () => granted,
    register,
    choices: {
      read: async () => choices,
      change: async (work) => {
        choices = work(choices);
        return choices;
      },
    },
    states: async () => states,
    put: async (state) => {
      states = states.map((one) => (one.tabId === state.tabId ? state : one));
    },
    silence,
    read,
    forget,
  });
const reasons = () => states.map((state) => ('reason' in state ? state.reason : state.status));

describe('where pages are read', () => {
  it('is where a site was allowed and the browser grants it, not where a catalogue is', async () => {
    granted = [GOV, `https://${TOWN}/*`, 'https://www.data.gouv.fr/*'];
    await reaching().allow(TOWN, true);
    await reaching().allow('refused.example', true);
    expect(register).toHaveBeenLastCalledWith([`https://${TOWN}/*`]);
  });

  it('is everywhere once that is granted, and pages that could not be read now are', async () => {
    granted = [GOV, 'https://*/*'];
    await reaching().follow();
    expect(register).toHaveBeenLastCalledWith(['https://*/*']);
    expect(reasons()).toEqual(['read', 'read', 'read', 'waiting']);
    expect(read).toHaveBeenCalledExactlyOnceWith([{ status: 'waiting', tabId: 4 }]);
  });

  it('is left at once when the browser takes a permission back, and only there', async () => {
    choices.allowed = [TOWN];
    await reaching().follow([`https://${TOWN}/*`]);
    expect(register).toHaveBeenLastCalledWith([]);
    expect(reasons()).toEqual(['no-access', 'read', 'read', 'no-access']);
    expect(silence.mock.calls).toEqual([[1]]);
    expect(forget).toHaveBeenCalled();
  });

  it('keeps a site of its own when "everywhere" goes', async () => {
    choices.allowed = [TOWN];
    granted = [GOV, `https://${TOWN}/*`];
    silence.mockRejectedValueOnce(new Error('no receiver'));
    await reaching().follow(['https://*/*']);
    expect(register).toHaveBeenLastCalledWith([`https://${TOWN}/*`]);
    expect(reasons()).toEqual(['read', 'read', 'no-access', 'no-access']);
  });

  it('follows a withdrawal of what the manifest itself asks for', async () => {
    granted = [];
    await reaching().follow([GOV]);
    expect(reasons()).toEqual(['read', 'no-access', 'read', 'no-access']);
  });

  it('leaves a site that the reader takes back, though a catalogue keeps its permission', async () => {
    granted = [GOV, `https://${TOWN}/*`];
    choices.allowed = [TOWN];
    await reaching().allow(TOWN, false);
    expect(choices.allowed).toEqual([]);
    expect(reasons()[0]).toBe('no-access');
  });

  it('is not where the reader switched a site off; switched on, it is read again', async () => {
    await reaching().switch(TOWN, false);
    expect(choices.off).toEqual([TOWN]);
    expect(states[0]).toEqual({ status: 'unread', tabId: 1, reason: 'switched-off', host: TOWN });
    expect(reasons().slice(1)).toEqual(['read', 'read', 'no-access']);
    expect(forget).toHaveBeenCalled();
    // The content script stays, to hear that it is switched on again.
    expect(silence).not.toHaveBeenCalled();
    await reaching().switch(TOWN, true);
    expect(choices.off).toEqual([]);
    expect(read).toHaveBeenCalledExactlyOnceWith([{ status: 'waiting', tabId: 1 }]);
  });
});
