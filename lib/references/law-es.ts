/** Spanish law: « Ley 19/2013, de 9 de diciembre », « Real Decreto 1495/2011 ». */
import { isoDay } from './dates.ts';
import type { Finder } from './reference.ts';
import { scan } from './scan.ts';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  );
const ACT = new RegExp(
  `\\b(ley organica|ley|real decreto[- ]ley|real decreto legislativo|real decreto) (?:num\\. ?|n\\.? ?° ?)?(\\d{1,4})/((?:19|20)\\d\\d)(?![\\d/])(?:,? de (\\d{1,2}) de (${MONTHS.join('|')})(?! de (?:19|20)\\d\\d))?`,
);

/** By kind, number and year, with the day where it is said: « Ley 19/2013 2013-12-09 ». */
export const findSpanishLaw: Finder = ({ folded }) =>
  scan(folded, ACT, (begun, end) => {
    const [, kind = '', number, year = '', day = '', month = ''] = begun;
    const date = isoDay(day, MONTHS.indexOf(month) + 1, year);
    const value = [kind.replace('decreto ley', 'decreto-ley'), `${Number(number)}/${year}`, date];
    return {
      type: 'law-es',
      value: value.filter(Boolean).join(' '),
      start: begun.index,
      end,
      confidence: 0.96,
    };
  });
