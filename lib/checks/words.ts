/** What is said of references, in the reader's language. */
import { date, duration, type MessageKey, moment, t } from '../i18n.ts';
import type { ReferenceType } from '../references/reference.ts';
import type { CheckedReference } from './checked.ts';
import type { Look, LookReason } from './look.ts';
import type { CheckReason, CheckVerdict } from './verdict.ts';

const VERDICTS: Record<CheckVerdict, MessageKey> = {
  broken: 'checkBroken',
  'wrong-form': 'checkWrongForm',
  dead: 'checkDead',
  'not-there': 'checkNotThere',
  superseded: 'checkSuperseded',
  moved: 'checkMoved',
  stale: 'checkStale',
  'not-open': 'checkNotOpen',
  pinned: 'checkPinned',
  ended: 'checkEnded',
  'not-found': 'checkNotFound',
  unknown: 'checkUnknown',
  'well-formed': 'checkWellFormed',
  holds: 'checkHolds',
};

const TYPES: Record<ReferenceType, MessageKey> = {
  'act-fr': 'refActFr',
  'article-fr': 'refArticleFr',
  'legifrance-id': 'refLegifrance',
  nor: 'refNor',
  'act-eu': 'refActEu',
  ecli: 'refEcli',
  'case-law': 'refCaseLaw',
  'law-uk': 'refLawUk',
  'law-us': 'refLawUs',
  'law-de': 'refLawDe',
  'law-es': 'refLawEs',
  'law-it': 'refLawIt',
  cada: 'refCada',
  siren: 'refSiren',
  siret: 'refSiret',
  rna: 'refRna',
  insee: 'refInsee',
  uai: 'refUai',
  finess: 'refFiness',
  doi: 'refDoi',
  isbn: 'refIsbn',
  issn: 'refIssn',
  dataset: 'refDataset',
  repository: 'refRepository',
  swhid: 'refSwhid',
  consultation: 'refConsultation',
  figure: 'refFigure',
};

const REASONS: Record<CheckReason, MessageKey> = {
  'checksum-wrong': 'reasonChecksumWrong',
  'checksum-fits': 'reasonChecksumFits',
  form: 'reasonForm',
  year: 'reasonYear',
  'number-and-date': 'reasonNumberAndDate',
  'replaced-by': 'reasonReplacedBy',
  'repealed-by': 'reasonRepealedBy',
  'version-of': 'reasonVersionOf',
  'old-address': 'reasonOldAddress',
  found: 'reasonFound',
  fresh: 'reasonFresh',
  late: 'reasonLate',
  archived: 'reasonArchived',
  closed: 'reasonClosed',
  'no-licence': 'reasonNoLicence',
  licence: 'reasonLicence',
  formats: 'reasonFormats',
  'old-slug': 'reasonOldSlug',
  'not-in-catalogues': 'reasonNotInCatalogues',
  'file-not-held': 'reasonFileNotHeld',
  figure: 'reasonFigure',
  'gone-now': 'reasonGoneNow',
  'gone-twice': 'reasonGoneTwice',
  'leads-to': 'reasonLeadsTo',
};

/** A verdict in one to three words. */
export const verdictWord = (verdict: CheckVerdict): string => t(VERDICTS[verdict]);

/** What kind of thing is cited, in a few words. */
export const typeWord = (type: ReferenceType): string => t(TYPES[type]);

/** Why, as a sentence. */
export const reasonSentence = ({
  checked: { reason, evidence, lateDays },
  record,
}: Pick<CheckedReference, 'checked' | 'record'>): string =>
  t(REASONS[reason], ...filling(reason, evidence, lateDays, record));

/** What fills the places of each reason's sentence. */
function filling(
  reason: CheckReason,
  { of = '', date: day }: CheckedReference['checked']['evidence'],
  lateDays: number | undefined,
  record: CheckedReference['record'],
): string[] {
  const on = day ? date(day) : '';
  switch (reason) {
    case 'number-and-date':
      return [of];
    case 'replaced-by':
    case 'repealed-by':
      return [actName(of), on];
    case 'version-of':
      return [on];
    case 'late':
      return [duration(lateDays ?? 1)];
    case 'closed':
      return [record?.consultation?.closes ? date(record.consultation.closes) : on];
    case 'licence':
      return [record?.licence ?? of];
    case 'formats':
      return [(record?.formats ?? []).join(', ')];
    case 'gone-twice':
      return [of ? date(of) : '', on];
    default:
      return [];
  }
}

const EU_ACTS: Record<string, MessageKey> = {
  R: 'actRegulation',
  L: 'actDirective',
  D: 'actDecision',
};

/** An act of the Union as people call it; any other as it is. */
function actName(of: string): string {
  const [, year = '', letter = '', number = ''] = /^3(\d{4})([RLD])0*(\d+)$/.exec(of) ?? [];
  const key = EU_ACTS[letter];
  if (!key) return of;
  // Directives and decisions had the year first from the beginning, regulations since 2015.
  const isOld = letter === 'R' && Number(year) < 2015;
  return t(key, isOld ? `${number}/${year}` : `${year}/${number}`);
}

const LOOKS: Record<LookReason, MessageKey> = {
  forbidden: 'lookForbidden',
  busy: 'lookBusy',
  server: 'lookServer',
  timeout: 'lookTimeout',
  offline: 'lookOffline',
  opaque: 'lookOpaque',
  elsewhere: 'lookElsewhere',
  home: 'lookHome',
  insecure: 'lookInsecure',
  odd: 'lookOdd',
  unwritten: 'lookUnwritten',
};

/** What a look at an address says beside its verdict; null where the verdict says it all. */
export function lookSentence({ url, at, state, why }: Look): string | null {
  if (state === 'alive') return t('lookAlive', moment(at));
  if (state !== 'unknown') return null;
  return t(LOOKS[why ?? 'odd'], new URL(url).host);
}

/** From so much on, a verdict is said to be certain, or likely. */
const SURE = 0.95;
const LIKELY = 0.8;

/** How sure a verdict is, in words: figures would claim more than is known. */
export const confidenceWord = (confidence: number): string =>
  t(confidence >= SURE ? 'checkSure' : confidence >= LIKELY ? 'checkLikely' : 'checkDoubtful');
