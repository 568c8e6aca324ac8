import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordGroup } from '../../../lib/search/expand.ts';
import { parseQuery, queryWords } from '../../../lib/search/parse.ts';
import { factorOfUse, MAX_PRIOR } from '../../../lib/search/prior.ts';
import { askedOf, titleFits } from '../../../lib/search/title-fit.ts';
import { tokens } from '../../../lib/text/tokens.ts';
import { sampleRecord } from '../store/samples.ts';

/** Fits of titles to a query of words that mean themselves only. */
function fits(query: string, titles: string[]): number[] {
  const groups = queryWords(query).map((word): WordGroup => {
    const candidates = [{ term: word, weight: 1, frequency: 1 }];
    return { word, candidates, idf: 1, guessed: false };
  });
  const asked = askedOf(parseQuery(query), groups);
  const records = titles.map((title, i) => sampleRecord(`r${i}`, { title }));
  return titleFits(asked, records, titles.map(tokens));
}

const inOrder = (query: string, titles: string[]) => {
  const all = fits(query, titles);
  return titles.map((_, i) => i).sort((a, b) => all[b]! - all[a]!);
};

describe('the fit of a title', () => {
  it.each([
    [
      'small words count',
      'budgets primitifs depuis 2018',
      ['Budgets primitifs 2018', 'Budgets primitifs depuis 2018'],
      1,
    ],
    [
      'all words before some',
      'zones bruit sarthe',
      ['Zones bruit', 'Sarthe : exposition au bruit, cartes et zones'],
      1,
    ],
    [
      'little else',
      'logements vacants lyon',
      ['Logements vacants à Lyon par quartier', 'Logements vacants à Lyon'],
      1,
    ],
    [
      'words that all titles share are not something else',
      'indicateurs rhone',
      [
        'Plan bleu : indicateurs (Rhône)',
        'Plan bleu : indicateurs des ports (Rhône)',
        'Plan bleu : ports',
      ],
      0,
    ],
    [
      'neighbours',
      'qualité air',
      ['Air : mesure de la qualité', 'Mesure : la qualité de l’air'],
      1,
    ],
    ['no other year', 'budget 2016', ['Budget 2018', 'Budget annexe 2016'], 1],
  ])('%s', (_, query, titles, best) => {
    expect(inOrder(query, titles)[0]).toBe(best);
  });

  it('is best for what was typed, and the same in any order of the records', () => {
    const words = fc.uniqueArray(fc.constantFrom('air', 'bruit', 'de', 'eau', 'sol', '2016'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 8 }), (typed, others) => {
        const titles = [typed, ...others].map((title) => title.join(' '));
        const all = fits(titles[0]!, titles);
        for (const fit of all) {
          expect(Number.isFinite(fit) && fit > 0).toBe(true);
          expect(fit).toBeLessThanOrEqual(all[0]! + 1e-9);
        }
        const turned = fits(titles[0]!, titles.toReversed()).toReversed();
        for (const [i, fit] of turned.entries()) expect(fit).toBeCloseTo(all[i]!, 9);
      }),
    );
  });
});

it('lets use decide about a subject more than about a title', () => {
  for (let prior = 1; prior <= MAX_PRIOR; prior++) {
    expect(factorOfUse(prior, 2)).toBeGreaterThan(factorOfUse(prior, 3));
    expect(factorOfUse(prior, 3)).toBeGreaterThan(factorOfUse(prior - 1, 3));
  }
});
