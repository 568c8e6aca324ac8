/** What is said of a request, by the keys of its words. */

import type { FlagError, FlagFileError } from '../../lib/facing/requests.ts';
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

/** The key of the sentence for why nothing was written, or read. */
export const ERROR_WORDS: Record<FlagError | FlagFileError, MessageKey> = {
  full: 'requestsErrorFull',
  space: 'dossierErrorSpace',
  gone: 'requestsGone',
  invalid: 'requestsErrorInvalid',
  unavailable: 'dossierErrorUnavailable',
  'too-big': 'requestsFileTooBig',
  foreign: 'requestsFileForeign',
  later: 'requestsFileLater',
  damaged: 'requestsFileDamaged',
  altered: 'requestsFileDamaged',
};
