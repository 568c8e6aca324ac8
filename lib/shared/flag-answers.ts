/** Looks in the catalogues held for what may answer flags: after a refresh, or on a new page. */
import { tellingWords } from '../missing/answers.ts';
import { ANSWERED_BY, answerTo } from '../missing/flag-answers.ts';
import type { CatalogueRecord } from '../model.ts';
import type { FlagRow } from '../requests/row.ts';
import type { Search } from '../search/search.ts';

/** Records looked at for each flag. */
const LOOKED_AT = 10;

/**
 * What seems to answer each of some flags, by the identifiers of the flags. Those that are closed are
 * not looked for.
 *
 * @param rows few: each costs a search.
 */
export async function findAnswers(
  rows: readonly FlagRow[],
  search: Pick<Search, 'query' | 'idf'>,
): Promise<Map<string, CatalogueRecord>> {
  const found = new Map<string, CatalogueRecord>();
  for (const row of rows) {
    const kind = ANSWERED_BY[row.wanted];
    if (!row.open || !kind) continue;
    const [{ hits }, rarity] = await Promise.all([
      search.query(row.title, { limit: LOOKED_AT, filters: { kinds: [kind] } }),
      search.idf([...tellingWords(row.title).values()]),
    ]);
    const records = hits.flatMap(({ record, copies = [] }) => [record, ...copies]);
    const answer = answerTo(row, records, rarity);
    if (answer) found.set(row.id, answer);
  }
  return found;
}
