import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTabs, type TabsDeps } from '../../../lib/background/tabs.ts';
import type { PageReading } from '../../../lib/model.ts';
import type { FacingState } from '../../../lib/shared/state.ts';
import { sampleFacing } from '../shared/samples.ts';

const TAB = 7;
const reading = (url: string, more: Partial<PageReading> = {}): PageReading => ({
  url,
  title: 'Sécheresse',
  headings: [],
  description: '',
  breadcrumbs: [],
  text: '',
  language: 'fr',
  declared: [],
  links: [],
  siteName: '',
  publicMarkup: [],
  optOut: false,
  ...more,
});
const facing = (url: string) => sampleFacing(TAB, url);

let shown: FacingState[];
let held: (() => void)[];
let deps: TabsDeps;
beforeEach(() => {
  shown = [];
  held = [];
  deps = {
    ask: async () => reading('https://a.gouv.fr/1'),
    inject: async () => {},
    match: async (_, { url }) => facing(url),
    known: async () => shown.at(-1),
    show: async (state) => void shown.push(state),
    isOff: async () => false,
  };
});
/** Makes matching wait until `held[i]()` is called. */
const hold = () => {
  deps.match = (_, { url }) => new Promise((done) => held.push(() => done(facing(url))));
};
const urls = () => shown.map((s) => (s.status === 'read' ? s.page.url : s.status));

