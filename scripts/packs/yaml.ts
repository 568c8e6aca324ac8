/** Reads YAML, of which the sources of some catalogues are made. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { isObject, type Json } from '../../lib/catalogues/values.ts';

/** Longer texts are not read: aliases can make much of little. In characters. */
const LONGEST = 1_000_000;

/**
 * The object that a YAML text holds; null for what is none, or is not well formed. Dates stay the
 * text that was written: `CORE_SCHEMA` of YAML 1.2 knows none.
 */
export function readYaml(text: string): Json | null {
  const value = readValue(text);
  return isObject(value) ? value : null;
}

/** The list that a YAML text holds; empty for what is none. */
export function readYamlList(text: string): unknown[] {
  const value = readValue(text);
  return Array.isArray(value) ? value : [];
}

/** The YAML head of a Markdown file, between its two lines of dashes, and the text below. */
export function readFrontMatter(text: string): { head: Json; body: string } | null {
  const [, head, body = ''] =
    /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---+[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text) ?? [];
  const read = head === undefined ? null : readYaml(head);
  return read && { head: read, body };
}

function readValue(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    // Keys that are given twice occur, and the last one counts, as in JSON.
    return load(text, { schema: CORE_SCHEMA, json: true });
  } catch {
    return null;
  }
}
