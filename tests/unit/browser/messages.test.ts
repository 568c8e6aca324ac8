import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages } from '../../../lib/browser.ts';

const OWN = 'own-id';
const ORIGIN = 'moz-extension://own/';
const PAGE = { id: OWN, tab: { id: 7 }, frameId: 0, url: 'https://a.gouv.fr/page' };
const PANEL = { id: OWN, url: `${ORIGIN}sidepanel.html` };

const read = vi.fn(async () => null);
const panel = vi.fn(async () => null);
const sources = {
  'panel/allow-site': panel,
  'panel/switch-site': panel,
  'panel/refresh': panel,
  'panel/stop-refresh': panel,
  'panel/switch-source': panel,
  'panel/remove-source': panel,
  'panel/restore-source': panel,
  'panel/add-source': panel,
  'panel/probe': vi.fn(async () => ({ ok: false as const, error: 'address' })),
};
let listener: (message: unknown, sender: object) => unknown;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.runtime.id = OWN;
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(ORIGIN);
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as typeof listener;
  });
  read.mockClear();
  panel.mockClear();
  answerMessages(
    { 'page/reading': read },
    {
      'panel/read-tab': panel,
      'panel/correct': vi.fn(async () => null),
      'panel/install': panel,
      ...sources,
    },
  );
});

describe('the background', () => {
  it('answers the top frame of a tab, whose address and tab the browser tells', async () => {
    await listener({ type: 'page/reading', reading: {}, tabId: 99, url: 'https://b.fr/' }, PAGE);
    expect(read).toHaveBeenCalledExactlyOnceWith(expect.anything(), { tabId: 7, url: PAGE.url });
  });

  it('answers its own panel, in a sidebar or in a tab', async () => {
    await listener({ type: 'panel/read-tab', tabId: 3 }, PANEL);
    await listener(
      { type: 'panel/install', again: true },
      { ...PANEL, tab: { id: 3 }, frameId: 0 },
    );
    expect(panel).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a page that speaks like the panel', 'panel/install', PAGE],
    ['a page that would be read by itself', 'panel/allow-site', PAGE],
    ['a page that adds a catalogue', 'panel/add-source', PAGE],
    ['a page that would have an address asked', 'panel/probe', PAGE],
    [
      'a page whose address looks like ours',
      'panel/install',
      { ...PAGE, url: `https://x/${ORIGIN}` },
    ],
    ['a frame inside a page', 'page/reading', { ...PAGE, frameId: 4 }],
    ['a page of no tab', 'page/reading', { ...PAGE, tab: undefined }],
    ['a page of our own that speaks like a site', 'page/reading', { ...PAGE, url: PANEL.url }],
    ['another extension', 'page/reading', { ...PAGE, id: 'other' }],
    ['another extension in the name of the panel', 'panel/install', { ...PANEL, id: 'other' }],
    ['a web page, which has no identifier', 'page/reading', { ...PAGE, id: undefined }],
    ['a sender without an address', 'panel/install', { id: OWN }],
    ['a message that nobody listed', 'panel/erase', PANEL],
    ['the name of a property of all objects', 'constructor', PANEL],
  ])('refuses %s', (_, type, sender) => {
    expect(listener({ type, reading: {}, tabId: 7 }, sender)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
    expect(panel).not.toHaveBeenCalled();
  });

  it.each([[null], [undefined], ['page/reading'], [{}], [{ type: 4 }], [[]]])(
    'refuses %j, which is no message',
    (message) => {
      expect(listener(message, PANEL)).toBeUndefined();
      expect(listener(message, PAGE)).toBeUndefined();
    },
  );
});
