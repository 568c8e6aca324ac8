/** The document as a list of blocks of text, gathered in one bounded walk without recursion. */
import { createBoilerplateTest } from './boilerplate.ts';
import { clean } from './clean.ts';
import { type ElementKind, kindOf } from './elements.ts';
import { isHidden } from './hidden.ts';
import { MAX_GATHERED, MAX_LINKS_SEEN, MAX_NODES } from './limits.ts';
import { firstOf } from './metas.ts';

/** A run of text between two block boundaries. */
export interface Block {
  text: string;
  /** Characters of `text` that stand in links. */
  linked: number;
  /** 1 to 6 for a heading, 0 otherwise. */
  heading: number;
}

export interface Anchor {
  href: string;
  text: string;
  /** Number of the block in which it stands. */
  block: number;
}

export interface Gathered {
  blocks: Block[];
  anchors: Anchor[];
}

const ELEMENT = 1;
const TEXT = 3;

/** Nodes between two pauses of the walk. */
const STRIDE = 32;

/**
 * Blocks of text and links under `root`, in document order, without hidden and boilerplate parts.
 * At most {@link MAX_NODES} nodes are visited and {@link MAX_GATHERED} characters kept. Pauses now
 * and then: a node that the page takes away meanwhile ends the walk early.
 */
export function* gatherBlocks(root: Element): Generator<void, Gathered> {
  const isBoilerplate = createBoilerplateTest(
    ['h1', 'main', 'article'].flatMap((tag) => firstOf(root.getElementsByTagName(tag), 4)),
  );
  const blocks: Block[] = [];
  const anchors: Anchor[] = [];
  let budget = MAX_GATHERED;
  let text = '';
  let linked = 0;
  let heading = 0;
  let sections = kindOf(root.localName) === 'section' ? 1 : 0;
  /** Kinds of the elements entered and not yet left, the root first. */
  const open: ElementKind[] = ['block'];
  /** Open link, and where its text begins in `text`. */
  let anchor: Element | null = null;
  let anchorStart = 0;

  const flush = () => {
    // A link around blocks, as cards have: each block in it is all link.
    if (anchor) {
      linked += text.length - anchorStart;
      anchorStart = 0;
    }
    if (!text) return;
    const line = clean(text, MAX_GATHERED);
    if (line) blocks.push({ text: line, linked: Math.min(linked, line.length), heading });
    text = '';
    linked = 0;
  };

  const addText = (data: string) => {
    // White space between elements is most of the text nodes.
    if (!/\S/.test(data)) {
      if (text) text += ' ';
      return;
    }
    text += data.length > budget ? data.slice(0, budget) : data;
    budget -= data.length;
  };

  /** Answers whether to go into an element; what it goes into is on the stack. */
  const enter = (element: Element): boolean => {
    const tag = element.localName;
    const kind = kindOf(tag);
    if (kind === 'silent' || isHidden(element)) return false;
    // Buttons are actions, but the heading of a folded part is one too.
    if (kind === 'button' && heading === 0) return false;
    if (kind === 'break') {
      text += ' ';
      return false;
    }
    const section = kind === 'section' || tag === 'section';
    const container = kind === 'container';
    if (kind === 'boilerplate' || (container && isBoilerplate(element, sections > 0))) {
      flush();
      return false;
    }
    if (kind === 'link') {
      if (!anchor && element.hasAttribute('href')) {
        anchor = element;
        anchorStart = text.length;
      }
    } else if (kind !== 'inline' && kind !== 'button') {
      flush();
      if (section) sections++;
      if (kind === 'heading') heading = Number(tag[1]);
    }
    open.push(section ? 'section' : kind);
    if (element.firstElementChild) return true;
    // Half of the elements hold text only: one question instead of a walk.
    addText(element.textContent ?? '');
    leave(element);
    return false;
  };

  const closeLink = (element: Element) => {
    const words = text.slice(anchorStart);
    linked += words.length;
    anchor = null;
    if (anchors.length >= MAX_LINKS_SEEN) return;
    const label = words.trim();
    const href = element.getAttribute('href') ?? '';
    const last = blocks[blocks.length - 1];
    anchors.push(
      label
        ? { href, text: label, block: blocks.length }
        : { href, text: last?.linked ? last.text : '', block: blocks.length - 1 },
    );
  };

  const leave = (element: Element) => {
    const kind = open.pop();
    if (kind === 'link' && element === anchor) closeLink(element);
    if (kind === 'link' || kind === 'inline' || kind === 'button') return;
    flush();
    if (kind === 'section') sections--;
    if (kind === 'heading') heading = 0;
  };

  let node: Node = root;
  let visited = 0;
  walk: while (visited++ < MAX_NODES && budget > 0) {
    if (visited % STRIDE === 0) yield;
    let descend = false;
    if (node.nodeType === ELEMENT) {
      descend = node === root || enter(node as Element);
    } else if (node.nodeType === TEXT) {
      addText((node as Text).data);
    }
    let next: Node | null = descend ? node.firstChild : null;
    while (!next) {
      if (node === root) break walk;
      next = node.nextSibling;
      if (next) break;
      const parent: Node | null = node.parentNode;
      if (!parent) break walk;
      node = parent;
      leave(node as Element);
      if (node === root) break walk;
    }
    node = next;
  }
  flush();
  return { blocks, anchors };
}
