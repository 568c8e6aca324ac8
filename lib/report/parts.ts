/** What the forms that people read share: the same sentences in the same order. */
import { date, number, plural, t } from '../i18n.ts';
import { CHANGES, type Comparison, type PageChange, type ReferenceChange } from './compare.ts';
import { isRead, type Report, type ReportPage, type ReportReference } from './report.ts';
import { tally } from './standing.ts';

/** Title of a report: the host of its pages, or how many hosts they are on. */
export function titleOf({ pages }: { pages: readonly { url: string }[] }): string {
  const hosts = [...new Set(pages.map(({ url }) => new URL(url).host || new URL(url).pathname))];
  const [first = '', ...others] = hosts;
  const rest = others.length === 0 ? [] : [plural('reportsOtherHosts', others.length)];
  return t('reportDocTitle', [first, ...rest].join(', '));
}

/** When it was made and by what. */
export const madeLine = ({ made, software }: Report): string =>
  t('reportDocMade', date(made), software);

/** The whole in a sentence or two. */
export function sumLines({ pages }: Pick<Report, 'pages'>): string[] {
  const { references, standings, unread } = tally(pages);
  const { fails, open, holds } = standings;
  return [
    t(
      'reportDocSum',
      plural('reportDocReferences', references),
      plural('reportDocPages', pages.length),
      ...[fails, open, holds].map(number),
    ),
    ...(unread > 0 ? [plural('reportDocUnread', unread)] : []),
  ];
}

/** Catalogues with their days. */
export const catalogueLines = ({ catalogues }: Pick<Report, 'catalogues'>): string[] =>
  catalogues.map(
    ({ title, date: day }) =>
      `${title}, ${day ? t('reportDocAsOf', date(day)) : t('reportDocUndated')}`,
  );

/** What is told of a page before its references. */
export function pageLines(page: ReportPage): string[] {
  const lines = [t('reportDocRead', date(page.read))];
  if (!isRead(page)) return lines;
  if (page.final) lines.push(t('reportDocFinal', page.final));
  if (page.cut) lines.push(t('reportDocCut'));
  if (page.references.length === 0) lines.push(t('reportDocNone'));
  return lines;
}

/** An address that may be led to; null where it is none of the web. */
export function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** What a verdict rests on: what was looked at and of which day. */
export const evidenceText = ({ evidence: { of, date: day } }: ReportReference): string =>
  [of, day && t('reportDocAsOf', date(day))].filter(Boolean).join(', ');

/** Changes that there are, with their counts. */
export const changeCounts = ({ totals }: Pick<Comparison, 'totals'>) =>
  CHANGES.filter((change) => totals[change] > 0).map((change) => ({
    change,
    count: totals[change],
  }));

/** Pages of which something is to be told beside those that are the same. */
export const changedPages = ({ pages }: Comparison): PageChange[] =>
  pages.filter(
    ({ state, changes }) => state !== 'both' || changes.some(({ change }) => change !== 'same'),
  );

/** What changed on a page, what broke first; else in the order of the page. */
export const toldChanges = ({ changes }: PageChange): ReferenceChange[] =>
  changes
    .filter(({ change }) => change !== 'same')
    .sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));

/** What is told of a page that is in one report only, or was not read; null for others. */
export const pageStateText = ({ state }: PageChange): string | null =>
  state === 'both'
    ? null
    : t(
        state === 'new'
          ? 'reportDocPageNew'
          : state === 'gone'
            ? 'reportDocPageGone'
            : 'reportDocPageUnread',
      );
