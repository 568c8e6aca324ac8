/** What is wanted, how far it has got and what happened, by the keys of their words. */
import { type MessageKey, t } from '../i18n.ts';
import type { FlagFileError } from './files/read-json.ts';
import type { FlagLevel, StepKind, WantedKind } from './flag.ts';
import type { FlagError } from './outcome.ts';

/** The key of the word for each kind of thing that may be missing. */
export const WANTED_WORDS: Record<WantedKind, MessageKey> = {
  data: 'wantedData',
  'open-format': 'wantedOpenFormat',
  code: 'wantedCode',
  algorithm: 'wantedAlgorithm',
  synthesis: 'wantedSynthesis',
  update: 'wantedUpdate',
  document: 'wantedDocument',
  environment: 'wantedEnvironment',
  contracts: 'wantedContracts',
};

const LEVEL_WORDS: Record<FlagLevel, MessageKey> = {
  'not-found': 'levelNotFound',
  tracked: 'levelTracked',
  'may-be-due': 'levelMayBeDue',
  requested: 'levelRequested',
};

/** Where a flag stands: its level, or that its request is closed. */
export const levelWord = ({ level, open }: { level: FlagLevel; open: boolean }): MessageKey =>
  level === 'requested' && !open ? 'levelClosed' : LEVEL_WORDS[level];

/** The key of the word for each step. */
export const STEP_WORDS: Record<StepKind, MessageKey> = {
  sent: 'stepSent',
  acknowledged: 'stepAcknowledged',
  forwarded: 'stepForwarded',
  answered: 'stepAnswered',
  'partly-answered': 'stepPartlyAnswered',
  refused: 'stepRefused',
  appealed: 'stepAppealed',
  opinion: 'stepOpinion',
  published: 'stepPublished',
  withdrawn: 'stepWithdrawn',
};

const ERRORS: Record<FlagError | FlagFileError, MessageKey> = {
  full: 'requestsErrorFull',
  space: 'dossierErrorSpace',
  gone: 'requestsErrorGone',
  invalid: 'requestsErrorInvalid',
  unavailable: 'dossierErrorUnavailable',
  'too-big': 'requestsFileTooBig',
  foreign: 'requestsFileForeign',
  later: 'requestsFileLater',
  damaged: 'requestsFileDamaged',
  altered: 'requestsFileDamaged',
};

/** Why nothing was written, or read, as a sentence. */
export const flagErrorText = (error: FlagError | FlagFileError): string => t(ERRORS[error]);
