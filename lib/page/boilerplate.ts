/** The parts of a page that are the same on every page of its site. */

/** Parsers nest no deeper than 512 elements; what scripts nest deeper is not followed. */
const MAX_DEPTH = 1_000;
/** Characters of a class attribute looked at. */
const MAX_NAMES = 300;
const BOILERPLATE_ROLE =
  /^(?:banner|navigation|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar)$/;

/** Words of class names and identifiers, whole between separators. */
const WORDS = [
  // Consent managers
  'cookies?|consent|gdpr|rgpd|tarteaucitron\\w*|didomi\\w*|axeptio\\w*|onetrust|orejime',
  // Site frame: header, footer, menus; fr- is the design system of the French State
  'site-?header|masthead|top-?bar|entete|bandeau|fr-header\\w*|footer|pied-?de-?page|fr-footer\\w*',
  'nav|navbar|navigation|\\w*nav|menus?|\\w*menu|off-?canvas|side-?bar',
  'breadcrumbs?|ariane|fil-?d?-?ariane|skip-?(?:links?|nav)|skip|evitement|fr-skiplinks?',
  // Actions around the content
  'share|sharing|partag(?:e|er)|social-?(?:media|links?|share|sharing|icons?|networks?|bar)',
  'reseaux-?sociaux|addthis\\w*|addtoany\\w*|print-?(?:button|link|page)|imprimer',
  'pager|pagination|paginator|newsletter|fr-follow|search-?(?:box|bar|form)|moteur-?recherche',
  'lang(?:uage)?-?(?:switch(?:er)?|selector)|back-?to-?top|toolbar|popup|modal',
  // Around an article of the press
  'comments?|related-?(?:posts|articles|links)|recommended|advert\\w*|ads?|sponsor(?:ed|s)?',
].join('|');
const BOILERPLATE_NAME = new RegExp(`(?:^|[\\s_-])(?:${WORDS})(?=$|[\\s_-])`, 'i');
/** A layout that says it has, or lacks, such a part is not one: `has-sidebar`. */
const LAYOUT = /(?:^|[\s_-])(?:has|no|not|with|without|is|layout|content|sticky)$/i;

/**
 * @param element a container that is shown
 * @param inSection whether it stands within main, article or section, where `header` is content
 */
export type BoilerplateTest = (element: Element, inSection: boolean) => boolean;

/**
 * A test for the parts to leave out, made per reading.
 *
 * @param keep elements that no left-out part may hold, whatever it is called: the main heading
 *   and what is announced as main part. A few, so that a hostile page costs little.
 */
export function createBoilerplateTest(keep: Element[]): BoilerplateTest {
  const around = new Set<Element>();
  for (const kept of keep) {
    let node: Element | null = kept;
    for (let depth = 0; node && depth < MAX_DEPTH; depth++, node = node.parentElement) {
      around.add(node);
    }
  }
  // Names repeat: a table of a thousand rows asks a thousand times the same.
  const known = new Map<string, boolean>();
  const isNamed = (element: Element): boolean => {
    if (!element.hasAttributes()) return false;
    const role = element.getAttribute('role');
    if (role && BOILERPLATE_ROLE.test(role)) return true;
    const names = element.getAttribute('class') ?? '';
    const id = element.getAttribute('id') ?? '';
    return (names !== '' && isName(names)) || (id !== '' && isName(id));
  };
  const isName = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      const found = BOILERPLATE_NAME.exec(name.slice(0, MAX_NAMES));
      answer = found !== null && !LAYOUT.test(name.slice(0, found.index));
      known.set(name, answer);
    }
    return answer;
  };
  return (element, inSection) => {
    const siteHeader = !inSection && element.localName === 'header';
    if (!siteHeader && !isNamed(element)) return false;
    return !around.has(element);
  };
}
