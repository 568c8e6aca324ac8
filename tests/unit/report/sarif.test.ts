/** SARIF against the schema of its makers, and what forges make of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../lib/report/compare.ts';
import { isRead, type Report } from '../../../lib/report/report.ts';
import { standingOf } from '../../../lib/report/standing.ts';
import { toSarif } from '../../../lib/report/to-sarif.ts';
import { cited, report, reportOfFew, reportWith } from './samples.ts';

const file = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// Draft 4 named itself by `id`; what else it says is the same in draft 7.
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => /^[^\s<>"{}|\\^`]*$/.test(text));
ajv.addFormat('date-time', true);
const validate = ajv.compile(schema);

const logOf = (...given: Parameters<typeof toSarif>) => JSON.parse(toSarif(...given));
const resultsOf = (...given: Parameters<typeof toSarif>) => logOf(...given).runs[0].results;
const since = (earlier: Report, now: Report) =>
  resultsOf(now, compareReports(earlier, now)).map(
    (one: { ruleId: string; baselineState: string }) => [one.ruleId, one.baselineState],
  );

const BROKEN = cited({ verdict: 'broken', reason: 'checksum-wrong' });

describe('a report as SARIF', () => {
  test('is as the schema says, compared or not', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (earlier, now) => {
        const log = logOf(now, compareReports(earlier, now));
        expect(validate(log) ? [] : validate.errors).toEqual([]);
        expect(validate(logOf(now)) ? [] : validate.errors).toEqual([]);
      }),
    );
  });

  test('has a result, with its rule, for what does not hold, and none for the rest', () => {
    fc.assert(
      fc.property(report, (one) => {
        const { results, tool } = logOf(one).runs[0];
        const failing = one.pages.flatMap((page) =>
          isRead(page) ? page.references.filter((it) => standingOf(it) === 'fails') : [],
        );
        expect(results).toHaveLength(failing.length);
        for (const { ruleId, ruleIndex } of results)
          expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      }),
    );
  });

  test('tells each result from the others, and finds it again when the page was edited', () => {
    const print = (report: Report) =>
      resultsOf(report).map(
        (one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0],
      );
    const [first, second] = print(reportWith([BROKEN, BROKEN]));
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(second).not.toBe(first);
    const elsewhere = { ...BROKEN, where: { ...BROKEN.where, offset: 9, passage: 0 } };
    expect(print(reportWith([cited(), elsewhere]))).toEqual([first]);
  });

  test('says what is new, as it was, otherwise, and no longer', () => {
    const year = cited({ verdict: 'wrong-form', reason: 'year' });
    expect(since(reportWith([cited()]), reportWith([BROKEN]))).toEqual([
      ['broken/checksum-wrong', 'new'],
    ]);
    expect(since(reportWith([BROKEN]), reportWith([BROKEN]))).toEqual([
      ['broken/checksum-wrong', 'unchanged'],
    ]);
    expect(since(reportWith([BROKEN]), reportWith([year]))).toEqual([
      ['wrong-form/year', 'updated'],
    ]);
    expect(since(reportWith([BROKEN]), reportWith([cited()]))).toEqual([
      ['broken/checksum-wrong', 'absent'],
    ]);
    expect(since(reportWith([BROKEN]), reportWith([]))).toEqual([
      ['broken/checksum-wrong', 'absent'],
    ]);
  });

  test('points into the file where there is one, else into the text of the page', () => {
    const located = { ...BROKEN, where: { ...BROKEN.where, line: 12, column: 4 } };
    const report = reportWith([located, BROKEN]);
    report.pages[0]!.file = 'site/l’eau.html';
    const [inFile, inText] = resultsOf(report).map(
      (one: { locations: { physicalLocation: object }[] }) => one.locations[0]!.physicalLocation,
    );
    expect(inFile).toEqual({
      artifactLocation: { uri: 'site/l%E2%80%99eau.html' },
      region: { startLine: 12, startColumn: 4, snippet: { text: BROKEN.text } },
    });
    expect(inText.region).toEqual({
      charOffset: 210,
      charLength: 11,
      snippet: { text: BROKEN.text },
    });
  });
});
