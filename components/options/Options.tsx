import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { correctionsFile } from '../../lib/facing/corrections.ts';
import type { SettingsServices } from '../../lib/facing/settings-services.ts';
import { bytes, date, number, plural, t } from '../../lib/i18n.ts';
import type { CatalogueState } from '../panel/catalogues.ts';
import { Installing } from '../panel/Installing.tsx';
import { licenceName } from '../panel/licence.ts';
import { Troubles } from '../panel/Troubles.tsx';
import { ExternalLink, NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useWatched } from '../ui/use-watched.ts';

/** The settings: what is held here, what may be read, what leaves this computer. */
export function Options({ services }: { services: SettingsServices }) {
  return (
    <div class="leaf settings">
      <header class="head row">
        <div class="side">
          <Icon name="mark" class="mark" />
        </div>
        <div class="text">
          <p class="title">{t('extName')}</p>
        </div>
      </header>
      <main>
        <div class="who row">
          <div class="text">
            <h1>{t('settingsTitle')}</h1>
          </div>
        </div>
        <Catalogues services={services} />
        <Sites services={services} />
        <Corrections services={services} />
        <Part title={t('settingsPrivacy')}>
          <p class="say">{t('settingsPrivacyNothing')}</p>
          <p class="say">{t('settingsPrivacyLinks')}</p>
          <p class="say">{t('settingsPrivacyKept')}</p>
        </Part>
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

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part row" aria-labelledby={id}>
      <div class="text">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

function Catalogues({ services }: { services: SettingsServices }) {
  const report = useWatched(services.watchCatalogues);
  const [used, setUsed] = useState<number | null>(null);
  const [started, setStarted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an installation changes the size
  useEffect(() => {
    void services.storageUsed().then(setUsed);
  }, [services, report]);
  const reinstall = () => {
    setStarted(true);
    void services.reinstall();
  };
  return (
    <>
      <Part title={t('settingsCatalogues')}>
        <ul class="held">
          {report?.catalogues.map((state) => (
            <Held key={state.id} state={state} />
          ))}
        </ul>
        {used !== null && <p class="facts">{t('settingsSize', bytes(used))}</p>}
        <div class="buttons">
          <button type="button" class="button second" onClick={reinstall}>
            {t('settingsReinstall')}
          </button>
        </div>
        <p class="facts">{t('settingsReinstallNote')}</p>
        <p class="facts" role="status">
          {started && t('settingsReinstallStarted')}
        </p>
      </Part>
      <Installing report={report} />
      <Troubles report={report} onRetry={reinstall} onReinstall={reinstall} />
    </>
  );
}

function Held({ state }: { state: CatalogueState }) {
  const generation = state.current;
  if (!generation) {
    return (
      <li>
        <strong>{state.id}</strong> <span class="facts">{t('settingsNotHeld')}</span>
      </li>
    );
  }
  return (
    <li>
      <ExternalLink href={generation.homepage}>{generation.attribution}</ExternalLink>
      <p class="facts">
        {t('settingsHeld', number(generation.records), date(generation.sourceDate))}
        {' · '}
        {licenceName(generation.licence)}
      </p>
    </li>
  );
}

function Corrections({ services }: { services: SettingsServices }) {
  const corrections = useWatched(services.watchCorrections) ?? [];
  const sites = new Set(corrections.map(({ host }) => host)).size;
  return (
    <Part title={t('settingsCorrections')}>
      {corrections.length === 0 ? (
        <p class="say">{t('settingsCorrectionsNone')}</p>
      ) : (
        <>
          <p class="say">{plural('settingsCorrectionsHeld', corrections.length, number(sites))}</p>
          <div class="buttons">
            <button
              type="button"
              class="button second"
              onClick={() =>
                saveFile(
                  'en-regard-corrections.json',
                  'application/json',
                  correctionsFile(corrections),
                )
              }
            >
              {t('settingsCorrectionsSave')}
            </button>
            <button
              type="button"
              class="button second"
              onClick={() => void services.forgetCorrections()}
            >
              {t('settingsCorrectionsForget')}
            </button>
          </div>
        </>
      )}
      <p class="facts">{t('settingsCorrectionsNote')}</p>
    </Part>
  );
}

function Sites({ services }: { services: SettingsServices }) {
  const granted = useWatched(services.watchEverywhere) ?? false;
  return (
    <Part title={t('settingsSites')}>
      <label class="switch">
        <input
          type="checkbox"
          checked={granted}
          aria-describedby="everywhere"
          onClick={(event) => {
            // The box shows what the browser has granted, not what was clicked.
            event.preventDefault();
            void services.setEverywhere(!granted);
          }}
        />
        <span>{t('settingsEverywhere')}</span>
      </label>
      <p id="everywhere" class="facts" role="status">
        {t(granted ? 'settingsEverywhereOn' : 'settingsEverywhereOff')}
      </p>
      {!granted && <p class="facts">{t('everywhereSentence')}</p>}
    </Part>
  );
}
