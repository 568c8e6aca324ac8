/**
 * A report as SARIF 2.1.0, the form in which forges take what a check has found:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 *
 * Only what does not hold is a result: a forge makes an alert of each.
 */
import { writtenAddress } from '../citation/escape.ts';
import { messageLanguage, t } from '../i18n.ts';
import { hash32 } from '../search/hash.ts';
import type { Comparison, ReferenceChange } from './compare.ts';
import { webAddress } from './parts.ts';
import { isRead, type Report, type ReportPage, type ReportReference, ruleOf } from './report.ts';
import { standingOf } from './standing.ts';
import { pageErrorText, reasonText, typeName, verdictName } from './words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

type Level = 'error' | 'warning' | 'note';

/** How loud each verdict is: what is surely wrong, what should be looked at, what may be meant so. */
const LEVELS: Record<string, Level> = {
  broken: 'error',
  'wrong-form': 'error',
  dead: 'error',
  'not-found': 'note',
  pinned: 'note',
  ended: 'note',
};

const levelOf = (verdict: string): Level => LEVELS[verdict] ?? 'warning';

type BaselineState = 'new' | 'unchanged' | 'updated' | 'absent';

/** Something that does not hold, on a page, now or (`absent`) in the earlier report only. */
interface Finding {
  page: Pick<ReportPage, 'url' | 'file'>;
  reference: ReportReference;
  state?: BaselineState;
}

/** Writes it; messages in the language of the interface. */
export function toSarif(report: Report, comparison?: Comparison): string {
  const findings = comparison ? since(report, comparison) : found(report);
  const rules = rulesOf(findings);
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const nth = new Map<string, number>();
  const results = findings.map((finding) => {
    const { page, reference } = finding;
    const same = JSON.stringify([page.url, reference.type, reference.value]);
    const number = nth.get(same) ?? 0;
    nth.set(same, number + 1);
    return resultOf(finding, places, fingerprint(`${same} ${number}`));
  });
  const failed = report.pages.filter((page) => !isRead(page));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'En regard',
            version: report.software,
            language: messageLanguage(),
            rules,
          },
        },
        automationDetails: { id: 'en-regard/references/' },
        language: messageLanguage(),
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: failed.flatMap((page) =>
              isRead(page)
                ? []
                : [
                    {
                      level: 'error',
                      message: { text: pageErrorText(page.error.code) },
                      locations: [{ physicalLocation: { artifactLocation: at(page) } }],
                    },
                  ],
            ),
          },
        ],
        artifacts: report.pages.map((page) => ({
          location: at(page),
          mimeType: 'text/html',
          roles: ['analysisTarget'],
          properties: { url: page.url, read: page.read },
        })),
        results,
        properties: { made: report.made, catalogues: report.catalogues },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const found = ({ pages }: Report): Finding[] =>
  pages.flatMap((page) =>
    isRead(page) ? page.references.filter(fails).map((reference) => ({ page, reference })) : [],
  );

const fails = (reference: ReportReference | undefined): boolean =>
  reference !== undefined && standingOf(reference) === 'fails';

/** What does not hold, and what did not hold then and does now, or is gone. */
function since(report: Report, { pages }: Comparison): Finding[] {
  const changes = new Map<ReportReference, ReferenceChange>();
  for (const page of pages) for (const one of page.changes) if (one.now) changes.set(one.now, one);
  const now = found(report).map((finding): Finding => {
    const was = changes.get(finding.reference)?.was;
    return { ...finding, state: stateOf(finding.reference, was) };
  });
  const absent = pages.flatMap(({ url, changes }) =>
    changes.flatMap(({ was, now }): Finding[] =>
      was && fails(was) && !fails(now) ? [{ page: { url }, reference: was, state: 'absent' }] : [],
    ),
  );
  return [...now, ...absent];
}

function stateOf(now: ReportReference, was: ReportReference | undefined): BaselineState {
  if (!was || !fails(was)) return 'new';
  return ruleOf(was) === ruleOf(now) ? 'unchanged' : 'updated';
}

function rulesOf(findings: Finding[]) {
  const verdicts = new Map(
    findings.map(({ reference }) => [ruleOf(reference), reference.verdict] as const),
  );
  return [...verdicts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, verdict]) => ({
      id,
      name: id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, first: string) => first.toUpperCase()),
      shortDescription: { text: verdictName(verdict) },
      defaultConfiguration: { level: levelOf(verdict) },
    }));
}

function resultOf({ page, reference, state }: Finding, rules: Map<string, number>, print: string) {
  const { text, verdict, evidence, where, confidence, better } = reference;
  const rule = ruleOf(reference);
  const url = webAddress(evidence.url);
  return {
    ruleId: rule,
    ruleIndex: rules.get(rule),
    kind: 'fail',
    level: levelOf(verdict),
    message: {
      text: [
        t(
          'reportDocResult',
          text.replace(/\s+/g, ' '),
          typeName(reference.type),
          verdictName(verdict),
          reasonText(reference),
        ),
        ...(better ? [t('reportDocBetterIs', better)] : []),
      ].join(' '),
    },
    locations: [{ physicalLocation: { artifactLocation: at(page), region: regionOf(reference) } }],
    partialFingerprints: { 'enRegardReference/v1': print },
    ...(state && { baselineState: state }),
    properties: {
      url: page.url,
      type: reference.type,
      value: reference.value,
      confidence,
      evidence: { ...evidence, ...(url && { url }) },
      ...(where.href && { href: where.href }),
    },
  };
}

/** Files by their path, which a forge resolves in its checkout; pages by their address. */
const at = ({ url, file }: Pick<ReportPage, 'url' | 'file'>) => ({
  uri:
    file === undefined
      ? writtenAddress(url)
      : file.toWellFormed().split('/').map(encodeURIComponent).join('/'),
});

/**
 * By line and column where the source of the page is known. Else by characters of the page's text,
 * as `where.offset` counts them (docs/report.md).
 */
function regionOf({ text, where }: ReportReference) {
  const { line, column, offset, start, end } = where;
  return {
    ...(line === undefined
      ? { charOffset: offset, charLength: Math.max(0, end - start) }
      : { startLine: line, ...(column !== undefined && { startColumn: column }) }),
    snippet: { text },
  };
}

/** 64 bits in hexadecimal, the same for the same text. */
const fingerprint = (text: string): string =>
  [hash32(text), hash32(`\0${text}`)].map((half) => half.toString(16).padStart(8, '0')).join('');
