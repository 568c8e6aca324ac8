import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanTokens } from '../../../lib/text/scan.ts';
import { tokens } from '../../../lib/text/tokens.ts';

function scanned(text: string, most?: number): string[] {
  const { units, ends, count } = scanTokens(text, most);
  return Array.from({ length: count }, (_, i) =>
    String.fromCharCode(...units.subarray(i === 0 ? 0 : ends[i - 1], ends[i])),
  );
}

/** What decides how words are cut, and some letters of each kind, met far more often than by chance. */
const odd = fc.string({
  unit: fc.constantFrom(...'aeésœÀßŉ19 \n.·(),-_’«»…½²µαΣ東京が한국ก́﷼ﷺ㎢𝐀\u00a0\u00ad\u200d'),
  maxLength: 60,
});

it.each([
  ['plain text', fc.string({ maxLength: 200 })],
  ['any text', fc.string({ unit: 'binary', maxLength: 100 })],
  ['odd text', odd],
])('%s is cut as `tokens` cuts it', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(scanned(text)).toEqual(tokens(text));
    }),
    { numRuns: 2000 },
  );
});

it('stops behind as many tokens as are wanted', () => {
  fc.assert(
    fc.property(odd, fc.nat(9), (text, most) => {
      expect(scanned(text, most)).toEqual(tokens(text).slice(0, most));
    }),
  );
});
