/** Every state of the overview of a body, with invented figures. */

import type { PublicBody, SiteVerdict } from '../../lib/model.ts';
import { type Figures, isOpen } from '../../lib/overview/figures.ts';
import type { Overview } from '../../lib/overview/overview.ts';
import type { OverviewServices, OverviewState } from '../../lib/services/overview-services.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { CONSULTATIONS, LISTS } from './kinds.ts';
import { RELATED } from './records.ts';
import { report } from './shown.ts';

const BODY: PublicBody = {
  name: 'Préfecture de la Drôme',
  country: 'FRA',
  kind: 'prefecture',
  ids: { datagouv: ['1'] },
};

const SITE: SiteVerdict = {
  verdict: 'official',
  host: 'www.drome.gouv.fr',
  matched: 'www.drome.gouv.fr',
  body: BODY,
  reasons: ['host-listed', 'https'],
  listedOn: '2024-12-02',
  country: 'FRA',
};

const CREATED = [3, 2, 4, 5, 8, 9, 13, 19, 25, 21, 22, 17];

const FIGURES: Figures = {
  datasets: 148,
  licensed: 134,
  promises: { kept: 61, late: 34, unpromised: 50, undated: 3 },
  licences: [
    ['Licence Ouverte / Open Licence version 2.0', 104],
    ['Open Data Commons Open Database License (ODbL)', 21],
    ['Creative Commons Attribution', 5],
    ['Other (Attribution)', 3],
    ['Other (Public Domain)', 1],
  ],
  formats: [
    ['csv', 96],
    ['shp', 71],
    ['geojson', 44],
    ['xlsx', 21],
    ['pdf', 12],
    ['ods', 7],
    ['mapinfo', 2],
  ],
  formatless: 4,
  created: {
    years: CREATED.map((count, i): [number, number] => [2015 + i, count]),
    earlier: 0,
    undated: 0,
  },
  modified: {
    years: [
      [2021, 9],
      [2022, 0],
      [2023, 21],
      [2024, 32],
      [2025, 70],
      [2026, 8],
    ],
    earlier: 5,
    undated: 3,
  },
  repositories: 12,
  languages: [
    ['Python', 6],
    ['TypeScript', 3],
    ['', 2],
    ['R', 1],
  ],
  algorithms: 0,
  consultations: { open: 3, all: 6 },
};

const OVERVIEW: Overview = {
  figures: FIGURES,
  mostUsed: RELATED.map(({ record }) => record)
    .filter(({ kind }) => kind === 'dataset')
    .slice(0, 8),
  consultations: CONSULTATIONS.map(({ record }) => record).filter((record) =>
    isOpen(record, '2026-11-25'),
  ),
  comparisons: [
    {
      measure: 'datasets',
      own: 148,
      bodies: 92,
      least: 2,
      quartiles: [45.25, 137, 237.5],
      most: 1071,
    },
    {
      measure: 'licensed',
      own: 0.905,
      bodies: 90,
      least: 0.29,
      quartiles: [0.74, 0.95, 1],
      most: 1,
    },
    {
      measure: 'recent',
      own: 0.47,
      bodies: 90,
      least: 0,
      quartiles: [0.05, 0.11, 0.21],
      most: 0.67,
    },
    { measure: 'repositories', own: 12, bodies: 7, least: 1, quartiles: [2, 4, 11], most: 40 },
  ],
  catalogues: [
    ['datagouv', 148],
    ['codegouvfr', 12],
  ],
  unidentified: false,
};

const NOTHING: Overview = {
  ...OVERVIEW,
  figures: {
    ...FIGURES,
    datasets: 0,
    repositories: 0,
    consultations: { open: 0, all: 0 },
  },
  mostUsed: [],
  consultations: [],
  comparisons: [],
  catalogues: [],
  unidentified: true,
};

const counted = (overview: Overview, body = BODY, partial = false): OverviewState => ({
  status: 'counted',
  site: { ...SITE, body },
  body,
  overview,
  partial,
});

export const OVERVIEWS: Record<string, OverviewState> = {
  overview: counted(OVERVIEW),
  'overview-partial': counted(
    { ...OVERVIEW, comparisons: [], consultations: [], mostUsed: OVERVIEW.mostUsed.slice(0, 1) },
    { ...BODY, name: 'Établissement public d’aménagement du plateau de Haute-Provence' },
    true,
  ),
  'overview-code': counted({
    ...NOTHING,
    figures: { ...NOTHING.figures, repositories: 12 },
    comparisons: OVERVIEW.comparisons.slice(3),
    catalogues: [['codegouvfr', 12]],
    unidentified: false,
  }),
  'overview-nothing': counted(NOTHING),
  'overview-opening': { status: 'counting', site: SITE, body: BODY, progress: null },
  'overview-counting': {
    status: 'counting',
    site: SITE,
    body: BODY,
    progress: { done: 480, total: 1416 },
  },
  'overview-unknown': { status: 'unknown', host: 'www.exemple.fr' },
  'overview-failed': { status: 'failed', detail: 'packs/sites/bodies.bin: 404' },
};

export function overviewServices(
  state: OverviewState,
  shown: CatalogueReport = { ...report(), catalogues: [...report().catalogues, ...LISTS] },
): OverviewServices {
  return {
    watchOverview: (listener) => {
      listener(state);
      return () => {};
    },
    watchCatalogues: (listener) => {
      listener(shown);
      return () => {};
    },
    openSettings: () => {},
  };
}
