/** States of tabs as small as they may be. */
import type { FacingRead } from '../../../lib/shared/state.ts';

/** A page that was read and matched, with nothing beside it. */
export const sampleFacing = (tabId: number, url: string): FacingRead => ({
  status: 'read',
  tabId,
  at: 0,
  asked: false,
  page: { url, title: '', language: null, hasText: true },
  site: {
    verdict: 'official',
    host: new URL(url).hostname,
    matched: null,
    body: null,
    reasons: [],
  },
  related: [],
  setAside: [],
  understood: null,
  publishedByBody: {},
  searched: 0,
  partial: false,
});
