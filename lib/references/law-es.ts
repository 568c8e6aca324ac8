/** Spanish law: « Ley 19/2013, de 9 de diciembre », « R.D. 1495/2011 », « BOE-A-2013-12887 ». */
import { isoDay } from './dates.ts';
import type { Finder, Match } from './reference.ts';
import { at, scan } from './scan.ts';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );
const KINDS: [written: string, kind: string][] = [
  ['ley(?:es)? organicas?|l\\. ?o\\.', 'ley organica'],
  ['ley(?:es)?', 'ley'],
  ['real(?:es)? decretos?[- ]ley(?:es)?', 'real decreto-ley'],
  ['real(?:es)? decretos? legislativos?|rdlg', 'real decreto legislativo'],
  ['real(?:es)? decretos?|r\\. ?d\\.|rd', 'real decreto'],
];
const NUMBER = '(\\d{1,4})/((?:19|20)\\d\\d)(?![\\d/])';
const ACT = new RegExp(
  `\\b(?:${KINDS.map(([written]) => `(${written})`).join('|')}) (?:num\\. ?|n\\.? ?° ?)?${NUMBER}`,
);
const DAY = new RegExp(`,? de (\\d{1,2}) de (${MONTHS.join('|')})(?! de (?:19|20)\\d\\d)`);
/** « Leyes 39/2015 y 40/2015 » */
const MORE = new RegExp(`(?:,| y| e) (?=${NUMBER})`);
/** The number of a text in the gazette. */
const GAZETTE = /\bboe-a-(?:19|20)\d\d-\d{1,6}(?![\d-])/;

/** By kind, number and year, with the day where it is said: « ley 19/2013 2013-12-09 ». */
export const findSpanishLaw: Finder = ({ folded }) => [
  ...scan(folded, ACT, (begun, after) => actsAt(folded, begun, after)),
  ...scan(folded, GAZETTE, ({ 0: number, index }, end) =>
    matchOf(number.toUpperCase(), index, end),
  ),
];

/** The act that is written exactly here. */
export function spanishActAt(folded: string, index: number): Match | null {
  const begun = at(folded, ACT, index);
  return begun && actsAt(folded, begun, index + begun[0].length)[0]!;
}

function actsAt(folded: string, begun: RegExpExecArray, after: number): Match[] {
  const kind = KINDS.find((_, i) => begun[i + 1])![1];
  const [number = '', year = ''] = begun.slice(KINDS.length + 1);
  const acts = [actAt(folded, kind, [number, year], begun.index, after)];
  const isPlural = /^(?:leyes|reales)/.test(begun[0]);
  for (let more = isPlural && at(folded, MORE, after); more; ) {
    const [whole, next = '', ofYear = ''] = more;
    const start = acts.at(-1)!.end + whole.length;
    const end = start + next.length + 1 + ofYear.length;
    acts.push(actAt(folded, kind, [next, ofYear], start, end));
    more = at(folded, MORE, acts.at(-1)!.end);
  }
  return acts;
}

function actAt(
  folded: string,
  kind: string,
  [number, year]: [string, string],
  start: number,
  end: number,
): Match {
  const day = at(folded, DAY, end);
  const date = day ? isoDay(day[1]!, MONTHS.indexOf(day[2]!) + 1, year) : '';
  const value = [kind, `${Number(number)}/${year}`, date].filter(Boolean).join(' ');
  return matchOf(value, start, end + (day?.[0].length ?? 0));
}

const matchOf = (value: string, start: number, end: number): Match => ({
  type: 'law-es',
  value,
  start,
  end,
  confidence: 0.96,
});
