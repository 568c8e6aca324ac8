import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findIn, findReferences } from '../../../lib/references/find.ts';
import { pageReferences } from '../../../lib/references/page.ts';
import { casesOf, REFERENCE_SETS } from '../../../scripts/relevance/references.ts';

const SENTENCES = REFERENCE_SETS.flatMap(casesOf);
const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre';

/** Whatever stands on pages: real references cut anywhere, signs that are not seen, anything. */
const text = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...SENTENCES), fc.nat(40), fc.nat(200))
        .map(([{ passage }, from, length]) => passage.text.slice(from, from + length)),
      fc.constantFrom(
        '\u00a0',
        '\u00ad',
        '\u200b',
        '\n',
        '  ',
        'e\u0301',
        '😀',
        '\ud800',
        '\ufeff',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const day = fc.date({
  min: new Date('1958-01-01'),
  max: new Date('2030-12-31'),
  noInvalidDate: true,
});

/** « 1er mars 2024 », and the same for machines. */
function written(date: Date): { french: string; iso: string } {
  const number = date.getUTCDate();
  const month = MONTHS.split(' ')[date.getUTCMonth()];
  return {
    french: `${number === 1 ? '1er' : number} ${month} ${date.getUTCFullYear()}`,
    iso: date.toISOString().slice(0, 10),
  };
}

const valuesOf = (written: string) => findReferences(written).map(({ value }) => value);

it('places lie in the text, one after the other, and hold the text that is told', () => {
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const found of findReferences(given)) {
        expect(found.start).toBeGreaterThanOrEqual(last);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(given.length);
        expect(found.text).toBe(given.slice(found.start, found.end));
        last = found.end;
      }
    }),
  );
});

it('no reference crosses from one passage into the next', () => {
  const parted = ['loi n° 78-17', 'du 6 janvier 1978', 'article L. 311-1', 'du CRPA'];
  expect(findIn(parted).map(({ value }) => value)).toEqual(['loi 1978-17', 'L311-1']);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (passages) => {
      const apart = passages.flatMap((one) => findIn([one]).map(({ value }) => value));
      expect(findIn(passages).map(({ value }) => value)).toEqual(apart);
    }),
  );
});

it('links take their place among the words', () => {
  const link = fc.record({
    href: fc.oneof(fc.webUrl(), fc.constantFrom('https://github.com/a/b', '#x', 'mailto:a@b.c')),
    start: fc.nat(80),
    end: fc.nat(80),
  });
  fc.assert(
    fc.property(text, fc.array(link, { maxLength: 6 }), (given, drawn) => {
      const links = drawn.map(({ href, start, end }) => ({
        href,
        start: Math.min(start, end, given.length),
        end: Math.min(Math.max(start, end), given.length),
      }));
      let last = 0;
      for (const found of pageReferences([{ text: given, links }], 'https://ville.example/')) {
        expect(found.start).toBeGreaterThanOrEqual(last);
        expect(found.end).toBeLessThanOrEqual(given.length);
        if (found.end > found.start) expect(found.text).toBe(given.slice(found.start, found.end));
        last = found.start;
      }
    }),
  );
});

it('an act is found again by what its value says', () => {
  const type = fc.constantFrom(['loi', 'loi'], ['décret', 'decret'], ['ordonnance', 'ordonnance']);
  fc.assert(
    fc.property(type, day, fc.integer({ min: 1, max: 1999 }), ([word, name], date, number) => {
      const { french, iso } = written(date);
      const year = date.getUTCFullYear();
      expect(valuesOf(`Vu ${word} n° ${year}-${number} du ${french} ;`)).toEqual([
        `${name} ${year}-${number} ${iso}`,
      ]);
      expect(valuesOf(`VU ${word} N°${year}-${number} DU ${french}`.toUpperCase())).toEqual([
        `${name} ${year}-${number} ${iso}`,
      ]);
    }),
  );
});

it('an article of a code is found again by what its value says', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.constantFrom('L', 'R', 'D', 'R*'),
      fc.integer({ min: 100, max: 9999 }),
      parts,
      (letter, first, rest) => {
        const number = [first, ...rest].join('-');
        const value = `${letter}${number} code de l'environnement`;
        for (const form of [
          `article ${letter}. ${number} du code de l’environnement`,
          `art. ${letter}${number} du Code de l'environnement`,
          value.replace(' code', ' du code'),
          `code de l’environnement, article ${letter} ${number}`,
        ])
          expect(valuesOf(form)).toEqual([value]);
      },
    ),
  );
});

it('an act of the Union is found again by its number, and by its CELEX number', () => {
  const kind = fc.constantFrom(['règlement', 'R'], ['directive', 'L'], ['décision', 'D']);
  fc.assert(
    fc.property(
      kind,
      fc.integer({ min: 2015, max: 2030 }),
      fc.integer({ min: 1, max: 1949 }),
      ([word, letter], year, number) => {
        const celex = `3${year}${letter}${String(number).padStart(4, '0')}`;
        expect(valuesOf(`la ${word} (UE) ${year}/${number} du Parlement`)).toEqual([celex]);
        expect(valuesOf(celex)).toEqual([celex]);
      },
    ),
  );
});

it('a SIREN is told broken by one wrong figure, however it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (eight) => {
      const siren = [...'0123456789'].map((check) => `${eight}${check}`);
      const whole = siren.filter((one) => findReferences(`SIREN ${one}`)[0]!.broken === undefined);
      expect(whole).toHaveLength(1);
      const grouped = whole[0]!.replace(/(\d{3})(?=\d)/g, '$1\u202f');
      expect(valuesOf(`Siren : ${grouped}.`)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});
