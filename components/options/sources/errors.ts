/** What each failure of a request is called, for people. */

import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { ProbeError } from '../../../lib/services/settings-services.ts';
import type { RefreshError } from './standing.ts';

const REFRESH: Record<RefreshError['code'], MessageKey> = {
  offline: 'sourcesErrorOffline',
  timeout: 'sourcesErrorTimeout',
  permission: 'sourcesErrorPermission',
  forbidden: 'sourcesErrorForbidden',
  'not-found': 'sourcesErrorNotFound',
  busy: 'sourcesErrorBusy',
  server: 'sourcesErrorServer',
  redirects: 'sourcesErrorRedirects',
  'too-large': 'sourcesErrorTooLarge',
  'wrong-type': 'sourcesErrorWrongType',
  damaged: 'sourcesErrorDamaged',
  shape: 'sourcesErrorShape',
  shrunk: 'sourcesErrorShrunk',
  endless: 'sourcesErrorEndless',
  quota: 'sourcesErrorQuota',
  store: 'sourcesErrorStore',
  unknown: 'sourcesErrorUnknown',
};

const PROBE: Record<ProbeError, MessageKey> = {
  address: 'sourcesProbeAddress',
  permission: 'sourcesProbePermission',
  unreachable: 'sourcesProbeUnreachable',
  'unknown-software': 'sourcesProbeUnknown',
  held: 'sourcesProbeHeld',
};

/** A sentence for a failure; a code that is not known has the one that fits all. */
export const refreshError = (code: string, host: string): string =>
  t(Object.hasOwn(REFRESH, code) ? REFRESH[code as RefreshError['code']] : REFRESH.unknown, host);

/** A sentence for an address that could not be added. */
export const probeError = (code: ProbeError): string => t(PROBE[code]);
