/** Where the page stands in its site, as its breadcrumb trail says. */
import { clean } from './clean.ts';
import { isHidden, isShown, SILENT } from './hidden.ts';
import { MAX_BREADCRUMB, MAX_BREADCRUMBS } from './limits.ts';

const TRAIL = [
  'nav[aria-label*="breadcrumb" i]',
  'nav[aria-label*="ariane" i]',
  'nav[aria-label*="vous êtes ici" i]',
  '.fr-breadcrumb',
  '.govuk-breadcrumbs',
  '.ecl-breadcrumb',
  '[typeof~="BreadcrumbList"]',
  '[itemtype$="/BreadcrumbList"]',
  '.breadcrumb',
  '.breadcrumbs',
  '#breadcrumb',
  '#breadcrumbs',
  '.fil-ariane',
  '.fil_ariane',
  '.filariane',
  '#ariane',
  '.ariane',
  '#fil-ariane',
  '[class*="breadcrumb" i]',
].join(',');

/** `Vous êtes ici :`, `You are here`, `Sie sind hier:` are no step. */
const ANNOUNCEMENT =
  /^(?:vous [êe]tes ici|you are here|sie sind hier|u bent hier|usted está aquí)\s*:?\s*/i;
const SEPARATOR = /\s*[›»>→|]\s*|\s+\/\s+|\s*::\s*/;

/** Steps from the site's home to the page, home included. */
export function readBreadcrumbs(document: Document): string[] {
  const trails = [...document.querySelectorAll(TRAIL)].slice(0, 10).filter(isShown);
  for (const trail of trails) {
    const items = [...trail.querySelectorAll('li')];
    const steps = (items.length ? items : [trail])
      .slice(0, 20)
      .flatMap((item) => shownText(item).split(SEPARATOR))
      .map((step) => clean(step.trim().replace(ANNOUNCEMENT, ''), MAX_BREADCRUMB))
      .filter((step, i, all) => step.length > 1 && step !== all[i - 1]);
    if (steps.length > 1) return steps.slice(0, MAX_BREADCRUMBS);
  }
  return [];
}

/** Text of a small element, without its hidden parts; bounded. */
export function shownText(element: Element): string {
  let text = '';
  let budget = 400;
  const waiting: Node[] = [element];
  while (waiting.length && budget-- > 0) {
    const node = waiting.pop()!;
    if (node.nodeType === 3) {
      text += (node as Text).data.slice(0, 2_000);
    } else if (node.nodeType === 1) {
      const tag = (node as Element).localName;
      if (node !== element && (SILENT.has(tag) || isHidden(node as Element))) continue;
      if (tag === 'br' || tag === 'li' || tag === 'div' || tag === 'p') text += ' ';
      for (
        let child = node.lastChild;
        child && waiting.length < 400;
        child = child.previousSibling
      ) {
        waiting.push(child);
      }
    }
  }
  return text;
}
