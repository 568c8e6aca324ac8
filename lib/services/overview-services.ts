/** What the overview of a body may ask for. */
import type { PublicBody, SiteVerdict } from '../model.ts';
import type { Overview, Progress } from '../overview/overview.ts';
import type { CatalogueReport } from '../shared/state.ts';

export type OverviewState =
  /** `progress`: none yet while the catalogues are opened. */
  | { status: 'counting'; site: SiteVerdict; body: PublicBody; progress: Progress | null }
  | {
      status: 'counted';
      site: SiteVerdict;
      body: PublicBody;
      overview: Overview;
      /** Some catalogue was still being installed. */
      partial: boolean;
    }
  /** We know no body that runs this host; empty where the address names none. */
  | { status: 'unknown'; host: string }
  /** The catalogues, or the table of public hosts, could not be read. */
  | { status: 'failed'; detail: string };

export interface OverviewServices {
  /** Calls back as the body is counted, and again when other catalogues are held. */
  watchOverview(listener: (state: OverviewState) => void): () => void;
  watchCatalogues(listener: (report: CatalogueReport) => void): () => void;
  openSettings(): void;
}
