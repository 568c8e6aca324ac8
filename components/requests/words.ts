/** What is said of a request, by the keys of its words. */
import type { MessageKey } from '../../lib/i18n.ts';
import type { Progress } from '../../lib/requests/deadlines.ts';
import type { Jurisdiction } from '../../lib/requests/flag.ts';
import { STEP_WORDS } from '../../lib/requests/words.ts';

export const LAW_WORDS: Record<Jurisdiction, MessageKey> = {
  FR: 'lawFR',
  EU: 'lawEU',
  GB: 'lawGB',
  DE: 'lawDE',
  US: 'lawUS',
  CA: 'lawCA',
};

/** The key of the word for where a request stands. */
export const progressWord = (progress: Progress): MessageKey =>
  progress === 'draft'
    ? 'progressDraft'
    : progress === 'silent'
      ? 'progressSilent'
      : STEP_WORDS[progress];
