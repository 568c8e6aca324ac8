/** What the page of requests may ask for. */
import type { CatalogueRecord } from '../model.ts';
import type { FlagRow } from '../requests/row.ts';
import type { Whereabouts } from '../requests/whereabouts.ts';
import type { FlagServices } from './flags.ts';

export type { FlagFileError } from '../requests/files/read-json.ts';
export type { FlagError, PicturedFlag } from '../requests/outcome.ts';

export interface RequestServices {
  flags: FlagServices;
  /** What the catalogues held have since that seems to answer these flags, by their identifiers. */
  findAnswers(rows: readonly FlagRow[]): Promise<Map<string, CatalogueRecord>>;
  /** Where the bodies stand that run these pages, by the tables of the package; unknown hosts left out. */
  whereabouts(urls: readonly string[]): Promise<Map<string, Whereabouts>>;
  /** Calls back with whether the browser reminds of days that are due, soon and at each change. */
  watchReminders(listener: (on: boolean) => void): () => void;
  /** Asks the browser for it, in a user gesture; answers whether reminders are on now. */
  setReminders(on: boolean): Promise<boolean>;
}
