/**
 * The key phrases of a page, from its reading. Found where the reading arrives rather than in the
 * page: code that has just been loaded runs ten times slower than warm code, and the page waits.
 */
import type { PageReading, Phrase } from '../model.ts';
import { fold } from '../text/fold.ts';
import { keyPhrases, type PhrasePart } from '../text/phrases.ts';
import { cut } from './clean.ts';

/** Characters of the body whose words count for the phrases; further ones tell little more. */
const PHRASE_TEXT = 6_000;
/** Characters of the first paragraphs, which tell more than the rest. */
const LEAD_TEXT = 700;

/** A year that a title names tells apart what is published every year. */
const YEAR = /(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu;
/** Like a word of the first paragraphs: less than what the title says of the subject. */
const YEAR_WEIGHT = 0.4;

/** What the page says it is about: its title or heading without the name of the site. */
export function pageSubject(reading: PageReading): string {
  const [first] = headParts(reading);
  return first?.text ?? reading.title;
}

/** Title and heading in parts, the one that is about the page first. */
function headParts({ url, title, headings, breadcrumbs, siteName }: PageReading): PhrasePart[] {
  return titleParts(title, headings[0], [siteName, breadcrumbs[0] ?? ''], hostOf(url));
}

/** Phrases of a page, the strongest first: see `text/phrases.ts`. */
export function pagePhrases(reading: PageReading): Phrase[] {
  const { headings, breadcrumbs, description, text, links } = reading;
  const head = headParts(reading);
  const parts: PhrasePart[] = [
    ...head,
    ...breadcrumbs.slice(1).map((step) => ({ text: step, weight: 0.5 })),
    ...headings.slice(1).map((heading) => ({ text: heading, weight: 0.5 })),
    ...runningParts(description, text),
    ...links.slice(0, 40).map((link) => ({ text: link.text, weight: 0.25 })),
  ];
  return [...keyPhrases(parts, reading.language), ...years(head)];
}

/** Years of what the page is about; those of its section and of its texts are dates. */
function years(head: PhrasePart[]): Phrase[] {
  const subject = head.filter(({ weight }) => weight === head[0]?.weight).map(({ text }) => text);
  const found = new Set(subject.join(' ').match(YEAR));
  return [...found].map((text) => ({ text, weight: YEAR_WEIGHT }));
}

/** Description and body. A description copied from the first paragraph counts once. */
function runningParts(description: string, text: string): PhrasePart[] {
  const body = cut(text, PHRASE_TEXT);
  const lead = body.slice(0, LEAD_TEXT);
  const copied = description.length > 0 && body.includes(description.slice(0, 60));
  return [
    ...(copied ? [] : [{ text: description, weight: 0.6, running: true }]),
    { text: lead, weight: copied ? 0.5 : 0.42, running: true },
    { text: body.slice(LEAD_TEXT), weight: 0.3, running: true },
  ];
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/**
 * Title and main heading as parts of a page's phrases. Titles are `page - section | site`, or
 * the other way round; the name of the site, which all its pages repeat, weighs little.
 *
 * @param heading main heading, or undefined
 * @param site names of the site as the page gives them, empty ones allowed
 * @param host its host, which often spells its name
 */
function titleParts(
  title: string,
  heading: string | undefined,
  site: string[],
  host: string,
): PhrasePart[] {
  const segments = title.split(/\s+[-–—|·•«»~]+\s+|\s*\|\s*/).filter(Boolean);
  const names = new Set(site.filter(Boolean).map(fold));
  const spelled = letters(host);
  const isSite = (segment: string) =>
    segments.length > 1 && (names.has(fold(segment)) || spells(spelled, segment));
  const main = fold(heading ?? '');
  const named = segments.some((segment) => !isSite(segment) && main.includes(fold(segment)));
  let first = true;
  const parts = segments.map((segment): PhrasePart => {
    if (isSite(segment)) return { text: segment, weight: 0.3 };
    if (named) return { text: segment, weight: main.includes(fold(segment)) ? 1 : 0.4 };
    // Without a heading to compare with, the page comes before its section more often than not.
    const weight = first ? 0.95 : 0.5;
    first = false;
    return { text: segment, weight };
  });
  if (heading && !segments.some((segment) => fold(segment) === main)) {
    parts.push({ text: heading, weight: isSite(heading) ? 0.3 : 1 });
  }
  return parts.sort((a, b) => b.weight - a.weight);
}

function letters(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '');
}

/** `Assemblée nationale` in `www.assemblee-nationale.fr`, `Stadt Stuttgart` in `www.stuttgart.de`. */
function spells(host: string, segment: string): boolean {
  const all = letters(segment);
  if (all.length >= 3 && host.includes(all)) return true;
  const words = fold(segment).split(/[^a-z0-9]+/);
  const long = words.filter((word) => word.length >= 5);
  return words.length <= 3 && long.length > 0 && long.some((word) => host.includes(word));
}
