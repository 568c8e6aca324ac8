/** What a report says, in the language of the interface; of what has no name here, its code. */
import type { CheckedReference } from '../checks/checked.ts';
import { CHECK_REASONS, CHECK_VERDICTS } from '../checks/verdict.ts';
import { reasonSentence, typeWord, verdictWord } from '../checks/words.ts';
import { type MessageKey, t } from '../i18n.ts';
import { REFERENCE_TYPES } from '../references/reference.ts';
import type { Change } from './compare.ts';
import { type ReportReference, reasonCode } from './report.ts';

/** The member of a list that is this code. */
const known = <T extends string>(list: readonly T[], code: string): T | undefined =>
  list.find((one) => one === code);

/** The name of a verdict. */
export function verdictName(verdict: string): string {
  const one = known(CHECK_VERDICTS, verdict);
  return one ? verdictWord(one) : verdict;
}

/** What kind of thing is cited. */
export function typeName(type: string): string {
  const one = known(REFERENCE_TYPES, type);
  return one ? typeWord(one) : type;
}

/** Why a verdict was given, as a sentence. */
export function reasonText(reference: Pick<ReportReference, 'reason' | 'evidence'>): string {
  const code = reasonCode(reference);
  const reason = known(CHECK_REASONS, code);
  if (!reason) return reference.reason;
  const detail = reference.reason.slice(code.length + 1);
  // What `withDetail` took out of the record goes where the sentence looks for it.
  const told = {
    checked: { reason, evidence: reference.evidence, lateDays: Number(detail) || undefined },
    record: {
      licence: detail,
      formats: [detail],
      consultation: { closes: detail },
    },
  };
  return reasonSentence(told as unknown as CheckedReference);
}

const CHANGED: Record<Change, MessageKey> = {
  broke: 'reportBroke',
  new: 'reportNew',
  mended: 'reportMended',
  gone: 'reportGone',
  same: 'reportSame',
};

/** What became of a reference since an earlier report. */
export const changeName = (change: Change): string => t(CHANGED[change]);

const ERRORS: Record<string, MessageKey> = {
  offline: 'reportErrorOffline',
  timeout: 'reportErrorTimeout',
  'not-found': 'reportErrorGone',
  forbidden: 'reportErrorForbidden',
  permission: 'reportErrorPermission',
  busy: 'reportErrorBusy',
  server: 'reportErrorServer',
  redirects: 'reportErrorElsewhere',
  'wrong-type': 'reportErrorNoPage',
  'opted-out': 'reportErrorOptedOut',
  file: 'reportErrorFile',
  'not-asked': 'reportErrorNotAsked',
  store: 'reportErrorStore',
};

/** Why a page could not be read. */
export const pageErrorText = (code: string): string => named(ERRORS, code, 'reportErrorOther');

const named = (names: Record<string, MessageKey>, code: string, other: MessageKey): string =>
  Object.hasOwn(names, code) ? t(names[code] ?? other) : t(other, code);
