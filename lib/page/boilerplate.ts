/** The parts of a page that are the same on every page of its site. */

const BOILERPLATE_TAG = new Set(['nav', 'footer', 'aside', 'menu', 'dialog']);
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
/** A layout that says it has, or lacks, such a part is not one. */
const BOILERPLATE_NAME = new RegExp(
  `(?:^|[\\s_-])(?<!(?:^|[\\s_-])(?:has|no|not|with|without|is|layout|content|sticky)[_-])(?:${WORDS})(?=$|[\\s_-])`,
  'i',
);

/** Elements that may carry the name of a part; others are not asked, for speed. */
const CONTAINER = new Set(['div', 'section', 'header', 'ul', 'ol', 'p', 'table', 'td', 'form']);

/**
 * @param element an element that is shown
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
  return (element, inSection) => {
    const tag = element.localName;
    if (BOILERPLATE_TAG.has(tag)) return true;
    if (!CONTAINER.has(tag)) return false;
    if (tag === 'header' ? inSection && !isNamed(element) : !isNamed(element)) return false;
    return !keep.some((kept) => element.contains(kept));
  };
}

function isNamed(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role && BOILERPLATE_ROLE.test(role)) return true;
  const names = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!names && !id) return false;
  return BOILERPLATE_NAME.test(`${names?.slice(0, 300) ?? ''} ${id?.slice(0, 60) ?? ''}`);
}
