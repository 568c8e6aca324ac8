/** The services of the overview, for real: the catalogues on disk, counted in this page. */
import { openSettings } from '../browser/pages.ts';
import type { PublicBody, SiteVerdict } from '../model.ts';
import { makeOverview } from '../overview/overview.ts';
import { asOf } from '../shared/as-of.ts';
import {
  heldStates,
  installPacks,
  isWhole,
  openLibrary,
  removedCatalogues,
} from '../shared/library.ts';
import { openSites } from '../shared/tables.ts';
import type { CatalogueState } from '../store/contract.ts';
import type { OverviewServices, OverviewState } from './overview-services.ts';
import { watchReport } from './report.ts';

type Tell = (state: OverviewState) => void;

/**
 * Makes the services of one overview.
 *
 * @param host that the body runs, as the page's address gives it: anything.
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export function createOverviewServices(host: string, today: () => string): OverviewServices {
  return {
    watchOverview(listener) {
      let stopped = false;
      let shown = false;
      const tell: Tell = (state) => {
        // What is there stays there until it is counted again.
        if (stopped || (shown && state.status === 'counting')) return;
        shown ||= state.status === 'counted';
        listener(state);
      };
      let counting: Promise<void> = Promise.resolve();
      let counted = '';
      const stopReport = watchReport(({ catalogues }) => {
        const held = heldOf(catalogues);
        if (held === counted) return;
        counted = held;
        // Of several that wait, the last one counts them all.
        counting = counting.then(() => {
          if (!stopped && held === counted) return count(host, today(), tell);
        });
      });
      return () => {
        stopped = true;
        stopReport();
      };
    },
    watchCatalogues: watchReport,
    openSettings: () => void openSettings(),
  };
}

/** Changes when other records are held for good: not with each part of an installation. */
const heldOf = (states: CatalogueState[]): string =>
  JSON.stringify(states.map(({ id, current }) => [id, current?.name, current?.sourceDate]));

async function count(host: string, today: string, tell: Tell): Promise<void> {
  try {
    const sites = await openSites();
    if (!sites.ok) return tell({ status: 'failed', detail: sites.error });
    const site = sites.value.judge(`https://${host}/`);
    if (!site.body) return tell({ status: 'unknown', host: site.host });
    await countBody(site, site.body, sites.value.bodies(), today, tell);
  } catch (error) {
    tell({ status: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function countBody(
  site: SiteVerdict,
  body: PublicBody,
  bodies: Iterable<PublicBody>,
  today: string,
  tell: Tell,
): Promise<void> {
  tell({ status: 'counting', site, body, progress: null });
  const { store, search } = await openLibrary();
  if (!store.durable) await installPacks();
  const catalogues = await heldStates(store);
  const overview = await makeOverview({
    body,
    bodies,
    search,
    today,
    asOf: (catalogue) => asOf({ catalogues }, catalogue, today).date,
    onProgress: (progress) => tell({ status: 'counting', site, body, progress }),
  });
  const partial = !isWhole(catalogues, await removedCatalogues());
  tell({ status: 'counted', site, body, overview, partial });
}
