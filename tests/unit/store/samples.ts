/** Records, segments and states as small as they may be. */
import type { CatalogueRecord } from '../../../lib/model.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import type {
  CatalogueGeneration,
  CatalogueState,
  CatalogueStore,
} from '../../../lib/store/contract.ts';

export function sampleRecord(id: string, facts: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return {
    kind: 'dataset',
    catalogue: 'datagouv',
    id,
    title: `Titre ${id}`,
    slug: `titre-${id}`,
    url: `https://www.data.gouv.fr/datasets/titre-${id}`,
    tags: [],
    description: '',
    formats: [],
    zones: [],
    views: 0,
    reuses: 0,
    followers: 0,
    resources: 1,
    ...facts,
  };
}

export const sampleGeneration = (name: string): CatalogueGeneration => ({
  name,
  records: 0,
  sourceDate: '2026-01-16',
  licence: 'lov2',
  attribution: 'data.gouv.fr',
  homepage: 'https://www.data.gouv.fr/',
});

/** Installs parts of records as a generation; `swap: false` stops before it is in use. */
export async function install(
  store: CatalogueStore,
  name: string,
  parts: CatalogueRecord[][],
  { catalogue = 'datagouv', swap = true } = {},
): Promise<void> {
  const known = (await store.states()).find(({ id }) => id === catalogue);
  let state: CatalogueState = {
    id: catalogue,
    current: known?.current ?? null,
    installing: {
      generation: sampleGeneration(name),
      partsDone: 0,
      partsTotal: parts.length,
      recordsDone: 0,
    },
    error: null,
  };
  await store.putState(state);
  for (const [part, records] of parts.entries()) {
    const done = state.installing!;
    state = {
      ...state,
      installing: { ...done, partsDone: part + 1, recordsDone: done.recordsDone + records.length },
    };
    const key = { catalogue, generation: name, part };
    await store.putSegment(key, buildSegment(records), records, state);
  }
  if (swap) await store.swap(catalogue);
}
