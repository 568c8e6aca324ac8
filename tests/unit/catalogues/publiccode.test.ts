import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPublicCode } from '../../../lib/catalogues/publiccode.ts';
import { mutatedText } from './hostile.ts';
import { sharedText } from './shared-answers.ts';

const FILE = `publiccodeYmlVersion: "0.4"
name: Sportello
url: "https://forge.esempio.it/sportello.git"
landingURL: "https://sportello.esempio.it"
releaseDate: 2024-03-31
platforms: [web]
categories:
  - document-management
  - workflow-management
usedBy:
  - Comune di Esempio
  - Comune di Prova
developmentStatus: stable
softwareType: "standalone/web"
organisation:
  uri: urn:x-italian-pa:c_x001
  name: Comune di Esempio
description:
  it-IT:
    shortDescription: >
      Uno sportello
      per i cittadini.
    longDescription: |
      Con **molte** funzioni.
  en:
    shortDescription: A desk for citizens.
legal:
  license: EUPL-1.2
localisation:
  localisationReady: yes
`;

test('a file says what it is, in the wanted language, its dates as they were written', () => {
  expect(readPublicCode(FILE, ['it', 'en'])).toEqual({
    name: 'Sportello',
    url: 'https://forge.esempio.it/sportello.git',
    landing: 'https://sportello.esempio.it',
    description: 'Uno sportello per i cittadini. Con molte funzioni.',
    language: 'it',
    licence: 'EUPL-1.2',
    status: 'stable',
    type: 'standalone/web',
    categories: ['document-management', 'workflow-management'],
    released: '2024-03-31',
    usedBy: ['Comune di Esempio', 'Comune di Prova'],
    publisher: { id: 'urn:x-italian-pa:c_x001', name: 'Comune di Esempio' },
  });
  expect(readPublicCode(FILE, ['fr', 'en'])).toMatchObject({ language: 'en' });
});

test('a minimal file, and one of before version 0.5, are read', () => {
  expect(readPublicCode('name: X\n', [])).toEqual({
    name: 'X',
    description: '',
    categories: [],
    usedBy: [],
  });
  expect(readPublicCode('name: X\nlegal:\n  repoOwner: Regione\n', [])?.publisher).toEqual({
    id: '',
    name: 'Regione',
  });
});

test('what is no such file is refused', () => {
  const long = `name: X\nnote: ${'a'.repeat(110_000)}\n`;
  const deep = `name: X\nnote: ${'['.repeat(60)}${']'.repeat(60)}\n`;
  for (const text of [undefined, 3, '', 'just words', '- a\n- b', 'url: x', 'name: [', long, deep])
    expect(readPublicCode(text, [])).toBeUndefined();
});

test('a bomb of references is refused, a few references are read', () => {
  const levels = 'abcdefgh'.split('').map((level, i, all) => {
    const before = i === 0 ? 'lol' : `*${all[i - 1]}`;
    return `${level}: &${level} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  });
  expect(readPublicCode(`name: X\n${levels.join('\n')}\nusedBy: *h\n`, [])).toBeUndefined();
  const few = 'name: &n X\nusedBy: [*n]\n';
  expect(readPublicCode(few, [])?.usedBy).toEqual(['X']);
  const emphasis = Array.from({ length: 40 }, () => '*x* & *y*').join(' ');
  expect(readPublicCode(`name: X\nnote: |\n  ${emphasis}\n`, [])?.name).toBe('X');
  expect(readPublicCode('a: &a {name: Y}\n<<: *a\n', [])).toBeUndefined();
});

test('tags make nothing but texts', () => {
  for (const tag of ['!!js/function', '!!binary', '!!timestamp', '!!python/object/apply:os.system'])
    expect(readPublicCode(`name: ${tag} "x"\n`, [])?.name ?? 'x').toBe('x');
});

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(mutatedText(FILE), fc.string({ unit: 'binary' })), (text) => {
      const code = readPublicCode(text, ['it']);
      if (code === undefined) return;
      expect(code.name).toMatch(/\S/);
      expect(code.url ?? 'http:').toMatch(/^https?:/i);
    }),
    { numRuns: 500 },
  );
});

test('the examples of the standard are read (skipped without ../shared)', ({ skip }) => {
  const text = sharedText('fixtures/api/publiccode/publiccode.yml') ?? skip();
  const minimal = sharedText('fixtures/api/publiccode/publiccode.minimal.yml') ?? skip();
  expect(readPublicCode(text, ['en'])).toMatchObject({
    name: 'Medusa',
    status: 'development',
    released: '2017-04-15',
    usedBy: ['Comune di Firenze', 'Comune di Roma'],
    publisher: { name: 'Roma Capitale' },
  });
  expect(readPublicCode(minimal, ['en'])).toMatchObject({ name: 'Medusa', language: 'en' });
});
