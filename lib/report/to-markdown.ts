/** A report in Markdown, in the language of the interface: tables as GitHub and most forges read them. */
import { escapeMarkdown, markdownAddress } from '../citation/escape.ts';
import { date, number, t } from '../i18n.ts';
import { oneLine } from '../text/written.ts';
import type { Comparison, PageChange } from './compare.ts';
import {
  catalogueLines,
  changeCounts,
  changedPages,
  evidenceText,
  madeLine,
  pageLines,
  pageStateText,
  sumLines,
  titleOf,
  toldChanges,
  webAddress,
} from './parts.ts';
import { isRead, type Report, type ReportPage, type ReportReference } from './report.ts';
import { gravestFirst, neediestFirst, standingOf, tally } from './standing.ts';
import { changeName, pageErrorText, reasonText, typeName, verdictName } from './words.ts';

/** Writes it: totals, what changed, then the pages, those that need a hand first. */
export function toMarkdown(report: Report, comparison?: Comparison): string {
  const { verdicts } = tally(report.pages);
  const blocks = [
    `# ${plain(titleOf(report))}`,
    plain(madeLine(report)),
    ...sumLines(report).map(plain),
    ...(verdicts.length > 0
      ? [
          table(
            [t('reportDocVerdict'), t('reportDocCount')],
            verdicts.map(([verdict, count]) => [plain(verdictName(verdict)), number(count)]),
          ),
        ]
      : []),
    ...(comparison ? changeBlocks(comparison) : []),
    ...neediestFirst(report).flatMap(pageBlocks),
    `## ${plain(t('reportDocCatalogues'))}`,
    ...list(catalogueLines(report).map(plain)),
    plain(t('reportDocNote')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const plain = (text: string): string => escapeMarkdown(oneLine(text));

function linked(text: string, url: string | undefined): string {
  const address = webAddress(url);
  return address ? `[${plain(text)}](${inCell(markdownAddress(address))})` : plain(text);
}

/** A bar would end the cell, even within an address; `writtenAddress` leaves none, but in `<…>`. */
const inCell = (text: string): string => text.replaceAll('|', '%7C');

const list = (lines: string[]): string[] =>
  lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];

const table = (heads: string[], rows: string[][]): string =>
  [heads.map(plain), heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const titled = ({ url }: { url: string }, title: string): string =>
  `## ${linked(title.trim() || url, url)}`;

function pageBlocks(page: ReportPage): string[] {
  const lines = pageLines(page).map(plain).join(' ');
  if (!isRead(page))
    return [titled(page, page.url), `${lines} ${plain(pageErrorText(page.error.code))}`];
  const rows = gravestFirst(page.references).map((one) => [
    linked(one.text, one.where.href),
    plain(typeName(one.type)),
    `${standingOf(one) === 'fails' ? `**${plain(verdictName(one.verdict))}**` : plain(verdictName(one.verdict))}. ${plain(reasonText(one))}`,
    evidenceCell(one),
  ]);
  const heads = [
    t('reportDocReference'),
    t('reportDocType'),
    t('reportDocVerdict'),
    t('reportDocEvidence'),
  ];
  return [titled(page, page.title), lines, ...(rows.length > 0 ? [table(heads, rows)] : [])];
}

function evidenceCell(one: ReportReference): string {
  const evidence = linked(evidenceText(one), one.evidence.url);
  const better = webAddress(one.better);
  return [evidenceText(one) && evidence, better && linked(t('reportDocBetter'), better)]
    .filter(Boolean)
    .join(' · ');
}

function changeBlocks(comparison: Comparison): string[] {
  const counts = changeCounts(comparison).map(({ change, count }) => [
    plain(changeName(change)),
    number(count),
  ]);
  return [
    `## ${plain(t('reportDocChanges', date(comparison.earlier.made)))}`,
    ...(counts.length > 0 ? [table([t('reportDocChange'), t('reportDocCount')], counts)] : []),
    ...changedPages(comparison).flatMap(pageChangeBlocks),
  ];
}

function pageChangeBlocks(page: PageChange): string[] {
  const rows = toldChanges(page).map(({ change, was, now }) => [
    plain(changeName(change)),
    plain((now ?? was)?.text ?? ''),
    plain(was ? verdictName(was.verdict) : ''),
    plain(now ? verdictName(now.verdict) : ''),
  ]);
  const state = pageStateText(page);
  return [
    `### ${linked(page.url, page.url)}`,
    ...(state ? [plain(state)] : []),
    ...(rows.length > 0
      ? [
          table(
            [t('reportDocChange'), t('reportDocReference'), t('reportDocWas'), t('reportDocIs')],
            rows,
          ),
        ]
      : []),
  ];
}
