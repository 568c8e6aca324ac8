import { useRef } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord, RelatedRecord } from '../../lib/model.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useKeptFocus } from '../ui/use-kept-focus.ts';
import { Acts } from './acts/Acts.tsx';
import type { AsOf } from './catalogues.ts';
import { Entry } from './Entry.tsx';
import { FlagRecord } from './missing/FlagButton.tsx';
import { Reasons } from './Reasons.tsx';

interface EntriesProps {
  related: RelatedRecord[];
  asOf: (catalogue: string) => AsOf;
  level: 3 | 4;
  /** Its records come from several lists, and the section cannot say which is old. */
  mixed: boolean;
  onAside: (record: CatalogueRecord) => void;
}

/** Records that stand beside the page, each with its reasons and the way to set it aside. */
export function Entries({ related, asOf, level, mixed, onAside }: EntriesProps) {
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  return (
    <ol ref={list}>
      {related.map(({ record, reasons, series }) => (
        <li class="entry" key={`${record.catalogue} ${record.id}`}>
          <Entry
            record={record}
            asOf={asOf(record.catalogue)}
            margin={<Reasons reasons={reasons} />}
            level={level}
            alone={mixed}
          >
            {series && series.count > 0 && <Series series={series} />}
            <Acts record={record}>
              <FlagRecord record={record} asOf={asOf(record.catalogue)} />
              <button
                type="button"
                class="act aside"
                aria-label={t('notRelevantNamed', record.title)}
                onClick={() => onAside(record)}
              >
                {t('notRelevant')}
              </button>
            </Acts>
          </Entry>
        </li>
      ))}
    </ol>
  );
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
