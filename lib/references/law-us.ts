/** Federal law of the United States: code, regulations, register, public laws, executive orders. */
import type { Finder, Match } from './reference.ts';
import { at, scan } from './scan.ts';

interface Rule {
  /** The number is the last group. */
  pattern: RegExp;
  /** What stands before the number in the value. */
  series: (found: RegExpExecArray) => string;
  /** What a further number of the list looks like, where there may be one. */
  more?: (found: RegExpExecArray) => RegExp | null;
  confidence: number;
}

const PARAGRAPHS = String.raw`(?:\([0-9A-Za-z]{1,4}\)){0,6}`;
/** Alone after « and » it may count anything, unless the sentence ends: « 5 U.S.C. 552 and 30 days ». */
const SECTION_AT_END = new RegExp(
  `((?!(?:19|20)\\d\\d(?!\\w))\\d{3,5}[a-z]{0,2}(?:-\\d{1,3}[a-z]?)?)${PARAGRAPHS}(?=[.;)\\]\\n](?!\\d)|$)`,
);
const SECTION = new RegExp(
  `(\\d{1,5}[a-z]{0,2}(?:-\\d{1,3}[a-z]?)?)${PARAGRAPHS}(?![\\d,-]| (?:U\\.?|C\\.?|F)\\b)`,
);
const PART = /(\d{1,4}(?:\.\d{1,5})?)(?![\d,]|\.\d| (?:C|U|F))/;
const ORDER = /(1[0-4]\d{3})(?!\d)/;

const RULES: Rule[] = [
  {
    pattern: new RegExp(
      `\\b(\\d{1,2}) U\\.? ?S\\.? ?C\\.?(?: ?A\\.)? ?(§{1,2}|[Ss]ec(?:tions?|s?\\.))? ?(\\d{1,5}[a-z]{0,2}(?:-\\d{1,3}[a-z]?(?![a-z\\d]))?)${PARAGRAPHS}(?!\\d|-(?!\\d{4}))`,
    ),
    series: ([, title]) => `${title} USC`,
    more: ([, , sign = '']) => (/§§|s$|s\.$/.test(sign) ? SECTION : SECTION_AT_END),
    confidence: 0.97,
  },
  {
    pattern: /\b(\d{2,3}) (?:FR|F\.R\.|Fed\. ?Reg\.) (\d{1,3},\d{3}|\d{3,6})(?![\d,]\d|\d)/,
    series: ([, volume]) => `${volume} FR`,
    confidence: 0.9,
  },
  {
    pattern:
      /\b(?:Pub\. ?L\.|P\. ?L\.|P(?:ublic L|UBLIC L)(?:aw|AW))(?: [Nn]os?\.)? ?(\d{2,3}-\d{1,4})(?!\d|-\d)/,
    series: () => 'PL',
    confidence: 0.97,
  },
  {
    pattern: /\b(?:(?:Executive|Exec\.) Orders?|E\.O\.|EOs?) (?:[Nn]os?\. ?)?(1[0-4],?\d{3})(?!\d)/,
    series: () => 'EO',
    more: ([whole]) => (/^Executive Orders|^EOs/.test(whole) ? ORDER : null),
    confidence: 0.96,
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2}) C\\.? ?F\\.? ?R\\.? ?(§{1,2}|[Pp]arts?|[Pp]ts?\\.|[Ss]ec(?:tions?|s?\\.))? ?(\\d{1,4}(?:\\.\\d{1,5})?)${PARAGRAPHS}(?!\\d)`,
    ),
    series: ([, title]) => `${title} CFR`,
    more: ([, , kind = '']) => (/s|§§/.test(kind) ? PART : null),
    confidence: 0.96,
  },
  {
    // Acquisition rules have clauses: « 48 CFR 52.204-21 ».
    pattern: /\b48 C\.? ?F\.? ?R\.? ?(?:§ ?)?(\d{1,4}\.\d{3}-\d{1,4})(?!\d|\.\d)/,
    series: () => '48 CFR',
    confidence: 0.96,
  },
  {
    // The title comes last in the text and first in the value.
    pattern:
      /\b[Ss]ec(?:tion|\.) (?=\d[\da-z-]{0,8}(?:\([0-9A-Za-z]{1,4}\)){0,6} of title (\d{1,2}),? (?:of the )?(?:United States Code|U\. ?S\. ?C))(\d{1,5}[a-z]{0,2}(?:-\d{1,3}[a-z]?)?)[^ ]{0,40} of title \d{1,2},? (?:of the )?(?:United States Code|U\. ?S\. ?C(?:ode\b|\.)?)/,
    series: ([, title]) => `${title} USC`,
    confidence: 0.97,
  },
];

/** « 42 U.S.C. 8253-8258 » is a range: what ends a section has fewer figures. */
const AND = /,? (?:and |or )?(?=\d)|-(?=\d{4})/;

/** « 5 U.S.C. § 552 », « 40 CFR parts 60 and 63 », « Pub. L. 115-435 ». */
export const findAmericanLaw: Finder = ({ text }) => {
  const found: Match[] = [];
  for (const rule of RULES)
    for (const match of scan(text, rule.pattern, (begun, end) => listAt(text, rule, begun, end)))
      found.push(match);
  return found;
};

function listAt(text: string, rule: Rule, begun: RegExpExecArray, end: number): Match[] {
  const { confidence } = rule;
  const before = rule.series(begun);
  const number = begun[begun.length - 1]!.replace(',', '');
  // « §§ 551-559 » is a range, « § 300aa-1 » a section.
  const first = begun[0].includes('§§') ? number.split('-')[0] : number;
  const found: Match[] = [
    { type: 'law-us', value: `${before} ${first}`, start: begun.index, end, confidence },
  ];
  const listed = rule.more?.(begun);
  for (let last = end; listed; ) {
    const and = at(text, AND, last);
    const start = last + (and?.[0].length ?? 0);
    const next = and && at(text, listed, start);
    if (!next) break;
    last = start + next[0].length;
    found.push({ type: 'law-us', value: `${before} ${next[1]}`, start, end: last, confidence });
  }
  return found;
}
