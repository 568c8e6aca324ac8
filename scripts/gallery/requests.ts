/** Every state of the page of requests, with invented flags, and services that hold them in memory. */

import type { CatalogueRecord } from '../../lib/model.ts';
import { type Flag, type Step, type StepKind, WANTED_KINDS } from '../../lib/requests/flag.ts';
import { pictureOf } from '../../lib/requests/picture.ts';
import { newestFirst, rowOf } from '../../lib/requests/row.ts';
import { stepsInOrder } from '../../lib/requests/steps.ts';
import type { Whereabouts } from '../../lib/requests/whereabouts.ts';
import type { FlagServices } from '../../lib/services/flags.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { RELATED } from './records.ts';

export interface RequestsState {
  flags: Flag[];
  /** The flag that the address names. */
  open?: string;
  reminders?: boolean;
  /** What may answer flags, by their identifiers. */
  answers?: [string, CatalogueRecord][];
  /** Pressed, in order. */
  clicks?: string[];
  /** Then chosen: lists, and the values of what is chosen from them. */
  choices?: [string, string][];
}

const SEEN = Date.parse('2026-11-20T09:30:00Z');

const step = (kind: StepKind, day: string, note = ''): Step => ({ kind, day, note });

const AIR: Flag = {
  id: 'a1',
  created: SEEN,
  modified: SEEN,
  wanted: 'data',
  title: 'Mesures de la qualité de l’air de la Drôme',
  note: '',
  jurisdiction: 'FR',
  body: { name: 'Préfecture de la Drôme', site: 'https://www.drome.gouv.fr/' },
  evidence: {
    url: 'https://www.drome.gouv.fr/air',
    title: 'Qualité de l’air dans la Drôme',
    at: SEEN,
    language: 'fr',
    element: 'Tableau « Moyennes annuelles par station »',
    selection: 'Les moyennes annuelles sont publiées ci-dessous.',
    searched: [
      { where: 'data.gouv.fr', words: 'qualité air drôme', at: SEEN, found: 3, asOf: '2026-01-16' },
      { where: 'code.gouv.fr', words: 'qualité air', at: SEEN, found: 0 },
    ],
  },
  hash: 'a'.repeat(64),
  steps: [],
};

const flag = (id: string, more: Partial<Flag>): Flag => ({ ...AIR, id, ...more });

const SILENT = flag('a2', {
  title: 'Arrêtés de circulation en vigueur',
  wanted: 'document',
  steps: [step('sent', '2026-10-12', 'Par courriel'), step('acknowledged', '2026-10-13')],
  // Kept as it was sent.
  letter: {
    subject: 'Demande de communication de documents administratifs – Arrêtés de circulation',
    text: 'Ada Exemple\n1 rue de la Gare\n26000 Valence\n\nPréfecture de la Drôme\n\n12 octobre 2026\n\nMadame, Monsieur,\n\nAu titre du livre III du CRPA, je vous prie de bien vouloir me communiquer les arrêtés de circulation en vigueur.\n\nJe vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.\n\nAda Exemple',
    modified: SEEN,
  },
});
const REFUSED = flag('a3', {
  title: 'Code du simulateur d’aides',
  wanted: 'code',
  pictured: true,
  tracker: {
    status: 'Non disponible',
    url: 'https://www.data.gouv.fr/suivi-de-publication/engagements-et-demandes',
    day: '2026-11-20',
  },
  basis: { article: 'CRPA, art. L312-1-1', threshold: 'to-check', source: 'INSEE' },
  body: { name: 'Ministère d’exemple' },
  steps: [
    step('sent', '2026-10-20'),
    { ...step('refused', '2026-11-10', 'Sécurité invoquée.'), link: 'https://madada.fr/request/x' },
  ],
});
const BRITISH = flag('a4', {
  title: 'Algorithm for housing allocation',
  wanted: 'algorithm',
  jurisdiction: 'GB',
  body: { name: 'Example Council', site: 'https://www.example.gov.uk/' },
  evidence: {
    ...AIR.evidence,
    language: 'en',
    title: 'Apply for housing',
    url: 'https://www.example.gov.uk/housing',
  },
  steps: [step('sent', '2026-11-16')],
});
const UNION = flag('a5', {
  title: 'Contributions to the consultation on soil',
  wanted: 'synthesis',
  jurisdiction: 'EU',
  body: { name: 'European Commission' },
  evidence: {
    ...AIR.evidence,
    language: 'en',
    title: 'Soil health: have your say',
    url: 'https://environment.ec.europa.eu/soil',
  },
});
const ANSWERED = flag('a6', {
  title: 'Marchés publics de 2025',
  wanted: 'contracts',
  steps: [
    step('sent', '2026-09-01'),
    step('answered', '2026-09-20'),
    step('published', '2026-09-28'),
  ],
});

const MINE = flag('a7', {
  letter: {
    subject: 'Demande de données – air',
    text: 'Madame, Monsieur,\n\nJe vous prie de bien vouloir m’envoyer les mesures.\n\nBien à vous,',
    modified: SEEN,
  },
});

const ALL = [AIR, SILENT, REFUSED, BRITISH, UNION, ANSWERED];

/** As many as make a list long: bodies and steps in turn. */
function many(count: number): Flag[] {
  const steps: StepKind[][] = [[], ['sent'], ['sent', 'refused'], ['sent', 'answered']];
  return Array.from({ length: count }, (_, n) =>
    flag(`m${n}`, {
      created: SEEN + n * 1_000,
      title: `${AIR.title}, station ${n + 1}`,
      wanted: WANTED_KINDS[n % WANTED_KINDS.length]!,
      body: { name: `Préfecture d’exemple ${(n % 15) + 1}` },
      steps: steps[n % 4]!.map((kind, at) => step(kind, `2026-1${at}-0${(n % 9) + 1}`)),
    }),
  );
}

