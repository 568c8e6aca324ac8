/**
 * Installs a pack of records in the store, part by part, beside the generation in use. Killed in
 * the middle, it goes on at the first part that was not written; nothing is in use before the
 * last part is.
 */
import { gently } from '../gently.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import { buildInSteps } from '../search/build.ts';
import type {
  CatalogueGeneration,
  CatalogueState,
  CatalogueStore,
  InstallError,
} from '../store/contract.ts';
import type { BuiltSegment } from '../store/segment.ts';
import { sha256 } from './bytes.ts';
import { catalogueOf } from './catalogues.ts';
import type { ReadPackFile } from './files.ts';
import { type PackManifest, type PackPart, parseManifest } from './manifest.ts';
import { decodePart } from './records.ts';

export interface InstallOptions {
  readFile: ReadPackFile;
  store: CatalogueStore;
  /** Folder of the pack. */
  pack: string;
  build?: (records: CatalogueRecord[]) => BuiltSegment | Promise<BuiltSegment>;
  /** Installs again, beside the generation in use, even when it is this very pack. */
  again?: boolean;
  /** Installs even over what was refreshed since the date of the pack: it cannot be mended. */
  older?: boolean;
  /** Stops once so many parts are in, if there are more; the next call goes on from there. */
  parts?: number;
  /** Called with the catalogue's state after each change to it. */
  onProgress?: (state: CatalogueState) => void;
  /** Stops between two parts; the next call goes on from there. */
  signal?: AbortSignal;
}

/**
 * Installs a pack, or goes on with its installation. Does nothing when it is already in use, or when
 * what is in use is newer.
 *
 * @returns the catalogue's state once the pack is in use, or `parts` of it are in. An error is also written in the state,
 *   with the part at fault, and leaves the generation in use untouched.
 */
export async function installRecordPack({
  readFile,
  store,
  pack,
  build = (records) => gently(buildInSteps(records)),
  again = false,
  older = false,
  parts: most = Number.POSITIVE_INFINITY,
  onProgress = () => {},
  signal,
}: InstallOptions): Promise<Result<CatalogueState, InstallError>> {
  const catalogue = catalogueOf(pack);
  let state: CatalogueState = { id: catalogue, current: null, installing: null, error: null };

  /** The part being written, while the next one is indexed. */
  let writing: Promise<void> = Promise.resolve();

  const show = (changed: CatalogueState) => {
    state = changed;
    onProgress(state);
  };
  const put = async (changed: CatalogueState) => {
    await store.putState(changed);
    show(changed);
  };
  const fail = async (error: InstallError): Promise<{ ok: false; error: InstallError }> => {
    // The store may be what failed: the caller is told in any case.
    await put({ ...state, error }).catch(() => show({ ...state, error }));
    return { ok: false, error };
  };

  try {
    state = (await store.states()).find(({ id }) => id === catalogue) ?? state;
    const manifest = await readManifest(readFile, pack);
    if (!manifest.ok) return await fail(manifest.error);
    const { parts } = manifest.value;
    const { name } = manifest.value.generation;
    const names = [name, `${name}r`];

    const begun = names.includes(state.installing?.generation.name ?? '');
    const inUse = names.includes(state.current?.name ?? '') && !begun && !again;
    if (inUse || (!older && isNewer(state, manifest.value.generation.sourceDate))) {
      if (state.installing || state.error) await put({ ...state, installing: null, error: null });
      return { ok: true, value: state };
    }

    const free = names.find((one) => one !== state.current?.name) ?? name;
    const generation = { ...manifest.value.generation, name: free };
    let progress =
      begun && state.installing
        ? state.installing
        : { generation, partsDone: 0, partsTotal: parts.length, recordsDone: 0 };
    await put({ ...state, installing: progress, error: null });

    const load = (index: number) => {
      const part = parts[index];
      return part && readPart(readFile, pack, part);
    };
    const last = Math.min(most, parts.length);
    let next = progress.partsDone < last ? load(progress.partsDone) : undefined;
    for (let number = progress.partsDone; next; number++) {
      const records = await next;
      if (!records.ok) {
        await writing;
        return await fail(records.error);
      }
      if (signal?.aborted) break;
      // Read and unpacked while this one is indexed.
      next = number + 1 < last ? load(number + 1) : undefined;
      const segment = await build(records.value);
      // Parts are written in their order, one after the other: each counts on those before.
      await writing;
      if (signal?.aborted) break;
      progress = {
        ...progress,
        partsDone: number + 1,
        recordsDone: progress.recordsDone + records.value.length,
      };
      const changed = { ...state, installing: progress };
      const key = { catalogue, generation: progress.generation.name, part: number };
      writing = store.putSegment(key, segment, records.value, changed).then(() => show(changed));
      // Whoever waits for it next is told.
      writing.catch(() => {});
    }
    await writing;
    if (signal?.aborted) return { ok: false, error: { code: 'unknown', detail: 'stopped' } };
    if (progress.partsDone < parts.length) return { ok: true, value: state };
    await store.swap(catalogue);
    show((await store.states()).find(({ id }) => id === catalogue) ?? state);
    return { ok: true, value: state };
  } catch (error) {
    await writing.catch(() => {});
    return fail(storeError(error));
  }
}

