import type { CatalogueRecord, PublicBody } from '../../../lib/model.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { createSearch, type Search } from '../../../lib/search/search.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';

/** A dataset of a publisher; `more` replaces what matters to a test. */
export const record = (id: string, more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  kind: 'dataset',
  catalogue: 'datagouv',
  id,
  title: `Jeu ${id}`,
  url: `https://example.org/${id}`,
  publisher: { id: 'own', name: 'Région Exemple' },
  tags: [],
  description: '',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
  ...more,
});

export const region = (name: string, ...datagouv: string[]): PublicBody => ({
  name,
  country: 'FRA',
  kind: 'region',
  ids: { datagouv },
});

/** A search over these records, each list a catalogue under the name that its first one carries. */
export async function searchOver(...lists: CatalogueRecord[][]): Promise<Search> {
  const store = createMemoryStore();
  for (const records of lists) {
    const catalogue = records[0]!.catalogue;
    const generation = {
      name: 'g',
      records: records.length,
      sourceDate: '2026-01-16',
      licence: '',
      attribution: '',
      homepage: 'https://example.org/',
    };
    await store.putSegment(
      { catalogue, generation: 'g', part: 0 },
      buildSegment(records),
      records,
      {
        id: catalogue,
        current: null,
        installing: {
          generation,
          partsDone: 1,
          partsTotal: 1,
          recordsDone: records.length,
        },
        error: null,
      },
    );
    await store.swap(catalogue);
  }
  return createSearch(store);
}
