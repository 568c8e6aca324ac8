import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMessages } from '../../messages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const fr = readMessages('fr');
const en = readMessages('en');

/** Text of all files of a folder, recursively. */
function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), 'utf8') }));
}

const code = ['components', 'entrypoints', 'lib'].flatMap(sources);
const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');

test('both languages have the same keys, in the same order, none empty', () => {
  expect(Object.keys(fr)).toEqual(Object.keys(en));
  for (const messages of [fr, en]) {
    expect(Object.keys(messages).filter((key) => messages[key]?.trim() === '')).toEqual([]);
  }
});

test('both languages fill the same places', () => {
  const places = (message: string | undefined) =>
    [...(message ?? '').matchAll(/\$\d/g)].map(String).sort();
  for (const key of Object.keys(en)) expect([key, places(fr[key])]).toEqual([key, places(en[key])]);
});

test('every key is used, and every key that is used is there', () => {
  const text = code.map((file) => file.text).join('\n');
  // A key reaches `t` or `plural` as a literal, or through a table of keys.
  const used = (key: string) => text.includes(`'${key}'`) || config.includes(`__MSG_${key}__`);
  const unused = Object.keys(en).filter(
    (key) => !used(key) && !used(key.replace(/_(one|other)$/, '')),
  );
  expect(unused).toEqual([]);
  const asked = [...text.matchAll(/\b(?:t|plural)\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
  expect(asked.filter((key) => !(key in en) && !(`${key}_other` in en))).toEqual([]);
});

test('plurals come in pairs', () => {
  const keys = new Set(Object.keys(en));
  for (const key of keys) {
    const [, base] = /^(.+)_(?:one|other)$/.exec(key) ?? [];
    if (base)
      expect([key, keys.has(`${base}_one`) && keys.has(`${base}_other`)]).toEqual([key, true]);
  }
});

describe('typography', () => {
  test.each(Object.entries(fr))('fr %s', (_, message) => {
    expect(message).not.toMatch(/['"]| [;:!?»]|« |\.\.\./);
  });
  test.each(Object.entries(en))('en %s', (_, message) => {
    expect(message).not.toMatch(/['"]| [;:!?]|\.\.\./);
  });
});

test('components hold no words of their own', () => {
  for (const { path, text } of code.filter((file) => file.path.endsWith('.tsx'))) {
    const found = [...text.matchAll(/>\s*([^<>{}=()[\]]*\p{L}{2}[^<>{}=()[\]]*)<\//gu)];
    expect([path, found.map(([, words]) => words)]).toEqual([path, []]);
    expect(text).not.toMatch(/(?:aria-label|title|placeholder|alt)="/);
  }
});
