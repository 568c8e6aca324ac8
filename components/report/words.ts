/** Sentences of the reports page. */

import { type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import type { KeptSummary } from '../../lib/reader/kept-report.ts';
import { pageErrorText } from '../../lib/report/words.ts';
import type { ListError, StartError } from '../../lib/services/page-report-services.ts';

const STARTS: Record<StartError, MessageKey> = {
  permission: 'reportsRefused',
  installing: 'reportsInstalling',
  space: 'reportsNoSpace',
  unavailable: 'reportsUnavailable',
};

/** Why a report was not begun, or does not go on. */
export const startErrorText = (error: StartError): string => t(STARTS[error]);

/** Why a sitemap or a list is none. */
export const listErrorText = (error: ListError): string =>
  error === 'too-large'
    ? t('reportsListTooLarge')
    : error === 'foreign' || error === 'wrong-type'
      ? t('reportsListForeign')
      : pageErrorText(error);

/** Hosts with their pages, some of them by name: `a.fr (10), b.fr (2)`. */
export function hostsText(hosts: [host: string, count: number][]): string {
  const named = hosts.slice(0, 3).map(([host, count]) => `${host} (${number(count)})`);
  const others = hosts.length - named.length;
  return [...named, ...(others > 0 ? [plural('reportsOtherHosts', others)] : [])].join(', ');
}

/** How far a report is. */
export function standingText({ head, done }: KeptSummary, atWork: boolean): string {
  if (head.ended === 'done') return plural('reportDocPages', head.addresses.length);
  const far = [number(done), number(head.addresses.length)];
  if (head.ended === 'stopped') return t('reportsStoppedAt', ...far);
  return t(atWork ? 'reportsReading' : 'reportsPausedAt', ...far);
}
