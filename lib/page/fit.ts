/** Keeps a reading within its size. */
import type { PageReading } from '../model.ts';
import { cut } from './clean.ts';
import { MAX_READING_BYTES } from './limits.ts';

/** Bytes of a value as UTF-8 JSON. */
export function jsonBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * Shortens a reading until it fits in {@link MAX_READING_BYTES}: the text first, since its end
 * tells least, then the links, what is shown, headings and declarations.
 */
export function fitReading(reading: PageReading): PageReading {
  let fitted = reading;
  for (;;) {
    const over = jsonBytes(fitted) - MAX_READING_BYTES;
    if (over <= 0) return fitted;
    fitted = shorten(fitted, over);
  }
}

function shorten(reading: PageReading, over: number): PageReading {
  const { text, links, assets, headings, declared, description } = reading;
  if (text.length > 3_000) {
    const bytes = jsonBytes(text);
    const keep = Math.max(3_000, Math.floor(text.length * (1 - over / bytes)) - 16);
    return { ...reading, text: cut(text, keep) };
  }
  if (links.length > 10) return { ...reading, links: links.slice(0, links.length >> 1) };
  if (assets) {
    const { assets: _assets, ...rest } = reading;
    return assets.files.length > 2
      ? { ...rest, assets: { ...assets, files: assets.files.slice(0, assets.files.length >> 1) } }
      : rest;
  }
  if (headings.length > 4) return { ...reading, headings: headings.slice(0, headings.length >> 1) };
  if (declared.length > 2) return { ...reading, declared: declared.slice(0, declared.length >> 1) };
  if (text) return { ...reading, text: cut(text, text.length >> 1) };
  if (description) return { ...reading, description: '' };
  return { ...reading, links: [], headings: [], breadcrumbs: [], declared: [] };
}
