/** Every kind of letter under every law: its articles, addressee, day, mode, and its words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  JURISDICTIONS,
  type Jurisdiction,
  WANTED_KINDS,
  type WantedKind,
} from '../../../lib/requests/flag.ts';
import type { LetterLanguage } from '../../../lib/requests/law/article.ts';
import { languagesOf, writeLetter } from '../../../lib/requests/letter.ts';
import {
  ACCESS_MODES,
  type AccessMode,
  type LetterInput,
} from '../../../lib/requests/letters/form.ts';
import { CERTAIN, OPEN } from './wording.ts';

const INPUT: Omit<LetterInput, 'jurisdiction' | 'wanted'> = {
  title: 'Qualité de l’air',
  mode: 'email',
  day: '2026-11-28',
  body: { name: 'Organisme d’essai' },
  page: { url: 'https://exemple.fr/air?a=1', title: 'L’air', day: '2026-11-27' },
  searched: { where: ['data.gouv.fr', 'code.gouv.fr'], day: '2026-11-26' },
  period: '2019-2025',
  fields: ['station', 'valeur'],
  format: 'CSV',
};

/** What each kind must cite, beyond what all letters of its law cite. */
const CITED: Record<Jurisdiction, { all: string[]; only: Partial<Record<WantedKind, string[]>> }> =
  {
    FR: {
      all: [
        'l300-2',
        'l311-1',
        'l311-2',
        'l311-5',
        'l311-6',
        'l311-7',
        'l311-9',
        'l311-14',
        'l342-1',
      ].map((number) => `fr/crpa/${number}`),
      only: {
        data: ['fr/crpa/l312-1-1', 'fr/crpa/r311-12', 'fr/crpa/r311-13'],
        'open-format': ['fr/crpa/l312-1-1', 'fr/crpa/r311-12', 'fr/crpa/r311-13'],
        update: ['fr/crpa/l312-1-1', 'fr/crpa/r311-12', 'fr/crpa/r311-13'],
        code: ['fr/crpa/r311-12', 'fr/crpa/r311-13'],
        document: ['fr/crpa/r311-12', 'fr/crpa/r311-13'],
        algorithm: ['fr/crpa/l312-1-3', 'fr/crpa/r311-12', 'fr/crpa/r311-13'],
        synthesis: ['fr/env/l123-19-1', 'fr/crpa/r311-12', 'fr/crpa/r311-13'],
        environment: ['fr/env/l124-1', 'fr/env/l124-2', 'fr/env/r124-1', 'fr/crpa/l312-1-1'],
        contracts: [
          'fr/ccp/l2196-2',
          'fr/ccp/r2196-1',
          'fr/ccp/r3131-1',
          'fr/crpa/r311-12',
          'fr/crpa/r311-13',
        ],
      },
    },
    EU: {
      all: ['2', '4', '6', '7', '8', '10'].map((number) => `eu/1049/${number}`),
      only: {
        data: ['eu/2011-833/6'],
        'open-format': ['eu/2011-833/6'],
        update: ['eu/2011-833/6'],
        contracts: ['eu/2011-833/6'],
        environment: ['eu/1367/3', 'eu/2011-833/6'],
      },
    },
    GB: {
      all: ['gb/foia/1'],
      only: {
        ...kinds(
          ['data', 'open-format', 'update', 'contracts'],
          ['gb/foia/8', 'gb/foia/10', 'gb/foia/11', 'gb/foia/16', 'gb/foia/19'],
        ),
        ...kinds(
          ['code', 'algorithm', 'synthesis', 'document'],
          ['gb/foia/8', 'gb/foia/10', 'gb/foia/11', 'gb/foia/16'],
        ),
        environment: ['gb/eir/5', 'gb/eir/7'],
      },
    },
    DE: {
      all: ['de/ifg/1', 'de/ifg/7', 'de/ifg/10'],
      only: {
        ...kinds(['data', 'open-format', 'update', 'contracts'], ['de/egovg/12a']),
        environment: ['de/uig/3', 'de/egovg/12a'],
      },
    },
    US: {
      all: ['a3', 'a4', 'a6', 'b'].map((number) => `us/foia/${number}`),
      only: kinds(
        ['data', 'open-format', 'update', 'contracts', 'environment'],
        ['us/open/3506', 'us/open/3511'],
      ),
    },
    CA: {
      all: ['ca/atia/4', 'ca/atia/6', 'ca/atia/7', 'ca/atia/8', 'ca/atia/25', 'ca/atir/7'],
      only: {},
    },
  };

