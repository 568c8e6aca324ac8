/** Every state of the panel, with invented names and figures. */
import type { Correction } from '../../lib/shared/corrections.ts';
import type { CatalogueReport, FacingState } from '../../lib/shared/state.ts';
import { KEPT } from './dossier.ts';
import { failing } from './files.ts';
import { FLAGS, MISSING } from './flags.ts';
import { ALGORITHMS, CODES, CONSULTATIONS, LISTS, REUSES, SERVICES } from './kinds.ts';
import { RELATED } from './records.ts';
import { MANY } from './references.ts';
import { GENERATION, read, report, type Shown, SITE } from './shown.ts';

const unread = (reason: 'no-access' | 'no-page' | 'opted-out'): FacingState => ({
  status: 'unread',
  tabId: 1,
  reason,
});

const damaged = (state: 'rebuilding' | 'rebuilt' | 'failed') =>
  report({}, { repairs: [{ catalogue: 'datagouv', state }] });

const FILTER = '.turns button:first-child';
const HELP = '.turns button:last-child';
const DOSSIER = '.counted';
const word = (group: string, nth: number) => `:nth-match([name=${group}], ${nth})`;
/** Two places, a format and a date, and the filters folded away again. */
const SET = [
  FILTER,
  word('publishers', 2),
  word('localities', 1),
  word('formats', 1),
  word('since', 3),
  FILTER,
];

const installing = { generation: GENERATION, partsDone: 5, partsTotal: 8, recordsDone: 44_110 };
const related = read({ related: RELATED });
const stranger = {
  body: null,
  matched: null,
  listedOn: undefined,
  country: undefined,
} as const;

const withMissing = read({ related: RELATED.slice(0, 1), missing: MISSING });

const aside = read({ related: RELATED.slice(0, 3), setAside: RELATED.slice(3) });

/** Records of every kind, as they are ranked: not yet by section. */
const KINDS = [
  ...RELATED.slice(0, 2),
  ...CONSULTATIONS,
  ...CODES,
  ...SERVICES,
  ...ALGORITHMS,
  ...REUSES,
];
const lists = () => ({ ...report(), catalogues: [...report().catalogues, ...LISTS] });

/** The largest catalogue is under way, some are in, one has not begun. */
const begun: CatalogueReport = {
  ...report({ current: null, installing }),
  catalogues: [
    ...report({ current: null, installing }).catalogues,
    ...LISTS.filter(({ id }) => id !== 'consultation-gouv'),
    { id: 'consultation-gouv', current: null, installing: null, error: null },
  ],
};

/** What was set aside on the sites of these states. */
export const CORRECTIONS: Correction[] = aside.setAside.map(
  ({ record: { catalogue, id, title } }) => ({
    host: SITE.host,
    catalogue,
    id,
    title,
    on: '2026-01-20',
  }),
);

/** The files of a record. */
const FOLD = '.files > summary';
const ASK = '.files[open] .button';
const FIRST_PREVIEW = ':nth-match(.under .act, 1)';
const files = (clicks: string[], more: Partial<Shown> = {}): Shown => ({
  facing: read({ related: RELATED.slice(1, 2) }),
  report: report(),
  clicks: [FOLD, ...clicks],
  ...more,
});

/** What the page cites, after a press. */
const CHECK = '.references .button';
const cited = (clicks: string[], more: Partial<Shown> = {}): Shown => ({
  facing: read({ related: RELATED.slice(1, 2) }),
  report: report(),
  clicks: [CHECK, ...clicks],
  ...more,
});

