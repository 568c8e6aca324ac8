import { useEffect } from 'preact/hooks';
import { number, t } from '../../lib/i18n.ts';
import type { OverviewServices, OverviewState } from '../../lib/services/overview-services.ts';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Masthead } from '../ui/Masthead.tsx';
import { useToday } from '../ui/use-today.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Void } from '../ui/Void.tsx';
import { Spread } from './Spread.tsx';

interface OverviewProps {
  services: OverviewServices;
  /** What tells the time. */
  now?: () => Date;
}

const clock = () => new Date();

/** All that we hold of one body, on two facing pages. */
export function Overview({ services, now = clock }: OverviewProps) {
  const state = useWatched(services.watchOverview);
  const report = useWatched(services.watchCatalogues);
  const today = useToday(now);
  const name = state && 'body' in state ? state.body.name : t('extName');
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      {state?.status === 'counted' ? (
        <Spread state={state} report={report} today={today} />
      ) : (
        <div class="leaf overview">
          <Masthead />
          <main>{state && <Before state={state} onSettings={services.openSettings} />}</main>
        </div>
      )}
      <p id={NEW_TAB_HINT} hidden>
        {t('opensNewTab')}
      </p>
    </>
  );
}

interface BeforeProps {
  state: Exclude<OverviewState, { status: 'counted' }>;
  onSettings: () => void;
}

/** What there is to say while there are no figures, or none to come. */
function Before({ state, onSettings }: BeforeProps) {
  if (state.status === 'unknown') {
    return (
      <Void
        level={1}
        title={t('overviewUnknownTitle')}
        lead={state.host ? t('overviewUnknownLead', state.host) : t('overviewNoHost')}
      />
    );
  }
  if (state.status === 'failed') {
    return (
      <Void level={1} title={t('overviewFailedTitle')} lead={t('overviewFailedNext')}>
        <p>{state.detail}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={onSettings}>
            {t('openSettings')}
          </button>
        </div>
      </Void>
    );
  }
  const { body, progress } = state;
  return (
    <section class="void row">
      <div class="side">
        <Icon name="circle" />
      </div>
      <div class="text">
        <h1 lang={body.country === 'FRA' ? 'fr' : undefined}>{body.name}</h1>
        <p id="counting" class="lead">
          {t('overviewCounting')}
        </p>
        <div class="progress">
          <progress
            max={progress?.total || 1}
            value={progress ? progress.done : undefined}
            aria-labelledby="counting"
          />
          <p class="count">
            {progress
              ? t('overviewRead', number(progress.done), number(progress.total))
              : t('overviewOpening')}
          </p>
        </div>
      </div>
    </section>
  );
}
