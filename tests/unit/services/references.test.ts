import { beforeEach, expect, it, vi } from 'vitest';
import { createReferences } from '../../../lib/services/references-client.ts';
import { sampleRecord } from '../store/samples.ts';

const URL_ = 'https://www.drome.gouv.fr/eau';
const DATASET = 'https://www.data.gouv.fr/datasets/arretes-de-restriction/';
const RECORD = sampleRecord('a', { catalogue: 'datagouv', licence: 'lov2', url: DATASET });

const pages = vi.hoisted(() => ({
  sendToPage: vi.fn(),
  injectPageScript: vi.fn(async () => {}),
}));
vi.mock('../../../lib/browser.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/browser.ts')>()),
  ...pages,
}));
vi.mock('../../../lib/shared/library.ts', () => ({
  heldStates: async () => [{ id: 'datagouv', current: { sourceDate: '2026-01-16' } }],
  openLibrary: async () => ({
    store: { durable: true },
    search: {
      byAddresses: async (hrefs: string[]) =>
        hrefs.filter((href) => href === DATASET).map((href) => ({ href, record: RECORD })),
      query: async () => ({ hits: [] }),
    },
  }),
}));

const state = (url = URL_, at = 0) => ({
  tabId: 3,
  at,
  page: { url, title: 'Eau', language: 'fr', hasText: true },
});
const answer = (url = URL_) => ({
  url,
  base: url,
  cut: false,
  passages: [
    { text: 'La directive 95/46/CE.', links: [] },
    { text: 'Voir les arrêtés.', links: [{ href: DATASET, start: 9, end: 16 }] },
  ],
});

beforeEach(() => {
  pages.sendToPage.mockReset();
  pages.injectPageScript.mockClear();
});

it('what a page cites is found, checked and kept, with the day of what it was held against', async () => {
  pages.sendToPage.mockResolvedValue(answer());
  const references = createReferences();
  expect(references.held(state())).toBeNull();
  const checked = await references.check(state());
  if (!checked.ok) throw new Error(checked.error);
  const { value } = checked;
  expect(value).toMatchObject({
    tabId: 3,
    page: { url: URL_, title: 'Eau', language: 'fr' },
    catalogues: [{ id: 'datagouv', date: '2026-01-16' }],
    references: [
      { type: 'act-eu', passage: 0, checked: { verdict: 'superseded' } },
      {
        type: 'dataset',
        passage: 1,
        record: { id: 'a' },
        checked: { evidence: { date: '2026-01-16' } },
      },
    ],
  });
  // Plain data: a report is made of it, a message may carry it.
  expect(structuredClone(value)).toEqual(value);
  expect(references.held(state())).toBe(value);
  // The page was read anew, or it is another one.
  expect(references.held(state(URL_, value.at + 1))).toBeNull();
  expect(references.held(state(`${URL_}/b`))).toBeNull();
});

it('an answer of another page, or that is none, is thrown away', async () => {
  const references = createReferences();
  pages.sendToPage.mockResolvedValue(answer(`${URL_}/b`));
  expect(await references.check(state())).toEqual({ ok: false, error: 'elsewhere' });
  for (const wrong of [null, { off: 'www.drome.gouv.fr' }, { ...answer(), passages: 'all' }]) {
    pages.sendToPage.mockResolvedValue(wrong);
    expect(await references.check(state())).toEqual({ ok: false, error: 'unreachable' });
  }
  expect(references.held(state())).toBeNull();
});

it('a page whose script has gone gets it anew, where it may be read', async () => {
  const references = createReferences();
  pages.sendToPage.mockRejectedValueOnce(new Error('No receiver')).mockResolvedValue(answer());
  expect(await references.check(state())).toMatchObject({ ok: true });
  expect(pages.injectPageScript).toHaveBeenCalledWith(3);
  pages.sendToPage.mockRejectedValue(new Error('No receiver'));
  expect(await references.check(state())).toEqual({ ok: false, error: 'unreachable' });
});

it('a reference is shown by the whole passage in which it was', async () => {
  const references = createReferences();
  pages.sendToPage.mockResolvedValue(answer());
  const checked = await references.check(state());
  if (!checked.ok) throw new Error(checked.error);
  const [directive] = checked.value.references;
  pages.sendToPage.mockResolvedValue('marked');
  expect(await references.show(checked.value, directive!)).toBe('marked');
  expect(pages.sendToPage).toHaveBeenLastCalledWith(3, 'page/show', {
    span: { url: URL_, passage: 0, text: 'La directive 95/46/CE.', start: 3, end: 21 },
  });
  pages.sendToPage.mockRejectedValue(new Error('No receiver'));
  expect(await references.show(checked.value, directive!)).toBe('gone');
});
