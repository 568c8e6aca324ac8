import { useMemo, useState } from 'preact/hooks';
import type { CheckVerdict } from '../../../lib/checks/verdict.ts';
import { verdictWord } from '../../../lib/checks/words.ts';
import { localDay } from '../../../lib/day.ts';
import { moment, number, plural, t } from '../../../lib/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Word } from '../../ui/Word.tsx';
import { CitedEntry } from './CitedEntry.tsx';
import { groupsOf, type VerdictGroup } from './grouped.ts';
import { Live } from './Live.tsx';
import { MARKS } from './marks.ts';
import { type LooksAsked, useLooks } from './use-looks.ts';
import type { CheckedProps } from './use-references.ts';
import './references.css';

/** Everything that a page cites: how much of each verdict, then one by one. */
export function Checked({ check, services, onAgain }: CheckedProps) {
  const { at, cut } = check;
  const looks = useLooks(check, services);
  const { references } = looks;
  const groups = useMemo(() => groupsOf(references), [references]);
  const [only, setOnly] = useState<CheckVerdict | null>(null);
  const shown = groups.some(({ verdict }) => verdict === only) ? only : null;
  return (
    <>
      <div class="row tally">
        <div class="text">
          <p class="facts" role="status">
            {references.length === 0
              ? t('refsNone')
              : plural('refsFound', references.length, moment(at))}
            {cut && ` ${t('refsCut')}`}
          </p>
          {groups.length > 1 && (
            <Verdicts groups={groups} total={references.length} only={shown} onOnly={setOnly} />
          )}
          <div class="acts">
            <button type="button" class="act" onClick={onAgain}>
              {t('refsAgain')}
            </button>
            {references.length > 0 && <KeepReport check={check} services={services} />}
          </div>
          <Live looks={looks} />
        </div>
      </div>
      {groups
        .filter(({ verdict }) => shown === null || verdict === shown)
        .map((group) => (
          <Group
            key={group.verdict}
            group={group}
            check={check}
            services={services}
            looks={looks}
          />
        ))}
    </>
  );
}

/** A report of what was found, in a tab of its own. */
function KeepReport({ check, services }: Pick<CheckedProps, 'check' | 'services'>) {
  const [failed, setFailed] = useState(false);
  const keep = async () => setFailed(!(await services.report(check, localDay(new Date()))));
  return (
    <>
      <button type="button" class="act" onClick={() => void keep()}>
        {t('refsReport')}
      </button>
      {failed && <p role="alert">{t('reportsUnavailable')}</p>}
    </>
  );
}

interface VerdictsProps {
  groups: VerdictGroup[];
  total: number;
  only: CheckVerdict | null;
  onOnly: (verdict: CheckVerdict | null) => void;
}

/** The counts of all verdicts, each with its mark and its word: one of them may be chosen. */
function Verdicts({ groups, total, only, onOnly }: VerdictsProps) {
  return (
    <fieldset class="verdicts">
      <legend class="unseen">{t('refsVerdicts')}</legend>
      <Word
        type="radio"
        group="verdict"
        name={t('refsAll')}
        count={total}
        icon={<span class="i" aria-hidden="true" />}
        checked={only === null}
        onChange={() => onOnly(null)}
      />
      {groups.map(({ verdict, count }) => (
        <Word
          key={verdict}
          type="radio"
          group="verdict"
          name={verdictWord(verdict)}
          count={count}
          icon={<Icon name={MARKS[verdict]} class={`mark ${MARKS[verdict]}`} />}
          checked={only === verdict}
          onChange={() => onOnly(verdict)}
        />
      ))}
    </fieldset>
  );
}

/** Things shown of a verdict at first, and with each press. */
const FIRST = 12;
const MORE = 100;

/** All that is cited under one verdict, drawn in pieces. */
function Group({
  group: { verdict, cited },
  ...shared
}: { group: VerdictGroup; looks: LooksAsked } & Pick<CheckedProps, 'check' | 'services'>) {
  const [shown, setShown] = useState(FIRST);
  const heading = `refs-${verdict}`;
  const more = Math.min(MORE, cited.length - shown);
  return (
    <section aria-labelledby={heading}>
      <div class="section minor row">
        <div class="text">
          <h3 id={heading}>
            {verdictWord(verdict)} <span class="count">{number(cited.length)}</span>
          </h3>
        </div>
      </div>
      <ol>
        {cited.slice(0, shown).map((one) => (
          <CitedEntry key={one.key} cited={one} {...shared} />
        ))}
      </ol>
      {more > 0 && (
        <div class="row">
          <div class="text">
            <button type="button" class="act" onClick={() => setShown(shown + MORE)}>
              {plural('refsRest', more)}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
