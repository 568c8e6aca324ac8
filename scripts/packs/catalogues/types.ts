/** What a reader of a small catalogue gives to be written as a pack. */
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { Described } from '../write.ts';

export interface RecordPack {
  described: Omit<Described, 'kind'>;
  records: CatalogueRecord[];
  /** Its records are about places of France where they name any: their localities are worked out. */
  french: boolean;
}
