/** From a reading to what stands beside it: judge the site, then relate. No browser in here. */
import type { PageReading } from '../model.ts';
import { pageSubject } from '../page/phrases.ts';
import type { Relate } from '../related/relate.ts';
import type { Search } from '../search/search.ts';
import { type Correction, parted } from '../shared/corrections.ts';
import type { FacingRead } from '../shared/state.ts';
import type { Sites } from '../sites/judge.ts';
import { publisherIds } from '../sites/publishers.ts';
import type { FindMissing } from './missing.ts';

export interface FaceDeps {
  sites: Sites;
  search: Search;
  relate: Relate;
  /** Looks for what might be missing. */
  findMissing: FindMissing;
  /** Whether a catalogue is being installed for the first time: only a part of it is searched. */
  partial: () => Promise<boolean>;
  /** What readers set aside. */
  corrections: () => Promise<Correction[]>;
  now: () => number;
}

/**
 * Computes what stands beside a page.
 *
 * @param url the address as the browser gives it: only its host decides the verdict.
 * @param reading what the page said; only its content is believed, never its address.
 * @param asked whether the reader asked for this page. A page that nothing says to be public is
 *   matched only then.
 */
export async function face(
  tabId: number,
  url: string,
  reading: PageReading,
  asked: boolean,
  { sites, search, relate, findMissing, partial: isPartial, corrections, now }: FaceDeps,
): Promise<FacingRead> {
  const site = sites.judge(url, reading.publicMarkup);
  const wanted = site.verdict !== 'lookalike' && (site.verdict !== 'other' || asked);
  const bodyIds = publisherIds(site.body);
  const [relation, publishedByBody, searched, partial, corrected] = await Promise.all([
    wanted ? relate(reading, site) : null,
    bodyIds.length > 0 ? search.countByPublisher(bodyIds) : {},
    search.size(),
    isPartial(),
    corrections(),
  ]);
  const related = relation?.related ?? [];
  // What half a catalogue does not have may be in the other half.
  const missing =
    wanted && !partial ? await findMissing(reading, site, related, publishedByBody) : [];
  return {
    status: 'read',
    tabId,
    at: now(),
    asked,
    page: {
      url,
      title: pageSubject(reading),
      language: reading.language,
      hasText: reading.text.length > 0 || reading.headings.length > 0,
    },
    site,
    ...parted(related, site.host, corrected),
    understood: relation?.understood ?? null,
    publishedByBody,
    ...(missing.length > 0 && { missing }),
    searched,
    partial,
  };
}
