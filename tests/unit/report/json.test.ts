/** JSON: what is written is as the schema says, and can be read back; what is not ours is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../lib/report/compare.ts';
import { readReport } from '../../../lib/report/read-json.ts';
import { toJson } from '../../../lib/report/to-json.ts';
import { cited, report, reportOfFew, reportWith } from './samples.ts';

const SCHEMA = join(import.meta.dirname, '../../../docs/report.schema.json');
const validate = new Ajv({ strictRequired: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);
const problems = (json: string) => (validate(JSON.parse(json)) ? [] : validate.errors);

describe('a report as JSON', () => {
  test('is as the schema says, compared or not', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (earlier, now) => {
        expect(problems(toJson(now))).toEqual([]);
        expect(problems(toJson(now, compareReports(earlier, now)))).toEqual([]);
      }),
    );
  });

  test('is read back without loss', () => {
    fc.assert(
      fc.property(report, (one) => {
        expect(readReport(toJson(one))).toEqual({ ok: true, value: one });
        expect(readReport(toJson(one, compareReports(one, one)))).toEqual({ ok: true, value: one });
      }),
    );
  });

  test('is the same for the same report', () => {
    expect(toJson(reportWith([cited()]))).toBe(toJson(reportWith([cited()])));
  });

  test('points at the references that changed by their number', () => {
    const was = cited({ verdict: 'broken' });
    const now = reportWith([cited({ value: 'x', text: 'x' }), cited()]);
    const { comparison } = JSON.parse(toJson(now, compareReports(reportWith([was]), now)));
    expect(comparison.pages[0].changes).toEqual([
      { change: 'new', reference: 0 },
      { change: 'mended', reference: 1, was },
    ]);
    expect(comparison.totals).toEqual({ broke: 0, new: 1, mended: 1, gone: 0, same: 0 });
  });
});

describe('a file that is opened as a report', () => {
  const refused = (text: string) => {
    const read = readReport(text);
    return read.ok ? null : read.error;
  };
  const harmed = (harm: (document: ReturnType<typeof JSON.parse>) => void) => {
    const document = JSON.parse(toJson(reportWith([cited()])));
    harm(document);
    return refused(JSON.stringify(document));
  };

  test('is refused when it is none of ours, or of a later version', () => {
    expect(refused('no')).toBe('foreign');
    expect(refused('[]')).toBe('foreign');
    expect(refused('{"format":"sarif"}')).toBe('foreign');
    expect(harmed((one) => one.version++)).toBe('later');
  });

  test('is refused whole when one entry is none', () => {
    const first = (one: ReturnType<typeof JSON.parse>) => one.pages[0].references[0];
    expect(harmed(() => {})).toBe(null);
    expect(harmed((one) => delete one.made)).toBe('damaged');
    expect(harmed((one) => (one.made = '2026-13-45'))).toBe('damaged');
    expect(harmed((one) => (one.pages = {}))).toBe('damaged');
    expect(harmed((one) => (one.pages[0].url = 'javascript:alert(1)'))).toBe('damaged');
    expect(harmed((one) => (first(one).better = 'data:text/html,x'))).toBe('damaged');
    expect(harmed((one) => (first(one).verdict = 'Holds <b>'))).toBe('damaged');
    expect(harmed((one) => (first(one).confidence = 7))).toBe('damaged');
    expect(harmed((one) => (first(one).where.start = -1))).toBe('damaged');
    expect(harmed((one) => (first(one).text = 'x'.repeat(3000)))).toBe('damaged');
    expect(harmed((one) => (first(one).evidence = null))).toBe('damaged');
  });

  test('never throws, whatever it is, and gives nothing that was not looked for', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, key) => {
        readReport(json);
        const document = { ...JSON.parse(toJson(reportWith([cited()]))), [`x${key}`]: json };
        expect(readReport(JSON.stringify(document))).toEqual({
          ok: true,
          value: reportWith([cited()]),
        });
      }),
    );
  });
});
