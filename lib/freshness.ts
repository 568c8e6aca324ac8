/**
 * Is the promise of updates kept? Age of the last update against the announced frequency, in the
 * vocabulary of uData and with its own intervals (udata/core/dataset/constants.py: twice a year
 * still allows 365 days).
 */

const DAY = 86_400_000;

/** Days that each announced frequency allows between two updates. */
const ALLOWED = {
  oneMinute: 1,
  fiveMinutes: 1,
  tenMinutes: 1,
  fifteenMinutes: 1,
  thirtyMinutes: 1,
  hourly: 1,
  bihourly: 1,
  trihourly: 1,
  twelveHours: 1,
  severalTimesADay: 1,
  threeTimesADay: 1,
  semidaily: 1,
  daily: 1,
  fiveTimesAWeek: 7,
  threeTimesAWeek: 7,
  semiweekly: 7,
  weekly: 7,
  biweekly: 14,
  threeTimesAMonth: 31,
  semimonthly: 31,
  monthly: 31,
  bimonthly: 62,
  quarterly: 93,
  threeTimesAYear: 365,
  semiannual: 365,
  annual: 365,
  biennial: 730,
  triennial: 1095,
  quadrennial: 1460,
  quinquennial: 1825,
  decennial: 3650,
  bidecennial: 7300,
  tridecennial: 10950,
} as const;

/** A frequency that promises an update within a known time. */
export type PromisedFrequency = keyof typeof ALLOWED;

export type UnmeasuredKind = 'continuous' | 'once' | 'unplanned' | 'irregular';

export type Freshness =
  | { state: 'kept'; ageDays: number; allowedDays: number; frequency: PromisedFrequency }
  | {
      state: 'late';
      ageDays: number;
      allowedDays: number;
      lateDays: number;
      frequency: PromisedFrequency;
    }
  /** No promise that can be measured. */
  | { state: 'unpromised'; ageDays: number; kind: UnmeasuredKind | 'unknown' }
  | { state: 'undated' };

/** Names that uData has given up and still finds in old records. */
const LEGACY = new Map([
  ['realtime', 'continuous'],
  ['fourTimesADay', 'severalTimesADay'],
  ['fortnighly', 'biweekly'],
  ['biannual', 'semiannual'],
]);

const UNMEASURED: ReadonlyMap<string, UnmeasuredKind> = new Map([
  ['continuous', 'continuous'],
  ['punctual', 'once'],
  ['never', 'unplanned'],
  ['notPlanned', 'unplanned'],
  ['irregular', 'irregular'],
]);

/**
 * @param modified day of the last update, ISO; a day after `asOf` counts as that day.
 * @param frequency announced frequency in the uData vocabulary.
 * @param asOf the moment to judge at: that of the catalogue, not of the reader. A catalogue of last
 *   winter knows nothing of what was published since, and must not accuse anybody of being late.
 */
export function freshness(
  modified: string | undefined,
  frequency: string | undefined,
  asOf: Date,
): Freshness {
  const time = Date.parse(modified ?? '');
  if (Number.isNaN(time)) return { state: 'undated' };
  // Whole days: catalogues give days, and a promise "every hour" cannot be judged closer.
  const ageDays = Math.max(0, Math.floor((asOf.getTime() - time) / DAY));
  const name = LEGACY.get(frequency ?? '') ?? frequency ?? '';
  if (!Object.hasOwn(ALLOWED, name)) {
    const kind = UNMEASURED.get(name) ?? 'unknown';
    return { state: 'unpromised', ageDays, kind };
  }
  const promised = name as PromisedFrequency;
  const allowedDays = ALLOWED[promised];
  return ageDays <= allowedDays
    ? { state: 'kept', ageDays, allowedDays, frequency: promised }
    : { state: 'late', ageDays, allowedDays, lateDays: ageDays - allowedDays, frequency: promised };
}