export const STATES: Record<string, Shown> = {
  references: cited(['.references .entry .acts .act']),
  'references-only': cited([':nth-match(.verdicts input, 4)']),
  'references-many': cited([], { cited: MANY }),
  'references-seen': cited(['.live .button']),
  'references-asking': cited(['.live .button'], {
    references: { look: () => new Promise(() => {}) },
  }),
  'references-none': cited([], { cited: [] }),
  'references-checking': cited([], { references: { check: () => new Promise(() => {}) } }),
  'references-failed': cited([], {
    references: { check: async () => ({ ok: false, error: 'unreachable' }) },
  }),
  'files-ask': files([]),
  files: files([ASK]),
  'files-quality': files([
    ASK,
    ':nth-match(.listed > .more > summary, 1)',
    ':nth-match(.listed > .more > summary, 2)',
  ]),
  'files-preview': files([ASK, FIRST_PREVIEW]),
  'files-cut': files([ASK, ':nth-match(.under .act, 2)']),
  'files-chart': files([ASK, FIRST_PREVIEW], { chosen: 'débit' }),
  'files-months': files([ASK, FIRST_PREVIEW], { chosen: 'début' }),
  'files-plan': files([ASK, FIRST_PREVIEW, '.notes .act:last-child']),
  'files-refused': files([ASK, FIRST_PREVIEW], { files: failing('refused', 'preview') }),
  'files-elsewhere': files([ASK, FIRST_PREVIEW], { files: failing('elsewhere', 'preview') }),
  'files-failed': files([ASK], { files: failing('busy', 'list') }),
  'files-not-told': files([], { files: { about: async () => ({ host: null, list: null }) } }),
  related: { facing: related, report: report() },
  missing: { facing: withMissing, report: lists() },
  'missing-why': {
    facing: withMissing,
    report: lists(),
    clicks: [':nth-match(.missing .more > summary, 1)', ':nth-match(.missing .more > summary, 3)'],
  },
  'missing-form': {
    facing: withMissing,
    report: lists(),
    clicks: ['.missing .entry:first-child .text > .act'],
  },
  'missing-own': {
    facing: read({ related: RELATED.slice(0, 1) }, { country: 'ITA' }),
    report: lists(),
    flagAsked: {
      selection: 'Le nombre d’arrêtés en vigueur est mis à jour chaque semaine par les services.',
      url: 'https://www.drome.gouv.fr/secheresse',
      title: 'Sécheresse',
    },
  },
  'missing-record': {
    facing: withMissing,
    report: lists(),
    clicks: [
      ['Signaler', 'Flag', 'Vermerken', 'Señalar'].map((word) => `[aria-label^="${word}"]`).join(),
    ],
  },
  'missing-flags': {
    facing: withMissing,
    report: lists(),
    flags: FLAGS,
    answers: [[FLAGS[0]!.id, RELATED[0]!.record]],
  },
  'set-aside': { facing: aside, report: report(), unfolded: true },
  unfolded: { facing: related, report: report(), unfolded: true },
  mixed: { facing: read({ related: KINDS }), report: lists() },
  'mixed-aside': {
    facing: read({
      related: [...RELATED.slice(0, 1), ...CODES.slice(0, 1)],
      setAside: [...CODES.slice(1, 2), ...CONSULTATIONS.slice(2, 4)],
    }),
    report: lists(),
    unfolded: true,
  },
  services: { facing: read({ related: [...SERVICES, ...REUSES] }), report: report() },
  code: { facing: read({ related: CODES }), report: lists() },
  participate: { facing: read({ related: CONSULTATIONS }), report: lists() },
  algorithms: { facing: read({ related: ALGORITHMS.slice(0, 1) }), report: lists() },
  nothing: { facing: read(), report: report() },
  'no-text': {
    facing: read({ page: { url: 'https://x.fr', title: '', language: null, hasText: false } }),
    report: report(),
  },
  abroad: {
    facing: read(
      { publishedByBody: {} },
      {
        host: 'www.gov.uk',
        body: null,
        country: 'GBR',
        reasons: ['public-suffix', 'https'],
        matched: 'gov.uk',
      },
    ),
    report: report(),
    unfolded: true,
  },
  'claims-public': {
    facing: read(
      { publishedByBody: {} },
      {
        ...stranger,
        verdict: 'claims-public',
        host: 'mairie-de-crest.fr',
        reasons: ['not-listed', 'markup-only', 'https'],
      },
    ),
    report: report(),
    unfolded: true,
  },
  other: {
    facing: read(
      { publishedByBody: {} },
      {
        ...stranger,
        verdict: 'other',
        host: 'forum.jardin-et-potager.example',
        reasons: ['not-listed'],
      },
    ),
    report: report(),
  },
  lookalike: {
    facing: read(
      { publishedByBody: {} },
      {
        ...stranger,
        verdict: 'lookalike',
        host: 'drorne.gouv.fr.eau-secours.example',
        resembles: 'drome.gouv.fr',
        reasons: ['official-name-inside', 'one-letter-away', 'https'],
      },
    ),
    report: report(),
  },
  waiting: { facing: { status: 'waiting', tabId: 1 }, report: report() },
  'no-access': { facing: unread('no-access'), report: report() },
  'no-page': { facing: unread('no-page'), report: report() },
  'opted-out': { facing: unread('opted-out'), report: report() },
  installing: {
    facing: read({ related: RELATED.slice(0, 2), partial: true }),
    report: report({ current: null, installing }),
  },
  'first-minute': {
    facing: read({ related: RELATED.slice(0, 2), partial: true }),
    report: begun,
    firstMinute: true,
  },
  'switched-off': {
    facing: { status: 'unread', tabId: 1, reason: 'switched-off', host: 'www.drome.gouv.fr' },
    report: report(),
  },
  clicked: {
    facing: read(
      {
        related: RELATED.slice(0, 1),
        asked: true,
        page: {
          url: 'https://www.crest.example/eau',
          title: 'Restrictions d’eau',
          language: 'fr',
          hasText: true,
        },
      },
      { ...stranger, verdict: 'other', host: 'www.crest.example', reasons: ['not-listed'] },
    ),
    report: report(),
    reach: 'click',
  },
  keys: { facing: related, report: report(), key: '?' },
  updating: { facing: unread('no-page'), report: report({ installing }) },
  corrupt: {
    facing: related,
    report: report({
      installing,
      error: {
        code: 'corrupt',
        part: 'datasets-fr/part-05.gz',
        detail: 'sha256 1f0c…, expected 9ab4…',
      },
    }),
    unfolded: true,
  },
  quota: {
    facing: unread('no-page'),
    report: report({
      current: null,
      installing,
      error: { code: 'quota', detail: 'QuotaExceededError' },
    }),
  },
  memory: { facing: related, report: report({}, { durable: false }) },
  'no-sites': {
    facing: unread('no-page'),
    report: report({}, { sitesError: 'packs/sites/hosts.gz: sha256' }),
  },
  repairing: { facing: related, report: damaged('rebuilding') },
  repaired: { facing: related, report: damaged('rebuilt') },
  'repair-failed': { facing: related, report: damaged('failed') },
  search: { facing: related, report: report(), query: 'restricsion eau drome' },
  'search-kinds': { facing: related, report: lists(), query: 'sécheresse' },
  'search-start': { facing: related, report: report(), query: '' },
  'search-help': { facing: related, report: report(), query: '', clicks: [HELP] },
  'search-none': { facing: related, report: report(), query: 'sécheresse du zzyzx' },
  'search-copies': { facing: related, report: report(), query: 'zones', unfolded: true },
  'search-filters': { facing: related, report: report(), query: 'eau', clicks: [FILTER] },
  'search-filtered': { facing: related, report: report(), query: 'eau', clicks: SET },
  'search-by-use': { facing: related, report: report(), query: '', clicks: SET.slice(0, 2) },
  cite: {
    facing: related,
    report: report(),
    kept: KEPT,
    clicks: ['.entry .acts .act', ':nth-match(.forms .act, 2)'],
  },
  dossier: { facing: related, report: report(), kept: KEPT, clicks: [DOSSIER] },
  'dossier-save': {
    facing: related,
    report: report(),
    kept: KEPT,
    clicks: [DOSSIER, '.unfold', ':nth-match(#dossier-list .aside, 2)', '#dossier-list .act'],
  },
  'dossier-empty': { facing: related, report: report(), clicks: [DOSSIER] },
  'search-none-filtered': { facing: related, report: report(), query: 'zzyzx', clicks: SET },
};
