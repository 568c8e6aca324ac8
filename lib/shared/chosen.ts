/** The reader's choice of catalogues, in local storage, and when each was last of use. */

import { local } from '../browser.ts';
import { SOURCES } from '../catalogues/sources.ts';
import type { CatalogueRecord } from '../model.ts';
import { createHeldSources } from '../sync/sources-held.ts';

/** Key in local storage of when a record of each catalogue last stood in an answer. */
export const USED_KEY = 'used';
/** Noted once an hour at most, in ms: enough to tell what is used from what is not. */
const HOUR = 60 * 60 * 1000;

/** What the reader chose. */
export const chosen = createHeldSources(local, SOURCES, (work) =>
  navigator.locks.request('sources', work),
);

/** When a record of each catalogue last stood in an answer, in ms since 1970. */
export async function lastUsed(): Promise<Record<string, number>> {
  return (await local.get<Record<string, number>>(USED_KEY)) ?? {};
}

/** Notes that these records stand in an answer. Nothing is noted of the page. */
export async function noteUsed(records: CatalogueRecord[], now: number): Promise<void> {
  const before = await lastUsed();
  const stale = records
    .map(({ catalogue }) => catalogue)
    .filter((id) => Math.abs(now - (before[id] ?? 0)) > HOUR);
  if (stale.length === 0) return;
  const hour = Math.floor(now / HOUR) * HOUR;
  const noted = Object.fromEntries(stale.map((id) => [id, hour]));
  await local.set(USED_KEY, { ...before, ...noted });
}
