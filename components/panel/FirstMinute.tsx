import { number, t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport, FacingState } from '../../lib/shared/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { InstallBar } from './Installing.tsx';
import { type Progress, progressOf } from './installation.ts';

interface FirstMinuteProps {
  report: CatalogueReport;
  state: FacingState | null;
  services: Pick<PanelServices, 'openSettings'>;
  /** The reader has seen enough of it. */
  onEnd: () => void;
}

/** While the catalogues are installed for the first time: how far they are, and what is read. */
export function FirstMinute({ report, state, services, onEnd }: FirstMinuteProps) {
  return (
    <div class="first">
      <div class="row">
        <div class="text">
          <h1 id="install">{t('firstTitle')}</h1>
          <p class="lead">{t('installFirst')}</p>
          <InstallBar report={report} />
        </div>
      </div>
      <ul class="ready">
        {progressOf(report).map((one) => (
          <Ready key={one.id} {...one} />
        ))}
      </ul>
      <div class="row">
        <div class="text">
          {state?.status === 'read' && (
            <div class="buttons">
              <button type="button" class="button" onClick={onEnd}>
                {t('firstFace')}
              </button>
            </div>
          )}
          <p class="facts">{t('installClose')}</p>
        </div>
      </div>
      <section aria-labelledby="first-read">
        <div class="row">
          <div class="text">
            <h2 id="first-read">{t('firstRead')}</h2>
          </div>
        </div>
        <ul>
          <Point icon="check" words={t('firstReadKnown')} />
          <Point icon="circle" words={t('firstReadClick')} />
        </ul>
        <div class="row">
          <div class="text">
            <button type="button" class="act" onClick={services.openSettings}>
              {t('firstChoose')}
            </button>
          </div>
        </div>
      </section>
      <section aria-labelledby="first-never">
        <div class="row">
          <div class="text">
            <h2 id="first-never">{t('firstNever')}</h2>
          </div>
        </div>
        <ul>
          <Point icon="dash" words={t('firstNeverTabs')} />
          <Point icon="dash" words={t('firstNeverLeaves')} />
        </ul>
      </section>
    </div>
  );
}

/** One section of the panel, and what of it has arrived. */
function Ready({ name, done, total, whole }: Progress) {
  const begun = whole || done > 0;
  const count = done < total ? t('installOf', number(done), number(total)) : number(done);
  return (
    <li class={begun ? 'row' : 'row to-come'}>
      <div class="side">{begun && <Icon name={whole ? 'check' : 'circle'} />}</div>
      <div class="text">
        <span>{t(name)}</span>
        <span class="count">{begun ? count : t('firstWaiting')}</span>
      </div>
    </li>
  );
}

function Point({ icon, words }: { icon: 'check' | 'circle' | 'dash'; words: string }) {
  return (
    <li class={`row point ${icon}`}>
      <div class="side">
        <Icon name={icon} />
      </div>
      <p class="text">{words}</p>
    </li>
  );
}
