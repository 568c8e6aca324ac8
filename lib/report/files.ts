/** The files that a report can be saved as. */
import type { Comparison } from './compare.ts';
import type { Report } from './report.ts';
import { toCsv } from './to-csv.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';
import { toSarif } from './to-sarif.ts';

export const REPORT_FORMATS = ['html', 'markdown', 'csv', 'json', 'sarif'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportFile {
  /** With its dot. */
  extension: string;
  type: string;
  text: string;
}

type Writer = (report: Report, comparison?: Comparison) => string;

const FILES: Record<ReportFormat, Omit<ReportFile, 'text'> & { write: Writer }> = {
  html: { extension: '.html', type: 'text/html;charset=utf-8', write: toHtml },
  markdown: { extension: '.md', type: 'text/markdown;charset=utf-8', write: toMarkdown },
  csv: { extension: '.csv', type: 'text/csv;charset=utf-8', write: toCsv },
  json: { extension: '.json', type: 'application/json', write: toJson },
  sarif: { extension: '.sarif', type: 'application/sarif+json', write: toSarif },
};

/** The report as a file, with what changed since an earlier one where it was compared. */
export function reportFile(
  report: Report,
  format: ReportFormat,
  comparison?: Comparison,
): ReportFile {
  const { extension, type, write } = FILES[format];
  return { extension, type, text: write(report, comparison) };
}
