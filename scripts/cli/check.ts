/**
 * `npm run --silent check`: on stdin one JSON a line, `{"url","file"}` or `{"url","html"}`; on stdout,
 * for each, the references of the page, each with its place and what can be said of it. With options
 * a report of them: `-- --help`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { type Comparison, compareReports } from '../../lib/report/compare.ts';
import { located } from '../../lib/report/locate.ts';
import { type CheckedPage, makeReport, pageReport, unreadPage } from '../../lib/report/make.ts';
import { readReport } from '../../lib/report/read-json.ts';
import { isRead, type Report, type ReportPage } from '../../lib/report/report.ts';
import { standingOf } from '../../lib/report/standing.ts';
import { speakAs } from '../lib/interface.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { ROOT } from '../tools.ts';
import { type CheckOptions, checkOptions, HELP } from './check-options.ts';
import { type PageSource, Unread, wantedPages } from './check-pages.ts';
import { createChecker } from './checker.ts';
import { runLines } from './lines.ts';
import { pageOf } from './page-line.ts';

async function run(options: CheckOptions): Promise<void> {
  const { report: form, out, compare, list, sitemap, failOn } = options;
  const earlier = compare === undefined ? undefined : await openEarlier(compare);
  const wanted = (list ?? sitemap) ? await wantedPages(options) : null;
  const checker = await createChecker();
  const pages: ReportPage[] = [];

  /** Checks a page, keeps it for the report, and gives its line. */
  async function check(url: string, { html, final, cut }: PageSource, file?: string) {
    const begun = performance.now();
    const checked = await checker.check(parseHtml(html, url), final ?? url);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    const page = pageReport({ ...checked, url, cut: checked.cut || cut === true }, options.day);
    const told = { ...page, ...(file && { file }), ...(final && { final }) };
    pages.push(file ? located(told, html) : told);
    return lineOf(url, checked, ms);
  }

  if (wanted === null) {
    const answer = async (line: string) => {
      const { url, html } = await pageOf(line);
      return check(url, { html });
    };
    await runLines(answer, process.stdin, form ? onlyErrors : process.stdout);
  }
  for (const { url, file, read } of wanted ?? []) {
    let line: object;
    try {
      line = await check(url, await read(), file);
    } catch (error) {
      const code = error instanceof Unread ? error.code : 'file';
      const detail = error instanceof Error ? error.message : String(error);
      if (URL.canParse(url))
        pages.push({ ...unreadPage(url, options.day, code), ...(file && { file }) });
      line = { url, error: detail };
      process.exitCode = 1;
    }
    (form ? onlyErrors : process.stdout).write(`${JSON.stringify(line)}\n`);
  }

  const report = makeReport({
    software: await version(),
    made: options.day,
    catalogues: checker.catalogues,
    pages,
  });
  const comparison = earlier && compareReports(earlier, report);
  if (form) {
    await speakAs(options.language);
    // It reads the language of the interface when it is loaded.
    const { reportFile } = await import('../../lib/report/files.ts');
    const { text } = reportFile(report, form, comparison);
    if (out === undefined) process.stdout.write(text);
    else await writeFile(out, text);
  }
  if (fails(report, failOn, comparison)) process.exitCode = 3;
}

/** A page as it is printed on a line. */
const lineOf = (url: string, { references }: CheckedPage, ms: number) => ({
  url,
  references: references.map(({ type, text, value, passage, start, end, href, checked }) => ({
    type,
    text,
    value,
    where: { passage, start, end, ...(href && { href }) },
    ...checked,
  })),
  ms,
});

/** Where the report takes the place of the lines, those that tell of an error are still told. */
const onlyErrors = new Writable({
  write(line: Buffer, _, done) {
    const { error } = JSON.parse(line.toString());
    if (error !== undefined) process.stderr.write(line);
    done();
  },
});

async function openEarlier(file: string): Promise<Report> {
  const read = readReport(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(`${file}: not a report that can be read (${read.error})`);
  return read.value;
}

const version = async (): Promise<string> =>
  JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')).version;

/** Whether there is something that was said to fail on. */
function fails(report: Report, failOn: string[], comparison: Comparison | undefined): boolean {
  if (failOn.includes('broke') && comparison && comparison.totals.broke > 0) return true;
  return report.pages.some(
    (page) =>
      isRead(page) &&
      page.references.some(
        (one) =>
          failOn.includes(one.verdict) || (failOn.includes('any') && standingOf(one) === 'fails'),
      ),
  );
}

try {
  const today = new Date().toISOString().slice(0, 10);
  const options = checkOptions(process.argv.slice(2), today);
  if (options === 'help') process.stdout.write(HELP);
  else await run(options);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
