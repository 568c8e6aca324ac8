import { useEffect } from 'preact/hooks';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { useWatched } from '../ui/use-watched.ts';
import { isAllThere, isFirstInstall } from './installation.ts';

/** The report that the page of the first minute shows, as long as that page is due. */
export function useFirstMinute(
  services: Pick<PanelServices, 'watchFirstMinute' | 'endFirstMinute'>,
  report: CatalogueReport | null,
): CatalogueReport | null {
  const due = useWatched(services.watchFirstMinute) ?? false;
  const over = due && report !== null && isAllThere(report);
  useEffect(() => {
    if (over) void services.endFirstMinute();
  }, [services, over]);
  return due && isFirstInstall(report) ? report : null;
}
