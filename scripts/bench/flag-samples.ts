/** A file of many flags, as it would come from another computer. */
import { hashOf } from '../../lib/requests/canonical.ts';
import { FLAGS, VERSION } from '../../lib/requests/files/form.ts';
import { type Evidence, type Flag, STEP_KINDS, WANTED_KINDS } from '../../lib/requests/flag.ts';

/** So many flags in the form that `readFlags` takes. */
export const flagFile = async (count: number): Promise<string> =>
  JSON.stringify({ format: FLAGS, version: VERSION, flags: await samples(count) });

/** Flags as readers leave them: letters, steps, searches. */
const samples = (count: number): Promise<Flag[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, n): Promise<Flag> => {
      const at = 1_750_000_000_000 + n * 60_000;
      const evidence: Evidence = {
        url: `https://www.gard.gouv.fr/${n}`,
        title: `Une page de la préfecture, numéro ${n}`,
        at,
        language: 'fr',
        element: `Tableau des arrêtés en vigueur, numéro ${n}`,
        searched: ['data.gouv.fr', 'code.gouv.fr', 'Commission nationale du débat public'].map(
          (where) => ({ where, words: 'arrêtés en vigueur par canton', at, found: n % 11 }),
        ),
      };
      return {
        id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
        created: at,
        modified: at,
        wanted: WANTED_KINDS[n % WANTED_KINDS.length]!,
        title: `Arrêtés en vigueur par canton, numéro ${n}`,
        note: 'Une note de quelques mots. '.repeat(8),
        jurisdiction: 'FR',
        body: { name: 'Préfecture du Gard', site: 'https://www.gard.gouv.fr/' },
        evidence,
        hash: await hashOf(evidence),
        letter: { subject: 'Demande', text: 'Madame, Monsieur, … '.repeat(80), modified: at },
        steps: STEP_KINDS.slice(0, n % 4).map((kind) => ({ kind, day: '2026-01-25', note: '' })),
      };
    }),
  );
