import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { APART, addressToAsk, type Look, remembered } from '../../../lib/checks/look.ts';
import { createLooks } from '../../../lib/checks/looks.ts';
import { withLook } from '../../../lib/checks/with-look.ts';

const URL_ = 'https://www.drome.gouv.fr/a';
const AT = Date.parse('2026-11-01T10:00:00Z');
const gone = (at: number): Look => ({ url: URL_, at, state: 'gone', status: 404 });
const silent = (at: number): Look => ({ url: URL_, at, state: 'unknown', why: 'busy' });
const alive = (at: number): Look => ({ url: URL_, at, state: 'alive', status: 200 });

const reference = (href = URL_): CheckedReference => ({
  ...{ type: 'dataset', text: 'a', value: 'a', start: 0, end: 1, confidence: 1, passage: 0, href },
  checked: {
    verdict: 'not-found',
    reason: 'not-in-catalogues',
    evidence: { what: 'none' },
    confidence: 0.6,
  },
});

/** The verdict after a row of looks. */
function after(looks: Look[], href?: string) {
  let last: Look | undefined;
  for (const look of looks) last = remembered(last, look);
  return withLook(reference(href), last!).checked.verdict;
}

describe('an address is called gone', () => {
  it('after two looks a day apart, never after one', () => {
    expect(after([gone(AT)])).toBe('not-there');
    expect(after([gone(AT), gone(AT + APART - 1)])).toBe('not-there');
    expect(after([gone(AT), gone(AT + APART)])).toBe('dead');
  });

  it('not where it was there in between', () => {
    expect(after([gone(AT), alive(AT + APART), gone(AT + 2 * APART)])).toBe('not-there');
  });

  it('not by answers that say nothing, which do not take a first look back either', () => {
    expect(after([gone(AT), silent(AT + APART)])).toBe('not-found');
    expect(after([silent(AT), silent(AT + APART), silent(AT + 2 * APART)])).toBe('not-found');
    expect(after([gone(AT), silent(AT + APART / 2), gone(AT + APART)])).toBe('dead');
  });

  it('not where only the secure form of a clear address is not there', () => {
    const looked = withLook(reference('http://www.drome.gouv.fr/a'), {
      ...gone(AT + APART),
      goneSince: AT,
    });
    expect(looked.checked.verdict).toBe('not-found');
    expect(looked.look).toMatchObject({ state: 'unknown', why: 'insecure' });
  });
});

it('what leads on is moved, unless something worse is known', () => {
  const look: Look = { url: URL_, at: AT, state: 'leads-to', to: 'https://www.drome.gouv.fr/b' };
  expect(withLook(reference(), look).checked).toMatchObject({ verdict: 'moved', better: look.to });
  const pinned = reference();
  pinned.checked = { ...pinned.checked, verdict: 'pinned', reason: 'version-of' };
  expect(withLook(pinned, look).checked.verdict).toBe('pinned');
});

it('only public addresses are asked for, without fragment, and by https', () => {
  expect(addressToAsk('http://www.insee.fr/fr/a?b=1#c')).toBe('https://www.insee.fr/fr/a?b=1');
  for (const href of [
    'https://192.168.0.1/',
    'https://localhost/',
    'https://intranet/a',
    'https://imprimante.local/',
    'https://user:secret@www.insee.fr/',
    'http://www.insee.fr:8080/',
    'javascript:alert(1)',
    'ftp://www.insee.fr/',
    'no address',
  ])
    expect(addressToAsk(href)).toBeNull();
});

describe('looks are remembered', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('from one panel to the next', async () => {
    await createLooks().keep(gone(AT));
    const kept = await createLooks().keep(gone(AT + APART));
    expect(kept.goneSince).toBe(AT);
    expect(await createLooks().last([URL_, 'https://b.example/'])).toEqual([kept]);
  });

  it('up to a number, the oldest first to go', async () => {
    const looks = createLooks({ most: 2 });
    for (const [nth, url] of ['a', 'b', 'c'].entries())
      await looks.keep({ ...alive(AT + nth), url });
    expect((await looks.last(['a', 'b', 'c'])).map(({ url }) => url)).toEqual(['b', 'c']);
    await looks.clear();
    expect(await looks.last(['b', 'c'])).toEqual([]);
  });
});
