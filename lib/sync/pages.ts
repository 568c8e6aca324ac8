/**
 * Reads pages of a list that the reader gave, when a button was pressed that says how many and of
 * which hosts: one at a time per host, with a pause after each, no cookies, nothing run.
 */
import type { Result } from '../model.ts';
import { decodeHtml } from '../page/decode.ts';
import type { RefreshError } from '../store/contract.ts';
import { type BeginningOptions, createBeginnings } from './beginning.ts';
import { LIMITS } from './limits.ts';
import { createTurns, type TurnsOptions } from './turns.ts';

export interface FetchedPage {
  html: string;
  /** Where the server led us; absent where that is the address that was asked. */
  final?: string;
  /** The page is longer than what was read. */
  cut: boolean;
}

export interface FetchedFile {
  bytes: Uint8Array;
  whole: boolean;
}

/** Bytes read of a page, and of a sitemap: the most that one may have (sitemaps.org, unpacked). */
export const MOST_PAGE_BYTES = 4_000_000;
export const MOST_SITEMAP_BYTES = 50_000_000;

/** A guest who reads many pages waits no longer for one than for its answer to come in. */
const LONGEST_PAGE = 20_000;

type Fails = RefreshError['code'];
type PagesOptions = Omit<BeginningOptions, 'limits'> &
  Omit<TurnsOptions, 'gap' | 'now'> & {
    /** Between two requests to a host, in ms; as for catalogues unless told. */
    gap?: number;
  };

export type PageReader = ReturnType<typeof createPageReader>;

/** Makes what reads pages. */
export function createPageReader({ gap = LIMITS.gap, ...options }: PagesOptions) {
  const { now, sleep, alone } = options;
  const turn = createTurns({ now, sleep, gap, ...(alone && { alone }) });
  const beginning = createBeginnings({ ...options, limits: { whole: LONGEST_PAGE } });
  const read = (url: string, most: number, signal?: AbortSignal) =>
    turn(
      new URL(url).host,
      () => beginning(url, { most, purpose: 'report', follow: true, ...(signal && { signal }) }),
      signal,
    );

  return {
    /**
     * Reads a page. Redirects are followed, and told; see `createBeginnings` for the rest.
     *
     * @param url an https address.
     */
    async page(url: string, signal?: AbortSignal): Promise<Result<FetchedPage, Fails>> {
      const answer = await read(url, MOST_PAGE_BYTES, signal);
      if (!answer.ok) return answer;
      const { bytes, whole, type, url: final } = answer.value;
      if (type !== '' && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
        return { ok: false, error: 'wrong-type' };
      const html = decodeHtml(bytes, type);
      return { ok: true, value: { html, cut: !whole, ...(final !== href(url) && { final }) } };
    },
    /** Reads a file of addresses, a sitemap or a list, as it is. */
    async list(url: string, signal?: AbortSignal): Promise<Result<FetchedFile, Fails>> {
      const answer = await read(url, MOST_SITEMAP_BYTES, signal);
      if (!answer.ok) return answer;
      const { bytes, whole } = answer.value;
      return whole ? { ok: true, value: { bytes, whole } } : { ok: false, error: 'too-large' };
    },
  };
}

/** As a browser gives it back: without its fragment, which is not sent. */
function href(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
