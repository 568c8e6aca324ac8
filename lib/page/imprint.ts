/**
 * Who says that it publishes the site: the legal notice that French sites owe their readers (loi
 * n° 2004-575 du 21 juin 2004, art. 1-1), and the number of the establishment in the footer.
 */
import type { Declaration } from '../model.ts';
import { sirensIn } from '../text/siren.ts';
import { clean } from './clean.ts';
import { MAX_NAME } from './limits.ts';
import { firstOf } from './metas.ts';

/** Characters of a footer, and of a notice, that are read. */
const FOOTER = 4_000;
const NOTICE = 4_000;

const IS_NOTICE = /mentions?\s+l[ée]gales?|informations?\s+l[ée]gales?/i;
/** « Éditeur du site : Ville de Lyon », « Ce site est édité par la préfecture de la Drôme ». */
const PUBLISHER =
  /(?:[ée]diteur(?: du site(?: internet)?)?\s*(?:\n|:)|[ée]dit[ée] par|propri[ée]t[ée] de)\s*(?:(?:le|la|les)\s+|l['’]\s*)?([^\n.;,:()]{3,120})/giu;
const MOST = 3;

/**
 * Publishers that a page names as its site's.
 *
 * @param title of the page, @param text of its main part.
 */
export function readImprint(document: Document, title: string, text: string): Declaration[] {
  const notice = IS_NOTICE.test(title) ? text.slice(0, NOTICE) : '';
  const footers = firstOf(document.getElementsByTagName('footer'), 3)
    .map((footer) => (footer.textContent ?? '').slice(0, FOOTER))
    .join('\n');
  const names = [...notice.matchAll(PUBLISHER)].slice(0, MOST).map(([, name = '']) => name);
  return [
    ...names.map((name): Declaration => ({ type: 'publisher', name: clean(name, MAX_NAME) })),
    ...sirensIn(`${notice}\n${footers}`).map(
      (siren): Declaration => ({ type: 'siren', name: siren }),
    ),
  ].filter(({ name }) => name);
}
