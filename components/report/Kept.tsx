import { date, t } from '../../lib/i18n.ts';
import { titleOf } from '../../lib/report/parts.ts';
import type { ReportServices } from '../../lib/services/page-report-services.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { Part } from '../ui/Part.tsx';
import { useWatched } from '../ui/use-watched.ts';
import { standingText } from './words.ts';

interface KeptProps {
  services: ReportServices;
  onShow: (id: string) => void;
}

/** The reports that are kept, the newest first. */
export function Kept({ services, onShow }: KeptProps) {
  const reports = useWatched(services.watchReports);
  if (!reports) return null;
  return (
    <Part title={t('reportsKept')}>
      {reports.length === 0 ? (
        <p class="facts">{t('reportsNoneKept')}</p>
      ) : (
        <ul class="kept-reports">
          {reports.map(({ atWork, ...report }) => {
            const { id, addresses, made } = report.head;
            const title = titleOf({ pages: addresses.map((url) => ({ url })) });
            return (
              <li key={id}>
                <a href={`#${id}`} onClick={() => onShow(id)}>
                  {title}
                </a>
                <p class="facts">
                  {date(made)} · {standingText(report, atWork)}
                </p>
                <Confirm
                  label={t('reportsRemove')}
                  named={t('reportsRemoveNamed', title)}
                  question={t('reportsRemoveMeans')}
                  yes={t('reportsRemoveYes')}
                  no={t('sourcesKeep')}
                  onYes={() => void services.remove(id)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}
