/** Federal law of the United States: code, regulations, register, public laws, executive orders. */
import type { Finder, Match } from './reference.ts';
import { at, scan } from './scan.ts';

interface Rule {
  pattern: RegExp;
  value: (found: RegExpExecArray) => string;
  confidence: number;
}

const RULES: Rule[] = [
  {
    pattern:
      /\b(\d{1,2}) U\.? ?S\.? ?C\.?(?: ?A\.)? ?(?:§{1,2}|[Ss]ec(?:tions?|s?\.))? ?(\d{1,5}[a-z]{0,2}(?:-\d{1,3}[a-z]?)?)(?:\([0-9A-Za-z]{1,4}\)){0,6}(?![\d-])/,
    // « §§ 551-559 » is a range, « § 300aa-1 » a section.
    value: ([whole, title, section]) =>
      `${title} USC ${whole.includes('§§') ? section!.split('-')[0] : section}`,
    confidence: 0.97,
  },
  {
    pattern: /\b(\d{2,3}) (?:FR|F\.R\.|Fed\. ?Reg\.) (\d{1,3},\d{3}|\d{3,6})(?![\d,]\d|\d)/,
    value: ([, volume, page]) => `${volume} FR ${page!.replace(',', '')}`,
    confidence: 0.9,
  },
  {
    pattern: /\b(?:Pub\. ?L\.|P\. ?L\.|Public Law)(?: [Nn]os?\.)? ?(\d{2,3})-(\d{1,4})(?![\d-])/,
    value: ([, congress, number]) => `PL ${congress}-${number}`,
    confidence: 0.97,
  },
  {
    pattern: /\b(?:Executive Order|E\.O\.|EO) (?:[Nn]o\. ?)?(1[0-4]\d{3})(?!\d)/,
    value: ([, number]) => `EO ${number}`,
    confidence: 0.96,
  },
];

const CFR =
  /\b(\d{1,2}) C\.? ?F\.? ?R\.? ?(§{1,2}|[Pp]arts?|[Ss]ec(?:tions?|s?\.))? ?(\d{1,4}(?:\.\d{1,5})?)(?:\([0-9A-Za-z]{1,4}\)){0,6}(?!\d)/;
const AND = /,? (?:and |or )?(?=\d)/;
const PART = /(\d{1,4}(?:\.\d{1,5})?)(?![\d,]|\.\d| (?:C|U|F))/;

/** « 5 U.S.C. § 552 », « 40 CFR parts 60 and 63 », « Pub. L. 115-435 ». */
export const findAmericanLaw: Finder = ({ text }) => [
  ...RULES.flatMap(({ pattern, value, confidence }) =>
    scan(text, pattern, (begun, end) => ({
      type: 'law-us',
      value: value(begun),
      start: begun.index,
      end,
      confidence,
    })),
  ),
  ...scan(text, CFR, (begun, end) => {
    const [, title, kind = '', section = ''] = begun;
    const found = [matchOf(title!, section, begun.index, end)];
    const isPlural = /s|§§/.test(kind);
    for (let last = end; isPlural; ) {
      const and = at(text, AND, last);
      const from = last + (and?.[0].length ?? 0);
      const next = and && at(text, PART, from);
      if (!next) break;
      last = from + next[0].length;
      found.push(matchOf(title!, next[1]!, from, last));
    }
    return found;
  }),
];

const matchOf = (title: string, section: string, start: number, end: number): Match => ({
  type: 'law-us',
  value: `${title} CFR ${section}`,
  start,
  end,
  confidence: 0.96,
});
