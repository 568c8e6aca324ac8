import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { SettingsServices } from '../../lib/services/settings-services.ts';
import { Part } from '../ui/Part.tsx';
import { useWatched } from '../ui/use-watched.ts';

/** On which sites pages are read by themselves, on which nothing is, and how either is undone. */
export function Sites({ services }: { services: SettingsServices }) {
  const granted = useWatched(services.watchEverywhere) ?? false;
  const sites = useWatched(services.watchSites);
  return (
    <Part title={t('settingsSites')}>
      <p class="say">{t('firstReadKnown')}</p>
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
      {sites && (
        <>
          <Hosts
            title={t('sitesAllowed')}
            none={t('sitesAllowedNone')}
            hosts={sites.allowed}
            act={t('sitesForget')}
            named={(host) => t('sitesForgetNamed', host)}
            onAct={(host) => void services.forgetSite(host)}
          />
          <Hosts
            title={t('sitesOff')}
            none={t('sitesOffNone')}
            hosts={sites.off}
            act={t('sitesOn')}
            named={(host) => t('sitesOnNamed', host)}
            onAct={(host) => void services.switchSite(host, true)}
          />
        </>
      )}
      <Opening services={services} />
    </Part>
  );
}

interface HostsProps {
  title: string;
  none: string;
  hosts: string[];
  act: string;
  /** What the act is called where several are. */
  named: (host: string) => string;
  onAct: (host: string) => void;
}

/** Sites, each with the one thing that can be done about it. */
function Hosts({ title, none, hosts, act, named, onAct }: HostsProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  let list: ComponentChildren = <p class="facts">{none}</p>;
  if (hosts.length > 0) {
    list = (
      <ul class="hosts" aria-labelledby={id}>
        {hosts.map((host) => (
          <li key={host}>
            <bdi>{host}</bdi>
            <button
              type="button"
              class="act"
              aria-label={named(host)}
              onClick={() => {
                onAct(host);
                // The button goes with its site: the focus must not go with it.
                heading.current?.focus();
              }}
            >
              {act}
            </button>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {list}
    </>
  );
}

/** The keys that open the panel, where they are set. */
function Opening({ services }: { services: Pick<SettingsServices, 'openingKeys'> }) {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    void services.openingKeys().then(setKeys);
  }, [services]);
  if (keys === null) return null;
  return (
    <>
      <h3>{t('keysTitle')}</h3>
      {keys === '' ? (
        <p class="facts">{t('keysOpenUnset')}</p>
      ) : (
        <p class="say">
          <kbd>{keys}</kbd> {t('keysOpen')}
        </p>
      )}
    </>
  );
}
