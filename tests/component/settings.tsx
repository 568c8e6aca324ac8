/** Draws the settings in a state that can change, and remembers what is asked of the services. */
import { act, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import type { SettingsServices, SourceReport } from '../../lib/services/settings-services.ts';
import type { LedgerLine } from '../../lib/sync/ledger-line.ts';
import { settingsServicesOf } from '../../scripts/gallery/services.ts';
import type { ShownSettings } from '../../scripts/gallery/settings.ts';

export function drawSettings(
  shown: Partial<ShownSettings> = {},
  more: Partial<SettingsServices> = {},
) {
  const base = settingsServicesOf({ sources: [], lines: [], ...shown });
  let tellSources: (sources: SourceReport[]) => void = () => {};
  let tellLedger: (lines: LedgerLine[]) => void = () => {};
  const services = {
    ...base,
    watchSources: (listener: typeof tellSources) => {
      tellSources = listener;
      return base.watchSources(listener);
    },
    watchLedger: (listener: typeof tellLedger) => {
      tellLedger = listener;
      return base.watchLedger(listener);
    },
    switchSource: vi.fn(base.switchSource),
    refreshNow: vi.fn(base.refreshNow),
    stopRefresh: vi.fn(base.stopRefresh),
    removeSource: vi.fn(base.removeSource),
    restoreSource: vi.fn(base.restoreSource),
    addSource: vi.fn(base.addSource),
    clearLedger: vi.fn(base.clearLedger),
    ...more,
  };
  return {
    ...render(<Options services={services} />),
    services,
    tellSources: (sources: SourceReport[]) => act(() => tellSources(sources)),
    tellLedger: (lines: LedgerLine[]) => act(() => tellLedger(lines)),
  };
}
