/** Every state of the settings, with invented figures. */
import type { CatalogueSource } from '../../lib/catalogues/adapter.ts';
import { SOURCES } from '../../lib/catalogues/sources.ts';
import type { Result } from '../../lib/model.ts';
import type { ProbeError, SourceReport } from '../../lib/services/settings-services.ts';
import type { SiteChoices } from '../../lib/sites/choices.ts';
import type {
  CatalogueState,
  RefreshError,
  RefreshProgress,
  RefreshState,
} from '../../lib/store/contract.ts';
import type { LedgerLine } from '../../lib/sync/ledger-line.ts';
import { GENERATION } from './shown.ts';

/** The moment at which all of it is seen. */
export const NOW = Date.parse('2026-01-20T10:30:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface ShownSettings {
  sources: SourceReport[];
  lines: LedgerLine[];
  /** The reader's choices of sites; none where absent. */
  sites?: SiteChoices;
  /** What a probe finds; none ends where absent. */
  probe?: Result<CatalogueSource, ProbeError>;
  /** What is written in the field of the address, and looked at. */
  address?: string;
  /** What is clicked, in this order, by CSS selectors. */
  clicks?: string[];
}

export const REFRESH: RefreshState = {
  running: null,
  last: {
    kind: 'changes',
    startedAt: NOW - 26 * HOUR - 3 * MINUTE,
    endedAt: NOW - 26 * HOUR,
    put: 214,
    removed: 9,
    refused: 0,
    reasons: [],
  },
  changedSince: '2026-01-19T08:25:00Z',
  error: null,
  failures: 0,
  nextTry: NOW + 22 * HOUR,
};

export const RUNNING: RefreshProgress = {
  kind: 'whole',
  since: null,
  cursor: '124',
  startedAt: NOW - 4 * MINUTE,
  worked: 4 * MINUTE,
  pages: 124,
  records: 12_400,
  total: 70_575,
  refused: 0,
  bytes: 18_000_000,
  waitingUntil: null,
};

/** A report of a known catalogue, by its name. */
export function reportOf(id: string, more: Partial<SourceReport> = {}): SourceReport {
  const source = SOURCES.find((one) => one.id === id);
  if (!source) throw new Error(`no such catalogue: ${id}`);
  return { source, known: true, on: false, allowed: false, state: null, bytes: null, ...more };
}

/** The same, held: as delivered, or as a refresh left it. */
export function heldOf(
  id: string,
  records: number,
  refresh?: Partial<RefreshState>,
  more: Partial<SourceReport> = {},
): SourceReport {
  const state: CatalogueState = {
    id,
    current: { ...GENERATION, records },
    installing: null,
    error: null,
    ...(refresh && { refresh: { ...REFRESH, ...refresh } }),
  };
  const on = refresh !== undefined;
  return reportOf(id, { state, bytes: records * 700, on, allowed: on, ...more });
}

const failure = (code: RefreshError['code'], detail: string): Partial<RefreshState> => ({
  error: { code, detail, at: NOW - HOUR },
  failures: 2,
  nextTry: NOW + 3 * HOUR,
});

/** As after the installation: what was delivered, and nothing asked of anyone. */
export const DELIVERED: SourceReport[] = SOURCES.map(({ id }) =>
  id === 'datagouv'
    ? heldOf(id, 70_575)
    : id === 'codegouvfr'
      ? heldOf(id, 21_903)
      : id === 'sill'
        ? heldOf(id, 512)
        : reportOf(id),
);

/** One catalogue in each standing. */
export const EACH: SourceReport[] = [
  heldOf('datagouv', 70_575, { running: RUNNING }, { atWork: true }),
  heldOf('codegouvfr', 21_903, {
    last: {
      ...REFRESH.last!,
      kind: 'whole',
      refused: 2,
      reasons: ['depot-17: url: not http(s)', 'depot-92: title: expected text, found null'],
    },
  }),
  heldOf('sill', 512),
  reportOf('cndp', { on: true, allowed: true }),
  reportOf('cese-petitions'),
  heldOf('assemblee-petitions', 2_841, {}, { on: false }),
  heldOf('govuk', 9_120, {
    running: { ...RUNNING, waitingUntil: NOW + 6 * MINUTE },
    error: { code: 'busy', detail: 'HTTP 429', at: NOW, retryAt: NOW + 6 * MINUTE },
  }),
  heldOf('data-public-lu', 2_400, {
    running: { ...RUNNING, waitingUntil: NOW + 5 * MINUTE },
    error: { code: 'offline', detail: 'TypeError: Failed to fetch', at: NOW },
  }),
  heldOf('developers-italia', 480, { running: RUNNING }, { behind: 'data.gouv.fr' }),
  heldOf('eu-have-your-say', 3_310, {}, { allowed: false }),
  heldOf('federal-register', 1_204, { running: { ...RUNNING, total: null } }, { stopped: true }),
  heldOf('nl-algorithms', 1_042, failure('shape', 'page 3: algorithms: expected an array')),
  reportOf('data-europa', { on: true, allowed: true }),
  reportOf('data-gov'),
  reportOf('dados-gov-pt', { removed: true }),
];

