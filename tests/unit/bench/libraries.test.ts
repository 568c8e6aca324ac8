// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { LIBRARIES } from '../../../scripts/bench/search/engines/all.ts';
import { heaviestWords } from '../../../scripts/bench/search/engines/engine.ts';

const TITLES = [
  'Qualité de l’eau potable à Rennes',
  'Accidents corporels de la circulation routière',
  'Répertoire Sirene des entreprises',
  'Horaires des bibliothèques municipales',
];

const RECORDS = TITLES.map(
  (title, i): CatalogueRecord => ({
    kind: 'dataset',
    catalogue: 'datagouv',
    id: `${i}`,
    title,
    url: `https://catalogue.example/${i}`,
    tags: [],
    description: '',
    formats: [],
    zones: [],
    views: 0,
    reuses: 0,
    followers: 0,
    resources: 0,
  }),
);

describe.each(LIBRARIES.map((library) => [library.name, library] as const))('%s', (_, library) => {
  it('finds words without accents, the last one cut', async () => {
    const { index } = await library.build(RECORDS);
    expect(index.typed('qualite eau')[0]).toBe(0);
    expect(index.typed('repertoire sire')[0]).toBe(2);
  });

  it('answers from what was saved as from what was built, in whatever order it comes', async () => {
    const { index, save } = await library.build(RECORDS);
    const restored = await library.restore((await save()).reverse());
    for (const query of ['accidents', 'bibliothèques', 'entreprises', 'eau rennes']) {
      expect(restored.typed(query)[0]).toBe(index.typed(query)[0]);
      expect(restored.typed(query).length).toBeGreaterThan(0);
    }
  });

  it.skipIf(library.fewQueries)('finds what a page is about', async () => {
    const { index } = await library.build(RECORDS);
    const page = {
      id: '1',
      title: '',
      terms: [{ term: 'Accidents de la circulation', weight: 1 }],
      words: ['Accidents', 'circulation', 'préfecture', 'horaires'],
    };
    expect(index.page(page)[0]).toBe(1);
  });
});

describe('heaviestWords', () => {
  it('gives each word the weight of its heaviest phrase', () => {
    const terms = [
      { term: 'Qualité de l’air', weight: 0.4 },
      { term: 'air intérieur', weight: 0.9 },
    ];
    expect(heaviestWords(terms, 3)).toEqual([
      ['air', 0.9],
      ['interieur', 0.9],
      ['qualite', 0.4],
    ]);
  });
});
