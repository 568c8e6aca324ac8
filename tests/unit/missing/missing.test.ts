import { describe, expect, test } from 'vitest';
import { isNamed, seemsToAnswer } from '../../../lib/missing/answers.ts';
import { candidatesOf, type Known } from '../../../lib/missing/candidates.ts';
import { CAUSES, type Candidate, type Cause, WANTED } from '../../../lib/missing/proposal.ts';
import { type Finding, settled } from '../../../lib/missing/settle.ts';
import {
  automatedDecision,
  closedWithoutOutcome,
  isSimulator,
  namesRows,
} from '../../../lib/missing/wording.ts';
import type { CatalogueRecord, PageReading, RelatedRecord } from '../../../lib/model.ts';
import { writeLetter } from '../../../lib/requests/letter.ts';
import { CERTAIN } from '../requests/wording.ts';

const reading = (more: Partial<PageReading> = {}): PageReading => ({
  url: 'https://www.drome.gouv.fr/chasse',
  title: 'Tableau de chasse',
  headings: [],
  description: '',
  siteName: '',
  breadcrumbs: [],
  text: '',
  language: 'fr',
  declared: [],
  links: [],
  publicMarkup: [],
  optOut: false,
  ...more,
});

const known = (more: Partial<Known> = {}): Known => ({
  site: {
    verdict: 'official',
    host: 'www.drome.gouv.fr',
    matched: 'drome.gouv.fr',
    body: { name: 'Préfecture de la Drôme', country: 'FRA', ids: {} },
    reasons: [],
  },
  related: [],
  publishedByBody: {},
  inhabitants: null,
  asOf: () => new Date('2026-01-16'),
  ...more,
});

const TABLE = { name: 'Prélèvements par massif', rows: 28, columns: 6, figures: 0.8 };
const assets = (more: Partial<NonNullable<PageReading['assets']>>) => ({
  assets: { tables: [], files: [], forms: [], ...more },
});

const record = (title: string, more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  kind: 'dataset',
  catalogue: 'datagouv',
  id: title,
  title,
  url: 'https://www.data.gouv.fr/datasets/1',
  tags: [],
  description: '',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
  ...more,
});

const beside = (one: CatalogueRecord, type: 'linked' | 'same-publisher'): RelatedRecord => ({
  record: one,
  score: 1,
  reasons: [{ type }],
});

const causes = (candidates: Candidate[]) => candidates.map(({ cause }) => cause);

describe('what a page gives to look for', () => {
  test('nothing on a site of which it is not sure who runs it', () => {
    const page = reading(assets({ tables: [TABLE] }));
    expect(causes(candidatesOf(page, known()))).toEqual(['table']);
    const { site } = known();
    for (const verdict of ['claims-public', 'lookalike', 'other'] as const) {
      expect(candidatesOf(page, known({ site: { ...site, verdict } }))).toEqual([]);
    }
  });

  test.each([
    ['a table of figures', { tables: [TABLE] }, ['table']],
    ['a table of few rows', { tables: [{ ...TABLE, rows: 4 }] }, []],
    ['a table of words', { tables: [{ ...TABLE, figures: 0.1 }] }, []],
    ['opening hours', { tables: [{ ...TABLE, name: 'Horaires des guichets' }] }, []],
    [
      'a table with its file beside it',
      {
        tables: [TABLE],
        files: [{ href: 'https://a.fr/a.csv', text: 'Les données', format: 'csv' }],
      },
      [],
    ],
    [
      'a list as PDF',
      { files: [{ href: 'https://a.fr/a.pdf', text: 'Liste des loueurs', format: 'pdf' }] },
      ['closed-file'],
    ],
    [
      'a press release',
      { files: [{ href: 'https://a.fr/a.pdf', text: 'Communiqué : les chiffres', format: 'pdf' }] },
      [],
    ],
    [
      'an XLS',
      { files: [{ href: 'https://a.fr/a.xls', text: 'Télécharger', format: 'xls' }] },
      ['closed-file'],
    ],
    [
      'an XLSX, which is a standard',
      { files: [{ href: 'https://a.fr/a.xlsx', text: 'Liste', format: 'xlsx' }] },
      [],
    ],
    ['a contact form', { forms: [{ name: 'Votre question', fields: 4 }] }, []],
    ['a simulator', { forms: [{ name: 'Simulateur de droits', fields: 4 }] }, ['simulator']],
  ])('%s', (_, more, expected) => {
    expect(causes(candidatesOf(reading(assets(more)), known()))).toEqual(expected);
  });

  test('not what the page itself leads to', () => {
    const page = reading({
      ...assets({ tables: [TABLE] }),
      links: [{ href: 'https://data.drome.fr/explore/', text: 'Nos données' }],
    });
    expect(candidatesOf(page, known())).toEqual([]);
    const cited = known({ related: [beside(record('Autre chose'), 'linked')] });
    expect(candidatesOf(reading(assets({ tables: [TABLE] })), cited)).toEqual([]);
  });

  test('a dataset that the page cites and that is late by more than its whole promise', () => {
    const late = record('Arrêtés', { frequency: 'monthly', modified: '2025-10-01' });
    const seen = (one: RelatedRecord) => candidatesOf(reading(), known({ related: [one] }));
    expect(seen(beside(late, 'linked'))).toMatchObject([
      { cause: 'overdue', count: 76, link: late.url, words: '' },
    ]);
    expect(seen(beside(late, 'same-publisher'))).toEqual([]);
    expect(seen(beside({ ...late, modified: '2025-11-20' }, 'linked'))).toEqual([]);
    expect(seen(beside({ ...late, frequency: undefined }, 'linked'))).toEqual([]);
  });

  test('a commune surely above the threshold of which nothing is published', () => {
    const { site } = known();
    const commune = (more: Partial<Known>) =>
      candidatesOf(reading(), known({ inhabitants: 5_000, ...more }));
    expect(commune({})).toMatchObject([
      { cause: 'publishes-nothing', sure: 'possible', basis: { threshold: 'to-check' } },
    ]);
    expect(commune({ inhabitants: 3_499 })).toEqual([]);
    expect(commune({ inhabitants: null })).toEqual([]);
    expect(commune({ publishedByBody: { code: 1 } })).toEqual([]);
    expect(commune({ related: [beside(record('Budget'), 'same-publisher')] })).toEqual([]);
    const group = [{ name: 'Agglomération', ids: { datagouv: ['1'] } }];
    expect(commune({ site: { ...site, body: { ...site.body!, parents: group } } })).toEqual([]);
  });
});

