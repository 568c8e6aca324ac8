/** A document as a plain object. */
import type { PageReading } from '../model.ts';
import { baseAddress, pageAddress } from './address.ts';
import { readAssets } from './assets.ts';
import type { Block } from './blocks.ts';
import { breadcrumbsOfLine, readBreadcrumbs } from './breadcrumbs.ts';
import { clean, cut } from './clean.ts';
import { readDeclarations } from './declared.ts';
import { fitReading } from './fit.ts';
import { readDescription, readHeadings, readTitle } from './headline.ts';
import { readImprint } from './imprint.ts';
import { declaredLanguage, pageLanguage } from './language.ts';
import { MAX_HEADING, MAX_TEXT } from './limits.ts';
import { pageLinks } from './links.ts';
import { type MainPart, readMainPart } from './main-text.ts';
import { publicMarkup } from './markup.ts';
import { asksToBeLeft, readMetas } from './metas.ts';

/**
 * Reads a page: title, headings, description, breadcrumbs, main text, language, declarations,
 * links and public markup. No network, no layout; bounded in time and size whatever
 * the document holds.
 *
 * @param document the document, live or parsed
 * @param url its address; http(s) or anything else, it is only carried and resolved against
 * @returns plain data of at most 24 KB as UTF-8 JSON. When the page declares
 *   `<meta name="en-regard" content="off">`, an empty reading with `optOut` true.
 */
export function readPage(document: Document, url: string): PageReading {
  const steps = readInSteps(document, url);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds, for who shares the thread with the page. */
export function* readInSteps(document: Document, url: string): Generator<void, PageReading> {
  const address = pageAddress(url);
  const metas = readMetas(document);
  if (asksToBeLeft(metas)) return optedOut(address);

  const base = baseAddress(document, url);
  yield;
  const main = yield* readMainPart(document);
  yield;
  const { breadcrumbs, blocks } = takeTrail(readBreadcrumbs(document), main);
  const title = readTitle(document, metas);
  const headings = readHeadings(document, blocks, title);
  const description = readDescription(metas);
  const text = joinText(blocks);
  yield;
  const declared = readDeclarations(document, metas, base);
  yield;
  const imprint = readImprint(document, title, text);
  yield;
  const links = pageLinks(main.anchors, base, address);
  yield;
  const assets = yield* readAssets(document, main.anchors, base);
  yield;
  const sample = `${title} ${description} ${text}`;
  const language = pageLanguage(declaredLanguage(document, metas), sample);
  yield;
  const markup = publicMarkup(document, declared);
  yield;
  return fitReading({
    url: address,
    title: title || (headings[0] ?? ''),
    headings,
    description,
    siteName: clean(metas.first('og:site_name', 'application-name'), MAX_HEADING),
    breadcrumbs,
    text,
    language,
    declared: [...declared, ...imprint],
    links,
    ...(assets && { assets }),
    publicMarkup: markup,
    optOut: false,
  });
}

function optedOut(url: string): PageReading {
  return {
    url,
    title: '',
    headings: [],
    description: '',
    siteName: '',
    breadcrumbs: [],
    text: '',
    language: null,
    declared: [],
    links: [],
    publicMarkup: [],
    optOut: true,
  };
}

/** The trail, taken out of the text when it stands there. */
function takeTrail(breadcrumbs: string[], { blocks, opening }: MainPart) {
  if (breadcrumbs.length) return { breadcrumbs, blocks };
  for (const block of opening) {
    const found = breadcrumbsOfLine(block.text);
    if (found.length) return { breadcrumbs: found, blocks: blocks.filter((b) => b !== block) };
  }
  return { breadcrumbs, blocks };
}

function joinText(blocks: Block[]): string {
  let text = '';
  for (const [i, block] of blocks.entries()) {
    if (text.length >= MAX_TEXT) break;
    // Some templates print the heading twice, for two widths of screen.
    if (block.text === blocks[i - 1]?.text) continue;
    text += text ? `\n${block.text}` : block.text;
  }
  return cut(text, MAX_TEXT);
}
