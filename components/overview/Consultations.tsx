import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { consultationOf } from '../panel/closing-order.ts';
import { countdown } from '../panel/countdown.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Stretch } from './Stretch.tsx';

interface ConsultationsProps {
  records: CatalogueRecord[];
  today: string;
  lang: string | undefined;
}

/** In what one may take part, and until when. */
export function Consultations({ records, today, lang }: ConsultationsProps) {
  const id = useId();
  if (records.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Stretch>
        <h2 id={id}>{t('overviewConsultations')}</h2>
        <ul class="open">
          {records.map((record) => {
            const { strong, rest } = countdown(consultationOf(record), today);
            return (
              <li key={`${record.catalogue} ${record.id}`}>
                <ExternalLink href={record.url}>
                  <bdi lang={record.language ?? lang}>{record.title}</bdi>
                </ExternalLink>
                <p class="facts">
                  <strong>{strong}</strong>
                  {rest && ` · ${rest}`}
                </p>
              </li>
            );
          })}
        </ul>
      </Stretch>
    </section>
  );
}
