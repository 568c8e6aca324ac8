/** Finds and checks what a page cites, against the catalogues on this computer. */
import type { CheckDeps } from '../checks/check.ts';
import { heldRecords } from '../checks/held.ts';
import { checkPage } from '../checks/page.ts';
import type { Result } from '../model.ts';
import { isPassages } from '../page/received.ts';
import { heldStates, openLibrary } from './library.ts';
import type { PageCheck, ReferencesError } from './references.ts';
import type { FacingRead } from './state.ts';

/**
 * Checks a page.
 *
 * @param answer what its content script sent: as untrusted as the page.
 */
export async function check(
  tabId: number,
  { url, title, language }: FacingRead['page'],
  answer: unknown,
): Promise<Result<{ check: PageCheck; passages: string[] }, ReferencesError>> {
  if (!isPassages(answer)) return { ok: false, error: 'unreachable' };
  if (answer.url !== url) return { ok: false, error: 'elsewhere' };
  const { passages, base, cut } = answer;
  try {
    const { store, search } = await openLibrary();
    const states = await heldStates(store);
    const days = new Map(states.map(({ id, current }) => [id, current?.sourceDate ?? '']));
    const deps: CheckDeps = {
      ...heldRecords(search),
      asOf: (catalogue) => new Date(days.get(catalogue) || 0),
    };
    const references = await checkPage(passages, base, deps);
    const value: PageCheck = {
      tabId,
      page: { url, title, language },
      at: Date.now(),
      catalogues: [...days].flatMap(([id, date]) => (date ? [{ id, date }] : [])),
      references,
      cut,
    };
    return { ok: true, value: { check: value, passages: passages.map(({ text }) => text) } };
  } catch {
    return { ok: false, error: 'failed' };
  }
}
