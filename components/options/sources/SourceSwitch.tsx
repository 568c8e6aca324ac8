import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { SourceReport, SourceServices } from '../../../lib/services/settings-services.ts';
import { hostOf } from './words.ts';

interface SourceSwitchProps {
  report: SourceReport;
  /** Id of the catalogue's title. */
  heading: string;
  services: SourceServices;
}

/** Whether a catalogue is kept up to date, or asked: with what is then sent, and to whom. */
export function SourceSwitch({ report, heading, services }: SourceSwitchProps) {
  const { source, on } = report;
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <div class="keep">
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-labelledby={`${id}-name ${heading}`}
          aria-describedby={`${id}-sent`}
          onClick={(event) => {
            // The box shows what holds, not what was clicked: the browser may refuse the host.
            event.preventDefault();
            void services.switchSource(source.id, !on).then((now) => setRefused(!on && !now));
          }}
        />
        <span id={`${id}-name`}>{t(source.live ? 'sourcesLive' : 'sourcesUpToDate')}</span>
      </label>
      <p id={`${id}-sent`} class="facts">
        {t(source.live ? 'sourcesLiveSends' : 'sourcesSends', hostOf(source.base))}
      </p>
      <p class="facts" role="status">
        {refused && !on && t('everywhereRefused')}
      </p>
    </div>
  );
}
