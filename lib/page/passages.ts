/** All text of a page as passages whose characters can be found again in the document. */
import { kindOf } from './elements.ts';
import { isHidden } from './hidden.ts';
import { MAX_NODES } from './limits.ts';

/** A run of text between two block boundaries, white space as the page has it. */
export interface Passage {
  text: string;
  /**
   * Addresses in it as they are written in the document, with the place of their words. What is
   * embedded and a link around a picture have none: they stand at one place, and may have a name.
   */
  links: { href: string; start: number; end: number; name?: string }[];
}

/** A text node and where its text begins in its passage. */
export interface Piece {
  node: Text;
  start: number;
}

export interface Passages {
  passages: Passage[];
  /** For each passage its text nodes: what a reference is shown by. */
  pieces: Piece[][];
  /** The page is longer than what was read. */
  cut: boolean;
}

/** Characters read: a long report has some 300,000. */
const MAX_CHARACTERS = 2_000_000;
/** Blocks that are broken up no further would be too long to point at. */
const MAX_PASSAGE = 20_000;
/** Nodes between two pauses. */
const STRIDE = 64;
const ELEMENT = 1;
const TEXT = 3;

/**
 * Gathers what a page says, its menus and its foot too: a reference may stand anywhere. Nothing of
 * the document is changed. Pauses now and then.
 */
export function* gatherPassages(root: Element): Generator<void, Passages> {
  const passages: Passage[] = [];
  const pieces: Piece[][] = [];
  let text = '';
  let links: Passage['links'] = [];
  let held: Piece[] = [];
  let left = MAX_CHARACTERS;
  const anchors: { element: Element; href: string; start: number }[] = [];
  const close = (anchor: (typeof anchors)[number]) => {
    if (text.length > anchor.start)
      links.push({ href: anchor.href, start: anchor.start, end: text.length });
  };
  const flush = () => {
    for (const anchor of anchors) {
      close(anchor);
      anchor.start = 0;
    }
    if (/\S/.test(text)) {
      passages.push({ text, links });
      pieces.push(held);
    }
    text = '';
    links = [];
    held = [];
  };

  let node: Node | null = root;
  let visited = 0;
  while (node && visited < MAX_NODES * 4 && left > 0) {
    if (++visited % STRIDE === 0) yield;
    let entered = false;
    if (node.nodeType === TEXT) {
      const data = (node as Text).data.slice(0, left);
      held.push({ node: node as Text, start: text.length });
      text += data;
      left -= data.length;
      if (text.length > MAX_PASSAGE) flush();
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const kind = kindOf(element.localName);
      if (kind !== 'silent' && !isHidden(element)) {
        if (kind === 'link') {
          const href = element.getAttribute('href');
          if (href !== null) anchors.push({ element, href, start: text.length });
        } else if (kind === 'break') text += '\n';
        else if (kind !== 'inline') flush();
        entered = true;
      }
    }
    let next: Node | null = entered ? node.firstChild : null;
    while (!next && node) {
      if (node.nodeType === ELEMENT) {
        const kind = kindOf((node as Element).localName);
        const anchor = anchors.at(-1);
        if (anchor?.element === node) {
          close(anchor);
          anchors.pop();
        } else if (entered && kind !== 'inline' && kind !== 'link' && kind !== 'break') flush();
      }
      if (node === root) {
        node = null;
        break;
      }
      next = node.nextSibling;
      if (!next) {
        node = node.parentNode;
        entered = true;
      }
    }
    node = next;
  }
  flush();
  return { passages, pieces, cut: node !== null };
}
