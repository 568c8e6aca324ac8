/** Checksums and compression with what browsers and Node both have. */

/** Nothing that a pack holds is larger than this once unpacked. */
const UNPACKED_AT_MOST = 64 * 1024 * 1024;

/** Lower-case hexadecimal sha256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Unpacks gzip. Rejects when the bytes are not gzip, are cut, or unpack to more than 64 MB. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > UNPACKED_AT_MOST) {
      await reader.cancel();
      throw new Error('unpacks to more than 64 MB');
    }
    chunks.push(value);
  }
  const unpacked = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    unpacked.set(chunk, at);
    at += chunk.length;
  }
  return unpacked;
}
