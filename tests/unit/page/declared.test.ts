import { describe, expect, it } from 'vitest';
import { body } from './page.ts';

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('declarations', () => {
  it('come from JSON-LD, graphs and publishers included', () => {
    const { declared } = body(
      ld({
        '@graph': [
          {
            '@type': ['Dataset', 'Thing'],
            name: 'Arrêtés de restriction',
            url: '/jeu',
            publisher: { '@type': 'Organization', name: 'Ministère' },
          },
          { '@type': 'schema:GovernmentService', name: 'Carte grise' },
          { '@type': 'NewsArticle', name: 'Rien' },
        ],
      }),
    );
    expect(declared).toEqual([
      { type: 'dataset', name: 'Arrêtés de restriction', url: 'https://www.exemple.gouv.fr/jeu' },
      { type: 'publisher', name: 'Ministère' },
      { type: 'service', name: 'Carte grise' },
    ]);
  });

  it('come from microdata and RDFa', () => {
    const { declared } = body(`
      <div itemscope itemtype="https://schema.org/Dataset"><b itemprop="name">Eau</b></div>
      <div typeof="schema:GovernmentOrganization"><b property="name">Ville</b></div>`);
    expect(declared).toEqual([
      { type: 'dataset', name: 'Eau' },
      { type: 'organization', name: 'Ville' },
    ]);
  });

  it('come from Dublin Core and from links to descriptions', () => {
    const { declared } = body(
      'x',
      `<meta name="DCTERMS.Creator" content="Insee">
       <link rel="alternate" type="application/ld+json" href="/jeu.jsonld">
       <link rel="describedby" href="https://a.fr/d"><link rel="alternate" type="application/rss+xml" href="/rss">`,
    );
    expect(declared).toEqual([
      { type: 'publisher', name: 'Insee' },
      { type: 'catalogue-link', url: 'https://www.exemple.gouv.fr/jeu.jsonld' },
      { type: 'catalogue-link', url: 'https://a.fr/d' },
    ]);
  });

  it('never carry an address that is not of the web', () => {
    const { declared } = body(ld({ '@type': 'Dataset', name: 'x', url: 'javascript:alert(1)' }));
    expect(declared).toEqual([{ type: 'dataset', name: 'x' }]);
  });
});
