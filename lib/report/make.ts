/** Makes a report of what was found and checked. */
import type { CheckedReference } from '../checks/checked.ts';
import type { Passage } from '../page/passages.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type ReadPage,
  type Report,
  type ReportReference,
  type UnreadPage,
} from './report.ts';

/** Longest text of a reference, and of the words beside it, in UTF-16 units. */
const LONGEST_TEXT = 500;
const BESIDE = 40;
const LONGEST_TITLE = 500;

/** A page as it was read and checked. */
export interface CheckedPage {
  url: string;
  title: string;
  /** The page is longer than what was read. */
  cut: boolean;
  passages: Pick<Passage, 'text'>[];
  references: CheckedReference[];
}

/**
 * The page of a report.
 *
 * @param read the day, `YYYY-MM-DD`.
 */
export function pageReport({ url, title, cut, passages, references }: CheckedPage, read: string) {
  const offsets: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    offsets.push(length);
    length += text.length + 1;
  }
  const page: ReadPage = {
    url,
    read,
    title: title.slice(0, LONGEST_TITLE),
    ...(cut && { cut }),
    references: references.map((one) =>
      referenceReport(one, passages[one.passage]?.text ?? '', offsets[one.passage] ?? 0),
    ),
  };
  return page;
}

function referenceReport(
  checkedReference: CheckedReference,
  around: string,
  offset: number,
): ReportReference {
  const { type, text, value, passage, start, end, href, checked } = checkedReference;
  const { verdict, evidence, confidence, better } = checked;
  return {
    type,
    text: text.slice(0, LONGEST_TEXT),
    value: value.slice(0, LONGEST_TEXT),
    where: {
      ...{ passage, start, end, offset: offset + start },
      before: beside(around.slice(Math.max(0, start - BESIDE), start)),
      after: beside(around.slice(end, end + BESIDE)),
      ...(href && { href }),
    },
    verdict,
    reason: withDetail(checkedReference),
    evidence: { ...evidence },
    confidence,
    ...(better && { better }),
  };
}

/** A reason with what belongs to it: days, a licence, formats, the last day of a consultation. */
function withDetail({ checked: { reason, lateDays }, record }: CheckedReference): string {
  const details: Partial<Record<typeof reason, string | undefined>> = {
    late: lateDays === undefined ? undefined : String(lateDays),
    licence: record?.licence,
    formats: record?.formats.join(', '),
    closed: record?.consultation?.closes,
  };
  const detail = details[reason];
  return (detail ? `${reason} ${detail}` : reason).slice(0, LONGEST_TEXT);
}

/** White space tells nothing, and changes with each edition of a page. */
const beside = (text: string): string => text.replace(/\s+/g, ' ');

/** A page that could not be read. */
export const unreadPage = (
  url: string,
  read: string,
  code: string,
  detail?: string,
): UnreadPage => ({ url, read, error: { code, ...(detail && { detail: detail.slice(0, 300) }) } });

/** A report of these pages; catalogues in the order of their names, whichever way they were told. */
export const makeReport = ({
  software,
  made,
  catalogues,
  pages,
}: Pick<Report, 'software' | 'made' | 'catalogues' | 'pages'>): Report => ({
  format: REPORT_FORMAT,
  version: REPORT_VERSION,
  software,
  made,
  catalogues: [...catalogues].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  pages,
});
