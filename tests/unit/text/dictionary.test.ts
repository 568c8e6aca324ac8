import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildDictionary,
  compareTerms,
  createDictionaryWriter,
  openDictionary,
  sortTerms,
} from '../../../lib/text/dictionary.ts';

const encode = (term: string) => new TextEncoder().encode(term);
const byBytes = (a: string, b: string) => Buffer.compare(encode(a), encode(b));

const word = fc.stringMatching(/^[abcé]{1,6}$/);
const anything = fc.string({ unit: 'grapheme', maxLength: 8 });
const host = fc.tuple(fc.stringMatching(/^[a-c.-]{0,6}$/), fc.nat(300)).map(
  // Longer than 127 and 255 bytes: lengths need several bytes too.
  ([name, length]) => name + 'x'.repeat(length),
);

const termLists = fc.uniqueArray(fc.oneof(word, anything, host), { maxLength: 120 });

const open = (terms: string[]) => openDictionary(buildDictionary(terms));

/** Optimal string alignment distance, the textbook way. */
function distance(left: string, right: string): number {
  const a = Array.from(left);
  const b = Array.from(right);
  const d = a.map(() => [] as number[]);
  d.push([]);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        d[i]![j] = i + j;
        continue;
      }
      d[i]![j] = Math.min(
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
      }
    }
  }
  return d[a.length]![b.length]!;
}

function prefixDistance(wanted: string, term: string): number {
  const points = Array.from(term);
  return Math.min(
    ...points.map((_, i) => distance(wanted, points.slice(0, i + 1).join(''))),
    Array.from(wanted).length,
  );
}

describe('a dictionary', () => {
  it('sorts by UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.array(anything), (terms) => {
        expect(sortTerms([...terms])).toEqual([...terms].sort(byBytes));
      }),
    );
    expect(sortTerms(['\u{1f600}', '\uff5e'])).toEqual(['\uff5e', '\u{1f600}']);
    expect(compareTerms('\uff5e', '\u{1f600}')).toBeLessThan(0);
    expect(compareTerms('\u{1f600}', '\uff5e')).toBeGreaterThan(0);
    expect(compareTerms('\u{1f600}', '\u{1f600}')).toBe(0);
  });

  it('answers as the sorted array does', () => {
    fc.assert(
      fc.property(termLists, fc.array(fc.oneof(word, anything, host)), (list, asked) => {
        const terms = sortTerms(list);
        const dictionary = open(terms);
        expect(dictionary.size).toBe(terms.length);
        expect(terms.map((_, i) => dictionary.term(i))).toEqual(terms);
        for (const term of [...terms, ...asked]) {
          expect(dictionary.find(term)).toBe(terms.indexOf(term));
          const bound = terms.findIndex((t) => byBytes(t, term) >= 0);
          expect(dictionary.lowerBound(term)).toBe(bound < 0 ? terms.length : bound);
          const [from, to] = dictionary.prefix(term);
          expect(terms.slice(from, to)).toEqual(terms.filter((t) => t.startsWith(term)));
        }
      }),
    );
  });

  it('finds what is near, as brute force does', () => {
    fc.assert(
      fc.property(
        termLists,
        fc.oneof(word, anything),
        fc.nat(2),
        fc.boolean(),
        (list, wanted, maxEdits, prefix) => {
          const terms = sortTerms(list);
          const expected = terms.flatMap((term, ordinal) => {
            const whole = distance(wanted, term);
            if (whole <= maxEdits) return [{ ordinal, distance: whole, prefix: false }];
            const beginning = prefixDistance(wanted, term);
            if (prefix && beginning <= maxEdits) return [{ ordinal, distance: beginning, prefix }];
            return [];
          });
          expect(open(terms).fuzzy(wanted, maxEdits, { prefix })).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds what is near across many blocks', () => {
    const letters = 'abcd'.split('');
    const terms = sortTerms(
      letters.flatMap((a) =>
        letters.flatMap((b) =>
          letters.flatMap((c) => letters.flatMap((d) => [a + b + c + d, `${a + b + c + d}zzz`])),
        ),
      ),
    );
    for (const prefix of [false, true]) {
      const near = open(terms).fuzzy('dabc', 1, { prefix });
      expect(near.map((n) => terms[n.ordinal])).toEqual(
        terms.filter((t) => distance('dabc', t) <= 1 || (prefix && prefixDistance('dabc', t) <= 1)),
      );
    }
  });

  it('refuses terms out of order, and repeated ones', () => {
    expect(() => buildDictionary(['b', 'a'])).toThrow(RangeError);
    expect(() => buildDictionary(['a', 'a'])).toThrow(RangeError);
  });

  it('may be asked for terms while another one is written, term by term', () => {
    const held = open(['eau', 'école', 'île']);
    const writer = createDictionaryWriter();
    for (const term of held.terms()) {
      expect(held.find('eau')).toBe(0);
      writer.add(term);
      expect(held.find('ile')).toBe(-1);
    }
    expect([...openDictionary(writer.done()).terms()]).toEqual(['eau', 'école', 'île']);
    expect(writer.size).toBe(3);
  });

  it('may be empty', () => {
    const empty = open([]);
    expect([empty.size, empty.find('a'), empty.lowerBound('a')]).toEqual([0, -1, 0]);
    expect(empty.prefix('')).toEqual([0, 0]);
    expect(empty.fuzzy('a', 2)).toEqual([]);
    expect(() => empty.term(0)).toThrow(RangeError);
  });
});
