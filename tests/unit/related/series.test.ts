import { describe, expect, it } from 'vitest';
import type { CatalogueRecord, RelatedRecord } from '../../../lib/model.ts';
import { createGazetteer } from '../../../lib/places/gazetteer.ts';
import { foldSeries, seriesKey } from '../../../lib/related/series.ts';
import { buildDictionary } from '../../../lib/text/dictionary.ts';

const gazetteer = createGazetteer(
  {
    regions: [{ code: '53', name: 'Bretagne' }],
    departements: [
      { code: '35', name: 'Ille-et-Vilaine', region: '53' },
      { code: '29', name: 'Finistère', region: '53' },
    ],
  },
  {
    keys: buildDictionary(['rennes']),
    first: Uint32Array.of(0, 1),
    codes: Uint32Array.of(Number.parseInt('35238', 36)),
    populations: Uint8Array.of(18),
  },
);
const related = (title: string): RelatedRecord => ({
  record: { title } as CatalogueRecord,
  score: 1,
  reasons: [],
});

describe('series', () => {
  it('are titles that differ by a place, a year or a number', () => {
    const key = seriesKey('Qualité de l’eau potable en Ille-et-Vilaine en 2021', gazetteer);
    expect(seriesKey('Qualité de l’eau potable dans le Finistère en 2023', gazetteer)).toBe(key);
    expect(seriesKey('Qualité de l’eau de baignade en Ille-et-Vilaine', gazetteer)).not.toBe(key);
  });

  it('do not unite short titles that hold little else than a place', () => {
    expect(seriesKey('Rennes 2021', gazetteer)).toBe('');
    expect(foldSeries([related('Rennes 2021'), related('Rennes 2022')], gazetteer)).toHaveLength(2);
  });

  it('are folded into their best member, which tells how many they are', () => {
    const folded = foldSeries(
      [
        related('Budget primitif de Rennes 2023'),
        related('Marchés publics'),
        related('Budget primitif de Rennes 2022'),
        related('Budget primitif de Rennes 2021'),
      ],
      gazetteer,
    );
    expect(folded.map((r) => [r.record.title, r.series?.count])).toEqual([
      ['Budget primitif de Rennes 2023', 2],
      ['Marchés publics', undefined],
    ]);
    expect(folded[0]?.series?.titles).toEqual([
      'Budget primitif de Rennes 2022',
      'Budget primitif de Rennes 2021',
    ]);
  });
});
