/** Files of datasets, for the panel: asked for by a press, kept as long as the browser's session. */
import { hasOrigins, session } from '../browser.ts';
import type { CatalogueSource } from '../catalogues/adapter.ts';
import type { FileList, PreviewWay } from '../files/file.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import { readTable } from '../preview/read.ts';
import { chosen } from '../shared/chosen.ts';
import { giveBack } from '../shared/lent.ts';
import { createNetwork, ledger } from '../shared/network.ts';
import type { RefreshError } from '../store/contract.ts';
import { askFiles, askRows, tellsFiles } from '../sync/ask-files.ts';
import { createBeginnings } from '../sync/beginning.ts';
import { originsOf } from '../sync/hosts.ts';
import {
  type FilePreview,
  type FilesAbout,
  type FilesError,
  PREVIEW_BYTES,
} from './file-services.ts';

/** Key in session storage of the lists that were asked for, the newest first. */
const LISTS_KEY = 'files';
/** Lists that are kept, and the longest of them, in characters: session storage has 10 MB. */
const MOST_LISTS = 20;
const LONGEST_LIST = 200_000;

interface KeptList {
  record: string;
  list: FileList;
}

const keyOf = ({ catalogue, id }: CatalogueRecord) => `${catalogue} ${id}`;

async function keptLists(): Promise<KeptList[]> {
  return (await session.get<KeptList[]>(LISTS_KEY)) ?? [];
}

async function keep(record: CatalogueRecord, list: FileList): Promise<void> {
  if (JSON.stringify(list).length > LONGEST_LIST) return;
  const key = keyOf(record);
  await navigator.locks.request(LISTS_KEY, async () => {
    const others = (await keptLists()).filter((one) => one.record !== key);
    await session.set(LISTS_KEY, [{ record: key, list }, ...others].slice(0, MOST_LISTS));
  });
}

const sourceOf = async ({ catalogue }: CatalogueRecord): Promise<CatalogueSource | undefined> =>
  (await chosen.all()).find(({ id }) => id === catalogue);

/** Hosts that the browser lets us read from for one request, because a button asked for it. */
const lent = new Set<string>();

/** Notes that the right to read from a host is to be given back after the next request to it. */
export const lend = (host: string): void => void lent.add(host);

/** Runs a request to a host, then gives back the right that was lent for it. */
async function withLoan<T>(host: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    if (lent.delete(host)) await giveBack([host]);
  }
}

// Many portals let every page read their answers: a right is asked for only where one is needed.
const network = createNetwork(async () => true);
const beginning = createBeginnings({
  fetch: (...request) => fetch(...request),
  now: Date.now,
  ledger,
});

const SAID: Partial<Record<RefreshError['code'], FilesError>> = {
  timeout: 'timeout',
  'not-found': 'gone',
  forbidden: 'forbidden',
  permission: 'forbidden',
  busy: 'busy',
  server: 'server',
  redirects: 'elsewhere',
  'too-large': 'too-large',
  'wrong-type': 'page',
  store: 'unwritten',
};

/** What a failed request to a host is told as. */
async function told(code: RefreshError['code'], host: string): Promise<FilesError> {
  if (code !== 'offline') return SAID[code] ?? 'damaged';
  return (await hasOrigins(originsOf([host]))) ? 'offline' : 'refused';
}

/** Where the files of a record can be asked for, and what was answered before. */
export async function about(record: CatalogueRecord): Promise<FilesAbout> {
  const [source, lists] = await Promise.all([sourceOf(record), keptLists()]);
  const host = source && tellsFiles(source, record) ? new URL(source.base).host : null;
  return { host, list: lists.find((one) => one.record === keyOf(record))?.list ?? null };
}

/** Asks the catalogue of a record for its files. */
export async function list(record: CatalogueRecord): Promise<Result<FileList, FilesError>> {
  const source = await sourceOf(record);
  if (!source) return { ok: false, error: 'gone' };
  const { host } = new URL(source.base);
  return withLoan(host, async () => {
    const answer = await askFiles(source, record, { fetcher: network });
    if (!answer.ok) return { ok: false, error: await told(answer.error, host) };
    // Without room for it, it is asked for again another time.
    await keep(record, answer.value).catch(() => {});
    return answer;
  });
}

/** Asks for the first rows of a file. */
export async function preview(
  record: CatalogueRecord,
  way: PreviewWay,
  follow: boolean,
): Promise<Result<FilePreview, FilesError>> {
  const source = await sourceOf(record);
  if (!source) return { ok: false, error: 'gone' };
  const { host } = new URL(way.url);
  const read = () => (way.via === 'rows' ? rows(source, way) : file(source, way, follow));
  return withLoan(host, read);
}

async function rows(
  source: CatalogueSource,
  way: PreviewWay & { via: 'rows' },
): Promise<Result<FilePreview, FilesError>> {
  const { host } = new URL(way.url);
  const answer = await askRows(source, way, { fetcher: network });
  if (!answer.ok) return { ok: false, error: await told(answer.error, host) };
  const table = answer.value;
  return { ok: true, value: { table, whole: table.total === table.rows.length, host } };
}

async function file(
  source: CatalogueSource,
  { url, format }: PreviewWay & { via: 'file' },
  follow: boolean,
): Promise<Result<FilePreview, FilesError>> {
  const asked = { most: PREVIEW_BYTES, catalogue: source.id, follow };
  const answer = await beginning(url, asked);
  if (!answer.ok) return { ok: false, error: await told(answer.error, new URL(url).host) };
  const { bytes, host } = answer.value;
  const read = await readTable(answer.value, format, PREVIEW_BYTES);
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, bytes: bytes.length, host } };
}
