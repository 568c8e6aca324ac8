import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { SettingsServices } from '../../lib/services/settings-services.ts';
import { Installing } from '../panel/Installing.tsx';
import { Troubles } from '../panel/Troubles.tsx';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Masthead } from '../ui/Masthead.tsx';
import { Part } from '../ui/Part.tsx';
import { useWatched } from '../ui/use-watched.ts';
import { Corrections } from './Corrections.tsx';
import { Ledger } from './ledger/Ledger.tsx';
import { Sites } from './Sites.tsx';
import { Space } from './Space.tsx';
import { Sources } from './sources/Sources.tsx';

/** The settings: what is held here, what may be read, what leaves this computer. */
export function Options({ services }: { services: SettingsServices }) {
  const report = useWatched(services.watchCatalogues);
  const sources = useWatched(services.watchSources);
  const [started, setStarted] = useState(false);
  const reinstall = () => {
    setStarted(true);
    void services.reinstall();
  };
  return (
    <div class="leaf settings">
      <Masthead />
      <main>
        <div class="who row">
          <div class="text">
            <h1>{t('settingsTitle')}</h1>
          </div>
        </div>
        <Installing report={report} />
        <Troubles report={report} onRetry={reinstall} onReinstall={reinstall} />
        {sources && <Sources services={services} sources={sources} />}
        <Space
          services={services}
          report={report}
          sources={sources ?? []}
          started={started}
          onReinstall={reinstall}
        />
        <Sites services={services} />
        <Corrections services={services} />
        <Part title={t('reportsTitle')}>
          <p class="say">{t('reportsSay')}</p>
          <button type="button" class="act" onClick={services.openReports}>
            {t('reportsOpenPage')}
          </button>
        </Part>
        <Part title={t('requestsTitle')}>
          <p class="say">{t('requestsLead')}</p>
          <button type="button" class="act" onClick={services.openRequests}>
            {t('requestsAll')}
          </button>
        </Part>
        <Part title={t('settingsPrivacy')}>
          <p class="say">{t('settingsPrivacyNothing')}</p>
          <p class="say">{t('sourcesPrivacy')}</p>
          <p class="say">{t('settingsPrivacyLinks')}</p>
          <p class="say">{t('settingsPrivacyKept')}</p>
        </Part>
        {sources && <Ledger services={services} sources={sources} />}
        <Part title={t('settingsAbout')}>
          <p class="say">{t('settingsVersion', services.version())}</p>
          <p class="say">{t('settingsIndependent')}</p>
          <p class="say">{t('settingsFonts')}</p>
        </Part>
        <p id={NEW_TAB_HINT} hidden>
          {t('opensNewTab')}
        </p>
      </main>
    </div>
  );
}
