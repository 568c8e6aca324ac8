/** What each kind of element means for the text of a page. */

export type ElementKind =
  /** Its text is not the page's text. */
  | 'silent'
  /** Does not end a block. */
  | 'inline'
  | 'link'
  | 'button'
  | 'break'
  | 'heading'
  | 'section'
  /** The same on every page of a site. */
  | 'boilerplate'
  /** May be a part that is the same on every page, if its name says so. */
  | 'container'
  | 'block';

const BY_KIND: [ElementKind, string][] = [
  [
    'silent',
    'audio canvas datalist embed head iframe input link map meta noframes noscript object option ' +
      'script select style svg template textarea title video',
  ],
  [
    'inline',
    'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp ' +
      'small span strike strong sub sup time tt u var wbr',
  ],
  ['link', 'a'],
  ['button', 'button'],
  ['break', 'br'],
  ['heading', 'h1 h2 h3 h4 h5 h6'],
  ['section', 'main article'],
  ['boilerplate', 'nav footer aside menu dialog'],
  ['container', 'div section header ul ol p table td form'],
];

const KINDS = new Map<string, ElementKind>(
  BY_KIND.flatMap(([kind, tags]) =>
    tags.split(' ').map((tag): [string, ElementKind] => [tag, kind]),
  ),
);

/** @param tag local name, lower case */
export const kindOf = (tag: string): ElementKind => KINDS.get(tag) ?? 'block';
