import { t } from '../../lib/i18n.ts';
import type { ReportServices } from '../../lib/services/page-report-services.ts';
import { Installing } from '../panel/Installing.tsx';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Masthead } from '../ui/Masthead.tsx';
import { useWatched } from '../ui/use-watched.ts';
import { Kept } from './Kept.tsx';
import { NewReport } from './NewReport.tsx';
import { OneReport } from './OneReport.tsx';
import { useShown } from './use-shown.ts';

interface ReportsProps {
  services: ReportServices;
  /** Address that the list of a new report begins with. */
  page?: string;
}

/** Reports on what pages cite: those that are kept, a new one, or one of them. */
export function Reports({ services, page = '' }: ReportsProps) {
  const catalogues = useWatched(services.watchCatalogues);
  const { shown, show, moved } = useShown();
  return (
    <div class="leaf settings reports">
      <Masthead />
      <main>
        {shown ? (
          <OneReport
            key={shown}
            id={shown}
            services={services}
            moved={moved}
            onBack={() => show('')}
          />
        ) : (
          <>
            <div class="who row">
              <div class="text">
                <h1>{t('reportsTitle')}</h1>
                <p class="say">{t('reportsSay')}</p>
              </div>
            </div>
            <Installing report={catalogues} />
            <NewReport services={services} page={page} onStarted={show} />
            <Kept services={services} onShow={show} />
          </>
        )}
        <p id={NEW_TAB_HINT} hidden>
          {t('opensNewTab')}
        </p>
      </main>
    </div>
  );
}
