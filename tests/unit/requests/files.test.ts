import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../../lib/requests/canonical.ts';
import { FLAG_FORMATS, flagsFile } from '../../../lib/requests/files/files.ts';
import { readFlags } from '../../../lib/requests/files/read-json.ts';
import { sharedFlag } from '../../../lib/requests/files/shared.ts';
import { type Flag, JURISDICTIONS } from '../../../lib/requests/flag.ts';
import type { LetterLanguage } from '../../../lib/requests/law/article.ts';
import { languagesOf, writeLetter } from '../../../lib/requests/letter.ts';
import { mergedFlag } from '../../../lib/requests/merge.ts';
import { newFlag } from '../../../lib/requests/new-flag.ts';
import type { PicturedFlag } from '../../../lib/requests/outcome.ts';
import { type Picture, pictureAddress, pictureOf } from '../../../lib/requests/picture.ts';
import { splitRows } from '../reader/split-rows.ts';
import { anyFlags, flag } from './samples.ts';

const DAY = '2026-01-25';
const PICTURE: Picture = {
  type: 'image/png',
  bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255]),
};

async function* batched(flags: PicturedFlag[]) {
  yield flags.slice(0, 2);
  yield flags.slice(2);
}

const written = async (flags: PicturedFlag[], format: (typeof FLAG_FORMATS)[number], own = true) =>
  (await flagsFile(batched(flags), format, DAY, own)).content.text();

/** With the hash that is its evidence's, as `newFlag` makes it; every other one with a picture. */
const hashed = (flags: Flag[]): Promise<PicturedFlag[]> =>
  Promise.all(
    flags.map(async (one, index) => {
      const hash = await hashOf(one.evidence);
      return index % 2 === 0
        ? { flag: { ...one, hash }, picture: null }
        : { flag: { ...one, hash, pictured: true as const }, picture: PICTURE };
    }),
  );

const altered = async (change: (text: string) => string) => {
  const text = await written(await hashed([flag(1), flag(2)]), 'json');
  const read = await readFlags(new Blob([change(text)]));
  return read.ok ? 'taken' : read.error;
};

describe('what is shared', () => {
  const sender = { name: 'Ada Secrète', address: '3 rue Cachée', email: 'ada@secret.fr' };
  const SENDER = /Secrète|Cachée|secret\.fr/;
  const letterIn = (jurisdiction: Flag['jurisdiction'], language?: LetterLanguage) =>
    writeLetter({
      jurisdiction,
      wanted: 'data',
      title: 'Arrêtés',
      mode: 'email',
      day: DAY,
      sender,
      ...(language && { language }),
    });
  const withLetter = (text: string) =>
    flag(1, { letter: { subject: 'Arrêtés', text, modified: 1_770_000_000_000 } });

  test('names no sender, under any law, in any language, in any format', async () => {
    for (const jurisdiction of JURISDICTIONS)
      for (const language of languagesOf(jurisdiction)) {
        const { text } = letterIn(jurisdiction, language);
        const [one] = await hashed([withLetter(text)]);
        for (const format of FLAG_FORMATS)
          expect(await written([one!], format, false)).not.toMatch(SENDER);
        const shared = sharedFlag(one!.flag);
        // The request itself stays.
        expect(shared.letter!.text.length).toBeGreaterThan(500);
        expect(await written([one!], 'json', true)).toMatch(SENDER);
      }
  });

  test('names none that was written into the middle either', () => {
    const { text } = letterIn('FR');
    const more = text.replace('Si vous ne détenez', 'Écrivez à ada@secret.fr. Si vous ne détenez');
    expect(more).not.toBe(text);
    expect(sharedFlag(withLetter(more)).letter!.text).not.toMatch(SENDER);
  });

  test('leaves out a letter in which the sender cannot be told from the rest', () => {
    expect(sharedFlag(withLetter('Bonjour, je suis Ada Secrète.')).letter).toBeUndefined();
    const { text } = letterIn('FR');
    const headless = text.replace('Madame, Monsieur,', 'Bonjour,');
    expect(sharedFlag(withLetter(headless)).letter).toBeUndefined();
  });

  test('never takes the place of the whole letter, where both meet', () => {
    const whole = withLetter(letterIn('FR').text);
    const shared = sharedFlag(whole);
    expect(mergedFlag(whole, shared)).toEqual(whole);
    expect(mergedFlag(shared, whole)).toEqual(whole);
  });
});

