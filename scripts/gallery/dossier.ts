/** A dossier in memory, and what an invented reader keeps. */

import { type KeptItem, keptItem, keptRecord } from '../../lib/reader/kept.ts';
import {
  annotated,
  merged,
  moved,
  placed,
  withItem,
  withItemAgain,
  withoutItem,
} from '../../lib/reader/list.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { ALGORITHMS, CODES, CONSULTATIONS } from './kinds.ts';
import { RELATED } from './records.ts';

const DAY = '2026-01-25';
const PAGE = {
  url: 'https://www.drome.gouv.fr/secheresse',
  title: 'Sécheresse : les mesures de restriction des usages de l’eau',
};
const OTHER = {
  url: 'https://www.valence.fr/participer',
  title: 'Participer à la vie de la ville',
};

const note = (item: KeptItem | null, words: string) => item && { ...item, note: words };

export const KEPT: KeptItem[] = placed(
  [
    note(
      keptRecord(RELATED[0]!.record, DAY, PAGE),
      'Demander la date de la prochaine mise à jour.\nComparer avec l’arrêté du 12 juin.',
    ),
    keptRecord(RELATED[1]!.record, DAY, PAGE),
    keptRecord(CODES[0]!.record, DAY, null),
    note(keptRecord(CONSULTATIONS[0]!.record, DAY, OTHER), 'Ferme bientôt'),
    keptRecord(ALGORITHMS[0]!.record, DAY, OTHER),
    keptItem({ ...OTHER, kind: 'page', keptOn: DAY }),
  ].filter((item) => item !== null),
);

/** A dossier that forgets all when it is closed. */
export function memoryDossier(items: KeptItem[] = []): PanelServices['dossier'] {
  let held = items;
  const listeners = new Set<(list: KeptItem[]) => void>();
  const change = async (next: KeptItem[]) => {
    held = next;
    for (const listener of listeners) listener(held);
    return { ok: true, value: held } as const;
  };
  return {
    watch(listener) {
      listeners.add(listener);
      listener(held);
      return () => listeners.delete(listener);
    },
    keep: (item) => change(withItem(held, item)),
    remove: (key) => change(withoutItem(held, key)),
    putBack: (item) => change(withItemAgain(held, item)),
    annotate: (key, words) => change(annotated(held, key, words)),
    move: (key, place) => change(moved(held, key, place)),
    add: (others) => change(merged(held, others)),
  };
}
