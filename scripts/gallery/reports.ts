/** Every state of the reports on references, with invented pages. */

import type { KeptHead } from '../../lib/reader/kept-report.ts';
import type { ReadPage, ReportPage, ReportReference } from '../../lib/report/report.ts';
import type {
  ListedReport,
  ReportServices,
  ShownReport,
} from '../../lib/services/page-report-services.ts';
import { report } from './shown.ts';

export interface ShownReports {
  reports: ListedReport[];
  /** The one that is open. */
  open?: ShownReport;
  /** Its identifier, where it is not there. */
  missing?: true;
  /** The list that a new report begins with. */
  page?: string;
  /** What is clicked, in this order, by CSS selectors. */
  clicks?: string[];
}

const DAY = '2026-01-20';

const cited = (
  text: string,
  type: ReportReference['type'],
  verdict: ReportReference['verdict'],
  reason: string,
  more: Partial<ReportReference> = {},
): ReportReference => ({
  ...{ type, text, value: text, verdict, reason, confidence: 0.9, evidence: { what: 'form' } },
  where: { passage: 0, start: 0, end: text.length, offset: 0, before: '', after: '' },
  ...more,
});

const DATASET = cited('Zones d’alerte sécheresse', 'dataset', 'stale', 'late 224', {
  where: {
    ...{ passage: 4, start: 0, end: 25, offset: 320, before: 'Voir ', after: ', mis à jour' },
    href: 'https://www.data.gouv.fr/datasets/zones-d-alerte-secheresse',
  },
  evidence: {
    what: 'record',
    of: 'Zones d’alerte sécheresse par commune, avec le niveau de restriction',
    url: 'https://www.data.gouv.fr/datasets/zones-d-alerte-secheresse',
    date: '2026-01-16',
  },
});

const PAGES: ReportPage[] = [
  {
    url: 'https://www.drome.gouv.fr/secheresse',
    read: DAY,
    title: 'Sécheresse : les mesures de restriction des usages de l’eau',
    references: [
      cited('loi n° 78-17 du 6 janvier 1978', 'act-fr', 'well-formed', 'form'),
      DATASET,
      cited('130 025 266', 'siren', 'broken', 'checksum-wrong', { evidence: { what: 'checksum' } }),
      cited('directive 95/46/CE', 'act-eu', 'superseded', 'replaced-by', {
        evidence: { what: 'table', of: '32016R0679', date: '2018-05-25' },
        better: 'https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:32016R0679',
      }),
      cited('12 % des communes, source : INSEE, 2023', 'figure', 'unknown', 'figure'),
    ],
  },
  {
    url: 'https://www.drome.gouv.fr/actions-de-l-etat/eau-et-milieux-aquatiques/police-de-l-eau',
    read: DAY,
    title: 'Police de l’eau',
    references: [cited('13002526500013', 'siret', 'well-formed', 'checksum-fits')],
  },
  { url: 'https://www.drome.gouv.fr/ancienne', read: DAY, error: { code: 'not-found' } },
  { url: 'https://www.ardeche.gouv.fr/eau', read: DAY, title: 'L’eau', references: [] },
];

const HEAD: KeptHead = {
  id: 'one',
  begun: Date.parse(`${DAY}T10:00:00`),
  made: DAY,
  software: '0.1.0',
  catalogues: [
    { id: 'datagouv', title: 'data.gouv.fr', date: '2026-01-16' },
    { id: 'codegouvfr', title: 'code.gouv.fr', date: '2026-01-12' },
  ],
  addresses: PAGES.map(({ url }) => url),
  lent: [],
};

const shown = (head: Partial<KeptHead>, pages: number, atWork = false): ShownReport => ({
  head: { ...HEAD, ...head },
  pages: PAGES.slice(0, pages),
  atWork,
});

const listed = ({ head, pages, atWork }: ShownReport): ListedReport => ({
  head,
  done: pages.length,
  atWork,
});

const DONE = shown({ ended: 'done' }, 4);

/** The same before the last edit of the page: for the tests of comparisons. */
export const EARLIER: ReadPage = {
  ...(PAGES[0] as ReadPage),
  references: [
    DATASET,
    cited('130 025 266', 'siren', 'well-formed', 'checksum-fits'),
    cited('directive 95/46/CE', 'act-eu', 'well-formed', 'form'),
  ],
};

export const REPORTS: Record<string, ShownReports> = {
  'report-first': { reports: [] },
  'report-new': {
    page: [...HEAD.addresses, 'http://www.drome.gouv.fr/vieux', 'Drôme'].join('\n'),
    reports: [
      listed({ ...shown({ id: 'two' }, 2, true) }),
      listed({ ...shown({ id: 'three' }, 1) }),
      listed({ ...shown({ id: 'four', ended: 'stopped' }, 3) }),
      listed(DONE),
    ],
  },
  'report-reading': { reports: [], open: shown({}, 2, true) },
  'report-beginning': { reports: [], open: shown({}, 0, true) },
  'report-paused': { reports: [], open: shown({}, 1) },
  'report-done': { reports: [], open: DONE },
  'report-unfolded': { reports: [], open: DONE, clicks: ['.report-pages .unfold'] },
  'report-missing': { reports: [], missing: true },
};

/** The services of the page in one fixed state. */
export const reportServices = ({ reports, open }: ShownReports): ReportServices => ({
  watchCatalogues: (listener) => {
    listener(report());
    return () => {};
  },
  watchReports: (listener) => {
    listener(reports);
    return () => {};
  },
  watchReport: (_, listener) => {
    listener(open ?? null);
    return () => {};
  },
  fetchList: async () => ({ ok: false, error: 'not-found' }),
  start: async () => ({ ok: true, value: 'one' }),
  resume: async () => ({ ok: true, value: null }),
  pause: () => {},
  stop: async () => {},
  remove: async () => {},
});
