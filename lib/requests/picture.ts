/** The picture of what was to be seen of a page when it was flagged. */

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

export interface Picture {
  type: (typeof PICTURE_TYPES)[number];
  bytes: Uint8Array<ArrayBuffer>;
}

/** Largest picture, in bytes: a window of four million pixels as JPEG is a quarter of it. */
export const LARGEST_PICTURE = 4_000_000;

/** How the formats begin, byte by byte as characters. */
const BEGINNINGS: Record<Picture['type'], (bytes: string) => boolean> = {
  'image/png': (bytes) => bytes.startsWith('\x89PNG\r\n\x1a\n'),
  'image/jpeg': (bytes) => bytes.startsWith('\xff\xd8\xff'),
  'image/webp': (bytes) => bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8),
};

/**
 * The picture of a `data:` address, as browsers and exports give it; null when it is none, too
 * large, or begins otherwise than its format does.
 */
export function pictureOf(address: unknown): Picture | null {
  if (typeof address !== 'string' || address.length > LARGEST_PICTURE * 2) return null;
  const written = /^data:([a-z/]+);base64,([A-Za-z\d+/]*={0,2})$/.exec(address);
  const type = PICTURE_TYPES.find((one) => one === written?.[1]);
  if (!type) return null;
  let binary: string;
  try {
    binary = atob(written?.[2] ?? '');
  } catch {
    return null;
  }
  if (binary.length > LARGEST_PICTURE || !BEGINNINGS[type](binary)) return null;
  return { type, bytes: Uint8Array.from(binary, (sign) => sign.charCodeAt(0)) };
}

/** The same as a `data:` address. */
export function pictureAddress({ type, bytes }: Picture): string {
  // `fromCharCode` takes so many arguments on every browser.
  const STEP = 8_192;
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