export const REQUESTS: Record<string, RequestsState> = {
  requests: { flags: ALL, answers: [[SILENT.id, RELATED[0]!.record]] },
  'requests-map': { flags: ALL, clicks: ['.status-map summary'] },
  'requests-map-places': {
    flags: ALL,
    clicks: ['.status-map summary'],
    choices: [['.status-map select', 'departement']],
  },
  'requests-many': { flags: many(130) },
  'requests-empty': { flags: [] },
  'request-draft': { flags: ALL, open: 'a1' },
  'request-silent': { flags: ALL, open: 'a2', reminders: true },
  'request-refused': { flags: ALL, open: 'a3' },
  'request-british': { flags: ALL, open: 'a4' },
  'request-union': { flags: ALL, open: 'a5' },
  'request-mine': { flags: [MINE], open: 'a7' },
  'request-gone': { flags: ALL, open: 'nobody' },
};

/** What was seen of a page: a heading and lines. */
const PICTURE = pictureOf(
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAUAAAAC0BAMAAAAXyugiAAAADFBMVEUAAAD69/A8Mjy0rKCjdjTwAAABIElEQVR42u3cwY3CQBBEUVIAZ0AGJfLPbe97ACQL6YPeRPA0Znq6KdmXa3xdAAEBAQEBAQEBAQEBG8Db/VMLEBAQEBAwAdQsAAICAgICAgICAv408HgU1urA+g6uDqz/BlcH1k/x6sB6HZyrDhAQEBAQ0ND0dhuTAq4OrD/i1YH1Q7I6sF5m9l1/Hv3f1CZwdWD9EU83AwgICAgIaC6Wk8hJisD6IVkdWC8zqwPrhXp1YP2qm24GEBAQEBDQXCwnkZM8z0mO4gYmgasD62VmdWC9UK8OrF91080AAgICAgKai+UkcpIisH5IVgfWy8zqwHqhXh1Yv+qmmwEEBAQEBDQXy0nkJK9zkqO4gb67dXo68d2ts+Od90nOzsf590n+ADy8Yqfl3Ao3AAAAAElFTkSuQmCC',
);

/** Where the bodies of the sites stand. */
const WHERE: Record<string, Whereabouts> = {
  'www.drome.gouv.fr': {
    level: 'local-state',
    departement: { code: '26', name: 'Drôme' },
    region: { code: '84', name: 'Auvergne-Rhône-Alpes' },
  },
  'www.example.gov.uk': { level: 'commune' },
  'environment.ec.europa.eu': { level: 'union' },
};

/** Services that hold these flags, and change them, in memory. */
export function requestServices({
  flags,
  reminders = false,
  answers = [],
}: RequestsState): RequestServices {
  let held = [...flags];
  let on = reminders;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const change = async (id: string, work: (one: Flag) => Flag) => {
    const before = held.find((one) => one.id === id);
    if (!before) return { ok: false, error: 'gone' } as const;
    const changed = work(before);
    // As the real ones, a step or a letter leaves the day of the other words alone.
    const after = { ...changed, steps: stepsInOrder(changed.steps) };
    held = held.map((one) => (one.id === id ? after : one));
    tell();
    return { ok: true, value: after } as const;
  };
  const follow = (say: () => void) => {
    say();
    listeners.add(say);
    return () => void listeners.delete(say);
  };
  const same = (a: Step, b: Step) => JSON.stringify(a) === JSON.stringify(b);
  const store: FlagServices = {
    watch: (listener) =>
      follow(() => listener({ rows: newestFirst(held.map(rowOf)), total: held.length })),
    watchPage: (_url, listener) => follow(() => listener([])),
    get: async (id) => held.find((one) => one.id === id),
    picture: async (id) => (held.some((one) => one.id === id && one.pictured) ? PICTURE : null),
    make: async () => ({ ok: false, error: 'unavailable' }),
    edit: (id, words) => change(id, (one) => ({ ...one, ...words, modified: one.modified + 1 })),
    writeLetter: (id, letter) =>
      change(id, ({ letter: _before, ...one }) =>
        letter ? { ...one, letter: { ...letter, modified: SEEN } } : one,
      ),
    addStep: (id, added) => change(id, (one) => ({ ...one, steps: [...one.steps, added] })),
    removeStep: (id, gone) =>
      change(id, (one) => ({ ...one, steps: one.steps.filter((kept) => !same(kept, gone)) })),
    async remove(id) {
      const removed = held.find((one) => one.id === id);
      if (!removed) return { ok: false, error: 'gone' };
      held = held.filter((one) => one.id !== id);
      tell();
      return { ok: true, value: { flag: removed, picture: null } };
    },
    async putBack({ flag: back }) {
      held = [...held, back];
      tell();
      return { ok: true, value: back };
    },
    file: async (ids, format) => ({ name: `x.${format}`, content: new Blob([String(ids)]) }),
    open: async () => ({ ok: true, value: { added: 2, changed: 1, same: 3 } }),
  };
  const reminding = new Set<(now: boolean) => void>();
  return {
    flags: store,
    findAnswers: async (rows) =>
      new Map(answers.filter(([id]) => rows.some((row) => row.id === id))),
    whereabouts: async (urls) =>
      new Map(
        urls.flatMap((url) => (WHERE[new URL(url).host] ? [[url, WHERE[new URL(url).host]!]] : [])),
      ),
    watchReminders(listener) {
      listener(on);
      reminding.add(listener);
      return () => void reminding.delete(listener);
    },
    async setReminders(wanted) {
      on = wanted;
      for (const listener of reminding) listener(on);
      return on;
    },
  };
}