describe('once it was looked for', () => {
  const candidate: Candidate = {
    cause: 'table',
    title: 'Prélèvements par massif',
    kind: 'dataset',
    words: 'Prélèvements de chasse par massif',
    sure: 'plausible',
  };
  const finding = (more: Partial<Finding> = {}): Finding => ({
    catalogues: [{ id: 'datagouv', title: 'data.gouv.fr', asOf: '2026-01-16' }],
    records: [],
    rarity: new Map(),
    isElsewhere: () => false,
    at: 1_760_000_000_000,
    ...more,
  });

  test('it says where, with which words, when and with what result', () => {
    expect(settled(candidate, finding({ records: [record('Sangliers')] }), [])).toEqual({
      cause: 'table',
      title: 'Prélèvements par massif',
      sure: 'plausible',
      wanted: 'data',
      searched: [
        {
          where: 'data.gouv.fr',
          words: 'Prélèvements de chasse par massif',
          at: 1_760_000_000_000,
          found: 1,
          asOf: '2026-01-16',
        },
      ],
    });
  });

  test('nothing is proposed that a record seems to answer, found or beside the page already', () => {
    const answer = record('Prélèvements de la chasse par massif');
    expect(settled(candidate, finding({ records: [answer] }), [])).toBeNull();
    expect(settled(candidate, finding(), [answer])).toBeNull();
    expect(settled(candidate, finding({ isElsewhere: () => true }), [answer])).not.toBeNull();
    expect(settled(candidate, finding(), [{ ...answer, kind: 'reuse' }])).not.toBeNull();
  });

  test('nothing is proposed where there was nowhere to look', () => {
    expect(settled(candidate, finding({ catalogues: [] }), [])).toBeNull();
  });

  test('a consultation is answered by its outcome alone', () => {
    const consultation: Candidate = { ...candidate, cause: 'consultation', kind: 'consultation' };
    const own = record('Prélèvements de chasse par massif', { kind: 'consultation' });
    const facts = { procedure: 'consultation' as const };
    expect(
      settled(consultation, finding({ records: [{ ...own, consultation: facts }] }), []),
    ).not.toBeNull();
    const outcome = { ...facts, outcome: 'https://a.fr/synthese' };
    expect(
      settled(consultation, finding({ records: [{ ...own, consultation: outcome }] }), []),
    ).toBeNull();
  });
});

test('rare words weigh more than common ones', () => {
  const words = 'Liste des établissements thermaux autorisés';
  const other = record('Liste des établissements autorisés à collecter des laits');
  expect(seemsToAnswer(other, words)).toBe(true);
  const rarity = new Map([['thermaux', 9]]);
  expect(seemsToAnswer(other, words, rarity)).toBe(false);
  expect(seemsToAnswer(record('Thermes'), 'Thermes')).toBe(false);
});

