/** Waits for what the extension is doing, by the states that it publishes to its own panel. */

import { RECORD_PACKS } from '../../lib/packs/catalogues.ts';
import type { FacingRead } from '../../lib/shared/state.ts';
import { type Document, type Panel, until } from './stage.ts';

/** Everything in the session storage of the extension. */
const SESSION = `(globalThis.browser ?? chrome).storage.session.get(null)`;

/**
 * Waits for all catalogues to be installed.
 *
 * @returns the number of records held.
 * @throws Error with the installation's own, where it failed.
 */
export async function installed(
  panel: Pick<Document, 'evaluate'>,
  milliseconds = 120_000,
): Promise<number> {
  const catalogues = await until(
    panel,
    `${SESSION}.then(({ catalogues: report }) => {
      const states = report?.catalogues ?? [];
      const ended = states.every((each) => each.error || (each.current && !each.installing));
      return states.length >= ${RECORD_PACKS.length} && ended ? states : null;
    })`,
    milliseconds,
    'the catalogue to be installed',
  );
  let records = 0;
  for (const { current, error } of catalogues) {
    if (error) throw new Error(`The catalogue was not installed: ${error.code}, ${error.detail}`);
    records += current.records;
  }
  return records;
}

/**
 * Waits for the page of the active tab to be read and faced, out of the complete catalogue.
 *
 * @param url Address without fragment; any page when it is not told.
 */
export const facedPage = (
  panel: Pick<Document, 'evaluate'>,
  url?: string,
  milliseconds = 20_000,
): Promise<FacingRead> =>
  until(
    panel,
    `(async () => {
      const { tabs } = globalThis.browser ?? chrome;
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const state = (await ${SESSION})['facing:' + tab.id];
      const wanted = ${JSON.stringify(url ?? null)};
      const ready = state?.status === 'read' && !state.partial;
      return ready && (wanted === null || state.page.url === wanted) ? state : null;
    })()`,
    milliseconds,
    `the panel to face ${url ?? 'the page'} out of the complete catalogue`,
  );

/** What the panel shows, as text: one line for each thing, without empty ones in a row. */
export async function panelText(panel: Panel): Promise<string> {
  const text: string = await until(panel, `document.querySelector('main')?.innerText.trim()`);
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}
