import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byLikeness, highlight } from '../../../lib/search/highlight.ts';
import { markAnswer } from '../../../lib/search/marks.ts';
import { sampleRecord } from '../store/samples.ts';

const marked = (text: string, query: string) =>
  highlight(text, query).map(([start, end]) => text.slice(start, end));

it.each([
  ['Fichier des prénoms depuis 1900', 'prenom', ['prénoms']],
  ['Restrictions d’eau', 'restricsion eau', ['Restrictions', 'eau']],
  ['Restriction', 'restricsion', ['Restriction']],
  ['Réseau de communes', 'comm', ['communes']],
  ['Communes et communautés', 'communes', ['Communes']],
  ['Le château d’eau', 'le eau', ['eau']],
  ['Œuvres', 'oeuvre', ['Œuvres']],
  ['Prénom, prénom', 'PRENOM', ['Prénom', 'prénom']],
  ['Rien de tel', 'hydrologie', []],
  ['', 'eau', []],
  ['eau', '', []],
  ['e\u0301cole', 'ecole', ['e\u0301cole']],
  ['Plan local d’urbanisme', '"plan local" -urbanisme', ['Plan', 'local']],
  ['東京都の人口統計', '人口統計', ['人口統計']],
])('in “%s”, “%s” marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

it('marks whole words, in order, apart from each other', () => {
  const word = fc.constantFrom('eau', 'prénoms', 'Île', '—', 'bus', '👍', 'qualite');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (shown, query) => {
      let last = -1;
      for (const [start, end] of highlight(shown, query)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(shown.slice(start, end)).toMatch(/^[\p{L}\p{N}]+$/u);
        last = end;
      }
    }),
  );
});

it('breaks ties by likeness, and nothing else', () => {
  expect(byLikeness(['Bus de nuit', 'Bus', 'Bus scolaire', 'Air'], 'bus')[0]).toBe(1);
  expect(byLikeness(['a', 'b'], '').sort()).toEqual([0, 1]);
  const hit = (title: string, score: number) => ({ record: sampleRecord(title, { title }), score });
  const answer = {
    query: 'bus scolaires',
    hits: [hit('Air', 9), hit('Bus', 5), hit('Bus scolaire', 5), hit('Bus scolaires', 1)],
    total: 4,
    corrected: null,
    nearest: [],
    ms: 0,
  };
  const titles = markAnswer(answer).hits.map(({ record }) => record.title);
  expect(titles).toEqual(['Air', 'Bus scolaire', 'Bus', 'Bus scolaires']);
});
