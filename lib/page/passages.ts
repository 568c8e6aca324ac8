/** All text of a page as passages whose characters can be found again in the document. */
import { type ElementKind, kindOf } from './elements.ts';
import { embedOf } from './embeds.ts';
import { isHidden } from './hidden.ts';
import { MAX_NODES } from './limits.ts';

/** A run of text between two block boundaries, white space as the page has it. */
export interface Passage {
  text: string;
  /**
   * Addresses in it as they are written in the document, with the place of their words. What is
   * embedded and a link around a picture have none: they stand at one place, and may have a name.
   */
  links: Link[];
}

export interface Link {
  href: string;
  start: number;
  end: number;
  name?: string;
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
  let links: Link[] = [];
  let held: Piece[] = [];
  let left = MAX_CHARACTERS;
  const anchors: Anchor[] = [];
  const close = (anchor: Anchor) => {
    const { href, start, element } = anchor;
    if (text.length > start) {
      anchor.said ||= /\S/.test(text.slice(start));
      links.push({ href, start, end: text.length });
    } else if (!anchor.said && anchor.closing) {
      links.push({ href, start, end: start, ...named(pictureName(element)) });
    }
  };
  const flush = () => {
    for (const anchor of anchors) {
      close(anchor);
      anchor.start = 0;
    }
    if (/\S/.test(text)) {
      passages.push({ text, links });
      pieces.push(held);
      links = [];
    } else {
      // What has no words waits for the next that are said.
      links = links.filter(({ start, end }) => start === end).map(atPlace(0));
    }
    text = '';
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
      const kind = kindIn(element);
      const isShown = !isHidden(element);
      const embed = isShown ? embedOf(element) : null;
      if (embed) links.push({ ...embed, start: text.length, end: text.length });
      if (kind !== 'silent' && isShown) {
        if (kind === 'link') {
          const href = element.getAttribute('href');
          if (href !== null) {
            anchors.push({ element, href, start: text.length, said: false, closing: false });
          }
        } else if (kind === 'break') text += '\n';
        else if (kind !== 'inline') flush();
        entered = true;
      }
    }
    let next: Node | null = entered ? node.firstChild : null;
    while (!next && node) {
      if (node.nodeType === ELEMENT) {
        const kind = kindIn(node as Element);
        const anchor = anchors.at(-1);
        if (anchor?.element === node) {
          anchor.closing = true;
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
  const last = passages.at(-1);
  if (last) last.links.push(...links.map(atPlace(last.text.length)));
  else if (links.length > 0) {
    passages.push({ text, links });
    pieces.push(held);
  }
  return { passages, pieces, cut: node !== null };
}

/** A picture stands in the line: it parts no sentence. */
const kindIn = ({ localName }: Element): ElementKind =>
  localName === 'img' || localName === 'picture' ? 'inline' : kindOf(localName);

/** A link that is open while its text is read. */
interface Anchor {
  element: Element;
  href: string;
  start: number;
  /** It has had words before. */
  said: boolean;
  /** Nothing of it follows. */
  closing: boolean;
}

const atPlace = (place: number) => (link: Link) => ({ ...link, start: place, end: place });

/** What a link around a picture is called. */
const pictureName = (link: Element): string | null =>
  link.getAttribute('aria-label') ??
  link.getAttribute('title') ??
  link.querySelector('img[alt]')?.getAttribute('alt') ??
  null;

function named(name: string | null): { name?: string } {
  const trimmed = name?.trim();
  return trimmed ? { name: trimmed } : {};
}
