/** What might be missing beside an invented page, and flags of it that nobody keeps. */

import type { Proposal } from '../../lib/missing/proposal.ts';
import type { Flag, Searched } from '../../lib/requests/flag.ts';
import { newFlag } from '../../lib/requests/new-flag.ts';
import { pageAddress, rowOf } from '../../lib/requests/row.ts';
import type { FlagServices } from '../../lib/services/flags.ts';

const AT = Date.parse('2026-11-25T10:12:00');

const looked = (where: string, words: string, found: number): Searched => ({
  where,
  words,
  at: AT,
  found,
  asOf: '2026-01-16',
});

export const MISSING: Proposal[] = [
  {
    cause: 'table',
    title: 'Arrêtés de restriction en vigueur, par zone d’alerte et par usage',
    wanted: 'data',
    sure: 'plausible',
    count: 34,
    searched: [looked('data.gouv.fr', 'arrêtés de restriction en vigueur par zone d’alerte', 10)],
  },
  {
    cause: 'automated-decision',
    title:
      'Les contrôles sont programmés au moyen d’un traitement algorithmique qui classe les prélèvements.',
    wanted: 'algorithm',
    sure: 'possible',
    searched: [looked('Inventaire citoyen des algorithmes', 'sécheresse : les mesures', 0)],
  },
  {
    cause: 'closed-file',
    title: 'Liste des usages suspendus, commune par commune (PDF, 310 Ko)',
    wanted: 'open-format',
    sure: 'possible',
    count: 2,
    link: 'https://www.drome.gouv.fr/usages.pdf',
    searched: [looked('data.gouv.fr', 'usages suspendus commune par commune', 10)],
  },
];

const flag = (n: number, title: string, more: Partial<Flag> = {}): Flag => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  created: AT,
  modified: AT,
  wanted: 'data',
  title,
  note: '',
  jurisdiction: 'FR',
  evidence: {
    url: 'https://www.drome.gouv.fr/secheresse',
    title: 'Sécheresse',
    at: AT,
    searched: [],
  },
  hash: '0'.repeat(64),
  steps: [],
  ...more,
});

export const FLAGS: Flag[] = [
  flag(1, 'Zones d’alerte et niveaux de gravité, jour par jour'),
  flag(2, 'Volumes prélevés par usage', {
    created: AT - 86_400_000,
    steps: [{ kind: 'sent', day: '2026-10-02', note: '' }],
  }),
];

/** Flags that are forgotten when they are closed. */
export function memoryFlags(flags: Flag[] = []): FlagServices {
  let held = flags;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const follow = (look: () => void) => {
    listeners.add(look);
    look();
    return () => void listeners.delete(look);
  };
  const rows = () => held.map(rowOf).sort((a, b) => b.created - a.created);
  const gone = { ok: false, error: 'gone' } as const;
  const change = async (id: string, work: (flag: Flag) => Flag) => {
    const before = held.find((one) => one.id === id);
    if (!before) return gone;
    const value = work(before);
    held = held.map((one) => (one === before ? value : one));
    tell();
    return { ok: true, value } as const;
  };
  return {
    watch: (listener) => follow(() => listener({ rows: rows(), total: held.length })),
    watchPage: (url, listener) =>
      follow(() => listener(rows().filter((row) => row.url === pageAddress(url)))),
    get: async (id) => held.find((one) => one.id === id),
    picture: async () => null,
    async make(draft, picture) {
      const value = await newFlag(draft, AT);
      if (!value) return { ok: false, error: 'invalid' };
      held = [...held, picture ? { ...value, pictured: true } : value];
      tell();
      return { ok: true, value };
    },
    edit: (id, words) => change(id, (one) => ({ ...one, ...words })),
    writeLetter: (id, letter) =>
      change(id, ({ letter: _letter, ...one }) =>
        letter ? { ...one, letter: { ...letter, modified: AT } } : one,
      ),
    addStep: (id, step) => change(id, (one) => ({ ...one, steps: [...one.steps, step] })),
    removeStep: (id, step) =>
      change(id, (one) => ({ ...one, steps: one.steps.filter((other) => other !== step) })),
    async remove(id) {
      const value = held.find((one) => one.id === id);
      if (!value) return gone;
      held = held.filter((one) => one !== value);
      tell();
      return { ok: true, value: { flag: value, picture: null } };
    },
    async putBack({ flag: value }) {
      held = [...held, value];
      tell();
      return { ok: true, value };
    },
    file: async () => ({ name: 'manques.json', content: new Blob(['{}']) }),
    open: async () => ({ ok: true, value: { added: 0, changed: 0, same: 0 } }),
  };
}
