import { useEffect } from 'preact/hooks';

interface Keys {
  /** Whether keys without a modifier act: `/`, `?`, `j`, `k`. */
  single: boolean;
  search: () => void;
  /** Undefined where there is nothing to go back from. */
  back: (() => void) | undefined;
  help: () => void;
}

/** The title of each card that is shown: the link by which it opens. */
const TITLES = 'main article .name :is(a, button)';
/** Where keys belong to what is written or chosen. */
const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * The keys of the panel: `/` searches, the arrows, `j` and `k` go from card to card, Enter opens by
 * itself, Escape goes back, `?` lists them. None while something is typed, but the arrow that leads
 * from the search box into what it found.
 */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (act(event, keys)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

/** Does what the key is for; answers whether it did. */
function act(event: KeyboardEvent, { single, search, back, help }: Keys): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return false;
  if (key === 'Escape') {
    back?.();
    return back !== undefined;
  }
  const field = target instanceof Element ? target.closest(FIELDS) : null;
  if (field) {
    return key === 'ArrowDown' && field.matches('[type=search]') && step(1, field);
  }
  if (key === 'ArrowDown' || (single && key === 'j')) return step(1);
  if (key === 'ArrowUp' || (single && key === 'k')) return step(-1);
  if (single && key === '/') search();
  else if (single && key === '?') help();
  else return false;
  return true;
}

/**
 * Gives the focus to the next card, or the one before; answers whether there was one.
 *
 * @param field the search box, where the way begins in it.
 */
function step(by: 1 | -1, field?: Element): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>(TITLES)].filter(isShown);
  const here = document.activeElement?.closest('article');
  const current = here ? titles.findIndex((title) => here.contains(title)) : -1;
  // From before the first, up is back where the words are.
  const next = current === -1 ? nearest(titles, by, field) : titles[current + by];
  const goal = next ?? (by === -1 ? document.querySelector<HTMLElement>('#query') : undefined);
  goal?.focus();
  return goal !== undefined && goal !== null;
}

/** The card at the top of what is seen: the keys go on from there, not from the first. */
function nearest(titles: HTMLElement[], by: 1 | -1, field?: Element): HTMLElement | undefined {
  if (field) return titles[0];
  const seen = titles.findIndex((title) => title.getBoundingClientRect().bottom >= 0);
  return titles[by === 1 ? Math.max(seen, 0) : seen - 1];
}

/** Not in a part that is folded away, or under the search. */
const isShown = (element: Element) => !element.closest('[hidden], details:not([open])');
