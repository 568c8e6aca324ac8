/** The room that catalogues take. */
import type { CatalogueState } from '../store/contract.ts';

/** Space that a record takes with its index, in bytes: 70,000 of data.gouv.fr take 50 MB. */
const RECORD_BYTES = 720;

/** Space that a catalogue takes on disk, estimated, in bytes; null where nothing is held. */
export function bytesOf(state: CatalogueState | null): number | null {
  const building = state?.refresh?.running?.kind === 'whole' ? state.refresh.running.records : 0;
  const records = (state?.current?.records ?? 0) + (state?.installing?.recordsDone ?? 0) + building;
  return records === 0 ? null : records * RECORD_BYTES;
}
