/** A report as CSV: a row for each reference, and one for each page that could not be read. */
import { writeCsv } from '../text/csv.ts';
import type { Change, Comparison } from './compare.ts';
import { isRead, type Report, type ReportPage, type ReportReference } from './report.ts';

const COLUMNS = [
  'url',
  'title',
  'read',
  'type',
  'text',
  'value',
  'verdict',
  'reason',
  'confidence',
  'evidence',
  'evidence_of',
  'evidence_date',
  'evidence_url',
  'better',
  'href',
  'passage',
  'start',
  'end',
  'offset',
  'line',
  'error',
  'change',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** Writes it; names and codes in English, numbers with a point. */
export function toCsv(report: Report, comparison?: Comparison): string {
  const changes = (comparison?.pages ?? []).flatMap(({ url, changes }) =>
    changes.map((one) => ({ url, ...one })),
  );
  const of = new Map<ReportReference, Change>();
  for (const { change, now } of changes) if (now) of.set(now, change);
  const gone = changes.flatMap(({ url, change, was, now }): Row[] =>
    was && !now ? [{ url, ...reference(was), change }] : [],
  );
  const rows: Row[] = [...report.pages.flatMap((page) => pageRows(page, of)), ...gone];
  return writeCsv([[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => row[name]))]);
}

function pageRows(page: ReportPage, changes: Map<ReportReference, Change>): Row[] {
  const { url, read } = page;
  if (!isRead(page)) return [{ url, read, error: page.error.code }];
  return page.references.map((one) => ({
    url,
    title: page.title,
    read,
    ...reference(one),
    change: changes.get(one),
  }));
}

const reference = (one: ReportReference): Row => ({
  type: one.type,
  text: one.text.replace(/\s+/g, ' '),
  value: one.value,
  verdict: one.verdict,
  reason: one.reason,
  confidence: one.confidence,
  evidence: one.evidence.what,
  evidence_of: one.evidence.of,
  evidence_date: one.evidence.date,
  evidence_url: one.evidence.url,
  better: one.better,
  href: one.where.href,
  passage: one.where.passage,
  start: one.where.start,
  end: one.where.end,
  offset: one.where.offset,
  line: one.where.line,
});
