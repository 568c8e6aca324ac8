/** What a report says, in the language of the interface. */
import { date, duration, type MessageKey, t } from '../i18n.ts';
import type { Change } from './compare.ts';
import { type ReportReference, ruleOf } from './report.ts';

const VERDICTS: Record<string, MessageKey> = {
  broken: 'reportBroken',
  'wrong-form': 'reportWrongForm',
  superseded: 'reportSuperseded',
  'not-found': 'reportNotFound',
  moved: 'reportMoved',
  stale: 'reportStale',
  'not-open': 'reportNotOpen',
  pinned: 'reportPinned',
  unknown: 'reportUnknown',
  'well-formed': 'reportWellFormed',
  holds: 'reportHolds',
};

/** The name of a verdict; its code where it has none here. */
export const verdictName = (verdict: string): string => named(VERDICTS, verdict);

const REASONS: Record<string, MessageKey> = {
  'broken/checksum': 'reportWhyBroken',
  'wrong-form/year': 'reportWhyYear',
  'wrong-form/number-and-date': 'reportWhyNumber',
  'superseded/replaced-by': 'reportWhyReplaced',
  'superseded/archived': 'reportWhyArchived',
  'not-found/not-in-catalogues': 'reportWhyNotFound',
  'moved/old-address': 'reportWhyMoved',
  'stale/late': 'reportWhyLate',
  'not-open/no-licence': 'reportWhyNoLicence',
  'not-open/licence': 'reportWhyLicence',
  'not-open/formats': 'reportWhyFormats',
  'pinned/version-of': 'reportWhyPinned',
  'unknown/not-held': 'reportWhyUnknown',
  'well-formed/checksum': 'reportWhyChecksum',
  'well-formed/form': 'reportWhyForm',
  'holds/fresh': 'reportWhyFresh',
  'holds/found': 'reportWhyFound',
};

/** Why a verdict was given, in a few words; the code of a reason that has none here. */
export function reasonText(reference: Pick<ReportReference, 'verdict' | 'reason' | 'evidence'>) {
  const rule = ruleOf(reference);
  const key = REASONS[rule];
  const { reason, evidence } = reference;
  if (!key) return reason;
  if (rule === 'stale/late') return t(key, duration(Number(reason.split(' ')[1]) || 0));
  if (rule === 'pinned/version-of') return t(key, date(evidence.date ?? ''));
  return t(key, evidence.of ?? '');
}

const TYPES: Record<string, MessageKey> = {
  'act-fr': 'reportTypeActFr',
  'article-fr': 'reportTypeArticleFr',
  'legifrance-id': 'reportTypeLegifrance',
  nor: 'reportTypeNor',
  'act-eu': 'reportTypeActEu',
  ecli: 'reportTypeEcli',
  'law-uk': 'reportTypeLawUk',
  'law-us': 'reportTypeLawUs',
  'law-de': 'reportTypeLawDe',
  cada: 'reportTypeCada',
  siren: 'reportTypeSiren',
  siret: 'reportTypeSiret',
  rna: 'reportTypeRna',
  insee: 'reportTypeInsee',
  uai: 'reportTypeUai',
  finess: 'reportTypeFiness',
  doi: 'reportTypeDoi',
  isbn: 'reportTypeIsbn',
  issn: 'reportTypeIssn',
  dataset: 'reportTypeDataset',
  repository: 'reportTypeRepository',
  swhid: 'reportTypeSwhid',
  consultation: 'reportTypeConsultation',
  figure: 'reportTypeFigure',
};

/** What kind of thing is cited; its code where it has no name here. */
export const typeName = (type: string): string => named(TYPES, type);

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

function named(names: Record<string, MessageKey>, code: string, other?: MessageKey): string {
  const key = Object.hasOwn(names, code) ? names[code] : undefined;
  return key ? t(key) : other ? t(other, code) : code;
}
