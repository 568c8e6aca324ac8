import { useId, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { hostCounts } from '../../lib/report/addresses.ts';
import type { ReportServices, ShownReport } from '../../lib/services/page-report-services.ts';
import { Part } from '../ui/Part.tsx';
import { hostsText, standingText, startErrorText } from './words.ts';

interface ProgressProps {
  report: ShownReport;
  services: ReportServices;
}

/** How far the reading of pages is, and what can be done about it. */
export function Progress({ report: { head, pages, atWork }, services }: ProgressProps) {
  const [said, setSaid] = useState('');
  const id = useId();
  const { addresses, ended } = head;
  const done = pages.filter(Boolean).length;
  const missing = addresses.filter((_, place) => !pages[place]);
  const unread = pages.flatMap((page) => (page?.error ? [page.url] : []));
  const again = ended === 'done';
  const next = again ? unread : missing;
  const resume = async () => {
    const resumed = await services.resume(head, again);
    setSaid(resumed.ok ? '' : startErrorText(resumed.error));
  };
  return (
    <Part title={t('reportsReadingTitle')}>
      <div class="progress">
        <progress
          id={id}
          max={addresses.length}
          value={done}
          aria-label={t('reportsReadingTitle')}
        />
        <p class="count" role="status">
          {standingText({ head, done }, atWork)}
        </p>
      </div>
      {atWork && !ended ? (
        <div class="buttons">
          <button type="button" class="button second" onClick={() => services.pause(head.id)}>
            {t('reportsPause')}
          </button>
          <button type="button" class="act" onClick={() => void services.stop(head.id)}>
            {t('reportsStop')}
          </button>
        </div>
      ) : (
        next.length > 0 && (
          <>
            <p id={`${id}-sent`} class="facts">
              {plural('reportsSent', next.length, hostsText(hostCounts(next)))}
            </p>
            <div class="buttons">
              <button
                type="button"
                class={again ? 'button second' : 'button'}
                aria-describedby={`${id}-sent`}
                onClick={() => void resume()}
              >
                {plural(again ? 'reportsAgain' : 'reportsResume', next.length)}
              </button>
              {!ended && (
                <button type="button" class="act" onClick={() => void services.stop(head.id)}>
                  {t('reportsStop')}
                </button>
              )}
            </div>
          </>
        )
      )}
      <p role="status" class="says">
        {said}
      </p>
    </Part>
  );
}
