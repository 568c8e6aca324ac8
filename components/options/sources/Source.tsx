import { useId } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { SourceReport, SourceServices } from '../../../lib/services/settings-services.ts';
import { licenceName } from '../../panel/licence.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LastRefresh } from './LastRefresh.tsx';
import { RemoveFirst } from './RemoveFirst.tsx';
import { SourceSwitch } from './SourceSwitch.tsx';
import { type Standing, standingOf } from './standing.ts';
import { factsOf, iconOf, progressOf, sentenceOf, wordOf } from './words.ts';

interface SourceProps {
  report: SourceReport;
  /** What could be given up for it if space is short. */
  spare: SourceReport | null;
  services: SourceServices;
  onRemove: (report: SourceReport) => void;
}

const PRESSES = {
  stop: { word: 'sourcesStop', named: 'sourcesStopNamed' },
  resume: { word: 'sourcesResume', named: 'sourcesResumeNamed' },
  refresh: { word: 'sourcesRefresh', named: 'sourcesRefreshNamed' },
} as const;

/** One catalogue. */
export function Source({ report, spare, services, onRemove }: SourceProps) {
  const { source, known, on, state } = report;
  const { id, title, language, homepage, live } = source;
  const heading = useId();
  const now = Date.now();
  const standing = standingOf(report, now);
  const busy = begunOf(standing) !== null;
  const press = PRESSES[busy ? 'stop' : standing.kind === 'stopped' ? 'resume' : 'refresh'];
  const held = state !== null || !known;
  return (
    <li class="source row">
      <div class={`side ${standing.kind}`}>
        <Icon name={iconOf(standing)} />
      </div>
      <div class="text">
        <h4 id={heading} lang={language}>
          <ExternalLink href={homepage}>{title}</ExternalLink>
        </h4>
        <p class="facts">{factsOf(report)}</p>
        <p class="facts">
          {licenceName(source.licence)}
          {source.attribution !== title && `\u00a0· ${source.attribution}`}
        </p>
        <State report={report} standing={standing} now={now} labelledBy={heading} />
        {standing.kind === 'failed' && standing.error.code === 'quota' && spare && (
          <RemoveFirst spare={spare} onRemove={onRemove} />
        )}
        <SourceSwitch report={report} heading={heading} services={services} />
        <div class="acts">
          {standing.kind === 'refused' && (
            <button
              type="button"
              class="act"
              aria-label={t('sourcesAllowNamed', title)}
              onClick={() => void (on ? services.switchSource(id, true) : services.refreshNow(id))}
            >
              {t('sourcesAllow')}
            </button>
          )}
          {!live && standing.kind !== 'refused' && (
            // One button for both: the focus stays where it is while the work begins and ends.
            <button
              type="button"
              class="act"
              aria-label={t(press.named, title)}
              onClick={() => void (busy ? services.stopRefresh(id) : services.refreshNow(id))}
            >
              {t(press.word)}
            </button>
          )}
          {held && (
            <Confirm
              label={t('sourcesRemove')}
              named={t('sourcesRemoveNamed', title)}
              question={t(known ? 'sourcesRemoveKnown' : 'sourcesRemoveAdded', title)}
              yes={t('sourcesRemoveYes')}
              no={t('sourcesKeep')}
              onYes={() => onRemove(report)}
            />
          )}
        </div>
        <LastRefresh report={report} />
      </div>
    </li>
  );
}

/** The refresh that has begun and not been stopped, at work or not. */
const begunOf = (standing: Standing) =>
  standing.kind === 'running' || standing.kind === 'waiting' || standing.kind === 'queued'
    ? (standing.running ?? null)
    : null;

interface StateProps {
  report: SourceReport;
  standing: Standing;
  now: number;
  labelledBy: string;
}

/** Where it stands, in a sentence; while it is refreshed, how far that is. */
function State({ report, standing, now, labelledBy }: StateProps) {
  const running = begunOf(standing);
  return (
    <>
      <p class={`state ${standing.kind}`}>
        <strong>{wordOf(standing)}</strong> {sentenceOf(report, standing, now)}
      </p>
      {running && (
        <div class="progress">
          <progress
            max={running.total ?? undefined}
            value={running.total === null ? undefined : running.records}
            aria-labelledby={labelledBy}
          />
          <p class="facts count">{progressOf(running, standing.kind === 'running')}</p>
        </div>
      )}
    </>
  );
}
