/** Links of the main part, those that may lead to a catalogue record first. */
import type { PageLink } from '../model.ts';
import { pageAddress, webAddress } from './address.ts';
import type { Anchor } from './blocks.ts';
import { clean } from './clean.ts';
import { MAX_HREF, MAX_LINK_TEXT, MAX_LINKS } from './limits.ts';

/** Hosts and paths of data portals, geographic catalogues, forges and consultations. */
const RECORD =
  /^https?:\/\/[^/?#]*(?:\bdata\b|donnees|catalog|geoportail|github|gitlab|opendata|arcgis)[^/?#]*\/[^\s]|\/(?:datasets?|jeux?-de-donnees|explore|geonetwork|metadata|catalogu?e?s?|consultations?|open-?data)(?:[/?]|$)|\/srv\/\w+\/catalog|\/rest\/services|[?&#]uuid=/i;
/** Pictures, and links that stay on the page. */
const NO_PAGE = /^#(?![!/])|^(?:javascript|mailto|tel|data):|\.(?:jpe?g|png|gif|svg|webp)(?:\?|$)/i;

/**
 * @param anchors links as found, in document order
 * @param base address against which they are resolved
 * @param page address of the page: links to itself are left out
 * @returns at most 60 links with http(s) addresses, each once
 */
export function pageLinks(anchors: Anchor[], base: string, page: string): PageLink[] {
  const self = pageAddress(page);
  const likely = new Map<string, PageLink>();
  const others = new Map<string, PageLink>();
  for (const anchor of anchors) {
    const written = anchor.href.trim();
    if (!written || NO_PAGE.test(written)) continue;
    // Relative links to records are recognised only while there is room for any link.
    if (others.size >= MAX_LINKS && !RECORD.test(written)) continue;
    const href = webAddress(written, base, MAX_HREF);
    if (!href || href === self) continue;
    const text = clean(anchor.text, MAX_LINK_TEXT);
    const known = likely.get(href) ?? others.get(href);
    if (!known) (RECORD.test(href) ? likely : others).set(href, { href, text });
    else if (text.length > known.text.length) known.text = text;
    if (likely.size >= MAX_LINKS) break;
  }
  return [...likely.values(), ...others.values()].slice(0, MAX_LINKS);
}