/** What hangs on how it is to be had, too: nothing is said of a format where no file is asked for. */
function byMode(jurisdiction: Jurisdiction, wanted: WantedKind, mode: AccessMode): string[] {
  if (jurisdiction === 'US' && mode === 'online') return ['us/foia/a2'];
  if (jurisdiction === 'FR' && mode !== 'on-site') return ['fr/crpa/l300-4'];
  const isData = CITED.DE.only[wanted]?.includes('de/egovg/12a');
  return jurisdiction === 'DE' && isData && FILES.includes(mode) ? ['de/dng/7'] : [];
}

function kinds(of: WantedKind[], ids: string[]): Partial<Record<WantedKind, string[]>> {
  return Object.fromEntries(of.map((kind) => [kind, ids]));
}

const ADDRESSEE: Record<Jurisdiction, RegExp> = {
  FR: /\(PRADA\)\nOrganisme d’essai/,
  EU: /(Access to documents|Accès aux documents|Acceso a los documentos)\nOrganisme/,
  GB: /Information Officer\nOrganisme/,
  DE: /Organisme d’essai\n(Stelle für Anträge|Zugang zu Dokumenten)/,
  US: /FOIA Officer\nOrganisme/,
  CA: /(Access to Information and Privacy Coordinator|Coordonnateur de l’accès à l’information).*\nOrganisme/,
};

const DAY: Record<Jurisdiction, Partial<Record<LetterLanguage, string>>> = {
  FR: { fr: '28 novembre 2026' },
  EU: {
    en: '28 November 2026',
    fr: '28 novembre 2026',
    de: '28. November 2026',
    es: '28 de noviembre de 2026',
  },
  GB: { en: '28 November 2026' },
  DE: { de: '28. November 2026' },
  US: { en: 'November 28, 2026' },
  CA: { en: 'November 28, 2026', fr: '28 novembre 2026' },
};

const MODES: Record<AccessMode, RegExp> = {
  email: /courrier électronique|courriel|by e-mail|per E-Mail|correo electrónico/,
  online:
    /publication en ligne|leur publication|les voir publiés|see (it|them) published|posted online|Veröffentlichung|publicación/,
  copy: /copie|copies|copy|Kopie|copia/,
  'on-site':
    /sur place|dans vos bureaux|on the spot|inspect (it|them)|examine them|Einsichtnahme|in situ/,
};

/** Ways by which files are received. */
const FILES: AccessMode[] = ['email', 'online'];

const cases = JURISDICTIONS.flatMap((jurisdiction) =>
  languagesOf(jurisdiction).flatMap((language) =>
    WANTED_KINDS.map((wanted) => ({ jurisdiction, language, wanted })),
  ),
);

