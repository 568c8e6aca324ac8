import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
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
    groups: Uint8Array.of(255),
  },
);
const related = (title: string, publisher?: string) => ({
  record: {
    title,
    ...(publisher ? { publisher: { id: publisher, name: publisher } } : {}),
  } as CatalogueRecord,
});
const folded = (members: ReturnType<typeof related>[], years: string[] = []) =>
  foldSeries(members, new Set(years), gazetteer).map(({ best, others }) => [
    best.record.title,
    others.length,
  ]);

describe('series', () => {
  it('are titles that differ by a place, a year or a number', () => {
    const key = seriesKey('Qualité de l’eau potable en Ille-et-Vilaine en 2021', gazetteer);
    expect(seriesKey('Qualité de l’eau potable dans le Finistère en 2023', gazetteer)).toBe(key);
    expect(seriesKey('Qualité de l’eau de baignade en Ille-et-Vilaine', gazetteer)).not.toBe(key);
  });

  it('do not unite short titles that hold little else than a place', () => {
    expect(seriesKey('Rennes 2021', gazetteer)).toBe('');
    expect(folded([related('Rennes 2021'), related('Rennes 2022')])).toHaveLength(2);
  });

  it('are folded into one card', () => {
    expect(
      folded([
        related('Budget primitif de Rennes 2023'),
        related('Marchés publics'),
        related('Budget primitif de Rennes 2022'),
        related('Budget primitif de Rennes 2021'),
      ]),
    ).toEqual([
      ['Budget primitif de Rennes 2023', 2],
      ['Marchés publics', 0],
    ]);
  });

  it('open the latest year, unless the page is about another', () => {
    const years = ['2021', '2023', '2022'].map((year) => related(`Vœux d’admission ${year}`, 'a'));
    expect(folded(years)).toEqual([['Vœux d’admission 2023', 2]]);
    expect(folded(years, ['2021'])).toEqual([['Vœux d’admission 2021', 2]]);
  });

  it('are what one publisher calls nearly the same, and only one', () => {
    const list = 'Liste des immeubles protégés au titre des monuments historiques';
    expect(folded([related(list, 'a'), related(`${list} (archives)`, 'a')])).toEqual([[list, 1]]);
    expect(folded([related(list, 'a'), related(`${list} (archives)`, 'b')])).toHaveLength(2);
    const objects = 'Liste des objets mobiliers classés au titre des monuments historiques';
    expect(folded([related(list, 'a'), related(objects, 'a')])).toHaveLength(2);
  });
});
