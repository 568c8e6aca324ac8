import { describe, expect, it } from 'vitest';
import { pagePhrases } from '../../../lib/page/phrases.ts';
import { body, PARAGRAPH, read, URL_ } from './page.ts';

describe('the main part', () => {
  it('is what main holds, without navigation, hidden parts and cookie bar', () => {
    const reading = body(`
      <header class="fr-header"><p>République Française</p><nav>Menu principal</nav></header>
      <div id="tarteaucitronRoot">Nous utilisons des cookies</div>
      <main><h1>Sécheresse</h1><p>${PARAGRAPH}</p>
        <p hidden>caché un</p><p aria-hidden="true">caché deux</p><p style="display: none">caché trois</p>
        <template><p>caché quatre</p></template><noscript>caché cinq</noscript>
        <p class="fr-sr-only">caché six</p>
        <div class="fr-share"><p>Partager la page</p></div>
        <aside>À lire aussi</aside></main>
      <footer class="fr-footer">Mentions légales</footer>`);
    expect(reading.text).toBe(`Sécheresse\n${PARAGRAPH}`);
    expect(reading.headings).toEqual(['Sécheresse']);
  });

  it('is found without main, in tables as old pages have', () => {
    const reading = body(`<table><tr>
      <td><a href="/a">Accueil</a><br><a href="/b">Les services</a><br><a href="/c">Contact</a></td>
      <td><font><b>L'eau en été</b></font><p>${PARAGRAPH}<p>${PARAGRAPH.toUpperCase()}</td>
      </tr></table><p><a href="/d">Plan du site</a> <a href="/e">Crédits</a></p>`);
    expect(reading.text).toContain(PARAGRAPH);
    expect(reading.text).not.toContain('Les services');
    expect(reading.text).not.toContain('Plan du site');
  });

  it('keeps a part with a telling name that holds the heading', () => {
    const reading = body(`<div class="menu-layout nav"><h1>Zones</h1><p>${PARAGRAPH}</p></div>`);
    expect(reading.text).toContain(PARAGRAPH);
  });

  it('falls back on the page when main is an empty shell', () => {
    const reading = body(`<main></main><div>${`<p>${PARAGRAPH}</p>`.repeat(6)}</div>`);
    expect(reading.text).toContain(PARAGRAPH);
  });

  it('keeps the links of a page that is a list', () => {
    const items = ['Rapport 2023', 'Rapport 2024'].map((t) => `<li><a href="/${t}">${t}</a></li>`);
    expect(body(`<main><ul>${items.join('')}</ul></main>`).text).toBe('Rapport 2023\nRapport 2024');
  });

  it('reads the button of a folded part as its heading', () => {
    const reading = body(`<main><h3><button>Zones d’alerte</button></h3><p>${PARAGRAPH}</p>
      <button>Imprimer</button></main>`);
    expect(reading.headings).toEqual(['Zones d’alerte']);
    expect(reading.text).not.toContain('Imprimer');
  });
});

describe('the headline', () => {
  it('prefers the h1 of the main part, else the one that the title repeats', () => {
    const outer = `<div><h1>Ministère</h1></div><div><h1>Qualité de l’air</h1></div>`;
    const title = '<title>Qualité de l’air | Ministère de l’air pur</title>';
    expect(body(`${outer}<main><h1>Ozone</h1></main>`, title).headings[0]).toBe('Ozone');
    expect(body(`${outer}<main><p>${PARAGRAPH}</p></main>`, title).headings[0]).toBe('Ministère');
  });

  it('does not take the title of a drawing', () => {
    const reading = body('<svg><title>Logo</title></svg><main><h1>Eau</h1></main>');
    expect(reading.title).toBe('Eau');
  });

  it('weighs the name of the site less than the page', () => {
    const reading = body(
      `<main><p>${PARAGRAPH}</p></main>`,
      '<title>Préfecture de la Drôme - Inondations</title><meta property="og:site_name" content="Préfecture de la Drôme">',
    );
    expect(pagePhrases(reading)[0]?.text).toBe('inondations');
  });
});

describe('breadcrumbs', () => {
  it.each([
    ['<nav aria-label="Fil d’Ariane"><ol><li>Accueil</li><li>Eau</li></ol></nav>'],
    ['<nav class="fr-breadcrumb"><button>Voir</button><ol><li>Accueil</li><li>Eau</li></ol></nav>'],
    ['<div id="ariane-page">Vous êtes ici : <a href="/">Accueil</a> &gt; Eau</div>'],
    [`<p><a href="/">Accueil</a> &gt; Eau</p><p>${PARAGRAPH}</p><p>${PARAGRAPH}.</p>`],
  ])('are read from %s', (markup) => {
    expect(body(markup).breadcrumbs).toEqual(['Accueil', 'Eau']);
  });
});

describe('the language', () => {
  const english =
    'The council has published the list of the streets that will be closed for the works of the summer, and the dates on which they are to be reopened to the public.';
  it('is the declared one', () => {
    expect(read(`<html lang="fr-FR"><body><p>${PARAGRAPH}</p>`).language).toBe('fr');
  });
  it('is guessed from the text when none is declared', () => {
    expect(read(`<body><p>${PARAGRAPH}</p>`).language).toBe('fr');
    expect(read(`<body><p>${english}</p>`).language).toBe('en');
  });
  it('is the text’s when a template declares another', () => {
    expect(
      read(
        `<html lang="en"><body><main>${[1, 2, 3, 4, 5, 6].map((n) => `<p>${n}. ${PARAGRAPH}</p>`).join('')}`,
      ).language,
    ).toBe('fr');
  });
  it('is null when nothing is sure', () => {
    expect(read('<body><p>12 345</p>').language).toBeNull();
  });
});

describe('odd pages', () => {
  it('leaves a page alone that asks for it', () => {
    const reading = body(`<main>${PARAGRAPH}</main>`, '<meta name="en-regard" content="off">');
    expect(reading).toMatchObject({ optOut: true, title: '', text: '', links: [] });
  });

  it('carries the address without fragment', () => {
    expect(read('<p>x', `${URL_}?a=1#b`).url).toBe(`${URL_}?a=1`);
  });

  it('reads right-to-left text', () => {
    const arabic = 'وزارة التربية الوطنية والتعليم الأولي والرياضة '.repeat(8);
    const reading = read(`<html lang="ar" dir="rtl"><body><main><p>${arabic}</p></main>`);
    expect(reading.language).toBe('ar');
    expect(pagePhrases(reading).map(({ text }) => text)).toContain('التربية');
  });

  it.each([
    ['nothing', ''],
    ['an iframe alone', '<html><body><iframe src="https://x.gouv.fr/app"></iframe></body></html>'],
    ['frames', '<html><frameset><frame src="a.htm"><noframes>Texte</noframes></frameset></html>'],
    ['no text', '<html><body><div><img src="a.png"></div></body></html>'],
  ])('reads %s as no text', (_name, html) => {
    expect(read(html)).toMatchObject({ text: '', links: [] });
    expect(pagePhrases(read(html))).toEqual([]);
  });

  it('reads broken markup', () => {
    const reading = read(`<title>Eau</title><div><p>${PARAGRAPH}</div></td><b><li>Puits<p>Source`);
    expect(reading.title).toBe('Eau');
    expect(reading.text).toContain(PARAGRAPH);
  });
});
