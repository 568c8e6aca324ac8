/** What the panel may ask for. The real one is made in `client.ts`; tests give their own. */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Dossier } from '../reader/dossier.ts';
import type { Picture } from '../requests/picture.ts';
import type { FlagRow } from '../requests/row.ts';
import type { SearchAnswer, SearchOptions } from '../search/answer.ts';
import type { FlagAsked } from '../shared/flag-asked.ts';
import type { CatalogueReport, FacingState } from '../shared/state.ts';
import type { Reach } from '../sites/reach.ts';
import type { FileServices } from './file-services.ts';
import type { FlagServices } from './flags.ts';
import type { ReferenceServices } from './references.ts';

/** A catalogue that is asked live, when the reader presses its button. */
export interface LiveSource {
  id: string;
  title: string;
  host: string;
}

export interface PanelServices {
  /** Follows the active tab of the panel's window. Calls at once, then at each change. */
  watchFacing(listener: (state: FacingState) => void): () => void;
  watchCatalogues(listener: (report: CatalogueReport) => void): () => void;
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** The catalogues that the reader has switched on to be asked live. */
  watchLive(listener: (sources: LiveSource[]) => void): () => void;
  /** Sends these words to a catalogue, and nothing else. The error is a code of `RefreshError`. */
  ask(source: string, words: string): Promise<Result<CatalogueRecord[]>>;
  /** The files of datasets, asked for by a press of a button that says what is sent. */
  files: FileServices;
  /** What the page cites, read and checked by a press. */
  references: ReferenceServices;
  /** Asks for the page of the active tab to be read (again). */
  readTab(): Promise<void>;
  /** Says that a record is, or is not, relevant on the site of the active tab's page. */
  correct(record: Pick<CatalogueRecord, 'catalogue' | 'id'>, relevant: boolean): Promise<void>;
  /** Installs the packs or goes on where the last attempt stopped; `again`: from the start. */
  install(again?: boolean): Promise<void>;
  /** Whether En regard may recognise public sites on any host. */
  everywhere(): Promise<boolean>;
  /** Must be called in a user gesture. Answers whether it was granted. */
  allowEverywhere(): Promise<boolean>;
  openSettings(): void;
  /** What the reader keeps. */
  dossier: Dossier;
  /** What the reader flagged as missing. */
  flags: FlagServices;
  /** What may answer these flags, by their identifiers, in the catalogues held. */
  findAnswers(rows: readonly FlagRow[]): Promise<Map<string, CatalogueRecord>>;
  /** A picture of what is visible of the page; null where the browser does not allow it. */
  capture(): Promise<Picture | null>;
  /** Passages that are to be flagged here, from the menu of a selection: now and later. */
  watchFlagAsked(listener: (asked: FlagAsked) => void): () => void;
  /** Opens the overview of the body that runs a host, `SiteVerdict.host`, in a tab of its own. */
  openOverview(host: string): void;
  /** Why the pages of a host are read: soon, then at each change of the permissions. */
  watchReach(host: string, listener: (reach: Reach) => void): () => void;
  /** Allows that a site is read by itself. In a user gesture; answers whether it was granted. */
  allowSite(host: string): Promise<boolean>;
  /** Switches a site off, so that nothing of it is read, or on again. */
  switchSite(host: string, on: boolean): Promise<void>;
  /** Whether the page of the first minute is due: soon, then at each change. */
  watchFirstMinute(listener: (due: boolean) => void): () => void;
  endFirstMinute(): Promise<void>;
  /** Words that are to be searched here, from the address bar or a selection: now and later. */
  watchSearches(listener: (words: string) => void): () => void;
  /** Whether keys without a modifier act: soon, then at each change. */
  watchSingleKeys(listener: (on: boolean) => void): () => void;
  setSingleKeys(on: boolean): Promise<void>;
  /** The keys that open the panel, as the browser writes them; empty where none are set. */
  openingKeys(): Promise<string>;
}
