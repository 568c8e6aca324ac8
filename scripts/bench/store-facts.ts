/** What the tests and the benchmark put into the panel, to compare what two extensions hold. */

import { hash32 } from '../../lib/search/hash.ts';
import { refOf } from '../../lib/search/heads.ts';
import { createSearch } from '../../lib/search/search.ts';
import type { CatalogueState, HeldSegment, StoreReader } from '../../lib/store/contract.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { keptOf } from '../../lib/store/members.ts';

/** What is held of a catalogue, without the times and names that differ from one day to the next. */
export interface HeldFacts {
  /** For each record its identifier, its title and a hash of all that is known of it. */
  records: [id: string, title: string, hash: number][];
  /** For each segment, what was written: sizes, checksums of all of it, which documents are gone. */
  segments: string[];
  /** Pages that are staged still. */
  staged: number;
  state: string;
}

export interface StoreFacts {
  catalogues: Record<string, HeldFacts>;
  /** For each query the records found, the best first. */
  answers: string[][];
}

const RESULTS = 20;

/** Reads the whole store. */
export async function storeFacts(queries: string[]): Promise<StoreFacts> {
  const store = await openDatabase();
  try {
    const catalogues: StoreFacts['catalogues'] = {};
    for (const state of await store.states())
      catalogues[state.id] = await store.read((reader) => heldOf(reader, state));
    const search = createSearch(store);
    const answers: string[][] = [];
    for (const query of queries) {
      const { hits } = await search.query(query, { limit: RESULTS });
      answers.push(hits.map(({ record: { catalogue, id } }) => `${catalogue} ${id}`));
    }
    return { catalogues, answers };
  } finally {
    store.close();
  }
}

async function heldOf(reader: StoreReader, state: CatalogueState): Promise<HeldFacts> {
  const { id, current } = state;
  const ours = ({ key }: HeldSegment) => key.catalogue === id && key.generation === current?.name;
  const held = (await reader.segments()).filter(ours).sort((a, b) => a.key.part - b.key.part);
  const segments: string[] = [];
  for (const { key, head, members } of held) {
    const [facts, addresses] = await Promise.all([reader.facts(key), reader.addresses(key)]);
    segments.push(
      JSON.stringify([
        ...[members.docs, Array.from(members.deleted), head?.checksum, facts?.checksum],
        addresses && Array.from(addresses.checksums),
      ]),
    );
  }
  const refs = held.flatMap((one) => Array.from(keptOf(one.members), (doc) => refOf(one, doc)));
  const records = await reader.records(refs);
  const { pages } = await reader.staged(id, Number.POSITIVE_INFINITY);
  return {
    records: records.map((record) => [
      record?.id ?? 'unreadable',
      record?.title ?? '',
      hash32(JSON.stringify(record ?? null)),
    ]),
    segments,
    staged: pages.length,
    state: JSON.stringify(plainState(state)),
  };
}

/** A state without what tells when, and without names made of that. */
function plainState({ current, installing, error, refresh }: CatalogueState) {
  const { last, running, failures } = refresh ?? {};
  return {
    ...{ records: current?.records, installing, error, failures, running, failed: refresh?.error },
    last: last && { kind: last.kind, put: last.put, removed: last.removed, refused: last.refused },
  };
}
