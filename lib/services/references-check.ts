/** Finds and checks what a page cites, against the catalogues on this computer. */
import { heldRecords } from '../checks/held.ts';
import { checkPage } from '../checks/page.ts';
import { localDay } from '../day.ts';
import type { Result } from '../model.ts';
import { isPassages } from '../page/received.ts';
import { openChecks } from '../shared/checks.ts';
import type { FacingRead } from '../shared/state.ts';
import type { PageCheck, ReferencesError } from './references.ts';

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
    const today = localDay(new Date());
    const { search, asOf, catalogues } = await openChecks(today);
    const deps = { ...heldRecords(search), asOf, today };
    const references = await checkPage(passages, base, deps);
    const value: PageCheck = {
      tabId,
      page: { url, title, language },
      at: Date.now(),
      catalogues: catalogues.flatMap(({ id, current }) =>
        current?.sourceDate ? [{ id, date: current.sourceDate }] : [],
      ),
      references,
      cut,
    };
    return { ok: true, value: { check: value, passages: passages.map(({ text }) => text) } };
  } catch {
    return { ok: false, error: 'failed' };
  }
}
