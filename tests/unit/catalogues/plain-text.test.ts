import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord, plainText } from '../../../lib/catalogues/plain-text.ts';

const pieces = fc.constantFrom(
  '<',
  '>',
  '<b>',
  '</p>',
  '<script>',
  '</script>',
  '&lt;',
  '&gt;',
  '&#60;',
  '*',
  '_',
  '`',
  '[x](y)',
  '!',
  '\\',
  'a',
  ' ',
  '\n',
  '\u202e',
  '\u0000',
  '😀',
  '<img src=x onerror=alert(1)>',
);

test('no element, no control character and no length beyond the limit survive', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'binary' })),
      fc.integer({ min: 1, max: 80 }),
      (markup, limit) => {
        const text = plainText(markup, limit);
        expect(text).not.toMatch(/<[/!?]?[a-z][^<>]*>/i);
        expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).toBe(text.trim());
      },
    ),
    { numRuns: 300 },
  );
});

test('deeply hidden elements end', () => {
  expect(plainText('<'.repeat(10_000) + 'b>'.repeat(10_000))).not.toMatch(/<b>/);
});

test.each([
  [
    '# Titre\n\nUn **mot** _fort_, un [lien](https://a.example "titre").',
    'Titre Un mot fort, un lien.',
  ],
  ['![logo](x.png) Données &eacute;tat&nbsp;: 5&#8239;&euro;', 'Données état : 5 €'],
  ['<p>Un</p><p>deux<br/>trois</p><style>p{}</style>', 'Un deux trois'],
  ['- un\n- deux\n\n---\n* trois', 'un deux trois'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
  ['nom_de_colonne et 2 * 3 * 4, a < b et c > d', 'nom_de_colonne et 2 * 3 * 4, a < b et c > d'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;texte', 'texte'],
  ['Échappé\\_ici \\(oui\\)', 'Échappé_ici (oui)'],
])('%j reads %j', (markup, text) => {
  expect(plainText(markup)).toBe(text);
});

test('a text is cut at a word, a word that leaves no choice in its middle', () => {
  expect(cutAtWord('un deux trois', 13)).toBe('un deux trois');
  expect(cutAtWord('un deux, trois', 11)).toBe('un deux…');
  expect(cutAtWord('anticonstitutionnellement', 6)).toBe('antic…');
  expect(cutAtWord('ab😀😀', 4)).toBe('ab…');
});

test('a name without a sign of markup is what reading it for markup makes of it', () => {
  const parts = fc.constantFrom('eau', 'Île', '2026', ' ', ',', '.', "'", '’', '(', ')', '/', '-');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (said) => {
      const name = said.join('');
      expect(plainText(name)).toBe(plainText(`<b></b>${name}`));
    }),
    { numRuns: 1000 },
  );
});
