/** Italian law: « legge 7 agosto 1990, n. 241 », « d.lgs. 33/2013 ». */
import { isoDay } from './dates.ts';
import type { Finder } from './reference.ts';
import { scan } from './scan.ts';

const MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  );
const KINDS: [written: string, kind: string][] = [
  ['decreto legislativo|d\\. ?lgs\\.?|dlgs', 'decreto legislativo'],
  ['decreto[- ]legge|d\\. ?l\\.', 'decreto-legge'],
  [
    'decreto del presidente della repubblica|d\\.p\\.r\\.|dpr',
    'decreto del presidente della repubblica',
  ],
  ['legge', 'legge'],
];
const ACT = new RegExp(
  `\\b(?:${KINDS.map(([written]) => `(${written})`).join('|')}) ?(?:n\\. ?)?(?:(\\d{1,4})/((?:19|20)\\d\\d)|(?:del )?(\\d{1,2})°? (${MONTHS.join('|')}) ((?:19|20)\\d\\d),? (?:n\\.|nr\\.|n ?°|numero) ?(\\d{1,4}))(?![\\d/])`,
);

/** By kind, number and year, with the day where it is said: « legge 241/1990 1990-08-07 ». */
export const findItalianLaw: Finder = ({ folded }) =>
  scan(folded, ACT, (begun, end) => {
    const kind = KINDS.find((_, i) => begun[i + 1])![1];
    const [short, year, day = '', month = '', dated = '', number] = begun.slice(KINDS.length + 1);
    const date = isoDay(day, MONTHS.indexOf(month) + 1, dated);
    const value = [kind, `${Number(short ?? number)}/${year ?? dated}`, date];
    return {
      type: 'law-it',
      value: value.filter(Boolean).join(' '),
      start: begun.index,
      end,
      confidence: 0.96,
    };
  });
