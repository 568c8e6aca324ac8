/** The forms for people and spreadsheets: whatever a page says, it stays text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../lib/report/compare.ts';
import { REPORT_FORMATS, reportFile } from '../../../lib/report/files.ts';
import { isRead } from '../../../lib/report/report.ts';
import { toCsv } from '../../../lib/report/to-csv.ts';
import { toHtml } from '../../../lib/report/to-html.ts';
import { toMarkdown } from '../../../lib/report/to-markdown.ts';
import { LANGUAGES } from '../../../scripts/lib/languages.ts';
import { speak } from '../../speak.ts';
import { splitRows } from '../reader/split-rows.ts';
import { cited, report, reportOfFew, reportWith } from './samples.ts';

const BROKEN = cited({ verdict: 'broken', reason: 'checksum-wrong' });
const STALE = cited({
  type: 'dataset',
  text: 'Zones d’alerte | eau',
  value: 'x',
  verdict: 'stale',
  reason: 'late 41',
  evidence: {
    what: 'record',
    of: 'Zones d’alerte',
    url: 'https://www.data.gouv.fr/d',
    date: '2026-01-16',
  },
  where: { ...cited().where, href: 'https://www.data.gouv.fr/d' },
});

test.each(REPORT_FORMATS)('the same report is the same bytes: %s', (format) => {
  const write = () =>
    reportFile(
      reportWith([cited(), STALE]),
      format,
      compareReports(reportWith([BROKEN]), reportWith([cited(), STALE])),
    );
  expect(write()).toEqual(write());
  expect(write().text.endsWith('\n')).toBe(true);
});

describe('HTML', () => {
  /** Everything that the writer itself has written between angle brackets. */
  const TAG =
    /^<(?:!doctype html|\/?(?:html|head|body|header|main|footer|section|title|style|h[123]|p|ul|li|table|caption|thead|tbody|tr|td|strong|br)|html lang="[a-z]{2}"|meta (?:charset|name|http-equiv)="[^"<>]*"(?: content="[^"<>]*")?|(?:p|table) class="\w+"|\/?th|th scope="(?:col|row)"|a href="https?:\/\/[^"<>\s]*" rel="noreferrer"|\/a)>$/i;

  test('holds no markup but its own, and leads to the web alone', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (earlier, now) => {
        const html = toHtml(now, compareReports(earlier, now));
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(TAG);
        expect(html.isWellFormed()).toBe(true);
        expect(html.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  test('says what holds and what does not, what is worse first', () => {
    const html = toHtml(reportWith([cited(), STALE, BROKEN]));
    expect(html).toMatch(/<title>Références\s: www\.drome\.gouv\.fr<\/title>/);
    expect(html).toContain('Rapport du 20\u00a0janvier\u00a02026, établi par En regard 0.1.0.');
    const [broken, stale] = ['Numéro faux</strong>', 'En retard</strong><br>La mise à jour'];
    expect(html.lastIndexOf(broken)).toBeLessThan(html.lastIndexOf(stale));
    expect(html.indexOf(broken)).toBeGreaterThan(0);
    expect(html).toContain('data.gouv.fr, au 16\u00a0janvier\u00a02026');
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import/);
  });

  test('speaks every language of the interface', () => {
    for (const language of LANGUAGES) {
      speak(language);
      expect(toHtml(reportWith([BROKEN]))).toContain(`<html lang="${language}">`);
      expect(toHtml(reportWith([BROKEN]))).not.toMatch(/\$\d/);
    }
  });
});

describe('Markdown', () => {
  test('keeps its tables whole, and shows text as text', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (earlier, now) => {
        const lines = toMarkdown(now, compareReports(earlier, now)).split('\n');
        let cells = 0;
        for (const line of lines) {
          // A backslash takes away what the sign after it means.
          const bare = line.replace(/\\./g, '');
          if (!bare.startsWith('|')) cells = 0;
          else {
            const bars = bare.split('|').length;
            if (cells > 0) expect(bars).toBe(cells);
            cells = bars;
          }
          const outside = bare.replace(/\]\((?:<[^<>]*>|[^()<>\s]*)\)/g, '');
          expect(outside).not.toMatch(/[<>`]|\]\(/);
        }
      }),
    );
  });

  test('is a document with the same parts', () => {
    const earlier = reportWith([cited(), STALE]);
    const markdown = toMarkdown(
      reportWith([BROKEN, STALE]),
      compareReports(earlier, reportWith([BROKEN, STALE])),
    );
    expect(markdown).toContain('| Numéro faux | 1 |');
    expect(markdown).toContain('[Zones d’alerte \\| eau](https://www.data.gouv.fr/d)');
    expect(markdown).toContain('## [L’eau](https://www.drome.gouv.fr/eau)');
    expect(markdown).toContain('## Depuis le rapport du 20\u00a0janvier\u00a02026');
  });
});

describe('CSV', () => {
  test('has a row for each reference, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(report, (one) => {
        const [head, ...rows] = splitRows(toCsv(one));
        const expected = one.pages.reduce(
          (sum, page) => sum + (isRead(page) ? page.references.length : 1),
          0,
        );
        expect(rows).toHaveLength(expected);
        for (const row of rows) {
          expect(row).toHaveLength(head!.length);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  test('says what changed, and what is gone', () => {
    const now = reportWith([cited()]);
    const [head, ...rows] = splitRows(toCsv(now, compareReports(reportWith([BROKEN, STALE]), now)));
    const change = head!.indexOf('change');
    expect(rows.map((row) => row[change])).toEqual(['mended', 'gone']);
  });
});
