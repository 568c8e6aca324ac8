/** Reports as anything could have made them. */
import fc from 'fast-check';
import { CHECK_VERDICTS } from '../../../lib/checks/verdict.ts';
import { REFERENCE_TYPES } from '../../../lib/references/reference.ts';
import { makeReport } from '../../../lib/report/make.ts';
import type { ReadPage, Report, ReportReference } from '../../../lib/report/report.ts';

/** Signs that mean something to one form or another. */
const NASTY = [
  '=1+1',
  '@SUM(A1)',
  '-2',
  '<script>alert(1)</script>',
  '</style>',
  '"><img src=x onerror=x>',
  '| a | b |',
  '[x](javascript:x)',
  '`code`',
  '# x',
  '\r\n',
  '\u0000',
  '\ud800',
  '\u2028',
  '&amp;',
  "'",
  '$1',
];

/** Pieces of such texts, together. */
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(...NASTY)), {
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));
const address = fc
  .tuple(fc.webUrl({ withQueryParameters: true }), fc.constantFrom('', '#x', '#|(x)&copy;'))
  .map(([url, end]) => url + end);
const count = fc.nat(100_000);
const place = fc.integer({ min: 1, max: 100_000 });

/** Facts that may be absent. */
const facts = { requiredKeys: [] as [] };

export const reference: fc.Arbitrary<ReportReference> = fc
  .record({
    head: fc.record({
      type: fc.oneof(fc.constantFrom(...REFERENCE_TYPES), fc.constant('of-later')),
      text,
      value: fc.oneof(fc.constantFrom('a', 'b'), text),
      verdict: fc.oneof(fc.constantFrom(...CHECK_VERDICTS), fc.constant('dead')),
      reason: fc.constantFrom('late 41', 'checksum', 'form', 'year', 'version-of', 'of-later 3'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    }),
    what: fc.constantFrom('record', 'form'),
    evidence: fc.record({ of: text, url: address, date: day }, facts),
    places: fc.record({
      passage: count,
      start: count,
      end: count,
      offset: count,
      before: text,
      after: text,
    }),
    found: fc.record({ href: address, line: place, column: place }, facts),
    better: fc.record({ better: address }, facts),
  })
  .map(({ head, what, evidence, places, found, better }) => ({
    ...head,
    where: { ...places, ...found },
    evidence: { what, ...evidence },
    ...better,
  }));

const readPage = (url: fc.Arbitrary<string>) =>
  fc
    .record({
      head: fc.record({
        url,
        read: day,
        title: text,
        references: fc.array(reference, { maxLength: 6 }),
      }),
      more: fc.record({ final: address, cut: fc.constant(true as const), file: text }, facts),
    })
    .map(({ head, more }): ReadPage => ({ ...head, ...more }));
const unreadPage = (url: fc.Arbitrary<string>) =>
  fc
    .record({
      head: fc.record({ url, read: day }),
      code: fc.constantFrom('offline', 'of-later'),
      detail: fc.record({ detail: text }, facts),
    })
    .map(({ head, code, detail }) => ({ ...head, error: { code, ...detail } }));

const reportOn = (url: fc.Arbitrary<string>): fc.Arbitrary<Report> =>
  fc
    .record({
      software: text,
      made: day,
      catalogues: fc.array(
        fc
          .record({
            head: fc.record({ id: text, title: text }),
            date: fc.record({ date: day }, facts),
          })
          .map(({ head, date }) => ({ ...head, ...date })),
        { maxLength: 3 },
      ),
      pages: fc.array(fc.oneof({ weight: 4, arbitrary: readPage(url) }, unreadPage(url)), {
        maxLength: 4,
      }),
    })
    .map(makeReport);

/** Any report. */
export const report = reportOn(address);
/** Any report on a few pages, which another one is likely to have too. */
export const reportOfFew = reportOn(
  fc.constantFrom('https://a.example/', 'https://a.example/b', 'https://c.example/'),
);

/** One reference; what is not told is in order. */
export const cited = (more: Partial<ReportReference> = {}): ReportReference => ({
  type: 'siren',
  text: '130 025 265',
  value: '130025265',
  where: { passage: 3, start: 10, end: 21, offset: 210, before: 'SIREN ', after: '.' },
  verdict: 'well-formed',
  reason: 'checksum-fits',
  evidence: { what: 'checksum' },
  confidence: 0.95,
  ...more,
});

/** One report on one page. */
export const reportWith = (references: ReportReference[], more: Partial<Report> = {}): Report => ({
  ...makeReport({
    software: '0.1.0',
    made: '2026-01-20',
    catalogues: [{ id: 'datagouv', title: 'data.gouv.fr', date: '2026-01-16' }],
    pages: [
      { url: 'https://www.drome.gouv.fr/eau', read: '2026-01-20', title: 'L’eau', references },
    ],
  }),
  ...more,
});
