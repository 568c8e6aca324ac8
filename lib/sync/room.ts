/** What could make room when the browser has none left. */
import type { CatalogueState } from '../store/contract.ts';

/** Space that a record takes with its index, in bytes: 70,000 of data.gouv.fr take 50 MB. */
const RECORD_BYTES = 720;

/** Space that a catalogue takes on disk, estimated, in bytes; null where nothing is held. */
export function bytesOf(state: CatalogueState | null): number | null {
  const building = state?.refresh?.running?.kind === 'whole' ? state.refresh.running.records : 0;
  const records = (state?.current?.records ?? 0) + (state?.installing?.recordsDone ?? 0) + building;
  return records === 0 ? null : records * RECORD_BYTES;
}

/**
 * The catalogue that would be missed least, to be offered for removal: one that is switched off
 * before one that is on, then the one whose data are oldest. Never one that the package ships,
 * which would come back with the next start, nor the one that needs the room.
 *
 * @returns its identifier, or null when there is none to offer.
 */
export function leastNeeded(
  states: CatalogueState[],
  { on, shipped, needing }: { on: string[]; shipped: string[]; needing: string },
): string | null {
  const offered = states
    .filter(({ id, current }) => current && id !== needing && !shipped.includes(id))
    .map((state) => ({ state, isOn: on.includes(state.id), since: freshness(state) }))
    .sort((a, b) => Number(a.isOn) - Number(b.isOn) || a.since - b.since);
  return offered[0]?.state.id ?? null;
}

const freshness = ({ refresh, current }: CatalogueState): number =>
  refresh?.last?.endedAt ?? (Date.parse(current?.sourceDate ?? '') || 0);
