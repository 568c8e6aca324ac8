import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANGES, type Change, compareReports } from '../../../lib/report/compare.ts';
import { isRead, type ReportReference } from '../../../lib/report/report.ts';
import { cited, reportOfFew, reportWith } from './samples.ts';

const changesOf = (was: ReportReference[], now: ReportReference[]) =>
  compareReports(reportWith(was), reportWith(now)).pages[0]!.changes;

const OPPOSITE: Record<Change, Change> = {
  mended: 'broke',
  broke: 'mended',
  new: 'gone',
  gone: 'new',
  same: 'same',
};

describe('a comparison', () => {
  test('of a report with itself says that all is the same', () => {
    fc.assert(
      fc.property(reportOfFew, (report) => {
        const { pages, totals } = compareReports(report, structuredClone(report));
        const references = report.pages.reduce(
          (sum, page) => sum + (isRead(page) ? page.references.length : 0),
          0,
        );
        expect(totals).toEqual({ broke: 0, new: 0, mended: 0, gone: 0, same: references });
        for (const { changes } of pages)
          for (const { was, now } of changes) expect(was).toEqual(now);
      }),
    );
  });

  test('the other way round makes broken of mended, and gone of new', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (one, other) => {
        const there = compareReports(one, other).totals;
        const back = compareReports(other, one).totals;
        for (const change of CHANGES) expect(back[OPPOSITE[change]]).toBe(there[change]);
      }),
    );
  });

  test('counts each reference of both reports once', () => {
    fc.assert(
      fc.property(reportOfFew, reportOfFew, (earlier, now) => {
        for (const { changes, state } of compareReports(earlier, now).pages) {
          if (state === 'unread') expect(changes).toEqual([]);
          const seen = changes.map(({ now }) => now).filter(Boolean);
          expect(new Set(seen).size).toBe(seen.length);
        }
      }),
    );
  });

  test('finds a reference again after the page was edited around it', () => {
    const moved = { passage: 9, start: 0, end: 11, offset: 900, before: '', after: ' et' };
    expect(changesOf([cited({ verdict: 'broken' })], [cited({ where: moved })])).toMatchObject([
      { change: 'mended' },
    ]);
  });

  test('tells those of the same value apart by address, then by the words beside them', () => {
    const at = (href: string, before: string, verdict: string) =>
      cited({ verdict, where: { ...cited().where, href, before } });
    const [a, b, c] = ['https://a.example/', 'https://b.example/', 'https://c.example/'];
    const changes = changesOf(
      [at(a!, 'x', 'broken'), at(b!, 'y', 'holds'), at(c!, 'z', 'holds')],
      [at(b!, 'w', 'holds'), at('https://d.example/', 'z', 'broken'), at(a!, 'x', 'broken')],
    );
    expect(changes.map(({ change, was }) => [change, was?.where.href])).toEqual([
      ['same', b],
      ['broke', c],
      ['same', a],
    ]);
  });

  test('takes a number that was corrected where it stands for the same one', () => {
    const where = { ...cited().where, before: 'inscrite sous le SIREN ' };
    const was = cited({ where, verdict: 'broken', value: '130025266', text: '130 025 266' });
    expect(changesOf([was], [cited({ where })])).toMatchObject([{ change: 'mended', was }]);
    const bare = { ...where, before: '', after: ' ' };
    expect(changesOf([{ ...was, where: bare }], [cited({ where: bare })])).toHaveLength(2);
  });

  test('does not take what could not be read for what is gone', () => {
    const unread = reportWith([], {
      pages: [
        { url: 'https://www.drome.gouv.fr/eau', read: '2026-02-01', error: { code: 'offline' } },
      ],
    });
    for (const [was, now] of [
      [reportWith([cited()]), unread],
      [unread, reportWith([cited()])],
    ] as const) {
      const { pages, totals } = compareReports(was, now);
      expect(pages).toMatchObject([{ state: 'unread', changes: [] }]);
      expect(totals.gone + totals.new).toBe(0);
    }
  });

  test('pairs twenty thousand of the same in no time', () => {
    const many = Array.from({ length: 20_000 }, () => cited());
    const begun = performance.now();
    expect(changesOf(many, many)).toHaveLength(20_000);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
