import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight } from '../../../lib/search/highlight.ts';

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
