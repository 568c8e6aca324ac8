/** The main part of a page, and its text. */
import { type Anchor, type Block, gatherBlocks } from './blocks.ts';
import { isShown } from './hidden.ts';
import { firstOf } from './metas.ts';

export interface MainPart {
  blocks: Block[];
  anchors: Anchor[];
  /** The first blocks, before any was left out: old pages have their trail there. */
  opening: Block[];
}

/** Identifiers of the main part on sites older than the element. */
const MAIN_ID = ['contenu', 'content', 'main-content', 'maincontent', 'main', 'contenu-principal'];

/** A main part with less text than this may be an empty shell, as search pages have. */
const SHELL = 200;
const OPENING = 12;
/** From here on a block is a paragraph. */
const PARAGRAPH = 80;

/** Finds the main part and what it says; empty when the document has neither body nor root. */
export function* readMainPart(document: Document): Generator<void, MainPart> {
  const body = document.body ?? document.documentElement;
  if (!body) return { blocks: [], anchors: [], opening: [] };
  const announced = announcedMain(document);
  if (!announced) return yield* densePart(body);
  const { blocks, anchors } = yield* gatherBlocks(announced);
  const kept = keepMain(blocks);
  const opening = blocks.slice(0, OPENING);
  const own = length(kept);
  if (own >= SHELL) return { blocks: kept, anchors, opening };
  // The shell stays unless the rest of the page says much more.
  const whole = yield* densePart(body);
  return own > 0 && length(whole.blocks) < 4 * SHELL ? { blocks: kept, anchors, opening } : whole;
}

function announcedMain(document: Document): Element | null {
  const main =
    firstOf(document.getElementsByTagName('main'), 8).find(isShown) ??
    document.querySelector('[role=main]');
  if (main) return main;
  // Two articles are a list of them: neither is the main part.
  const articles = firstOf(document.getElementsByTagName('article'), 20).filter(isShown);
  if (articles.length === 1) return articles[0]!;
  for (const id of MAIN_ID) {
    const found = document.getElementById(id);
    if (found && found.localName !== 'a' && isShown(found)) return found;
  }
  return null;
}

/** Within an announced main part: all but the lists of links, unless there is little else. */
function keepMain(blocks: Block[]): Block[] {
  const kept = blocks.filter((block) => block.heading > 0 || linkShare(block) < 0.8);
  return length(kept) >= SHELL ? kept : blocks;
}

/**
 * Without announcement: the blocks of running text, and what stands short between two of them.
 * Classifying blocks by length and share of links needs neither `main` nor a clean structure, so
 * that pages laid out with tables read as well; see Kohlschütter et al., "Boilerplate Detection
 * using Shallow Text Features", WSDM 2010.
 */
function* densePart(body: Element): Generator<void, MainPart> {
  const { blocks, anchors } = yield* gatherBlocks(body);
  const opening = blocks.slice(0, OPENING);
  const dense = blocks.map((block) => block.text.length >= PARAGRAPH && linkShare(block) < 0.35);
  const denseWithin3 = (i: number, step: 1 | -1) =>
    dense[i + step] || dense[i + 2 * step] || dense[i + 3 * step];
  const kept = blocks.filter((block, i) => {
    if (dense[i]) return true;
    if (block.heading) return denseWithin3(i, 1);
    return linkShare(block) <= 0.6 && denseWithin3(i, 1) && denseWithin3(i, -1);
  });
  if (length(kept) >= SHELL) {
    const [first, last] = [blocks.indexOf(kept[0]!), blocks.indexOf(kept[kept.length - 1]!)];
    // What is linked before and after the text is the site's frame.
    const within = anchors.filter(({ block }) => block >= first - 1 && block <= last + 3);
    return { blocks: kept, anchors: within, opening };
  }
  const some = blocks.filter((block) => linkShare(block) < 0.6);
  return { blocks: some.length ? some : blocks, anchors, opening };
}

function linkShare(block: Block): number {
  return block.linked / block.text.length;
}

function length(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
