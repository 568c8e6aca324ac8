import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport, FacingRead } from '../../lib/shared/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { asOf, listsOf } from './catalogues.ts';
import { howMany } from './closing-order.ts';
import { Entries } from './Entries.tsx';
import { kindCount, kindIcon } from './kinds.ts';
import { SetAside } from './SetAside.tsx';
import { Sources } from './Sources.tsx';
import type { PanelSection, Part } from './sections.ts';
import { WhyThese } from './WhyThese.tsx';

interface SectionProps {
  section: PanelSection;
  state: FacingRead;
  report: CatalogueReport | null;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  correct: PanelServices['correct'];
  /** The first one: what holds for all records of the page is said there, once. */
  first: boolean;
}

/** The records of some kinds that concern the page. */
export function Section({ section, state, report, today, correct, first }: SectionProps) {
  const { id, name, main, others, count, setAside } = section;
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const say = (record: CatalogueRecord, relevant: boolean) => {
    void correct(record, relevant);
    setSaid(t(relevant ? 'setAsideUndone' : 'setAsideDone', record.title));
    // The button goes with its record: the focus must not go with it.
    heading.current?.focus({ preventScroll: true });
  };
  const records = [main, ...others].flatMap(({ related }) => related.map(({ record }) => record));
  const lists = listsOf(report, records, today);
  const shared = {
    asOf: (catalogue: string) => asOf(report, catalogue, today),
    mixed: lists.length > 1,
    onAside: (record: CatalogueRecord) => say(record, false),
  };
  const counted = main.related.length > 0 || count === 0;
  return (
    <section aria-labelledby={id}>
      <div class="section row">
        <div class="side">
          <Icon name={kindIcon(main.kind)} />
        </div>
        <div class="text">
          <h2 id={id} tabIndex={-1} ref={heading}>
            {t(name)}
          </h2>
          {counted && (
            <p>
              {[plural(kindCount(main.kind), main.related.length), ...more(main, today)].join(' ')}
            </p>
          )}
          <Sources kind={main.kind} lists={lists} />
          {first && state.partial && <p>{t('dataPartial')}</p>}
          {first && <WhyThese state={state} />}
        </div>
      </div>
      <Entries related={main.related} level={3} {...shared} />
      {others.map(({ kind, related }) => (
        <section key={kind} aria-labelledby={`${id}-${kind}`}>
          <div class="section minor row">
            <div class="side">
              <Icon name={kindIcon(kind)} />
            </div>
            <div class="text">
              <h3 id={`${id}-${kind}`}>{plural(kindCount(kind), related.length)}</h3>
            </div>
          </div>
          <Entries related={related} level={4} {...shared} />
        </section>
      ))}
      {setAside.length > 0 && (
        <SetAside records={setAside} onBack={(record) => say(record, true)} />
      )}
      <p role="status" class="unseen">
        {said}
      </p>
    </section>
  );
}

/** What a count leaves to be said: how many can still be answered. */
function more({ kind, related }: Part, today: string): string[] {
  if (kind !== 'consultation') return [];
  const open = howMany(related, 'open', today);
  if (open > 0) return [plural('consultationOpen', open)];
  return howMany(related, 'unknown', today) > 0 ? [] : [t('consultationNoneOpen')];
}
