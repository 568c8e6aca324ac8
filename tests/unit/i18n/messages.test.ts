import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../scripts/lib/languages.ts';
import { readMessages } from '../../messages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const catalogues = LANGUAGES.map((language) => ({ language, messages: readMessages(language) }));
const en = readMessages('en');
const fr = readMessages('fr');

/** Text of all files of a folder, recursively. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
}

describe.each(catalogues)('in $language', ({ language, messages }) => {
  test('the keys are those of English, in the same order, none empty', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
    expect(Object.keys(messages).filter((key) => messages[key]?.trim() === '')).toEqual([]);
    expect(messages.languageTag).toBe(language);
  });

  test('the messages fill the same places as in English', () => {
    const places = (message = '') => [...message.matchAll(/\$\d/g)].map(String).sort();
    for (const key of Object.keys(en)) {
      expect([key, places(messages[key])]).toEqual([key, places(en[key])]);
    }
  });

  test('names in capitals are never translated', () => {
    const names = (message = '') => [...message.matchAll(/\b[A-Z]{3,}\b/g)].map(String).sort();
    for (const key of Object.keys(fr)) {
      expect([key, names(messages[key])]).toEqual([key, names(fr[key])]);
    }
  });

  test('every category that a count can have has its message', () => {
    const rules = new Intl.PluralRules(language);
    const categories = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
    const bases = Object.keys(messages).flatMap(
      (key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? [],
    );
    expect(bases.length).toBeGreaterThan(0);
    for (const base of bases) {
      for (const category of [...categories, 'other']) {
        expect(messages).toHaveProperty(`${base}_${category}`);
      }
    }
  });

  test('the stores take the description', () => {
    // https://developer.chrome.com/docs/extensions/reference/manifest/description
    expect(messages.extDescription?.length).toBeLessThanOrEqual(132);
  });
});

test('every key is used, and every key that is used is there', () => {
  const text = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  // A key reaches `t` or `plural` as a literal, or through a table of keys.
  const used = (key: string) => text.includes(`'${key}'`) || config.includes(`__MSG_${key}__`);
  const unused = Object.keys(en).filter(
    (key) => !used(key) && !used(key.replace(/_(one|other)$/, '')),
  );
  expect(unused).toEqual([]);
  const asked = [...text.matchAll(/\b(?:t|plural)\(\s*'(\w+)'/g)].map(([, key]) => key ?? '');
  expect(asked.filter((key) => !(key in en) && !(`${key}_other` in en))).toEqual([]);
});

test('publiccode.yml names the languages', () => {
  const text = readFileSync(join(ROOT, 'publiccode.yml'), 'utf8');
  const [, list = ''] = /availableLanguages:\n((?:\s+- \w+\n?)+)/.exec(text) ?? [];
  expect([...list.matchAll(/- (\w+)/g)].map(([, language]) => language).sort()).toEqual(LANGUAGES);
});

/** What no message of a language may hold. */
const FAULTS: Record<string, RegExp[]> = {
  en: [/[«»„]/, /\s[;:!?]/, /\s…$/],
  // A fine no-break space before ; ! ? and a no-break space before : and inside « ».
  fr: [
    /[“”„]/,
    /[^\u202f][;!?]/,
    /[^\u00a0]:/,
    /«[^\u00a0]|[^\u00a0]»/,
    /(?<!\p{L})(?:tu|ton|tes)(?!\p{L})/iu,
  ],
  // „…“, no space before a mark but before an ellipsis, formal address.
  de: [/[«»”]/, /\s[;:!?]/, /[^\u00a0]…$/, /„[^“]*$|^[^„]*“/, /\b(?:du|dir|dich|dein\p{L}*)\b/iu],
  // «…» without spaces, ¿…?, formal address.
  es: [
    /[“”„]/,
    /\s[;:!?]/,
    /«\s|\s»/,
    /^[^¿]*\?/,
    /^[^¡]*!/,
    /(?<!\p{L})(?:tú|tu|tus|te)(?!\p{L})/iu,
  ],
};

describe('typography', () => {
  test.each(catalogues)('$language', ({ language, messages }) => {
    const faults = [/['"]/, /\.\.\./, / {2}|^ | $/, ...(FAULTS[language] ?? [])];
    const found = Object.entries(messages).flatMap(([key, message]) => {
      // Of a pair of quotes in two messages, each is alone.
      const broken = /^quote/.test(key) ? [] : faults.filter((fault) => fault.test(message));
      return broken.map((fault) => `${key}: ${message} (${fault})`);
    });
    expect(found).toEqual([]);
  });

  test('every language has its rules', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(LANGUAGES);
  });
});
