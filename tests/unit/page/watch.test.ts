// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '../../../lib/model.ts';
import { pageAddress } from '../../../lib/page/address.ts';
import { type PageWatch, type WatchedWindow, watchPage } from '../../../lib/page/watch.ts';
import { read } from './page.ts';

const HOME = 'https://www.exemple.gouv.fr/';
const empty = read('');

let watch: PageWatch | undefined;
let sent: PageReading[];
let text: string;

/** A window whose page says `text`. With `navigation`, the browser tells of navigations. */
function start({
  navigation = true,
  send = async (_: PageReading): Promise<unknown> => null,
} = {}) {
  const window = Object.assign(new EventTarget(), {
    document,
    location: { href: HOME },
    ...(navigation ? { navigation: new EventTarget() } : {}),
  }) as WatchedWindow;
  watch = watchPage({
    window,
    read: () => ({ ...empty, url: pageAddress(window.location.href), text }),
    send: (reading) => {
      sent.push(reading);
      return send(reading);
    },
  });
  return window;
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const draw = (words: string) => {
  text = words;
  document.body.append(document.createElement('p'));
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  sent = [];
  text = 'Un';
});
afterEach(() => {
  watch?.stop();
  vi.useRealTimers();
});

describe('a watched page', () => {
  it('is sent once at load', async () => {
    start();
    await later(10_000);
    expect(sent.map(({ url }) => url)).toEqual([HOME]);
  });

  it('is sent again when much came late', async () => {
    start();
    await later(100);
    draw('Deux '.repeat(200));
    await later(10_000);
    expect(sent).toHaveLength(2);
    expect(sent[1]!.text).toContain('Deux');
  });

  it('is not sent again for a little, nor for what comes much later', async () => {
    text = 'Long texte '.repeat(100);
    start();
    await later(100);
    draw(`${text} un peu`);
    await later(10_000);
    draw('Tout autre chose');
    await later(10_000);
    expect(sent).toHaveLength(1);
  });

  it('is sent after a navigation inside it, when the new page is drawn', async () => {
    const window = start();
    await later(5_000);
    window.location.href = `${HOME}eau#haut`;
    window.navigation!.dispatchEvent(new Event('navigatesuccess'));
    await later(100);
    draw('La page de l’eau');
    await later(5_000);
    expect(sent.map((reading) => [reading.url, reading.text])).toEqual([
      [HOME, 'Un'],
      [`${HOME}eau`, 'La page de l’eau'],
    ]);
  });

  it('is sent once for a burst of navigations', async () => {
    const window = start();
    await later(5_000);
    for (const step of ['a', 'b', 'c']) {
      window.location.href = HOME + step;
      window.dispatchEvent(new Event('popstate'));
      await later(50);
    }
    await later(5_000);
    expect(sent.map(({ url }) => url)).toEqual([HOME, `${HOME}c`]);
  });

  it('is followed without the Navigation API, by what it draws', async () => {
    const window = start({ navigation: false });
    await later(5_000);
    window.location.href = `${HOME}air`;
    draw('L’air');
    await later(5_000);
    expect(sent.at(-1)).toMatchObject({ url: `${HOME}air`, text: 'L’air' });
  });

  it('is sent again when it comes back from the page cache', async () => {
    const window = start();
    await later(5_000);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await later(5_000);
    expect(sent).toHaveLength(2);
  });

  it('is never sent under another address than its own', async () => {
    const window = start();
    await later(5_000);
    sent = [];
    watch!.stop();
    let moved = false;
    watch = watchPage({
      window,
      read: () => {
        const reading = { ...empty, url: pageAddress(window.location.href), text };
        if (!moved) window.location.href = `${HOME}ailleurs`;
        moved = true;
        return reading;
      },
      send: async (reading) => sent.push(reading),
    });
    await later(5_000);
    expect(sent.map(({ url }) => url)).toEqual([`${HOME}ailleurs`]);
  });

  it('is left when the extension has gone, quietly', async () => {
    const window = start({
      send: () => Promise.reject(new Error('Extension context invalidated.')),
    });
    await later(5_000);
    window.location.href = `${HOME}b`;
    window.navigation!.dispatchEvent(new Event('navigatesuccess'));
    await later(5_000);
    expect(sent).toHaveLength(1);
  });

  it('is still followed when the background did not answer once', async () => {
    const window = start({
      send: () => Promise.reject(new Error('Receiving end does not exist.')),
    });
    await later(5_000);
    window.location.href = `${HOME}b`;
    window.navigation!.dispatchEvent(new Event('navigatesuccess'));
    await later(5_000);
    expect(sent).toHaveLength(2);
  });
});
