/** A report of the page beside the panel: of what was found there, without asking anybody. */
import { openReports, version } from '../browser/pages.ts';
import { openReader } from '../reader/database.ts';
import { createReports } from '../reader/reports.ts';
import { titleOfCatalogue } from '../report/catalogues.ts';
import { pageReport } from '../report/make.ts';
import { chosen } from '../shared/chosen.ts';
import type { PageCheck } from './references.ts';

/**
 * Keeps a check as a report of one page, and opens it.
 *
 * @param passages texts of the page.
 * @param day the reader's day, `YYYY-MM-DD`.
 * @returns whether it could be kept.
 */
export async function keepReport(
  { page: { url, title }, at, catalogues, references, cut }: PageCheck,
  passages: string[],
  day: string,
): Promise<boolean> {
  const reports = createReports(openReader());
  const known = await chosen.all();
  const id = crypto.randomUUID();
  const added = await reports.add({
    ...{ id, begun: at, made: day, software: version(), addresses: [url], lent: [] },
    catalogues: catalogues.map(({ id, date }) => ({
      id,
      title: titleOfCatalogue(id, known),
      date: date.slice(0, 10),
    })),
    ended: 'done',
  });
  const texts = passages.map((text) => ({ text }));
  const page = pageReport({ url, title, cut, passages: texts, references }, day);
  const put = added.ok ? await reports.put(id, 0, page) : added;
  if (!put.ok) return false;
  await openReports({ id });
  return true;
}
