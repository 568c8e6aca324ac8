import { expect, it } from 'vitest';
import { readCases } from '../../../scripts/relevance/reference-cases.ts';

it('reads sentences, their links and what they cite', () => {
  const [one, near] = readCases(
    [
      '# Remark',
      'Voir [le⍽jeu](https://a.example/dataset/x) et la loi⏎n° 78-17. ![Carte](https://b.example/)',
      '  dataset | le⍽jeu | a.example/dataset/x',
      '  act-fr! | loi⏎n° 78-17 | loi 1978-17',
      'Article 3 de rien',
      '  none: an article',
    ].join('\n'),
    'file',
  );
  expect(one!.passage).toEqual({
    text: 'Voir le\u00a0jeu et la loi\nn° 78-17. ',
    links: [
      { href: 'https://a.example/dataset/x', start: 5, end: 11 },
      { href: 'https://b.example/', start: 32, end: 32, name: 'Carte' },
    ],
  });
  expect(one!.expected).toEqual([
    { type: 'dataset', text: 'le\u00a0jeu', start: 5, value: 'a.example/dataset/x', broken: false },
    { type: 'act-fr', text: 'loi\nn° 78-17', start: 18, value: 'loi 1978-17', broken: true },
  ]);
  expect(near!.expected).toEqual([]);
});

it('says which label is not in its sentence', () => {
  expect(() => readCases('Une phrase\n  siren | 123', 'file')).toThrow('file:2');
});
