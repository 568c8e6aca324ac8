/** The main part of a page, and its text. */
import { type Anchor, type Block, gatherBlocks } from './blocks.ts';
import { isShown } from './hidden.ts';

export interface MainPart {
  /** Where it was read. */
  root: Element;
  blocks: Block[];
  anchors: Anchor[];
}

/** Elements that announce the main part, the surest first; identifiers are those of old sites. */
const MAIN = ['main', '[role=main]', 'article'];
const MAIN_ID = ['contenu', 'content', 'main-content', 'maincontent', 'main', 'contenu-principal'];

/** A main part with less text than this may be an empty shell, as search pages have. */
const SHELL = 200;
/** From here on a block is a paragraph. */
const PARAGRAPH = 80;

/** Finds the main part and what it says. A document without body gives an empty one. */
export function readMainPart(document: Document): MainPart | null {
  const body = document.body ?? document.documentElement;
  if (!body) return null;
  const announced = announcedMain(document);
  if (announced) {
    const { blocks, anchors } = gatherBlocks(announced);
    const kept = keepMain(blocks);
    if (length(kept) >= SHELL) return { root: announced, blocks: kept, anchors };
    const whole = densePart(body);
    // The shell stays unless the rest of the page says much more.
    if (length(whole.blocks) < 4 * SHELL && length(kept) > 0) {
      return { root: announced, blocks: kept, anchors };
    }
    return whole;
  }
  return densePart(body);
}

function announcedMain(document: Document): Element | null {
  for (const selector of MAIN) {
    // Two articles are a list of them: neither is the main part.
    const found = [...document.querySelectorAll(selector)].slice(0, 20).filter(isShown);
    if (found.length === 1) return found[0]!;
    if (found.length > 1 && selector !== 'article') return found[0]!;
  }
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
function densePart(body: Element): MainPart {
  const { blocks, anchors } = gatherBlocks(body);
  const dense = blocks.map((block) => block.text.length >= PARAGRAPH && linkShare(block) < 0.35);
  const kept = blocks.filter((block, i) => {
    if (dense[i]) return true;
    if (linkShare(block) > 0.6 && !block.heading) return false;
    const near = (step: number) => {
      for (let d = 1; d <= 3; d++) if (dense[i + step * d]) return true;
      return false;
    };
    if (block.heading) return near(1);
    return near(1) && near(-1);
  });
  if (length(kept) >= SHELL) return { root: body, blocks: kept, anchors };
  const some = blocks.filter((block) => linkShare(block) < 0.6);
  return { root: body, blocks: some.length ? some : blocks, anchors };
}

function linkShare(block: Block): number {
  return block.linked / block.text.length;
}

function length(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
