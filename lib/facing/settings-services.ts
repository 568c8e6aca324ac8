/** What the settings page may ask for. */
import type { Correction } from './corrections.ts';
import type { CatalogueReport } from './services.ts';

export interface SettingsServices {
  watchCatalogues(listener: (report: CatalogueReport) => void): () => void;
  /** Space that the extension uses on this computer, in bytes; null where the browser does not say. */
  storageUsed(): Promise<number | null>;
  /** Installs the packs again from the package, beside what is in use. */
  reinstall(): Promise<void>;
  /** Whether public sites are recognised on any host: at once, then at each change. */
  watchEverywhere(listener: (granted: boolean) => void): () => void;
  /** Must be called in a user gesture. Answers what holds afterwards. */
  setEverywhere(on: boolean): Promise<boolean>;
  /** What the reader set aside, the newest first: at once, then at each change. */
  watchCorrections(listener: (corrections: Correction[]) => void): () => void;
  /** Forgets all of it: what was set aside stands beside its pages again. */
  forgetCorrections(): Promise<void>;
  /** The extension's version. */
  version(): string;
}
