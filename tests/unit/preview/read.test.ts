// @vitest-environment node
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TableFormat } from '../../../lib/files/file.ts';
import { separatorOf } from '../../../lib/preview/csv.ts';
import { mended } from '../../../lib/preview/json.ts';
import { readTable } from '../../../lib/preview/read.ts';

const MOST = 512_000;
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(
  file: string | Uint8Array,
  { format = 'csv', cut }: { format?: TableFormat; cut?: number } = {},
) {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const beginning = { bytes: bytes.subarray(0, cut), whole: cut === undefined };
  const answer = await readTable(beginning, format, MOST);
  return answer.ok ? { ...answer.value.table, whole: answer.value.whole } : answer.error;
}

describe('a CSV', () => {
  it('in UTF-8 with its mark, in UTF-16, in windows-1252', async () => {
    const table = { columns: ['libellé', 'débit'], rows: [['Évêché', '1']], total: 1 };
    const text = 'libellé;débit\r\nÉvêché;1\r\n';
    expect(await read(`\ufeff${text}`)).toMatchObject(table);
    expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject(table);
    expect(await read(Buffer.from(text, 'latin1'))).toMatchObject(table);
  });

  it('cut in the middle of a character and of a row: what is complete is kept', async () => {
    const text = 'a,b\n1,é\n2,ééé\n';
    expect(await read(text, { cut: utf8('a,b\n1,é\n2,é').length + 1 })).toMatchObject({
      ...{ columns: ['a', 'b'], rows: [['1', 'é']], whole: false },
    });
    expect(await read(text, { cut: 9 })).not.toHaveProperty('total');
  });

  it('keeps line breaks in quotes, ragged rows, and formulas and markup as text', async () => {
    const table = await read(
      'nom,note\n"a\nb","=HYPERLINK(""https://x"")"\nseul\n<img src=x onerror=1>,2,3,4\n',
    );
    expect(table).toMatchObject({
      columns: ['nom', 'note', '3', '4'],
      rows: [
        ['a b', '=HYPERLINK("https://x")'],
        ['seul'],
        ['<img src=x onerror=1>', '2', '3', '4'],
      ],
    });
  });

  it('takes no control character, no sign that turns the direction, no cell of a million', async () => {
    const table = await read(`a,b\n\u001b[31m\u202ered,${'x'.repeat(400_000)}\n`);
    if (typeof table === 'string') throw new Error(table);
    const [first, long] = table.rows[0]!;
    expect(first).toBe('[31m red');
    expect(long).toHaveLength(301);
  });

  it('has a hundred columns at most', async () => {
    const wide = Array.from({ length: 120_000 }, (_, i) => `c${i}`).join(',');
    const table = await read(wide);
    expect(table).toMatchObject({ columnsLeft: 119_900 });
  });

  it('without a head names its columns by their places', async () => {
    expect(await read('1;2\n3;4\n')).toMatchObject({ columns: ['1', '2'], total: 2 });
  });

  it.each([
    [';', 'a;b;c\n1,5;2,5;x\n3,1;4;y\n'],
    [',', 'a,b\n"1;2;3",x\n"4;5;6",y\n'],
    ['\t', 'a\tb\n1,2\t3;4\n1\t2\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('is parted by %j', (separator, text) => {
    expect(separatorOf(text)).toBe(separator);
  });

  test('whatever is written comes back, whatever parts it', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'abé1 ,;"\'='), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 6,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t'), async (cells, separator) => {
        const quoted = cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`));
        const text = [['un', 'deux', 'trois'], ...quoted]
          .map((row) => row.join(separator))
          .join('\r\n');
        expect(separatorOf(text)).toBe(separator);
        expect(await read(text)).toMatchObject({
          rows: cells.map((row) => row.map((one) => one.trim())),
        });
      }),
    );
  });
});

describe('JSON', () => {
  const RECORDS = [
    { nom: 'Isère', debit: 1.5, tags: ['a', { b: 1 }] },
    { nom: 'Drôme', vide: null, oui: true },
  ];

  it('as a list, under a key, or one object a line', async () => {
    const table = {
      columns: ['nom', 'debit', 'tags', 'vide', 'oui'],
      rows: [
        ['Isère', '1.5', '["a",{"b":1}]', '', ''],
        ['Drôme', '', '', '', 'true'],
      ],
    };
    const json = { format: 'json' as const };
    expect(await read(JSON.stringify(RECORDS), json)).toMatchObject({ ...table, total: 2 });
    const nested = { ok: true, result: { count: 2, records: RECORDS } };
    expect(await read(JSON.stringify(nested), json)).toMatchObject(table);
    const lines = RECORDS.map((one) => JSON.stringify(one)).join('\n');
    expect(await read(lines, json)).toMatchObject(table);
  });

  it('as features: their properties, and where points are', async () => {
    const collection = {
      type: 'FeatureCollection',
      features: [
        { properties: { n: 1 }, geometry: { type: 'Point', coordinates: [5.1, 44.7, 0] } },
        { properties: { n: 2 }, geometry: { type: 'Polygon', coordinates: [[[0, 0]]] } },
        { properties: null, geometry: null },
      ],
    };
    expect(await read(JSON.stringify(collection), { format: 'geojson' })).toMatchObject({
      columns: ['n', 'longitude', 'latitude', 'geometry'],
      rows: [
        ['1', '5.1', '44.7', ''],
        ['2', '', '', 'Polygon'],
        ['', '', '', ''],
      ],
    });
  });

  test('cut anywhere keeps the records before the cut', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.jsonValue({ maxDepth: 2 }));
    const record = fc.dictionary(fc.string(), value, { minKeys: 1, maxKeys: 3 });
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('', '{"type":"x","list":'),
        (records, where, before) => {
          const written = records.map((one) => JSON.stringify(one));
          const text = `${before}[${written.join(',')}]${before && '}'}`;
          const cut = text.slice(0, where % text.length);
          const whole = written.filter(
            (_, i) => before.length + 1 + written.slice(0, i + 1).join().length <= cut.length,
          );
          const back = mended(cut);
          const list = back === '' ? [] : JSON.parse(back);
          const read_ = Array.isArray(list) ? list : list.list;
          // Before the first record is complete, lists inside of it may be all there is.
          if (whole.length > 0) expect(read_).toEqual(whole.map((one) => JSON.parse(one)));
        },
      ),
    );
  });

  it('of a hundred thousand brackets is no table, at once', async () => {
    const text = '['.repeat(200_000);
    expect(await read(text, { format: 'json', cut: 200_000 })).toBe('no-table');
    expect(await read('[1,2,3]', { format: 'json' })).toBe('no-table');
    expect(await read('{"a":1}', { format: 'json' })).toBe('no-table');
  });

  it('has no power over the objects of the page', async () => {
    await read('[{"__proto__":{"polluted":1},"constructor":2}]', { format: 'json' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a packed file', () => {
  const text = `a,b\n${'1,2\n'.repeat(20_000)}`;
  it('is unpacked, whole or cut', async () => {
    expect(await read(gzipSync(text))).toMatchObject({ total: 20_000, whole: true });
    const random = Array.from({ length: 9000 }, (_, i) => `${i},${(i * 7919) % 10007}`).join('\n');
    const packed = gzipSync(`a,b\n${random}`);
    const table = await read(packed, { cut: Math.floor(packed.length / 2) });
    expect(table).toMatchObject({ columns: ['a', 'b'], whole: false });
    expect((table as { rows: string[][] }).rows.length).toBeGreaterThan(100);
  });

  it('that would fill the memory is read as far as was said', async () => {
    const bomb = gzipSync(Buffer.alloc(80_000_000, 'x,y\n'));
    expect(await read(bomb)).toMatchObject({ whole: false });
  });
});

it.each([
  ['PK\u0003\u0004rest', 'binary'],
  ['%PDF-1.7', 'binary'],
  ['a,b\n\u0000\u0000', 'binary'],
  ['  <!DOCTYPE html><p>', 'page'],
  ['', 'empty'],
  ['  \n ', 'empty'],
  ['Une phrase.', 'no-table'],
])('%j is no table: %s', async (file, error) => {
  expect(await read(file)).toBe(error);
});

test('no bytes make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom<TableFormat>('csv', 'json', 'geojson'),
      fc.boolean(),
      async (bytes, format, whole) => {
        const packed = whole ? bytes : Uint8Array.from([0x1f, 0x8b, 8, ...bytes]);
        await readTable({ bytes: packed, whole }, format, MOST);
      },
    ),
    { numRuns: 300 },
  );
});
