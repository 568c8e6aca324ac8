/** What the lines of the network ledger say. */
import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';

const PURPOSES: Record<LedgerLine['purpose'], MessageKey> = {
  refresh: 'ledgerRefresh',
  ask: 'ledgerAsk',
  probe: 'ledgerProbe',
  check: 'ledgerCheck',
  preview: 'ledgerPreview',
  report: 'ledgerReport',
};

/** Why a request was sent, in a word or two. */
export const purposeName = (purpose: LedgerLine['purpose']): string => t(PURPOSES[purpose]);

/** The address without its scheme and host, which stand before it: its path, and what was asked. */
export function restOf({ url, host }: LedgerLine): string {
  const start = url.indexOf(host);
  return start === -1 ? url : url.slice(start + host.length);
}

/** What a request carried, for people: the text of a GraphQL query out of its envelope. */
export function sentOf(body: string): string {
  try {
    const { query } = JSON.parse(body);
    return typeof query === 'string' ? query : body;
  } catch {
    return body;
  }
}
