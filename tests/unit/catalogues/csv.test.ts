import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCsvParser, namedRow, parseCsv } from '../../../lib/catalogues/csv.ts';

const written = (rows: string[][], separator: string, lineBreak: string) =>
  rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join(lineBreak);

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t') });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

test('what was written quoted is read back, whatever the separator, break and cuts', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 7 }),
      (rows, separator, lineBreak, size) => {
        const text = `\ufeff${written(rows, separator, lineBreak)}`;
        expect(parseCsv(text, { separator })).toEqual(rows);
        const parser = createCsvParser({ separator });
        const read: string[][] = [];
        for (let at = 0; at < text.length; at += size)
          read.push(...parser.push(text.slice(at, at + size)));
        expect([...read, ...parser.end()]).toEqual(rows);
      },
    ),
  );
});

test('any text at all is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseCsv(text, { separator: ';' }))));
});

test('plain cells, empty cells, blank lines and stray quotes', () => {
  expect(parseCsv('a,,c\r\n\r\n,\n"x" y,5" pipe\n')).toEqual([
    ['a', '', 'c'],
    ['', ''],
    ['x y', '5" pipe'],
  ]);
});

test('a file cut inside quotes gives the row it has', () => {
  expect(parseCsv('a;"b\nc', { separator: ';' })).toEqual([['a', 'b\nc']]);
});

test('pieces are read as they come, and cells are named', () => {
  const parser = createCsvParser();
  const rows = ['id,na', 'me\n1,"A\n', 'B"'].flatMap((piece) => [...parser.push(piece)]);
  const [header, first] = [...rows, ...parser.end()] as [string[], string[]];
  expect(namedRow([...header, 'more'], first)).toEqual({ id: '1', name: 'A\nB', more: '' });
});
