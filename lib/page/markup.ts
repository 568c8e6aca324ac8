/**
 * The rules of public markup that a page satisfies: the frames that governments give their
 * sites. Evidence, never proof, since all of it can be copied; the host alone decides.
 */
import type { Declaration } from '../model.ts';
import { shownText } from './breadcrumbs.ts';
import { isShown } from './hidden.ts';
import { firstOf } from './metas.ts';

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

const US_BANNER = /official website of the United States government/i;
const GERMAN_BANNER = /offizielle website.*bundesrepublik deutschland/i;

type Rule = (document: Document, declared: Declaration[]) => boolean;

/** Elements of one class, then what must be found in one of them and what it must say. */
const shownIn = (document: Document, name: string, inner: string, text?: RegExp): boolean =>
  firstOf(document.getElementsByClassName(name), 4).some((frame) =>
    firstOf(frame.querySelectorAll(inner), 4).some((element) => says(element, text)),
  );

const shownClass = (document: Document, name: string, text?: RegExp): boolean =>
  firstOf(document.getElementsByClassName(name), 4).some((element) => says(element, text));

const shownTag = (document: Document, tag: string): boolean =>
  firstOf(document.getElementsByTagName(tag), 4).some(isShown);

const says = (element: Element, text?: RegExp): boolean =>
  isShown(element) && (!text || text.test(shownText(element)));

const RULES: Record<string, Rule> = {
  'dsfr-header': (document) => shownIn(document, 'fr-header', '.fr-logo', STATE_NAME),
  'dsfr-footer': (document) => {
    const links = firstOf(document.getElementsByClassName('fr-footer__content-link'), 40);
    const hrefs = links.filter(isShown).map((link) => link.getAttribute('href')?.trim() ?? '');
    return STATE_LINKS.every((rule) => hrefs.some((href) => rule.test(href)));
  },
  'govuk-frame': (document) =>
    shownIn(document, 'govuk-template', '.govuk-header__logotype,.govuk-header__homepage-link') ||
    shownIn(document, 'govuk-header', '.govuk-header__logotype,.govuk-header__homepage-link'),
  'us-banner': (document) =>
    shownClass(document, 'usa-banner', US_BANNER) ||
    shownClass(document, 'ds-c-usa-banner', US_BANNER) ||
    shownTag(document, 'usa-banner'),
  'canada-frame': (document) =>
    firstOf(document.getElementsByClassName('brand'), 4).some(
      (brand) => brand.getAttribute('typeof') === 'GovernmentOrganization' && isShown(brand),
    ) || shownTag(document, 'gcds-header'),
  'europa-frame': (document) =>
    shownClass(document, 'ecl-site-header__logo-link') ||
    shownIn(document, 'ecl-site-header', '.ecl-site-header__logo'),
  'germany-banner': (document) =>
    shownClass(document, 'kern-kopfzeile', GERMAN_BANNER) ||
    shownClass(document, 'kern-kopfzeile__label', GERMAN_BANNER),
  'italy-frame': (document) =>
    shownIn(document, 'it-header-wrapper', '.it-brand-wrapper') &&
    shownClass(document, 'it-footer-main'),
  'brazil-bar': (document) =>
    document.getElementById('barra-brasil') !== null &&
    firstOf(document.getElementsByTagName('script'), 200).some((script) =>
      script.getAttribute('src')?.includes('barra.brasil.gov.br'),
    ),
  'netherlands-logo': (document) =>
    shownTag(document, 'rhc-page-header') ||
    firstOf(document.getElementsByTagName('header'), 4).some((header) =>
      firstOf(header.getElementsByTagName('img'), 20).some(
        (image) => /rijksoverheid/i.test(image.getAttribute('alt') ?? '') && isShown(image),
      ),
    ),
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
