import { expect, test } from 'vitest';
import { localityByte, localityOf } from '../../../lib/search/locality.ts';

test('every place that is known has a byte of its own, and comes back from it', () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const places = [
    ...Array.from({ length: 95 }, (_, i) => two(i + 1)).filter((code) => code !== '20'),
    ...['2A', '2B', '971', '974', '988', 'R01', 'R11', 'R53', 'R94', 'R988', '?'],
    ...Array.from({ length: 9 }, (_, i) => `B${two(i + 1)}`),
  ];
  const bytes = places.map(localityByte);
  expect(new Set(bytes).size).toBe(places.length);
  expect(bytes.every((byte) => byte > 0 && byte < 256)).toBe(true);
  expect(bytes.map(localityOf)).toEqual(places);
  expect([localityByte('B10'), localityByte('B'), localityByte('Rx')].map(localityOf)).toEqual([
    '?',
    '?',
    '?',
  ]);
});
