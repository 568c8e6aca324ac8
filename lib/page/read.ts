/** A document as a plain object. */
import type { PageReading } from '../model.ts';
import { keyPhrases, type PhrasePart } from '../text/phrases.ts';
import { baseAddress, pageAddress } from './address.ts';
import type { Block } from './blocks.ts';
import { readBreadcrumbs, shownText } from './breadcrumbs.ts';
import { clean, cut } from './clean.ts';
import { readDeclarations } from './declared.ts';
import { fitReading } from './fit.ts';
import { isShown } from './hidden.ts';
import { declaredLanguage, pageLanguage } from './language.ts';
import { MAX_DESCRIPTION, MAX_HEADING, MAX_HEADINGS, MAX_TEXT, MAX_TITLE } from './limits.ts';
import { pageLinks } from './links.ts';
import { readMainPart } from './main-text.ts';
import { publicMarkup } from './markup.ts';

/** Characters of the body whose words count for the phrases; further ones tell little more. */
const PHRASE_TEXT = 7_000;
/** Characters of the first paragraphs, which tell more than the rest. */
const LEAD_TEXT = 700;

/**
 * Reads a page: title, headings, description, breadcrumbs, main text, language, declarations,
 * links, key phrases and public markup. No network, no layout; bounded in time and size whatever
 * the document holds.
 *
 * @param document the document, live or parsed
 * @param url its address; http(s) or anything else, it is only carried and resolved against
 * @returns plain data of at most 24 KB as UTF-8 JSON. When the page declares
 *   `<meta name="en-regard" content="off">`, an empty reading with `optOut` true.
 */
export function readPage(document: Document, url: string): PageReading {
  const address = pageAddress(url);
  if (optsOut(document)) return emptyReading(address, true);

  const base = baseAddress(document, url);
  const main = readMainPart(document);
  const blocks = main?.blocks ?? [];
  const title = readTitle(document);
  const headings = readHeadings(document, blocks);
  const description = readDescription(document);
  const breadcrumbs = readBreadcrumbs(document);
  const text = joinText(blocks);
  const language = pageLanguage(declaredLanguage(document), `${title} ${description} ${text}`);
  const declared = readDeclarations(document, base);
  const links = pageLinks(main?.anchors ?? [], base, address);
  const body = cut(text, PHRASE_TEXT);
  const parts: PhrasePart[] = [
    ...titleParts(title, headings[0], siteName(document)),
    ...breadcrumbs.slice(1).map((step) => ({ text: step, weight: 0.5 })),
    { text: description, weight: 0.65 },
    ...headings.slice(1).map((heading) => ({ text: heading, weight: 0.5 })),
    { text: body.slice(0, LEAD_TEXT), weight: 0.45 },
    { text: body.slice(LEAD_TEXT), weight: 0.3 },
    ...links.slice(0, 40).map((link) => ({ text: link.text, weight: 0.25 })),
  ];
  return fitReading({
    url: address,
    title: title || (headings[0] ?? ''),
    headings,
    description,
    breadcrumbs,
    text,
    language,
    declared,
    links,
    phrases: keyPhrases(parts, language),
    publicMarkup: publicMarkup(document, declared),
    optOut: false,
  });
}

function emptyReading(url: string, optOut: boolean): PageReading {
  return {
    url,
    title: '',
    headings: [],
    description: '',
    breadcrumbs: [],
    text: '',
    language: null,
    declared: [],
    links: [],
    phrases: [],
    publicMarkup: [],
    optOut,
  };
}

function optsOut(document: Document): boolean {
  const content = document.querySelector('meta[name="en-regard" i]')?.getAttribute('content');
  return content?.trim().toLowerCase() === 'off';
}

function meta(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content') ?? '';
}

function siteName(document: Document): string {
  return clean(meta(document, 'meta[property="og:site_name"]'), MAX_TITLE);
}

function readTitle(document: Document): string {
  const written = document.querySelector('head > title, html > title, body > title')?.textContent;
  return (
    clean(written ?? '', MAX_TITLE) ||
    clean(meta(document, 'meta[property="og:title"]'), MAX_TITLE) ||
    clean(meta(document, 'meta[name="dc.title" i]'), MAX_TITLE)
  );
}

function readDescription(document: Document): string {
  return clean(
    meta(document, 'meta[name="description" i]') ||
      meta(document, 'meta[property="og:description"]') ||
      meta(document, 'meta[name="dc.description" i],meta[name="dcterms.description" i]'),
    MAX_DESCRIPTION,
  );
}

/** The first h1 wherever it stands, then the headings of the main part down to h3. */
function readHeadings(document: Document, blocks: Block[]): string[] {
  const headings = new Set<string>();
  const first = [...document.querySelectorAll('h1')].slice(0, 4).filter(isShown);
  for (const element of first) {
    const text = clean(shownText(element), MAX_HEADING);
    if (text) headings.add(text);
  }
  for (const { heading, text } of blocks) {
    if (headings.size >= MAX_HEADINGS) break;
    if (heading >= 1 && heading <= 3) headings.add(clean(text, MAX_HEADING));
  }
  return [...headings].filter(Boolean);
}

function joinText(blocks: Block[]): string {
  let text = '';
  for (const block of blocks) {
    if (text.length >= MAX_TEXT) break;
    text += text ? `\n${clean(block.text, MAX_TEXT)}` : clean(block.text, MAX_TEXT);
  }
  return cut(text, MAX_TEXT);
}

/**
 * The title without the name of the site, which every page of the site repeats, and the main
 * heading. Titles are `page - section | site`, or the other way round.
 */
function titleParts(title: string, heading: string | undefined, site: string): PhrasePart[] {
  const segments = title.split(/\s+[-–—|:·•«»]+\s+|\s*\|\s*/).filter(Boolean);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const own = segments.filter((segment) => !same(segment, site));
  const isHeading = (segment: string) =>
    heading !== undefined &&
    (same(segment, heading) || heading.toLowerCase().includes(segment.toLowerCase()));
  const matched = own.some(isHeading);
  const parts = own.map((segment, i) => ({
    text: segment,
    // Without heading to compare with, the page comes first more often than the site.
    weight: matched ? (isHeading(segment) ? 1 : 0.4) : i === 0 ? 0.9 : 0.4,
  }));
  if (heading && !own.some((segment) => same(segment, heading))) {
    parts.push({ text: heading, weight: 1 });
  }
  return parts;
}
