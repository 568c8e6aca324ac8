/** The `meta` elements of a page, asked for by name many times and so gathered once. */

/** Metas looked at: pages have a few dozen. */
const MAX_METAS = 300;

export interface Metas {
  /**
   * Content of the first meta of one of these names, in the order of the names; empty if none.
   * @param names lower case; `http-equiv` and `property` count as names
   */
  first(...names: string[]): string;
  /** Contents of all metas of these names, in document order. */
  all(...names: string[]): string[];
}

/** Whether a page asks tools like this one to leave it alone: `<meta name="en-regard" content="off">`. */
export const asksToBeLeft = (metas: Metas): boolean =>
  metas.first('en-regard').trim().toLowerCase() === 'off';

/** Gathers the metas of a document that have a content. */
export function readMetas(document: Document): Metas {
  const contents = new Map<string, string[]>();
  for (const meta of firstOf(document.getElementsByTagName('meta'), MAX_METAS)) {
    const content = meta.getAttribute('content');
    const name =
      meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('http-equiv');
    if (!name || !content) continue;
    const key = name.toLowerCase();
    const known = contents.get(key);
    if (known) known.push(content);
    else contents.set(key, [content]);
  }
  return {
    first: (...names) => names.map((name) => contents.get(name)?.[0]).find(Boolean) ?? '',
    all: (...names) => names.flatMap((name) => contents.get(name) ?? []),
  };
}

/**
 * The first elements of a collection. Live collections of tags and classes are cached by
 * browsers, and several times faster than selectors on a large page.
 */
export function firstOf<T extends Element>(collection: ArrayLike<T>, max: number): T[] {
  const found: T[] = [];
  for (let i = 0; i < max; i++) {
    const element = collection[i];
    if (!element) break;
    found.push(element);
  }
  return found;
}