const CODES: RefreshError['code'][] = [
  'offline',
  'timeout',
  'forbidden',
  'not-found',
  'busy',
  'server',
  'redirects',
  'too-large',
  'wrong-type',
  'damaged',
  'shape',
  'shrunk',
  'endless',
  'store',
  'unknown',
];

/** One catalogue for each code of failure. */
export const FAILURES: SourceReport[] = CODES.map((code) => {
  const report = heldOf('datagouv', 1_200, failure(code, code));
  return { ...report, source: { ...report.source, id: code, title: code } };
});

/** No space left for one of three. */
export const CROWDED: SourceReport[] = [
  heldOf('data-public-lu', 2_310, { ...failure('quota', 'QuotaExceededError'), nextTry: null }),
  heldOf('datagouv', 70_575, {}, { lastUsed: NOW - HOUR }),
  heldOf('nl-algorithms', 1_042, {}, { lastUsed: NOW - 40 * DAY }),
];

/** A catalogue that a reader may add. */
export const FOUND: CatalogueSource = {
  id: 'donnees.ville.example',
  software: 'ckan',
  base: 'https://donnees.ville.example',
  title: 'Données ouvertes de la Ville',
  kinds: ['dataset'],
  country: 'FRA',
  language: 'fr',
  licence: 'Licence Ouverte / Open Licence version 2.0',
  attribution: 'Ville, données ouvertes',
  homepage: 'https://donnees.ville.example/',
};

/** A request of some minutes ago. */
export const line = (minutes: number, more: Partial<LedgerLine> = {}): LedgerLine => ({
  at: NOW - minutes * MINUTE,
  method: 'GET',
  url: `https://www.data.gouv.fr/api/2/datasets/search/?page=${minutes}&page_size=100&sort=-last_update`,
  host: 'www.data.gouv.fr',
  purpose: 'refresh',
  catalogue: 'datagouv',
  status: 200,
  bytes: 148_220,
  ms: 412,
  ...more,
});

export const LINES: LedgerLine[] = [
  line(1),
  line(2, { ms: 1240 }),
  line(3, { status: 429, bytes: 0, ms: 88, error: 'busy' }),
  line(4, {
    url: 'https://data.europa.eu/api/hub/search/search?q=s%C3%A9cheresse%20dr%C3%B4me&limit=20',
    host: 'data.europa.eu',
    purpose: 'ask',
    catalogue: 'data-europa',
    bytes: 30_412,
  }),
  line(9, {
    url: 'https://algoritmes.overheid.nl/api/algoritme/NLD',
    method: 'POST',
    body: '{"page":"3","limit":"100"}',
    host: 'algoritmes.overheid.nl',
    catalogue: 'nl-algorithms',
    status: null,
    bytes: 0,
    ms: 8000,
    error: 'timeout',
  }),
  line(20, {
    url: 'https://donnees.ville.example/api/3/action/status_show',
    host: 'donnees.ville.example',
    purpose: 'probe',
    bytes: 912,
  }),
].map((one) => {
  // What is recognised is not a catalogue yet.
  if (one.purpose === 'probe') delete one.catalogue;
  return one;
});

/** More than are drawn at once. */
export const MANY_LINES: LedgerLine[] = Array.from({ length: 130 }, (_, at) => line(at + 1));

const NO_LINES: LedgerLine[] = [];
const add = { sources: EACH.slice(0, 3), lines: NO_LINES, address: 'donnees.ville.example' };

export const SETTINGS: Record<string, ShownSettings> = {
  'settings-sites': {
    sources: [],
    lines: NO_LINES,
    sites: {
      allowed: ['www.crest.example', 'communaute-de-communes-du-val-de-drome.example'],
      off: ['www.impots.gouv.fr'],
    },
  },
  settings: { sources: DELIVERED, lines: NO_LINES },
  'settings-each': {
    sources: EACH,
    lines: LINES,
    clicks: ['.source:nth-child(2) summary', '.removed summary'],
  },
  'settings-failures': { sources: FAILURES, lines: NO_LINES },
  'settings-crowded': { sources: CROWDED, lines: NO_LINES },
  'settings-remove': {
    sources: EACH.slice(0, 3),
    lines: LINES,
    clicks: ['.source:nth-child(2) .acts .act:last-child', '.part > .row .act'],
  },
  'settings-looking': add,
  'settings-recognised': { ...add, probe: { ok: true, value: FOUND } },
  'settings-unknown': { ...add, probe: { ok: false, error: 'unknown-software' } },
  'settings-ledger': { sources: EACH.slice(0, 3), lines: MANY_LINES },
};