describe('JSON', () => {
  test('comes back as it was: words, evidence, letters, steps, pictures', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlags, async (list) => {
        const flags = await hashed(list);
        expect(await readFlags(new Blob([await written(flags, 'json')]))).toEqual({
          ok: true,
          value: flags,
        });
      }),
      { numRuns: 50 },
    );
  });

  test('is refused whole where something in it is not as it should be', async () => {
    expect(await altered((text) => text)).toBe('taken');
    expect(await altered((text) => text.slice(0, -9))).toBe('foreign');
    expect(await altered(() => '[]')).toBe('foreign');
    expect(await altered(() => '['.repeat(200_000))).toBe('foreign');
    expect(await altered((text) => text.replace('"version":1', '"version":2'))).toBe('later');
    expect(await altered((text) => text.replace('"flags":[', '"flags":[1,'))).toBe('damaged');
    expect(await altered((text) => text.replace('"data"', '"virus"'))).toBe('taken');
    expect(await altered((text) => text.replace('"open-format"', '"virus"'))).toBe('damaged');
    expect(await altered((text) => text.replace('"found":3', '"found":0'))).toBe('altered');
    expect(await altered((text) => text.replace('data:image/png', 'data:text/html'))).toBe(
      'damaged',
    );
  });

  test('whatever the file is, what comes out is flags or a refusal', async () => {
    const whole = await written(await hashed([flag(1), flag(2)]), 'json');
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.nat(whole.length), async (json, cut) => {
        for (const text of [json, whole.slice(0, cut), whole.slice(0, cut) + json]) {
          const read = await readFlags(new Blob([text]));
          if (!read.ok) expect(read.error).toMatch(/^(too-big|foreign|later|damaged|altered)$/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('CSV has one row a flag, and no cell that a spreadsheet would run', async () => {
  await fc.assert(
    fc.asyncProperty(anyFlags, async (list) => {
      const [header, ...rows] = splitRows(
        (await written(await hashed(list), 'csv')).replace(/^\ufeff/, ''),
      );
      expect(rows).toHaveLength(list.length);
      rows.forEach((row, index) => {
        expect(row).toHaveLength(header!.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        expect(row[header!.indexOf('title')]?.replace(/^'/, '')).toBe(
          list[index]?.title.replace(/^'/, ''),
        );
      });
    }),
  );
});

describe('HTML', () => {
  test('holds every text as text, its pictures, and nothing that is loaded or run', async () => {
    await fc.assert(
      fc.asyncProperty(anyFlags, async (list) => {
        const flags = await hashed(list);
        const { document } = parseHTML(await written(flags, 'html'));
        const articles = [...document.querySelectorAll('article')];
        expect(articles).toHaveLength(list.length);
        for (const element of document.querySelectorAll('*')) {
          expect(element.localName).toMatch(
            /^(html|head|meta|title|style|body|article|h[123]|p|dl|dt|dd|ul|li|a|blockquote|img)$/,
          );
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on|^style$/);
            if (name === 'href') expect(value).toMatch(/^https?:/);
            if (name === 'src') expect(value).toMatch(/^data:image\/png;base64,/);
          }
        }
        articles.forEach((article, index) => {
          expect(article.querySelectorAll('img')).toHaveLength(flags[index]?.picture ? 1 : 0);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('says where, when and with which words it was looked for', async () => {
    const text = await written(await hashed([flag(1)]), 'html');
    expect(text).toMatch(/data\.gouv\.fr\s: «\sarrêtés sécheresse\s», 9\soctobre\s2025/);
    expect(text).toContain('introuvable par nous');
    expect(text).toContain("default-src 'none'");
  });
});

test('Markdown keeps each flag under its title, and its texts quoted', async () => {
  const one = flag(1, { title: '# [x](y)', note: '=1+1\n\n# relire <b>\nbientôt' });
  const text = await written([{ flag: one, picture: null }], 'markdown');
  expect(text).toContain('\n## \\# \\[x\\](y)\n');
  expect(text).toContain('\n> \\=1+1\n>\n> \\# relire \\<b\\>\\\n> bientôt\n');
});

test('each format is written, under a name of its own', async () => {
  const files = await Promise.all(
    FLAG_FORMATS.map(async (format) =>
      flagsFile(batched(await hashed([flag(1)])), format, DAY, true),
    ),
  );
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  for (const { content } of files) expect(await content.text()).toContain('Arrêtés en vigueur');
});

test('a picture takes itself again, and nothing else does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (rest) => {
      const bytes = new Uint8Array([...PICTURE.bytes.slice(0, 8), ...rest]);
      expect(pictureOf(pictureAddress({ type: 'image/png', bytes }))).toEqual({
        type: 'image/png',
        bytes,
      });
    }),
  );
  fc.assert(fc.property(fc.anything(), (value) => void pictureOf(value)));
  expect(pictureOf('data:image/svg+xml;base64,AAAA')).toBeNull();
  expect(pictureOf('data:image/png;base64,AAAA')).toBeNull();
  expect(pictureOf('https://example.org/a.png')).toBeNull();
});

test('a new flag has the hash of what is kept of its evidence', async () => {
  const { id: _id, created: _created, modified: _modified, hash: _hash, ...draft } = flag(1);
  const made = await newFlag(
    { ...draft, evidence: { ...draft.evidence, selection: ` ${'x'.repeat(9_000)}` } },
    1_760_000_000_000,
  );
  expect(made?.hash).toBe(await hashOf(made?.evidence));
  expect(made?.evidence.selection).toHaveLength(4_999);
  expect(await newFlag({ ...draft, title: '' }, 0)).toBeNull();
});
