import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createByteWriter, readVarint } from '../../../lib/text/varint.ts';

const uint32 = fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 0xffffffff }));

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(uint32), (values) => {
      const writer = createByteWriter(1);
      for (const value of values) writer.varint(value);
      const bytes = writer.done();
      expect(bytes.length).toBe(writer.length);
      const cursor = { at: 0 };
      expect(values.map(() => readVarint(bytes, cursor))).toEqual(values);
      expect(cursor.at).toBe(bytes.length);
    }),
  );
});

it('refuses what is not an unsigned 32-bit integer', () => {
  const writer = createByteWriter();
  for (const value of [-1, 0.5, 2 ** 32, Number.NaN]) {
    expect(() => writer.varint(value)).toThrow(RangeError);
  }
});

it('refuses bytes that end early or never end', () => {
  expect(() => readVarint(new Uint8Array([]), { at: 0 })).toThrow(RangeError);
  expect(() => readVarint(new Uint8Array([0x80]), { at: 0 })).toThrow(RangeError);
  expect(() => readVarint(new Uint8Array(9).fill(0xff), { at: 0 })).toThrow(RangeError);
});
