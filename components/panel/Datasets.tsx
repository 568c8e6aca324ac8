import { useRef, useState } from 'preact/hooks';
import type { CatalogueReport, PanelServices } from '../../lib/facing/services.ts';
import type { FacingRead } from '../../lib/facing/state.ts';
import { date, plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord, Reason, RelatedRecord } from '../../lib/model.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { asOf, generationOf } from './catalogues.ts';
import { Entry } from './Entry.tsx';
import { hyphenated } from './hyphens.ts';
import { SetAside } from './SetAside.tsx';
import { WhyThese } from './WhyThese.tsx';

/** Where the contents lead. */
export const DATA_ID = 'data';

interface DatasetsProps {
  state: FacingRead;
  report: CatalogueReport | null;
  correct: PanelServices['correct'];
}

/** The open datasets that concern the page. */
export function Datasets({ state, report, correct }: DatasetsProps) {
  const { related, setAside, publishedByBody, partial } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const say = (record: CatalogueRecord, relevant: boolean) => {
    void correct(record, relevant);
    setSaid(t(relevant ? 'setAsideUndone' : 'setAsideDone', record.title));
    // The button goes with its record: the focus must not go with it.
    heading.current?.focus({ preventScroll: true });
  };
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  const [first] = related;
  const generation = first ? generationOf(report, first.record.catalogue) : null;
  return (
    <section aria-labelledby={DATA_ID}>
      <div class="section row">
        <div class="side">
          <Icon name="dataset" />
        </div>
        <div class="text">
          <h2 id={DATA_ID} tabIndex={-1} ref={heading}>
            {t('sectionData')}
          </h2>
          <p>
            {plural('dataCount', related.length)}
            {publishedByBody > 0 && ` ${plural('dataPublished', publishedByBody)}`}
            {generation && ` ${t('dataAsOf', date(generation.sourceDate))}`}
          </p>
          {partial && <p>{t('dataPartial')}</p>}
          <WhyThese state={state} />
        </div>
      </div>
      <ol ref={list}>
        {related.map((one) => (
          <li class="entry" key={`${one.record.catalogue} ${one.record.id}`}>
            <Entry
              record={one.record}
              asOf={asOf(report, one.record.catalogue)}
              margin={<Reasons reasons={one.reasons} />}
            >
              {one.series && one.series.count > 0 && <Series series={one.series} />}
              <button
                type="button"
                class="act aside"
                aria-label={t('notRelevantNamed', one.record.title)}
                onClick={() => say(one.record, false)}
              >
                {t('notRelevant')}
              </button>
            </Entry>
          </li>
        ))}
      </ol>
      {setAside.length > 0 && (
        <SetAside records={setAside} onBack={(record) => say(record, true)} />
      )}
      <p role="status" class="unseen">
        {said}
      </p>
    </section>
  );
}

/** Why a record is here; what the page itself says comes first and in violet. */
function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul class="why side" aria-label={t('reasons')}>
      {reasons.map((reason) => (
        <li
          key={reason.type}
          class={['linked', 'source-page', 'same-site'].includes(reason.type) ? 'first' : undefined}
        >
          {reasonText(reason)}
        </li>
      ))}
    </ul>
  );
}

/** One to four words, lower case, no full stop. */
function reasonText(reason: Reason): string {
  switch (reason.type) {
    case 'same-site':
      return t('reasonSite');
    case 'linked':
      return t('reasonLinked');
    case 'source-page':
      return t('reasonSource');
    case 'same-publisher':
      return t('reasonPublisher');
    case 'parent-publisher':
      return hyphenated(reason.name);
    case 'words':
      return hyphenated(reason.words.slice(0, 3).join(', '));
    case 'place':
      return hyphenated(reason.place);
  }
}

function Series({ series }: { series: NonNullable<RelatedRecord['series']> }) {
  const rest = series.count - series.titles.length;
  return (
    <Disclosure summary={plural('series', series.count)}>
      <ul class="series">
        {series.titles.map((title) => (
          <li key={title} dir="auto">
            {title}
          </li>
        ))}
        {series.titles.length > 0 && rest > 0 && <li>{plural('seriesRest', rest)}</li>}
      </ul>
    </Disclosure>
  );
}
