import type { SettingsServices } from '../../lib/facing/settings-services.ts';
import { t } from '../../lib/i18n.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Part } from './Part.tsx';

/** On which sites pages are read by themselves. */
export function Sites({ services }: { services: SettingsServices }) {
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
