/** A report as JSON, as docs/report.schema.json describes it. */
import type { Comparison, PageChange } from './compare.ts';
import { isRead, type Report, type ReportReference } from './report.ts';

/**
 * Writes it, with what changed since an earlier report where it was compared with one. `readReport`
 * gives the report back.
 */
export function toJson(report: Report, comparison?: Comparison): string {
  const written = { ...report, ...(comparison && { comparison: changed(report, comparison) }) };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/** The comparison without what is the same; references that are still there by their place. */
function changed(report: Report, { earlier, totals, pages }: Comparison) {
  const places = new Map<ReportReference, number>(
    report.pages.flatMap((page) =>
      isRead(page) ? page.references.map((one, i): [ReportReference, number] => [one, i]) : [],
    ),
  );
  const listed = ({ changes }: PageChange) =>
    changes
      .filter(({ change }) => change !== 'same')
      .map(({ change, now, was }) => ({
        change,
        ...(now && { reference: places.get(now) }),
        ...(was && { was }),
      }));
  return {
    earlier,
    totals,
    pages: pages.map((page) => ({
      url: page.url,
      state: page.state,
      totals: page.totals,
      changes: listed(page),
    })),
  };
}
