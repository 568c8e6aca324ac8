import { useEffect, useState } from 'preact/hooks';
import { bytes, t } from '../../lib/i18n.ts';
import type { SettingsServices, SourceReport } from '../../lib/services/settings-services.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Part } from '../ui/Part.tsx';

interface SpaceProps {
  services: SettingsServices;
  report: CatalogueReport | null;
  sources: SourceReport[];
  started: boolean;
  onReinstall: () => void;
}

/** The space that is taken on this computer, and what came with the extension. */
export function Space({ services, report, sources, started, onReinstall }: SpaceProps) {
  const [used, setUsed] = useState<number | null>(null);
  const held = sources.reduce((sum, { bytes: size }) => sum + (size ?? 0), 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is installed or removed changes it
  useEffect(() => {
    void services.storageUsed().then(setUsed);
  }, [services, report, held]);
  return (
    <Part title={t('sourcesSpace')}>
      {used !== null && <p class="say">{t('settingsSize', bytes(used))}</p>}
      <div class="buttons">
        <button type="button" class="button second" onClick={onReinstall}>
          {t('settingsReinstall')}
        </button>
      </div>
      <p class="facts">{t('settingsReinstallNote')}</p>
      <p class="facts" role="status">
        {started && t('settingsReinstallStarted')}
      </p>
    </Part>
  );
}
