/** Services that give one fixed state: for the gallery, and for the tests of the components. */

import type { SearchAnswer, SearchOptions } from '../../lib/search/answer.ts';
import { markAnswer } from '../../lib/search/marks.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { SettingsServices } from '../../lib/services/settings-services.ts';
import { reachOf } from '../../lib/sites/reach.ts';
import { PUBLIC_SUFFIX_MATCHES } from '../../lib/sites/suffixes.ts';
import { memoryDossier } from './dossier.ts';
import { fileServices } from './files.ts';
import { memoryFlags } from './flags.ts';
import { ALGORITHMS, CODES, CONSULTATIONS, REUSES, SERVICES } from './kinds.ts';
import { RELATED } from './records.ts';
import { referenceServices } from './references.ts';
import { COPIES, FACETS } from './search.ts';
import { DELIVERED, type ShownSettings } from './settings.ts';
import { report, type Shown } from './shown.ts';
import { CORRECTIONS } from './states.ts';

const ALL = [...RELATED, ...CODES, ...CONSULTATIONS, ...ALGORITHMS, ...SERVICES, ...REUSES];

/** The records whose title has one of the words, as a search would answer; filters leave two. */
export function answer(query: string, { filters, facets }: SearchOptions = {}): SearchAnswer {
  const words = query.toLowerCase().split(/\s+/);
  const set = Object.keys(filters ?? {}).length > 0;
  const found = ALL.filter(
    ({ record }) =>
      !query.includes('zzyzx') &&
      words.some((word) => record.title.toLowerCase().includes(word.slice(0, 5))),
  ).slice(0, set ? 2 : undefined);
  const hits = found.map(({ record }) => ({
    record,
    score: 1,
    ...(record.id === 'zones' && { copies: COPIES }),
  }));
  const corrected = query.includes('restricsion')
    ? query.replace('restricsion', 'restriction')
    : null;
  return markAnswer({
    query,
    hits,
    total: hits.length && hits.length + 24,
    corrected,
    nearest: hits.length ? [] : ['sécheresse', 'sécheresse du sol'],
    ...(facets && { facets: FACETS }),
    ms: 6,
  });
}

export function panelServices(shown: Shown): PanelServices {
  return {
    watchFacing: (listener) => {
      listener(shown.facing);
      return () => {};
    },
    watchCatalogues: (listener) => {
      listener(shown.report);
      return () => {};
    },
    search: async (query, options) => answer(query, options),
    watchLive: (listener) => {
      listener(shown.live ?? []);
      return () => {};
    },
    ask: async () => ({ ok: true, value: RELATED.slice(0, 1).map(({ record }) => record) }),
    files: { ...fileServices, ...shown.files },
    references: referenceServices(shown.cited, shown.references),
    readTab: async () => {},
    correct: async () => {},
    install: async () => {},
    everywhere: async () => false,
    allowEverywhere: async () => false,
    openSettings: () => {},
    dossier: memoryDossier(shown.kept),
    flags: memoryFlags(shown.flags),
    findAnswers: async () => new Map(shown.answers),
    capture: async () => null,
    watchFlagAsked: (listener) => {
      if (shown.flagAsked) listener(shown.flagAsked);
      return () => {};
    },
    openOverview: () => {},
    watchReach: (host, listener) => {
      listener(shown.reach ?? reachOf(host, PUBLIC_SUFFIX_MATCHES));
      return () => {};
    },
    allowSite: async () => false,
    switchSite: async () => {},
    watchFirstMinute: (listener) => {
      listener(shown.firstMinute ?? false);
      return () => {};
    },
    endFirstMinute: async () => {},
    watchSearches: () => () => {},
    watchSingleKeys: (listener) => {
      listener(true);
      return () => {};
    },
    setSingleKeys: async () => {},
    openingKeys: async () => 'Alt+Shift+R',
  };
}

/** The services of the settings in one fixed state; nothing that is pressed changes it. */
export const settingsServicesOf = ({
  sources,
  lines,
  probe,
  sites = { allowed: [], off: [] },
}: ShownSettings): SettingsServices => ({
  watchCatalogues: (listener) => {
    listener(report());
    return () => {};
  },
  storageUsed: async () => 61_400_000,
  reinstall: async () => {},
  watchEverywhere: (listener) => {
    listener(false);
    return () => {};
  },
  setEverywhere: async (on) => on,
  watchSites: (listener) => {
    listener(sites);
    return () => {};
  },
  forgetSite: async () => {},
  switchSite: async () => {},
  openingKeys: async () => 'Alt+Shift+R',
  watchCorrections: (listener) => {
    listener(CORRECTIONS);
    return () => {};
  },
  forgetCorrections: async () => {},
  openReports: () => {},
  openRequests: () => {},
  version: () => '0.1.0',
  watchSources: (listener) => {
    listener(sources);
    return () => {};
  },
  switchSource: async (_, on) => on,
  refreshNow: async () => {},
  stopRefresh: async () => {},
  removeSource: async () => {},
  restoreSource: async () => {},
  probe: () => (probe ? Promise.resolve(probe) : new Promise(() => {})),
  addSource: async () => {},
  watchLedger: (listener) => {
    listener(lines);
    return () => {};
  },
  clearLedger: async () => {},
});

export const settingsServices = settingsServicesOf({ sources: DELIVERED, lines: [] });
