/** Where the page stands in its site, as its breadcrumb trail says. */
import { clean } from './clean.ts';
import { kindOf } from './elements.ts';
import { isHidden, isShown } from './hidden.ts';
import { MAX_BREADCRUMB, MAX_BREADCRUMBS } from './limits.ts';
import { firstOf } from './metas.ts';

/** Names of trails in use; the design systems of the French, British and European authorities. */
const TRAIL_CLASSES = [
  'fr-breadcrumb',
  'govuk-breadcrumbs',
  'ecl-breadcrumb',
  'breadcrumb',
  'breadcrumbs',
  'fil-ariane',
  'fil_ariane',
  'filariane',
  'ariane',
];
const TRAIL_LABEL = /breadcrumb|ariane|vous [êe]tes ici/i;
/** Asked last, being slow: generated names. */
const TRAIL = '[class*="readcrumb"],[id*="readcrumb"],[id*="ariane"]';

/** `Vous êtes ici :`, `You are here`, `Sie sind hier:` are no step. */
const ANNOUNCEMENT =
  /^(?:vous [êe]tes ici|you are here|sie sind hier|u bent hier|usted está aquí)\s*:?\s*/i;
const HOME =
  /^(?:(?:vous [êe]tes ici|you are here|sie sind hier)\s*:?\s*)?(?:accueil|home|startseite|inicio|início)\s*[›»>→|/]/i;
const SEPARATOR = /\s*[›»>→|]\s*|\s+\/\s+|\s*::\s*/;

/** Steps from the site's home to the page, home included. */
export function readBreadcrumbs(document: Document): string[] {
  for (const trail of trails(document)) {
    if (!isShown(trail)) continue;
    const items = firstOf(trail.getElementsByTagName('li'), 20);
    const steps = stepsOf((items.length ? items : [trail]).map(shownText));
    if (steps.length > 1) return steps;
  }
  return [];
}

function* trails(document: Document): Generator<Element> {
  for (const nav of firstOf(document.getElementsByTagName('nav'), 30)) {
    if (TRAIL_LABEL.test(nav.getAttribute('aria-label') ?? '')) yield nav;
  }
  for (const name of TRAIL_CLASSES) yield* firstOf(document.getElementsByClassName(name), 2);
  yield* firstOf(document.querySelectorAll(TRAIL), 6);
}

function stepsOf(items: string[]): string[] {
  return items
    .flatMap((item) => item.split(SEPARATOR))
    .map((step) => clean(step.trim().replace(ANNOUNCEMENT, ''), MAX_BREADCRUMB))
    .filter((step, i, all) => step.length > 1 && step !== all[i - 1])
    .slice(0, MAX_BREADCRUMBS);
}

/**
 * A trail written as plain text, as old pages have: `Accueil > Rubrique > Page`.
 * @param line text of one block
 * @returns its steps, none when it is something else
 */
export function breadcrumbsOfLine(line: string): string[] {
  if (line.length > 400 || !HOME.test(line)) return [];
  const steps = stepsOf([line]);
  return steps.length > 1 && steps.every((step) => step.length < MAX_BREADCRUMB) ? steps : [];
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
      if (node !== element && (kindOf(tag) === 'silent' || isHidden(node as Element))) continue;
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
