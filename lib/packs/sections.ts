const align = (at: number) => (at + 3) & ~3;

/**
 * Several arrays in one file: their number and lengths as 32-bit integers, then each array at a
 * multiple of four bytes, so that what was read can be used where it lies. Little-endian, as all
 * machines that run browsers are.
 */
export function encodeSections(sections: readonly ArrayBufferView[]): Uint8Array {
  const header = Uint32Array.of(sections.length, ...sections.map((s) => s.byteLength));
  const all = [header, ...sections];
  const file = new Uint8Array(all.reduce((at, s) => align(at) + s.byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of all) {
    at = align(at);
    file.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return file;
}

/** The sections of a file, without copying them. Throws a `RangeError` on a file cut short. */
export function decodeSections(file: Uint8Array): Uint8Array<ArrayBuffer>[] {
  // A view that does not start at a multiple of four cannot hold 32-bit integers.
  const bytes = (file.byteOffset % 4 === 0 ? file : file.slice()) as Uint8Array<ArrayBuffer>;
  const words = (from: number, count: number) =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + from, count);
  const count = words(0, 1)[0] as number;
  let at = 4 * (count + 1);
  if (at > bytes.length) throw new RangeError('file cut short');
  return [...words(4, count)].map((length) => {
    const start = align(at);
    at = start + length;
    if (at > bytes.length) throw new RangeError('file cut short');
    return bytes.subarray(start, at);
  });
}

/** A section as the 32-bit integers it holds, where they lie. */
export const asUint32 = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, byteLength / 4);
