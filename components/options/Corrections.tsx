import { number, plural, t } from '../../lib/i18n.ts';
import type { SettingsServices } from '../../lib/services/settings-services.ts';
import { correctionsFile } from '../../lib/shared/corrections.ts';
import { Part } from '../ui/Part.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useWatched } from '../ui/use-watched.ts';

/** What the reader set aside, to save or to take back. */
export function Corrections({ services }: { services: SettingsServices }) {
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
