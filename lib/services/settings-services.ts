/** What the settings page may ask for. */
import type { CatalogueSource } from '../catalogues/adapter.ts';
import type { Result } from '../model.ts';
import type { Correction } from '../shared/corrections.ts';
import type { CatalogueReport } from '../shared/state.ts';
import type { SiteChoices } from '../sites/choices.ts';
import type { CatalogueState } from '../store/contract.ts';
import type { LedgerLine } from '../sync/ledger-line.ts';

/** A catalogue as the settings show it. */
export interface SourceReport {
  source: CatalogueSource;
  /** Shipped with the extension, or known to it; the others were added by the reader. */
  known: boolean;
  /** Whether the reader has switched on that it is kept up to date, or asked live. */
  on: boolean;
  /** Whether the browser lets us reach its host. */
  allowed: boolean;
  /** What is held of it; null when nothing is. */
  state: CatalogueState | null;
  /** Space that it takes on disk, estimated; null where nothing is held. */
  bytes: number | null;
  /** A refresh of it is at work at this moment. */
  atWork?: true;
  /** Title of the catalogue that is at work, for whose end this one, which is due, waits. */
  behind?: string;
  /** The reader stopped the refresh that `state` speaks of as running; it goes on when asked to. */
  stopped?: true;
  /** A known catalogue that the reader removed: nothing installs or asks for it until put back. */
  removed?: true;
  /** When one of its records last stood in an answer, in ms since 1970; absent for never. */
  lastUsed?: number;
}

/** Why an address could not be added. */
export type ProbeError = 'address' | 'permission' | 'unreachable' | 'unknown-software' | 'held';

/** Catalogues and the network, as the settings may change them. */
export interface SourceServices {
  watchSources(listener: (sources: SourceReport[]) => void): () => void;
  /**
   * Must be called in a user gesture: switching on asks for the host. Answers whether it is on.
   */
  switchSource(id: string, on: boolean): Promise<boolean>;
  /** Must be called in a user gesture: asks for the host where it is not allowed yet. */
  refreshNow(id: string): Promise<void>;
  /** Stops a running refresh; what it had fetched is kept to go on from. */
  stopRefresh(id: string): Promise<void>;
  /** Forgets all that is held of a catalogue and, where the reader added it, the catalogue itself. */
  removeSource(id: string): Promise<void>;
  /** Takes back the removal of a known catalogue; what came with the extension is installed again. */
  restoreSource(id: string): Promise<void>;
  /**
   * Finds out what runs at an address, written with or without `https://`. Must be called in a user
   * gesture.
   */
  probe(address: string): Promise<Result<CatalogueSource, ProbeError>>;
  /** Adds a catalogue that was recognised, switched on unless it is asked live. */
  addSource(source: CatalogueSource): Promise<void>;
  /** Every request that was sent, the newest first. */
  watchLedger(listener: (lines: LedgerLine[]) => void): () => void;
  clearLedger(): Promise<void>;
}

export interface SettingsServices extends SourceServices {
  watchCatalogues(listener: (report: CatalogueReport) => void): () => void;
  /** Space that the extension uses on this computer, in bytes; null where the browser does not say. */
  storageUsed(): Promise<number | null>;
  /** Installs the packs again from the package, beside what is in use. */
  reinstall(): Promise<void>;
  /** Whether public sites are recognised on any host: at once, then at each change. */
  watchEverywhere(listener: (granted: boolean) => void): () => void;
  /** Must be called in a user gesture. Answers what holds afterwards. */
  setEverywhere(on: boolean): Promise<boolean>;
  /** The reader's choices of sites, soon and at each change; allowed are those still granted. */
  watchSites(listener: (choices: SiteChoices) => void): () => void;
  /** Takes back that a site is read by itself. */
  forgetSite(host: string): Promise<void>;
  /** Switches a site off, so that nothing of it is read, or on again. */
  switchSite(host: string, on: boolean): Promise<void>;
  /** The keys that open the panel, as the browser writes them; empty where none are set. */
  openingKeys(): Promise<string>;
  /** What the reader set aside, the newest first: at once, then at each change. */
  watchCorrections(listener: (corrections: Correction[]) => void): () => void;
  /** Forgets all of it: what was set aside stands beside its pages again. */
  forgetCorrections(): Promise<void>;
  /** Opens the reports on references, in a tab of their own. */
  openReports(): void;
  /** Opens what was flagged as missing, in a tab of its own. */
  openRequests(): void;
  /** The extension's version. */
  version(): string;
}
