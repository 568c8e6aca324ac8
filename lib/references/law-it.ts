/** Italian law: « legge 7 agosto 1990, n. 241 », « d.lgs. 33/2013 », « D.P.R. n. 62 del 16/04/2013 ». */
import { isoDay } from './dates.ts';
import type { Finder, Match } from './reference.ts';
import { at, scan } from './scan.ts';

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  );
const KINDS: [written: string, kind: string][] = [
  ['decreto legislativo|d\\. ?lgs\\.?|dlgs', 'decreto legislativo'],
  ['decreto[- ]legge|d\\. ?l\\.', 'decreto-legge'],
  [
    'decreto del presidente della repubblica|d\\. ?p\\. ?r\\.|dpr',
    'decreto del presidente della repubblica',
  ],
  ['legge|l\\.', 'legge'],
];
const DAY = `(\\d{1,2})(?:°? (${MONTHS.join('|')}) |/(\\d{1,2})/)((?:19|20)\\d\\d)`;
const NUMBER = '(?:n\\.|nr\\.|n ?°|numero) ?(\\d{1,4})';
const ACT = new RegExp(
  `\\b(?:${KINDS.map(([written]) => `(${written})`).join('|')}) ?(?:(?:n\\. ?)?(\\d{1,4})/((?:19|20)\\d\\d)|(?:del )?${DAY},? ${NUMBER}|${NUMBER} del ${DAY})(?![\\d/])`,
);

/** By kind, number and year, with the day where it is said: « legge 241/1990 1990-08-07 ». */
export const findItalianLaw: Finder = ({ folded }) => scan(folded, ACT, matchOf);

/** The act that is written exactly here. */
export function italianActAt(folded: string, index: number): Match | null {
  const begun = at(folded, ACT, index);
  return begun && matchOf(begun, index + begun[0].length);
}

function matchOf(begun: RegExpExecArray, end: number): Match {
  const kind = KINDS.find((_, i) => begun[i + 1])![1];
  const [short, year, ...dated] = begun.slice(KINDS.length + 1);
  // The number stands after the day, or before it.
  const [day = '', word, month, ofYear = '', number] = dated[4]
    ? dated
    : [...dated.slice(6), dated[5]];
  const date = isoDay(day, word ? MONTHS.indexOf(word) + 1 : Number(month), ofYear);
  const value = [kind, `${Number(short ?? number)}/${year ?? ofYear}`, date];
  return {
    type: 'law-it',
    value: value.filter(Boolean).join(' '),
    start: begun.index,
    end,
    confidence: 0.96,
  };
}
