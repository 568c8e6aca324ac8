import { describe, expect, it } from 'vitest';
import type { PageReading, Phrase, SiteVerdict } from '../../../lib/model.ts';
import { createGazetteer } from '../../../lib/places/gazetteer.ts';
import { pageTerms } from '../../../lib/related/terms.ts';
import { buildDictionary } from '../../../lib/text/dictionary.ts';

const gazetteer = createGazetteer(
  { regions: [], departements: [] },
  {
    keys: buildDictionary([]),
    first: Uint32Array.of(0),
    codes: new Uint32Array(0),
    populations: new Uint8Array(0),
    groups: new Uint8Array(0),
  },
);
const site: SiteVerdict = {
  verdict: 'official',
  host: 'www.exemple.gouv.fr',
  matched: null,
  body: null,
  reasons: [],
};
const reading: PageReading = {
  url: 'https://www.exemple.gouv.fr/logement',
  title: 'Logement',
  siteName: '',
  description: '',
  headings: [],
  breadcrumbs: [],
  text: '',
  language: 'fr',
  links: [],
  declared: [],
  publicMarkup: [],
  optOut: false,
};

const weights = (phrases: Phrase[]) => {
  const terms = pageTerms(reading, phrases, site, [], gazetteer, () => false);
  return new Map(terms.map(({ term, weight }) => [term, weight]));
};

describe('the terms of a page', () => {
  const phrase = { text: 'diagnostic de performance énergétique', weight: 1 };

  it('weigh the initials that the page writes as what they stand for', () => {
    const found = weights([phrase, { text: 'dpe', weight: 0.2 }, { text: 'dpu', weight: 0.2 }]);
    expect(found.get('dpe')).toBe(1);
    expect(found.get('dpu')).toBe(0.2);
  });

  it('make up no initials that the page does not write', () => {
    expect(weights([phrase]).has('dpe')).toBe(false);
  });
});
