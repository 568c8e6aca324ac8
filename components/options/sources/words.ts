/** What is said of a catalogue: its state in one sentence, its host, its country. */

import {
  bytes,
  date,
  locale,
  type MessageKey,
  moment,
  number,
  span,
  t,
} from '../../../lib/i18n.ts';
import type { RecordKind } from '../../../lib/model.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { kindName } from '../../panel/kinds.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { refreshError } from './errors.ts';
import { paceOf, type Running, type Standing } from './standing.ts';

/** Between facts: a line never begins with it. */
const DOT = '\u00a0· ';

/** Host of an address; the address itself where it has none. */
export const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address;

const WORDS: Record<Standing['kind'], { word: MessageKey; icon: IconName }> = {
  installing: { word: 'sourcesInstalling', icon: 'circle' },
  running: { word: 'sourcesRunning', icon: 'circle' },
  waiting: { word: 'sourcesWaiting', icon: 'circle' },
  stopped: { word: 'sourcesStopped', icon: 'dash' },
  refused: { word: 'sourcesRefused', icon: 'triangle' },
  failed: { word: 'sourcesFailed', icon: 'triangle' },
  current: { word: 'sourcesCurrent', icon: 'seal' },
  queued: { word: 'sourcesQueued', icon: 'circle' },
  shipped: { word: 'sourcesShipped', icon: 'check' },
  paused: { word: 'sourcesPaused', icon: 'dash' },
  never: { word: 'sourcesNever', icon: 'dash' },
  live: { word: 'sourcesUnasked', icon: 'dash' },
};

/** The mark of a standing. */
export const iconOf = (standing: Standing): IconName =>
  standing.kind === 'live' && standing.on ? 'check' : WORDS[standing.kind].icon;

/** The word that a standing comes down to. */
export const wordOf = (standing: Standing): string =>
  t(standing.kind === 'live' && standing.on ? 'sourcesAsked' : WORDS[standing.kind].word);

/** What there is to say of a standing besides its word. */
export function sentenceOf(report: SourceReport, standing: Standing, now: number): string {
  const host = hostOf(report.source.base);
  switch (standing.kind) {
    case 'installing':
      return t('sourcesInstallingMeans');
    case 'running':
      return '';
    case 'waiting':
      return waitOf(standing, host, now);
    case 'stopped':
      return t('sourcesStoppedMeans', number(standing.running.records));
    case 'refused':
      return `${t('sourcesErrorPermission', host)} ${keptOf(report)}`;
    case 'failed':
      return [
        refreshError(standing.error.code, host),
        keptOf(report),
        standing.nextTry === null
          ? t('sourcesNoNextTry')
          : t('sourcesNextTry', moment(standing.nextTry, now)),
      ].join(' ');
    case 'current':
      return standing.nextTry === null
        ? t('sourcesSince', moment(standing.at, now))
        : t('sourcesSinceNext', moment(standing.at, now), moment(standing.nextTry, now));
    case 'queued':
      return standing.behind === undefined
        ? t('sourcesQueuedMeans')
        : t('sourcesQueuedBehind', standing.behind);
    case 'shipped':
      return t('sourcesShippedMeans');
    case 'paused':
      return t('sourcesSince', moment(standing.at, now));
    case 'never':
      return t('sourcesNothingHeld');
    case 'live':
      return t(standing.on ? 'sourcesAskedMeans' : 'sourcesUnaskedMeans');
  }
}

/** What a refresh waits for: the catalogue has named an hour, or something went wrong. */
function waitOf(
  { error, until }: Standing & { kind: 'waiting' },
  host: string,
  now: number,
): string {
  const at = moment(until, now);
  if (error?.retryAt !== undefined) return t('sourcesWaitingAsked', host, at);
  return [error && refreshError(error.code, host), t('sourcesGoesOn', at)]
    .filter(Boolean)
    .join(' ');
}

/** What is still there in spite of a failure. */
function keptOf({ source, state }: SourceReport): string {
  if (source.live) return '';
  const current = state?.current;
  return current
    ? t('sourcesKept', number(current.records), date(current.sourceDate))
    : t('sourcesNothingHeld');
}

const NO_PACE = { rate: null, left: null };

/** How far a refresh is: records and, while it is at work, its pace and what is left. */
export function progressOf(running: Running, atWork: boolean): string {
  const { rate, left } = atWork ? paceOf(running) : NO_PACE;
  const { records, total } = running;
  return [
    total === null
      ? t('sourcesCount', number(records))
      : t('installCount', number(records), number(total)),
    rate !== null && t('sourcesRate', number(Math.round(rate))),
    left !== null && t('sourcesLeft', span(left)),
  ]
    .filter(Boolean)
    .join(DOT);
}

/** What a catalogue holds, and how much of it is here. */
export function factsOf({ source, state, bytes: size }: SourceReport): string {
  const current = state?.current;
  return [
    kindsOf(source.kinds),
    current && t('settingsHeld', number(current.records), date(current.sourceDate)),
    size !== null && size > 0 && bytes(size),
  ]
    .filter(Boolean)
    .join(DOT);
}

/** Kinds of records as a list: `données, services et réutilisations`. */
export const kindsOf = (kinds: RecordKind[]): string =>
  new Intl.ListFormat(locale()).format(kinds.map(kindsName));

const PLURALS: Record<RecordKind, MessageKey> = {
  dataset: 'sourcesDatasets',
  code: 'sourcesCodes',
  algorithm: 'sourcesAlgorithms',
  consultation: 'sourcesConsultations',
  service: 'sourcesServices',
  reuse: 'sourcesReuses',
};

const kindsName = (kind: RecordKind): string =>
  Object.hasOwn(PLURALS, kind) ? t(PLURALS[kind]) : kindName(kind);
