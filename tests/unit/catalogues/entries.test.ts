import { expect, test } from 'vitest';
import { described, identifierOf, keywords, partsOf } from '../../../lib/catalogues/entries.ts';

test.each([
  ['a__b__c', 'a__b__c'],
  [' x y ', 'x y'],
  [12, '12'],
  ['', undefined],
  ['a\u0000b', undefined],
  ['a\u202eb', undefined],
  // No address can hold half of a pair: `encodeURIComponent` throws.
  ['\ud800', undefined],
  ['😀', '😀'],
  ['x'.repeat(501), undefined],
  [{ id: 1 }, undefined],
])('the identifier written %j', (written, id) => {
  expect(identifierOf(written)).toBe(id);
});

test('a question is its first words, without repetition or signs', () => {
  expect(keywords('L’air, l’air (eau) -sol "bruit" son')).toEqual(['L’air', 'l’air', 'eau', 'sol']);
  expect(keywords('!? ')).toEqual([]);
  expect(keywords('mot '.repeat(1_000_000))).toEqual(['mot']);
});

test('a list may be one text', () => {
  expect(partsOf('a;b,c')).toEqual(['a', 'b', 'c']);
  expect(partsOf(['a,b'])).toEqual(['a,b']);
  expect(partsOf(null)).toEqual([]);
});

test.each([
  [undefined, 'nothing'],
  [[1, 2], 'a list of 2'],
  ['  <!DOCTYPE html><p>', 'a web page'],
  [{}, 'an empty object'],
  [{ a: 1, b: 2 }, 'an object with a, b'],
  [{ error: { message: 'no <b>way</b>' } }, 'an error: no way'],
])('the answer %j is told as %j', (answer, words) => {
  expect(described(answer)).toBe(words);
});
