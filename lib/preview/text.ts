/** The text in the first bytes of a file of which nothing is known. */
import type { Result } from '../model.ts';
import type { TableError } from './table.ts';

/** Beginnings of what is no text, or is to be unpacked first. */
const PACKED = [0x1f, 0x8b];
const BINARY = [
  [0x50, 0x4b, 0x03, 0x04], // zip, xlsx, ods, docx
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x41, 0x52, 0x31], // Parquet
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];
/** Bytes in which a zero betrays what is no text. */
const LOOK = 4096;

const begins = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes are packed with gzip. */
export const isPacked = (bytes: Uint8Array): boolean => begins(bytes, PACKED);

/**
 * Unpacks as much as there is.
 *
 * @param most bytes, unpacked: a few kilobytes may be gigabytes.
 * @returns the bytes, and whether that is all of them. A beginning that was cut gives what it holds.
 */
export async function unpack(
  packed: Uint8Array,
  most: number,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const reader = slices(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
  const bytes = new Uint8Array(most);
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { bytes: bytes.subarray(0, at), whole: true };
      const room = value.subarray(0, most - at);
      bytes.set(room, at);
      at += room.length;
      if (room.length < value.length || at === most) break;
    }
  } catch {
    // The end of the file is missing, or is no gzip: what came before it is sound.
  }
  void reader.cancel().catch(() => {});
  return { bytes: bytes.subarray(0, at), whole: false };
}

/** Bytes that are unpacked at a time: a slice becomes at most a thousand times as long. */
const SLICE = 4096;

/** Hands bytes out slice by slice, as they are asked for: a slice is unpacked whole, read or not. */
function slices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(at, at + SLICE));
      at += SLICE;
      if (at >= bytes.length) controller.close();
    },
  });
}

/**
 * Text in UTF-8, UTF-16 with its mark, or else windows-1252, as tables of an older age are.
 *
 * @param whole false where the bytes may end in the middle of a character.
 */
export function textOf(bytes: Uint8Array, whole: boolean): Result<string, TableError> {
  if (BINARY.some((signature) => begins(bytes, signature))) return { ok: false, error: 'binary' };
  const text = decoded(bytes, whole);
  if (text === null) return { ok: false, error: 'binary' };
  const start = text.slice(0, 1000).trimStart();
  if (start === '') return { ok: false, error: 'empty' };
  if (/^<(?:!doctype\s+html|html|head|body|script)\b/i.test(start))
    return { ok: false, error: 'page' };
  return { ok: true, value: text };
}

function decoded(bytes: Uint8Array, whole: boolean): string | null {
  const wide = begins(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : begins(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (wide) return new TextDecoder(wide).decode(bytes, { stream: !whole });
  if (bytes.subarray(0, LOOK).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