const flat = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each(cases)('$jurisdiction, $language, $wanted', ({ jurisdiction, language, wanted }) => {
  for (const mode of ACCESS_MODES) {
    const letter = writeLetter({ ...INPUT, jurisdiction, language, wanted, mode });
    const { all, only } = CITED[jurisdiction];
    const expected = [...all, ...(only[wanted] ?? []), ...byMode(jurisdiction, wanted, mode)];
    expect(letter.articles.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(letter.language).toBe(language);

    const text = flat(letter.text);
    expect(text).toMatch(language === 'de' ? ADDRESSEE.DE : ADDRESSEE[jurisdiction]);
    expect(text).toContain(`\n\n${DAY[jurisdiction][language]}\n\n`);
    expect(text).toMatch(MODES[mode]);
    expect(text).toContain(flat(letter.subject));
    for (const part of [
      'Qualité de l’air',
      '2019-2025',
      'station, valeur',
      INPUT.page!.url,
      'data.gouv.fr, code.gouv.fr',
    ])
      expect(text).toContain(part);
    // Paper has no format, nor has what is looked at in an office; French copies may be files.
    const asksFormat = FILES.includes(mode) || (jurisdiction === 'FR' && mode === 'copy');
    expect(text.includes('CSV')).toBe(asksFormat);
    if (!asksFormat)
      expect(text).not.toMatch(/machine|maschin|máquina|capable of re-use|exploitable par/);
    expect(text).not.toMatch(CERTAIN);
    expect(text).not.toMatch(/undefined|null|\bNaN\b|[ ]{2}|\n{3}/);

    // What was not verified, or hangs on a size, is named only in a sentence that leaves it open.
    for (const one of letter.articles.filter(
      ({ confidence, thresholds }) => confidence === 'unverified' || thresholds,
    )) {
      const { number } = one.cited[language]!;
      const sentence = text
        .split(/(?<=[.:])\s(?=\p{Lu})/u)
        .filter((part) => flat(part).includes(number));
      expect(sentence.length, number).toBeGreaterThan(0);
      for (const part of sentence) expect(part).toMatch(OPEN);
    }
  }
});

test('several documents are numbered, and take the place of the title', () => {
  const { text } = writeLetter({
    ...INPUT,
    jurisdiction: 'FR',
    wanted: 'document',
    documents: ['le rapport A', '  ', 'le rapport\nB'],
  });
  expect(text).toContain('\n\n1. le rapport A\n2. le rapport B\n\n');
});

test('publication is left out where a known size exempts, and open where it is not known', () => {
  const letter = (body: object, wanted: WantedKind = 'data') =>
    writeLetter({ ...INPUT, jurisdiction: 'FR', wanted, body: { name: 'Commune', ...body } });
  const rule = /L\.\s312-1-1/;
  expect(letter({}).text).toMatch(rule);
  expect(letter({ population: 3499 }).text).not.toMatch(rule);
  expect(letter({ population: 3500 }).text).toMatch(rule);
  expect(letter({ population: 100_000, staff: 49 }).text).not.toMatch(rule);
  expect(letter({ population: 3500, staff: 50 }).text).toMatch(rule);
  // The article on algorithms knows no number of inhabitants.
  expect(letter({ population: 800 }, 'algorithm').text).toMatch(/L\.\s312-1-3/);
  expect(letter({ population: 800 }).text).toMatch(/L\.\s311-1/);
  expect(letter({ staff: 300 }).thresholds).toEqual([
    expect.objectContaining({ of: 'staff', under: 50, known: 300 }),
    expect.not.objectContaining({ known: expect.anything() }),
  ]);
});

test('a decision on the reader opens the rights of its addressee, in France', () => {
  const { articles, text } = writeLetter({
    ...INPUT,
    jurisdiction: 'FR',
    wanted: 'algorithm',
    decision: 'n° 12 du 3 mars 2026',
  });
  expect(articles.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['fr/crpa/l311-3-1', 'fr/crpa/r311-3-1-2']),
  );
  expect(text).toContain('n° 12 du 3 mars 2026');
});

test('what is not known stands in brackets; who writes is named when known', () => {
  const bare = writeLetter({
    jurisdiction: 'FR',
    wanted: 'data',
    title: 'x',
    mode: 'email',
    day: '2026-11-28',
  });
  expect(bare.text).toMatch(/^\[Prénom et nom\]\n\[Adresse postale\]\n\[Adresse électronique\]/);
  expect(bare.text).toContain('[Nom de l’administration]');
  const signed = writeLetter({
    ...INPUT,
    jurisdiction: 'US',
    wanted: 'data',
    sender: { name: 'Ada L.', address: '1 Main St', email: 'ada@example.org' },
  });
  expect(signed.text).toMatch(/^Ada L\.\n1 Main St\nada@example\.org\n/);
  expect(signed.text.endsWith('\n\nAda L.')).toBe(true);
});

test('the first of a month is an ordinal in French', () => {
  const on = (jurisdiction: Jurisdiction, language: LetterLanguage) =>
    writeLetter({ ...INPUT, jurisdiction, language, wanted: 'data', day: '2026-12-01' }).text;
  expect(on('FR', 'fr')).toContain('\n\n1er décembre 2026\n\n');
  expect(on('CA', 'fr')).toContain('\n\n1er décembre 2026\n\n');
  expect(on('EU', 'de')).toContain('\n\n1. Dezember 2026\n\n');
  expect(on('EU', 'es')).toContain('\n\n1 de diciembre de 2026\n\n');
});

test('a French letter is set as French is', () => {
  const { text } = writeLetter({ ...INPUT, jurisdiction: 'FR', wanted: 'data' });
  expect(text).not.toMatch(/ [:;?!»]|« /);
});

test('whatever a page is called stays one line of its own sentence', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(
      anything,
      anything,
      fc.constantFrom(...JURISDICTIONS),
      (title, name, jurisdiction) => {
        const calm = writeLetter({
          ...INPUT,
          jurisdiction,
          wanted: 'data',
          title: 'x',
          body: { name: 'y' },
        });
        const wild = writeLetter({ ...INPUT, jurisdiction, wanted: 'data', title, body: { name } });
        expect(wild.text.split('\n')).toHaveLength(calm.text.split('\n').length);
        expect(wild.text.isWellFormed()).toBe(true);
        expect([...wild.subject].length).toBeLessThanOrEqual(120);
        expect(wild.subject).not.toMatch(/[\r\n]/);
      },
    ),
  );
});
