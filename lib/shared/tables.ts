/** The tables that the package ships, opened once per life of a context, whoever asks first. */
import { readPackFile } from '../browser.ts';
import { createGazetteer, type Gazetteer, loadGazetteer } from '../places/gazetteer.ts';
import { loadMeanings, type Meanings, NO_MEANINGS } from '../related/meaning.ts';
import type { Sites } from '../sites/judge.ts';
import { loadSites } from '../sites/load.ts';

let table: ReturnType<typeof loadSites> | undefined;
let gazetteer: Promise<Gazetteer> | undefined;
let meanings: Promise<Meanings> | undefined;

/** The table of public hosts, read from the package where it lies. */
export function openSites(): ReturnType<typeof loadSites> {
  table ??= loadSites(readPackFile);
  return table;
}

/** The sites table or, when its file is damaged, one that recognises nobody. */
export async function sitesOrNone(): Promise<Sites> {
  const loaded = await openSites();
  return loaded.ok ? loaded.value : NO_SITES;
}

const NO_SITES: Sites = {
  judge: (url) => ({
    verdict: 'other',
    host: URL.canParse(url) ? new URL(url).hostname : '',
    matched: null,
    body: null,
    reasons: ['not-listed'],
  }),
  bodies: () => [],
};

/** The places of France or, when their file is damaged, none. */
export function openGazetteer(): Promise<Gazetteer> {
  gazetteer ??= loadGazetteer(readPackFile).catch(() => NO_PLACES);
  return gazetteer;
}

const NO_PLACES = createGazetteer(
  { regions: [], departements: [] },
  {
    keys: { bytes: new Uint8Array(0), blocks: new Uint32Array(0), size: 0 },
    first: Uint32Array.of(0),
    codes: new Uint32Array(0),
    populations: new Uint8Array(0),
    groups: new Uint8Array(0),
  },
);

/** Which way words point or, when the file is damaged, of none. */
export function meaningsOrNone(): Promise<Meanings> {
  meanings ??= loadMeanings(readPackFile).catch(() => NO_MEANINGS);
  return meanings;
}
