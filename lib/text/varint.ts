/** Unsigned integers of 32 bits, seven bits a byte, low bits first (LEB128). */

/** Bytes that grow as they are written. */
export interface ByteWriter {
  /** Bytes written so far. */
  readonly length: number;
  /** @param value an integer from 0 to 2³² − 1. Throws a `RangeError` on anything else. */
  varint(value: number): void;
  /** @param from leaves out what comes before. */
  bytes(bytes: Uint8Array, from?: number): void;
  /** A copy of what was written. */
  done(): Uint8Array;
}

/** Makes a writer of bytes that grows as it is written. */
export function createByteWriter(capacity = 1024): ByteWriter {
  let buffer = new Uint8Array(Math.max(16, capacity));
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer);
    buffer = larger;
  };
  return {
    get length() {
      return length;
    },
    varint(value) {
      if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
        throw new RangeError(`Not an unsigned 32-bit integer: ${value}`);
      }
      reserve(5);
      let rest = value;
      while (rest > 127) {
        buffer[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes(bytes, from = 0) {
      reserve(bytes.length - from);
      // Mostly a few bytes, for which a view would cost more.
      for (let i = from; i < bytes.length; i++) buffer[length++] = bytes[i]!;
    },
    done: () => buffer.slice(0, length),
  };
}

/** Where the next read starts. */
export interface Cursor {
  at: number;
}

/**
 * Reads one integer and moves the cursor behind it.
 * Throws a `RangeError` when the bytes end in the middle or hold more than 32 bits.
 */
export function readVarint(bytes: Uint8Array, cursor: Cursor): number {
  // Lengths and distances nearly always fit one byte.
  const first = bytes[cursor.at];
  if (first !== undefined && first < 128) {
    cursor.at++;
    return first;
  }
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[cursor.at];
    if (byte === undefined) throw new RangeError('Bytes end inside an integer');
    cursor.at++;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) {
      if (value > 0xffffffff) break;
      return value;
    }
  }
  throw new RangeError('Integer of more than 32 bits');
}
