import { useId } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { AsOf } from '../panel/catalogues.ts';
import { Freshness } from '../panel/Freshness.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Stretch } from './Stretch.tsx';

interface PromisesProps {
  records: CatalogueRecord[];
  asOf: (catalogue: string) => AsOf;
  lang: string | undefined;
}

/** What was promised of the datasets most in use, and what became of it. */
export function Promises({ records, asOf, lang }: PromisesProps) {
  const id = useId();
  if (records.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Stretch note={t('overviewPromiseNote')}>
        <h2 id={id}>{t('overviewPromiseTitle')}</h2>
        <p class="facts">{plural('overviewMostUsed', records.length)}</p>
        <table class="promises" aria-labelledby={id}>
          <thead class="unseen">
            <tr>
              <th scope="col">{t('overviewDataset')}</th>
              <th scope="col">{t('overviewUpdate')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <tr key={`${record.catalogue} ${record.id}`}>
                <th scope="row">
                  <ExternalLink href={record.url}>
                    <bdi lang={record.language ?? lang}>{record.title}</bdi>
                  </ExternalLink>
                </th>
                <td>
                  <Freshness record={record} asOf={asOf(record.catalogue)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Stretch>
    </section>
  );
}
