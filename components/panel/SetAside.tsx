import { plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord, RelatedRecord } from '../../lib/model.ts';
import { Disclosure } from '../ui/Disclosure.tsx';

interface SetAsideProps {
  records: RelatedRecord[];
  onBack: (record: CatalogueRecord) => void;
}

/** What the reader set aside on this site: one quiet line that unfolds, each with its way back. */
export function SetAside({ records, onBack }: SetAsideProps) {
  return (
    <div class="row later">
      <div class="text">
        <Disclosure summary={plural('setAside', records.length)}>
          <ul class="series">
            {records.map(({ record }) => (
              <li key={`${record.catalogue} ${record.id}`}>
                <bdi>{record.title}</bdi>{' '}
                <button
                  type="button"
                  class="act"
                  aria-label={t('setAsideBackNamed', record.title)}
                  onClick={() => onBack(record)}
                >
                  {t('setAsideBack')}
                </button>
              </li>
            ))}
          </ul>
          <p class="facts">{t('setAsideNote')}</p>
        </Disclosure>
      </div>
    </div>
  );
}
