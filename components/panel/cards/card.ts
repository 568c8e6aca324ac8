import type { CatalogueRecord } from '../../../lib/model.ts';
import type { AsOf } from '../catalogues.ts';

/** What each kind's part of a card is given. */
export interface CardProps {
  record: CatalogueRecord;
  asOf: AsOf;
  /** Language of the record's words. */
  lang: string | undefined;
  /** Its description stands above already. */
  described: boolean;
}
