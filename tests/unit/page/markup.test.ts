import { describe, expect, it } from 'vitest';
import { body } from './page.ts';

const dsfrHeader = (attributes = '') =>
  `<header role="banner" class="fr-header"${attributes}><div class="fr-header__brand">
   <p class="fr-logo">République<br>Française</p></div></header>`;
const dsfrFooter = (...hosts: string[]) =>
  `<footer class="fr-footer">${hosts
    .map((host) => `<a class="fr-footer__content-link" href="https://${host}">${host}</a>`)
    .join('')}</footer>`;
const STATE = ['info.gouv.fr', 'service-public.gouv.fr', 'legifrance.gouv.fr', 'data.gouv.fr'];

describe('public markup', () => {
  it.each([
    ['dsfr-header', dsfrHeader()],
    ['dsfr-footer', dsfrFooter(...STATE)],
    [
      'govuk-frame',
      '<header class="govuk-header"><a class="govuk-header__homepage-link" href="/"><span class="govuk-header__logotype">GOV.UK</span></a></header>',
    ],
    [
      'us-banner',
      '<section class="usa-banner"><p class="usa-banner__header-text">An official website of the United States government</p></section>',
    ],
    [
      'canada-frame',
      '<div class="brand" property="publisher" typeof="GovernmentOrganization">Canada</div>',
    ],
    [
      'europa-frame',
      '<header class="ecl-site-header"><a class="ecl-site-header__logo-link" href="/">EU</a></header>',
    ],
    [
      'germany-banner',
      '<div class="kern-kopfzeile"><span class="kern-kopfzeile__label">Offizielle Website – Bundesrepublik Deutschland</span></div>',
    ],
    [
      'italy-frame',
      '<div class="it-header-wrapper"><div class="it-brand-wrapper">Comune</div></div><footer class="it-footer-main">x</footer>',
    ],
    [
      'declared-organization',
      '<script type="application/ld+json">{"@type":"GovernmentOrganization","name":"Ville"}</script>',
    ],
  ])('knows %s', (name, markup) => {
    expect(body(markup).publicMarkup).toContain(name);
    // Hidden, the same says nothing.
    if (name !== 'declared-organization') {
      expect(body(`<div hidden>${markup}</div>`).publicMarkup).toEqual([]);
      expect(
        body(`<div style="position:absolute;left:-9999px">${markup}</div>`).publicMarkup,
      ).toEqual([]);
    }
  });

  it('wants all four links in the footer of the French State', () => {
    expect(body(dsfrFooter(...STATE.slice(0, 3))).publicMarkup).toEqual([]);
    expect(body(dsfrFooter(...STATE.slice(0, 3), 'data.gouv.fr.evil.com')).publicMarkup).toEqual(
      [],
    );
  });

  it('takes neither a style sheet, nor a colour scheme, nor a logo without its words', () => {
    expect(
      body('<div data-fr-scheme="system">x</div>', '<link href="/dsfr.min.css">').publicMarkup,
    ).toEqual([]);
    expect(
      body('<header class="fr-header"><p class="fr-logo">Ma boutique</p></header>').publicMarkup,
    ).toEqual([]);
  });

  it('takes a Dublin Core publisher only when it names a public body', () => {
    const publisher = (name: string) =>
      body('x', `<meta name="DC.publisher" content="${name}">`).publicMarkup;
    expect(publisher('Ministère de la Culture')).toEqual(['declared-publisher']);
    expect(publisher('Éditions du Lac')).toEqual([]);
  });
});
