/** A line of stdin that names a page: `{"url","file"}` or `{"url","html"}`. */
import { readFile } from 'node:fs/promises';
import { decodeHtml } from '../../lib/page/decode.ts';

/** Checks a line and gets the page's HTML. Throws with a sentence on a bad one. */
export async function pageOf(line: string): Promise<{ url: string; html: string }> {
  const input: unknown = JSON.parse(line);
  if (typeof input !== 'object' || input === null) throw new Error('Not an object');
  const { url, file, html } = input as Record<string, unknown>;
  if (typeof url !== 'string' || !URL.canParse(url)) throw new Error('"url" is not an address');
  if (typeof html === 'string') return { url, html };
  if (typeof file !== 'string') throw new Error('Neither "html" nor "file"');
  return { url, html: decodeHtml(await readFile(file)) };
}
