import { type Freshness as Fresh, freshness } from '../../lib/freshness.ts';
import { date, daysAgo, duration, type MessageKey, t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { AsOf } from './catalogues.ts';
import { PROMISES } from './promises.ts';

interface FreshnessProps {
  record: CatalogueRecord;
  asOf: AsOf;
}

/** Is the promise of updates kept? A ruler for the eye, a sentence for everybody. */
export function Freshness({ record, asOf }: FreshnessProps) {
  const fresh = freshness(record.modified, record.frequency, asOf.date);
  if (fresh.state === 'undated') {
    return (
      <div class="fresh">
        <Unmeasured />
        <p>
          <strong>{t('freshUndated')}</strong>
        </p>
      </div>
    );
  }
  const updated =
    asOf.recent && fresh.ageDays < 31 ? daysAgo(fresh.ageDays) : date(record.modified ?? '');
  if (fresh.state === 'unpromised') {
    return (
      <div class="fresh">
        <Unmeasured />
        <p>
          <strong>{t(UNPROMISED[fresh.kind])}</strong>
          {t('freshUpdated', updated)}
        </p>
      </div>
    );
  }
  const promise = t(PROMISES[fresh.frequency]).replaceAll(' ', '\u00a0');
  return (
    <div class={`fresh ${fresh.state}`}>
      <Ruler fresh={fresh} />
      {fresh.state === 'kept' ? (
        <p>
          <strong>{t('freshKept')}</strong>
          {t('freshUpdatedPromised', updated, promise)}
        </p>
      ) : (
        <p>
          <strong>{t('freshLate', duration(fresh.lateDays))}</strong>
          {t('freshPromised', promise)}
        </p>
      )}
    </div>
  );
}

const UNPROMISED: Record<Extract<Fresh, { state: 'unpromised' }>['kind'], MessageKey> = {
  continuous: 'freshContinuous',
  once: 'freshOnce',
  unplanned: 'freshUnplanned',
  irregular: 'freshIrregular',
  unknown: 'freshUnpromised',
};

const Y = 5.5;
/** Where the promise stands on the ruler, whose whole length is twice the promised interval. */
const PROMISE = 50;

function Ruler({ fresh }: { fresh: Extract<Fresh, { state: 'kept' | 'late' }> }) {
  const age = Math.min(100, Math.round((fresh.ageDays / fresh.allowedDays) * PROMISE * 10) / 10);
  const late = fresh.state === 'late';
  return (
    <svg class="ruler" aria-hidden="true" focusable="false">
      <line class="base" x1="0" x2="100%" y1={Y} y2={Y} />
      <line class="age" x1="0" x2={`${late ? PROMISE : age}%`} y1={Y} y2={Y} />
      {late && <line class="over" x1={`${PROMISE}%`} x2={`${age}%`} y1={Y} y2={Y} />}
      <line class="tick" x1={`${PROMISE}%`} x2={`${PROMISE}%`} y1="1" y2="10" />
      <circle class={late ? 'open' : 'dot'} cx={`${age}%`} cy={Y} r={late ? 2.75 : 3} />
    </svg>
  );
}

/** Without a promise there is nothing to measure against: dots, no tick. */
function Unmeasured() {
  return (
    <svg class="ruler" aria-hidden="true" focusable="false">
      <line class="base dots" x1="0" x2="100%" y1={Y} y2={Y} />
    </svg>
  );
}
