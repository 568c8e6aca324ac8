import type { ComponentChildren } from 'preact';
import type { CatalogueReport } from '../../lib/facing/services.ts';
import { date, t } from '../../lib/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { CatalogueState } from './catalogues.ts';

interface TroublesProps {
  report: CatalogueReport | null;
  onRetry: () => void;
}

/** What does not work, named, with what still does and what can be done. */
export function Troubles({ report, onRetry }: TroublesProps) {
  if (!report) return null;
  const failed = report.catalogues.filter(({ error }) => error);
  if (failed.length === 0 && report.durable && !report.sitesError) return null;
  return (
    <section aria-label={t('troubles')}>
      {report.sitesError && (
        <Trouble title={t('troubleSites')} detail={report.sitesError}>
          <p>{t('troubleSitesNext')}</p>
        </Trouble>
      )}
      {failed.map((state) => (
        <FailedInstall key={state.id} state={state} onRetry={onRetry} />
      ))}
      {!report.durable && (
        <Trouble title={t('troubleMemory')}>
          <p>{t('troubleMemoryNext')}</p>
        </Trouble>
      )}
    </section>
  );
}

function FailedInstall({ state, onRetry }: { state: CatalogueState; onRetry: () => void }) {
  const { error, current } = state;
  if (!error) return null;
  return (
    <Trouble title={title(error)} detail={error.detail}>
      {error.code === 'quota' && <p>{t('troubleQuotaNext')}</p>}
      {error.code === 'unavailable' && <p>{t('troubleUnavailableNext')}</p>}
      <p>{current ? t('troubleKept', date(current.sourceDate)) : t('troublePartial')}</p>
      <button type="button" class="act" onClick={onRetry}>
        {t('retry')}
      </button>
    </Trouble>
  );
}

function title({ code, part }: NonNullable<CatalogueState['error']>): string {
  switch (code) {
    case 'corrupt':
      return t('troubleCorrupt', part ?? '');
    case 'missing':
      return t('troubleMissing', part ?? '');
    case 'quota':
      return t('troubleQuota');
    case 'unavailable':
      return t('troubleUnavailable');
    case 'unknown':
      return t('troubleUnknown');
  }
}

interface TroubleProps {
  title: string;
  /** For whoever will mend it; folded away. */
  detail?: string;
  children: ComponentChildren;
}

function Trouble({ title, detail, children }: TroubleProps) {
  return (
    <div class="band trouble row">
      <div class="side">
        <Icon name="triangle" />
      </div>
      <div class="text">
        <h2>{title}</h2>
        {children}
        {detail && (
          <Disclosure summary={t('troubleDetail')}>
            <pre>{detail}</pre>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
