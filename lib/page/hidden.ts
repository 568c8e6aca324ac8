/** What a reader does not see, as far as markup tells: no layout is asked for. */
import { kindOf } from './elements.ts';

const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01]/i;
/** Text for screen readers only: it repeats or announces, as "new window". */
const HIDING_CLASS =
  /(?:^|\s)(?:fr-sr-only|sr-only|visually-?hidden|screen-reader-text|element-(?:invisible|hidden)|govuk-visually-hidden|usa-sr-only)(?:\s|$)/i;

/** Whether this element, its ancestors aside, is hidden by its markup. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style && HIDING_STYLE.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && HIDING_CLASS.test(names);
}

/** Whether an element and everything above it is shown, as far as markup tells. */
export function isShown(element: Element): boolean {
  let node: Element | null = element;
  // A depth that no parser produces: a page that nests deeper is playing with us.
  for (let depth = 0; node && depth < 600; depth++, node = node.parentElement) {
    if (kindOf(node.localName) === 'silent' || isHidden(node)) return false;
  }
  return node === null;
}
