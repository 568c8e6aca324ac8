/** A reference of a page with what can be said of it. Plain data. */
import type { CatalogueRecord } from '../model.ts';
import type { PageReference } from '../references/page.ts';
import type { Look } from './look.ts';
import type { Checked } from './verdict.ts';

/** A reference with what can be said of it. */
export interface CheckedReference extends PageReference {
  checked: Checked;
  /** What a catalogue knows of it. */
  record?: CatalogueRecord;
  /** What was seen at its address, where the reader asked for that. */
  look?: Look;
}