/** Whether what is in use is of a later day than a pack's source: published later, or refreshed. */
function isNewer({ current, refresh }: CatalogueState, sourceDate: string): boolean {
  if (!current) return false;
  // What was refreshed may have been lost since, and installed from a pack again.
  const isOfThis = refresh?.work?.base === current.name;
  const endedAt = isOfThis ? refresh.last?.endedAt : undefined;
  const refreshed = endedAt === undefined ? '' : new Date(endedAt).toISOString().slice(0, 10);
  return (
    refresh?.running?.kind === 'whole' || current.sourceDate > sourceDate || refreshed > sourceDate
  );
}

async function readManifest(
  readFile: ReadPackFile,
  pack: string,
): Promise<Result<{ generation: CatalogueGeneration; parts: PackPart[] }, InstallError>> {
  const part = `${pack}/manifest.json`;
  const bytes = await readFile(part).catch(() => null);
  if (!bytes) return { ok: false, error: { code: 'missing', part, detail: 'file not found' } };
  const manifest = parseManifest(bytes);
  if (!manifest.ok) return { ok: false, error: { code: 'corrupt', part, detail: manifest.error } };
  const name = (await sha256(bytes)).slice(0, 16);
  const { parts } = manifest.value;
  return { ok: true, value: { generation: generationOf(name, manifest.value), parts } };
}

function generationOf(name: string, manifest: PackManifest): CatalogueGeneration {
  const { sourceDate, licence, attribution, homepage, parts } = manifest;
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  return { name, records, sourceDate, licence, attribution, homepage };
}

/** Reads, verifies and decodes a part. Never rejects: it may run while another part is written. */
async function readPart(
  readFile: ReadPackFile,
  pack: string,
  { file, sha256: expected, records: count }: PackPart,
): Promise<Result<CatalogueRecord[], InstallError>> {
  const part = `${pack}/${file}`;
  const corrupt = (detail: string) =>
    ({ ok: false, error: { code: 'corrupt', part, detail } }) as const;
  const bytes = await readFile(part).catch(() => null);
  if (!bytes) return { ok: false, error: { code: 'missing', part, detail: 'file not found' } };
  try {
    const actual = await sha256(bytes);
    if (actual !== expected) return corrupt(`sha256 is ${actual}, not ${expected}`);
    const records = await decodePart(bytes);
    if (records.length !== count) return corrupt(`${records.length} records, not ${count}`);
    return { ok: true, value: records };
  } catch (error) {
    return corrupt(String(error));
  }
}

function storeError(error: unknown): InstallError {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = String(error);
  if (name === 'QuotaExceededError') return { code: 'quota', detail };
  if (name === 'InvalidStateError' || name === 'AbortError' || name === 'NotFoundError')
    return { code: 'unavailable', detail };
  return { code: 'unknown', detail };
}