test('a publisher is named by all that tells it apart', () => {
  expect(isNamed('Ville de Digne-les-Bains', 'Digne les Bains')).toBe(true);
  expect(isNamed('Ville de Digne', 'Digne les Bains')).toBe(false);
  expect(isNamed('', '')).toBe(false);
});

describe('wording', () => {
  test.each([
    'La décision est prise sur le fondement d’un traitement algorithmique.',
    'Les places sont attribuées par un algorithme.',
    'You will receive an automated decision.',
    'Es handelt sich um eine automatisierte Entscheidung.',
    'Se trata de una decisión automatizada.',
  ])('points to a decision by algorithm: %s', (text) => {
    expect(automatedDecision(`Bonjour.\n${text}`)).toBe(text);
  });

  test.each([
    'Aucune décision automatisée n’est prise.',
    'Vous avez le droit de ne pas faire l’objet d’une décision individuelle automatisée.',
    'Ce traitement ne donne lieu à aucune décision automatisée.',
    'We do not use automated decision making.',
    'You have the right not to be subject to an automated decision.',
    'Es findet keine automatisierte Entscheidung statt.',
    'No se toman decisiones automatizadas.',
    'Un algorithme est une suite d’opérations.',
  ])('does not: %s', (text) => {
    expect(automatedDecision(text)).toBeUndefined();
  });

  test('tells a consultation that is over and without outcome', () => {
    const told = (title: string, text: string, links = '') =>
      closedWithoutOutcome(title, text, links);
    expect(told('Consultation du public', 'La consultation est close.')).toBe(true);
    expect(told('Consultation du public', 'La consultation est close.', 'Synthèse (PDF)')).toBe(
      false,
    );
    expect(told('Consultation du public', 'La consultation est ouverte.')).toBe(false);
    expect(told('Public consultation', 'This consultation has closed.')).toBe(true);
    expect(told('Consultation d’allergologie', 'La consultation est close le samedi.')).toBe(false);
  });

  test('tells simulators and files of rows by their own words', () => {
    expect(isSimulator('Simulateur : vos droits')).toBe(true);
    expect(isSimulator('Simulation d’un incendie')).toBe(false);
    expect(namesRows('Liste des loueurs (PDF)')).toBe(true);
    expect(namesRows('Protection des données')).toBe(false);
    expect(namesRows('Rapport sur les statistiques')).toBe(false);
  });
});

describe('each of the seven causes, from the page to the letter', () => {
  const late = record('Arrêtés', { frequency: 'monthly', modified: '2025-10-01' });
  const pages: Record<Cause, [PageReading, Known]> = {
    table: [reading(assets({ tables: [TABLE] })), known()],
    'closed-file': [
      reading(
        assets({
          files: [{ href: 'https://a.fr/a.pdf', text: 'Liste des loueurs', format: 'pdf' }],
        }),
      ),
      known(),
    ],
    simulator: [reading(assets({ forms: [{ name: 'Simulateur de droits', fields: 4 }] })), known()],
    'automated-decision': [
      reading({
        text: 'Les places sont attribuées. Les dossiers sont classés par un algorithme selon le barème.',
      }),
      known(),
    ],
    consultation: [
      reading({
        title: 'Consultation du public sur le plan de chasse',
        text: 'La consultation du public est désormais close. Les observations étaient reçues en ligne.',
      }),
      known(),
    ],
    overdue: [reading(), known({ related: [beside(late, 'linked')] })],
    'publishes-nothing': [reading(), known({ inhabitants: 5_000 })],
  };
  const at = Date.parse('2026-11-28T10:00Z');

  test.each(CAUSES)('%s', (cause) => {
    const candidate = candidatesOf(...pages[cause]).find((one) => one.cause === cause);
    expect(candidate).toBeDefined();
    const catalogues = [{ id: 'datagouv', title: 'data.gouv.fr', asOf: '2026-01-16' }];
    const proposal = settled(
      candidate!,
      { catalogues, records: [], rarity: new Map(), isElsewhere: () => false, at },
      [],
    );
    expect(proposal).toMatchObject({ wanted: WANTED[cause], title: expect.stringMatching(/./) });
    expect(['plausible', 'possible']).toContain(proposal?.sure);
    // What was searched, where and when; a record that is late was found: it is named instead.
    if (cause === 'overdue') expect(proposal?.record).toMatchObject({ title: late.title });
    else expect(proposal?.searched).toMatchObject([{ where: 'data.gouv.fr', at, found: 0 }]);
    const { text } = writeLetter({
      jurisdiction: 'FR',
      wanted: WANTED[cause],
      title: proposal!.title,
      mode: 'email',
      day: '2026-11-28',
    });
    expect(text).not.toMatch(CERTAIN);
  });
});
