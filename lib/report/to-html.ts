/**
 * A report as a page that can be printed, mailed and kept: it holds all it needs, runs nothing and
 * loads nothing, and forbids both to whoever would try.
 */
import { escapeHtml } from '../citation/escape.ts';
import { date, messageLanguage, number, plural, t } from '../i18n.ts';
import { oneLine } from '../text/written.ts';
import type { Comparison, PageChange } from './compare.ts';
import { STYLE } from './html-style.ts';
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

/** Markup, as against text that is not yet escaped. */
type Html = string;

/** Writes it: totals, what changed, then the pages, those that need a hand first. */
export function toHtml(report: Report, comparison?: Comparison): string {
  const title = text(titleOf(report));
  const { verdicts } = tally(report.pages);
  const catalogues = catalogueLines(report).map((line) => `<li>${text(line)}</li>`);
  return `<!doctype html>
<html lang="${text(messageLanguage())}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="maker">${text(t('extName'))}</p>
<h1>${title}</h1>
<p class="made">${text(madeLine(report))}</p>
</header>
<main>
${sumLines(report)
  .map((line) => `<p class="sum">${text(line)}</p>`)
  .join('\n')}
${
  verdicts.length === 0
    ? ''
    : table(
        t('reportDocTotals'),
        [t('reportDocVerdict'), t('reportDocCount')],
        verdicts.map(([verdict, count]) => [
          marked(verdict, text(verdictName(verdict))),
          number(count),
        ]),
        'totals',
      )
}
${comparison ? changes(comparison) : ''}
${neediestFirst(report).map(pageSection).join('\n')}
</main>
<footer>
<h2>${text(t('reportDocCatalogues'))}</h2>
<ul>${catalogues.join('')}</ul>
<p>${text(t('reportDocNote'))}</p>
</footer>
</body>
</html>
`;
}

const text = (words: string): Html => escapeHtml(oneLine(words));

const linked = (words: Html, url: string | undefined): Html => {
  const address = webAddress(url);
  return address ? `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>` : words;
};

/** What does not hold is told apart without colour too. */
const marked = (verdict: string, words: Html): Html =>
  standingOf({ verdict }) === 'fails' ? `<strong>${words}</strong>` : words;

function table(caption: string, heads: string[], rows: Html[][], of = 'list'): Html {
  const head = heads.map((one) => `<th scope="col">${text(one)}</th>`).join('');
  const body = rows.map(([first, ...cells]) => {
    return `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table class="${of}"><caption>${text(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

function pageSection(page: ReportPage): Html {
  const title = text((isRead(page) && page.title.trim()) || page.url);
  const lines = pageLines(page).map(text).join(' ');
  return `<section>
<h2>${linked(title, page.url)}</h2>
<p class="address">${text(page.url)}</p>
<p class="made">${lines}</p>
${isRead(page) ? references(page.references) : `<p class="sum">${text(pageErrorText(page.error.code))}</p>`}
</section>`;
}

function references(list: ReportReference[]): Html {
  const rows = (some: ReportReference[]) =>
    gravestFirst(some).map((one) => [
      linked(text(one.text), one.where.href),
      text(typeName(one.type)),
      `${marked(one.verdict, text(verdictName(one.verdict)))}<br>${text(reasonText(one))}`,
      evidence(one),
    ]);
  const heads = [
    t('reportDocReference'),
    t('reportDocType'),
    t('reportDocVerdict'),
    t('reportDocEvidence'),
  ];
  const held = list.filter((one) => standingOf(one) === 'holds');
  const others = list.filter((one) => standingOf(one) !== 'holds');
  const part = (some: ReportReference[], caption: string) =>
    some.length === 0 ? '' : table(caption, heads, rows(some));
  return [
    part(others, plural('reportDocReferences', others.length)),
    part(held, t('reportDocHolding', number(held.length))),
  ].join('\n');
}

function evidence(one: ReportReference): Html {
  const said = text(evidenceText(one));
  const better = webAddress(one.better);
  return [
    said && linked(said, one.evidence.url),
    better && linked(text(t('reportDocBetter')), better),
  ]
    .filter(Boolean)
    .join('<br>');
}

function changes(comparison: Comparison): Html {
  const counts = changeCounts(comparison);
  const heading = t('reportDocChanges', date(comparison.earlier.made));
  return `<section>
<h2>${text(heading)}</h2>
${
  counts.length === 0
    ? ''
    : table(
        heading,
        [t('reportDocChange'), t('reportDocCount')],
        counts.map(({ change, count }) => [text(changeName(change)), number(count)]),
        'totals',
      )
}
${changedPages(comparison).map(pageChanges).join('\n')}
</section>`;
}

function pageChanges(page: PageChange): Html {
  const rows = toldChanges(page).map(({ change, was, now }) => [
    text((now ?? was)?.text ?? ''),
    text(changeName(change)),
    was ? text(verdictName(was.verdict)) : '',
    now ? text(verdictName(now.verdict)) : '',
  ]);
  const heads = [
    t('reportDocReference'),
    t('reportDocChange'),
    t('reportDocWas'),
    t('reportDocIs'),
  ];
  const state = pageStateText(page);
  return `<h3>${linked(text(page.url), page.url)}</h3>
${state ? `<p class="made">${text(state)}</p>` : ''}
${rows.length > 0 ? table(plural('reportDocReferences', rows.length), heads, rows) : ''}`;
}
