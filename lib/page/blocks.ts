/** The document as a list of blocks of text, gathered in one bounded walk without recursion. */
import { createBoilerplateTest } from './boilerplate.ts';
import { isHidden, SILENT } from './hidden.ts';
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

/** Elements that do not end a block. */
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'button',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
]);
const SECTION = new Set(['main', 'article', 'section']);
const HEADING = /^h[1-6]$/;

const ELEMENT = 1;
const TEXT = 3;

/**
 * Blocks of text and links under `root`, in document order, without hidden and boilerplate parts.
 * At most {@link MAX_NODES} nodes are visited and {@link MAX_GATHERED} characters kept.
 */
export function gatherBlocks(root: Element): Gathered {
  const isBoilerplate = createBoilerplateTest(
    ['h1', 'main', 'article'].flatMap((tag) => firstOf(root.getElementsByTagName(tag), 4)),
  );
  const blocks: Block[] = [];
  const anchors: Anchor[] = [];
  let budget = MAX_GATHERED;
  let text = '';
  let linked = 0;
  let heading = 0;
  let sections = SECTION.has(root.localName) ? 1 : 0;
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
    const line = text.replace(/\s+/g, ' ').trim();
    if (line) blocks.push({ text: line, linked: Math.min(linked, line.length), heading });
    text = '';
    linked = 0;
  };

  const enter = (element: Element): boolean => {
    const tag = element.localName;
    if (SILENT.has(tag) || isHidden(element)) return false;
    // Buttons are actions, but the heading of a folded part is one too.
    if (tag === 'button') return heading > 0;
    if (tag === 'br') {
      text += ' ';
      return false;
    }
    if (isBoilerplate(element, sections > 0)) {
      flush();
      return false;
    }
    if (tag === 'a') {
      if (!anchor && element.hasAttribute('href')) {
        anchor = element;
        anchorStart = text.length;
      }
      return true;
    }
    if (INLINE.has(tag)) return true;
    flush();
    if (SECTION.has(tag)) sections++;
    if (HEADING.test(tag)) heading = Number(tag[1]);
    return true;
  };

  const leave = (element: Element) => {
    const tag = element.localName;
    if (element === anchor) {
      const words = text.slice(anchorStart);
      linked += words.length;
      anchor = null;
      const last = blocks[blocks.length - 1];
      const href = element.getAttribute('href') ?? '';
      if (anchors.length < MAX_LINKS_SEEN) {
        const label = words.trim();
        anchors.push(
          label
            ? { href, text: label, block: blocks.length }
            : { href, text: last?.linked ? last.text : '', block: blocks.length - 1 },
        );
      }
      return;
    }
    if (INLINE.has(tag)) return;
    flush();
    if (SECTION.has(tag)) sections--;
    if (heading && HEADING.test(tag)) heading = 0;
  };

  let node: Node = root;
  let visited = 0;
  walk: while (visited++ < MAX_NODES && budget > 0) {
    let descend = false;
    if (node.nodeType === ELEMENT) {
      descend = node === root || enter(node as Element);
    } else if (node.nodeType === TEXT) {
      const data = (node as Text).data;
      // White space between elements is most of the text nodes.
      if (!/\S/.test(data)) {
        if (text) text += ' ';
      } else {
        text += data.length > budget ? data.slice(0, budget) : data;
        budget -= data.length;
      }
    }
    let next: Node | null = descend ? node.firstChild : null;
    if (descend && !next) leave(node as Element);
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
