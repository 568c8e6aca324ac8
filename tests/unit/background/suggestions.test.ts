// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn, suggestionsOf } from '../../../lib/background/suggestions.ts';
import { answer } from '../../../scripts/gallery/services.ts';

const found = (title: string, publisher: string) => {
  const sample = answer('sécheresse');
  const hit = sample.hits[0]!;
  const record = { ...hit.record, title, publisher: { id: '', name: publisher } };
  return { ...sample, hits: [{ ...hit, record }] };
};
const described = (title: string, publisher: string, plain: boolean) =>
  suggestionsOf(found(title, publisher), plain)[0]!.description;

describe('what the address bar proposes', () => {
  it('is title and publisher, in XML but in Firefox', () => {
    expect(described('Eau & <air>', 'L’Office', false)).toBe(
      'Eau &amp; &lt;air&gt; <dim>– L’Office</dim>',
    );
    expect(described('Eau & <air>', 'L’Office', true)).toBe('Eau & <air> – L’Office');
    expect(described('Eau', '', false)).toBe('Eau');
  });

  it('is well-formed whatever a record says, and says it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (title, publisher) => {
        const xml = described(title, publisher, false);
        const parsed = new DOMParser().parseFromString(`<d>${xml}</d>`, 'text/xml');
        expect(parsed.querySelector('parsererror')).toBeNull();
        expect(parsed.querySelectorAll('d > *').length).toBeLessThanOrEqual(1);
        // XML has no place for them.
        expect(xml).not.toMatch(/[\p{Cc}\ufffe\uffff]|[<>](?!\/?dim|–|$| )/u);
        expect(xml.isWellFormed()).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is six records at most', () => {
    const many = found('Eau', 'Office');
    many.hits = Array.from({ length: 30 }, () => many.hits[0]!);
    expect(suggestionsOf(many, false)).toHaveLength(6);
  });
});

describe('what is entered', () => {
  it.each([
    ['https://www.data.gouv.fr/datasets/eau/', 'https://www.data.gouv.fr/datasets/eau/'],
    [' http://a.fr ', 'http://a.fr/'],
    ['javascript:alert(1)', null],
    ['data:text/html,eau', null],
    ['https://', null],
    ['eau potable', null],
    ['eau https://a.fr', null],
  ])('%j leads to %j', (text, address) => {
    expect(addressIn(text)).toBe(address);
  });
});
