/** Links of the main part, those that may lead to a catalogue record first. */
import type { PageLink } from '../model.ts';
import { pageAddress, webAddress } from './address.ts';
import type { Anchor } from './blocks.ts';
import { clean } from './clean.ts';
import { MAX_HREF, MAX_LINK_TEXT, MAX_LINKS } from './limits.ts';

/** Hosts and paths of data portals, geographic catalogues, forges and consultations. */
const RECORD_HOST =
  /^(?:open-?)?(?:data|donnees|geo|catalog(?:ue)?|carto?|opendata|sig|geoportail|github|gitlab|git|code)[.-]|\.(?:opendatasoft|arcgis)\.com$|(?:^|\.)data\./i;
const RECORD_PATH =
  /\/(?:datasets?|jeux?-de-donnees|explore|geonetwork|metadata|catalogu?e?s?|consultations?|opendata|open-data|dataset\w*)(?:\/|$|\?)|\/(?:srv\/\w+\/catalog|rest\/services)|[?&#](?:uuid|id)=[0-9a-f]{8}-/i;

/**
 * Whether an address may be that of a record: a guess from its form, to keep it when there are
 * too many. Home pages are none.
 */
export function mayBeRecord(href: string): boolean {
  const url = new URL(href);
  if (url.pathname.length + url.search.length + url.hash.length <= 1) return false;
  return RECORD_HOST.test(url.hostname) || RECORD_PATH.test(url.pathname + url.search + url.hash);
}

/**
 * @param anchors links as found, in document order
 * @param base address against which they are resolved
 * @param page address of the page: links to itself are left out
 * @returns at most 60 links with http(s) addresses, each once
 */
export function pageLinks(anchors: Anchor[], base: string, page: string): PageLink[] {
  const self = pageAddress(page);
  const seen = new Map<string, PageLink>();
  for (const anchor of anchors) {
    // Most links of old pages go to parts of themselves.
    if (anchor.href === '' || /^#(?![!/])|^(?:javascript|mailto|tel|data):/i.test(anchor.href))
      continue;
    const href = webAddress(anchor.href, base, MAX_HREF);
    if (!href || href === self) continue;
    const text = clean(anchor.text, MAX_LINK_TEXT);
    const known = seen.get(href);
    if (!known) seen.set(href, { href, text });
    else if (text.length > known.text.length) known.text = text;
  }
  const likely: PageLink[] = [];
  const others: PageLink[] = [];
  for (const link of seen.values()) (mayBeRecord(link.href) ? likely : others).push(link);
  return [...likely, ...others].slice(0, MAX_LINKS);
}