describe('what is known of a tab', () => {
  it('throws away an answer that comes after a newer reading', async () => {
    hold();
    const tabs = createTabs(deps);
    const first = tabs.reading(TAB, 'https://a.gouv.fr/1', reading('https://a.gouv.fr/1'));
    const second = tabs.reading(TAB, 'https://a.gouv.fr/2', reading('https://a.gouv.fr/2'));
    await vi.waitFor(() => expect(held).toHaveLength(2));
    held[1]!();
    await second;
    held[0]!();
    await first;
    expect(urls()).toEqual(['https://a.gouv.fr/2']);
  });

  it('throws away an answer that comes after the tab has left the page', async () => {
    hold();
    const tabs = createTabs(deps);
    const first = tabs.reading(TAB, 'https://a.gouv.fr/1', reading('https://a.gouv.fr/1'));
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await tabs.loading(TAB);
    held[0]!();
    await first;
    expect(urls()).toEqual(['waiting']);
  });

  it('refuses a reading of another origin than its sender, and what is no reading', async () => {
    const tabs = createTabs(deps);
    await tabs.reading(TAB, 'https://evil.example/', reading('https://www.insee.fr/'));
    await tabs.reading(TAB, 'https://a.gouv.fr/', { url: 'https://a.gouv.fr/' });
    await tabs.reading(TAB, 'https://a.gouv.fr/', null);
    expect(shown).toEqual([]);
  });

  it('asks a page that has loaded without a word, once', async () => {
    const tabs = createTabs(deps);
    await tabs.loading(TAB);
    await tabs.complete(TAB);
    await tabs.complete(TAB);
    expect(urls()).toEqual(['waiting', 'https://a.gouv.fr/1']);
  });

  it('puts the content script into a page that has none', async () => {
    let there = false;
    deps.ask = async () => {
      if (!there) throw new Error('no receiver');
      return reading('https://a.gouv.fr/1');
    };
    deps.inject = async () => {
      there = true;
    };
    await createTabs(deps).clicked(TAB);
    expect(urls()).toEqual(['https://a.gouv.fr/1']);
  });

  it('tells a page that may not be read yet from one that can never be', async () => {
    deps.ask = () => Promise.reject(new Error('no receiver'));
    deps.inject = () => Promise.reject(new Error('no access'));
    const tabs = createTabs(deps);
    await tabs.asked(TAB);
    await tabs.clicked(TAB);
    expect(shown).toMatchObject([{ reason: 'no-access' }, { reason: 'no-page' }]);
  });

  it('keeps to that when an attempt from before the click fails after it', async () => {
    const failures: (() => void)[] = [];
    deps.ask = () => Promise.reject(new Error('no receiver'));
    deps.inject = () => new Promise((_, fail) => failures.push(() => fail(new Error('no access'))));
    const tabs = createTabs(deps);
    const attempts = [tabs.asked(TAB), tabs.clicked(TAB)];
    await vi.waitFor(() => expect(failures).toHaveLength(2));
    failures[1]!();
    failures[0]!();
    await Promise.all(attempts);
    expect(shown.at(-1)).toMatchObject({ reason: 'no-page' });
    await tabs.loading(TAB);
    const next = tabs.complete(TAB);
    await vi.waitFor(() => expect(failures).toHaveLength(3));
    failures[2]!();
    await next;
    expect(shown.at(-1)).toMatchObject({ reason: 'no-access' });
  });

  it('has a word for a page that has no address on the web', async () => {
    deps.ask = async () => reading('data:text/html,bonjour');
    const tabs = createTabs(deps);
    await tabs.loading(TAB);
    await tabs.complete(TAB);
    expect(shown.at(-1)).toMatchObject({ status: 'unread', reason: 'no-page' });
  });

  it('matches again for who asked what was matched on half a catalogue', async () => {
    const asked: boolean[] = [];
    deps.match = async (_, { url }, wasAsked) => {
      asked.push(wasAsked);
      return facing(url);
    };
    const half = { ...facing('https://a.gouv.fr/1'), partial: true };
    await createTabs(deps).catchUp([half, { ...half, asked: true }]);
    expect(asked).toEqual([false, true]);
  });

  it('matches again what was being matched when the catalogue became whole', async () => {
    let whole = false;
    const waiting: (() => void)[] = [];
    deps.match = (_, { url }) => {
      const partial = !whole;
      return new Promise((done) => waiting.push(() => done({ ...facing(url), partial })));
    };
    const tabs = createTabs(deps);
    const url = 'https://a.gouv.fr/1';
    const first = tabs.reading(TAB, url, reading(url));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    whole = true;
    await tabs.catchUp([{ status: 'waiting', tabId: TAB }]);
    waiting[0]!();
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]!();
    await first;
    expect(shown.at(-1)).toMatchObject({ status: 'read', partial: false });
  });

  it('leaves a page alone that asks for it', async () => {
    deps.match = () => Promise.reject(new Error('must not be matched'));
    await createTabs(deps).reading(
      TAB,
      'https://a.gouv.fr/',
      reading('https://a.gouv.fr/', { optOut: true }),
    );
    expect(shown).toMatchObject([{ status: 'unread', reason: 'opted-out' }]);
  });

  it('shows and matches nothing of a site that is switched off, even what was sent before', async () => {
    deps.match = () => Promise.reject(new Error('must not be matched'));
    deps.ask = async () => ({ off: 'a.gouv.fr' });
    const tabs = createTabs(deps);
    const off = { status: 'unread', reason: 'switched-off', host: 'a.gouv.fr' };
    await tabs.clicked(TAB);
    expect(shown.at(-1)).toMatchObject(off);
    deps.isOff = async () => true;
    await tabs.reading(TAB, 'https://a.gouv.fr/1', reading('https://a.gouv.fr/1'));
    expect(shown).toHaveLength(2);
    expect(shown.at(-1)).toMatchObject(off);
  });

  it('throws away the answer for a page whose site was switched off meanwhile', async () => {
    hold();
    const tabs = createTabs(deps);
    const first = tabs.reading(TAB, 'https://a.gouv.fr/1', reading('https://a.gouv.fr/1'));
    await vi.waitFor(() => expect(held).toHaveLength(1));
    await tabs.put({ status: 'unread', tabId: TAB, reason: 'switched-off', host: 'a.gouv.fr' });
    held[0]!();
    await first;
    expect(urls()).toEqual(['unread']);
  });
});
