import type { ComponentChildren } from 'preact';
import { date, type MessageKey, t } from '../../lib/i18n.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { CatalogueState } from './catalogues.ts';

interface TroublesProps {
  report: CatalogueReport | null;
  /** Goes on where an installation stopped. */
  onRetry: () => void;
  /** Installs again from the start. */
  onReinstall: () => void;
}

/** What does not work, named, with what still does and what can be done. */
export function Troubles({ report, onRetry, onReinstall }: TroublesProps) {
  if (!report) return null;
  const failed = report.catalogues.filter(({ error }) => error);
  const { repairs = [] } = report;
  if (failed.length + repairs.length === 0 && report.durable && !report.sitesError) return null;
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
      {repairs.map(({ catalogue, state }) => (
        <Repair key={catalogue} state={state} onReinstall={onReinstall} />
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

type RepairState = NonNullable<CatalogueReport['repairs']>[number]['state'];

const REPAIRS: Record<RepairState, { title: MessageKey; next: MessageKey; icon: IconName }> = {
  rebuilding: { title: 'repairRebuilding', next: 'repairRebuildingNext', icon: 'circle' },
  rebuilt: { title: 'repairRebuilt', next: 'repairRebuiltNext', icon: 'check' },
  failed: { title: 'repairFailed', next: 'repairFailedNext', icon: 'triangle' },
};

/** A part of a catalogue was found damaged on disk. */
function Repair({ state, onReinstall }: { state: RepairState; onReinstall: () => void }) {
  const { title, next, icon } = REPAIRS[state];
  return (
    <Trouble title={t(title)} icon={icon}>
      <p>{t(next)}</p>
      {state === 'failed' && (
        <button type="button" class="act" onClick={onReinstall}>
          {t('repairInstall')}
        </button>
      )}
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
  icon?: IconName;
  children: ComponentChildren;
}

function Trouble({ title, detail, icon = 'triangle', children }: TroubleProps) {
  return (
    <div class="band trouble row">
      <div class="side">
        <Icon name={icon} />
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
