/**
 * The rules of public markup that a page satisfies: the frames that governments give their
 * sites. Evidence, never proof, since all of it can be copied; the host alone decides.
 */
import type { Declaration } from '../model.ts';
import { shownText } from './breadcrumbs.ts';
import { isShown } from './hidden.ts';

/** The links that the footer of every site of the French State must carry. */
const STATE_LINKS = [
  /^https?:\/\/(?:www\.)?(?:info\.)?gouv(?:ernement)?\.fr(?:\/|$)/i,
  /^https?:\/\/(?:www\.)?service-public(?:\.gouv)?\.fr(?:\/|$)/i,
  /^https?:\/\/(?:www\.)?legifrance\.gouv\.fr(?:\/|$)/i,
  /^https?:\/\/(?:www\.)?data\.gouv\.fr(?:\/|$)/i,
];
const STATE_NAME = /r[ée]publique\s*fran[çc]aise|minist[èe]re|pr[ée]f[eè]|gouvernement/i;
const PUBLIC_NAME =
  /minist|pr[ée]fect|mairie|gouvernement|r[ée]publique fran|government|department of|bundes(?:amt|minist|anstalt|regierung)|ayuntamiento|gobierno|comune di|governo|gemeente|rijks|city of|county of|council\b/i;

type Rule = (document: Document, declared: Declaration[]) => boolean;

const RULES: Record<string, Rule> = {
  'dsfr-header': (document) =>
    shown(
      document,
      'header.fr-header .fr-header__brand .fr-logo, header.fr-header p.fr-logo',
      STATE_NAME,
    ),
  'dsfr-footer': (document) => {
    const links = [
      ...document.querySelectorAll('footer.fr-footer a.fr-footer__content-link[href]'),
    ];
    const hrefs = links
      .slice(0, 40)
      .filter(isShown)
      .map((link) => link.getAttribute('href') ?? '');
    return STATE_LINKS.every((rule) => hrefs.some((href) => rule.test(href.trim())));
  },
  'govuk-frame': (document) =>
    shown(
      document,
      '.govuk-template .govuk-header__logotype, .govuk-template .govuk-header__link--homepage, .govuk-template .govuk-header__homepage-link',
    ),
  'us-banner': (document) =>
    shown(
      document,
      '.usa-banner, .ds-c-usa-banner',
      /official website of the United States government/i,
    ) || shown(document, 'usa-banner'),
  'canada-frame': (document) =>
    shown(document, '.brand[property=publisher][typeof=GovernmentOrganization], gcds-header'),
  'europa-frame': (document) =>
    shown(document, '.ecl-site-header__logo-link, .ecl-site-header__logo'),
  'germany-banner': (document) =>
    shown(
      document,
      '.kern-kopfzeile, .kern-kopfzeile__label',
      /offizielle website.*bundesrepublik deutschland/i,
    ),
  'italy-frame': (document) =>
    shown(document, '.it-header-wrapper .it-brand-wrapper') && shown(document, '.it-footer-main'),
  'brazil-bar': (document) =>
    document.querySelector('#barra-brasil') !== null &&
    document.querySelector('script[src*="barra.brasil.gov.br"]') !== null,
  'netherlands-logo': (document) =>
    shown(document, 'rhc-page-header') || shown(document, 'header img[alt*="Rijksoverheid" i]'),
  'declared-organization': (_document, declared) =>
    declared.some(({ type }) => type === 'organization' || type === 'service'),
  'declared-publisher': (_document, declared) =>
    declared.some(({ type, name }) => type === 'publisher' && PUBLIC_NAME.test(name ?? '')),
};

/**
 * Names of the rules satisfied. Nodes hidden by their markup do not count.
 * @param declared what `readDeclarations` found
 */
export function publicMarkup(document: Document, declared: Declaration[]): string[] {
  return Object.entries(RULES)
    .filter(([, rule]) => rule(document, declared))
    .map(([name]) => name);
}

/** Whether an element is there, is shown, and says what it should. */
function shown(document: Document, selector: string, text?: RegExp): boolean {
  return [...document.querySelectorAll(selector)]
    .slice(0, 5)
    .some((element) => isShown(element) && (!text || text.test(shownText(element))));
}
