/** Law of the United Kingdom: acts and instruments by title or number, and neutral citations. */
import type { Finder, Match } from './reference.ts';
import { at, before, past, scan } from './scan.ts';

// https://www.iclr.co.uk/knowledge/topics/neutral-citations/
const NEUTRAL =
  /\[(?:19|20)\d\d\] (?:UKSC|UKHL|UKPC|UKAITUR|EWCA (?:Civ|Crim)|EWHC|EWCOP|EWFC|UKUT|UKFTT|CSIH|CSOH|HCJAC|NICA|NIQB|NIKB) \d{1,5}(?!\d)(?: \((?:Admin|Ch|QB|KB|Fam|Comm|TCC|Pat|IPEC|Costs|AAC|GRC|TCC|LC|TC|IAC)\))?/;
const INSTRUMENT =
  /\b(S\.?I\.?s?|SSI|WSI|Statutory Instruments?) ?((?:19|20)\d\d)(?:\/|,? [Nn]o\. ?)(\d{1,4})(?!\d)/;
/** « S.I. 2002/2789 and 2006/2405 » */
const MORE = /(?:,| and|, and) (?=((?:19|20)\d\d)\/(\d{1,4})(?![\d/]))/;
/** « 1990 c. 8 », as footnotes of instruments have it. */
const CHAPTER = /\b((?:19|20)\d\d) c\. ?(\d{1,3})(?![\d.-])/;
const SERIES: Record<string, string> = { SSI: 'ssi', WSI: 'wsi' };

/** « Freedom of Information Act 2000 »: read backwards from its year. */
const ACT =
  /\b(Act|ACT|Order|Regulations|Rules|Measure)(?: \((?:Northern Ireland|Scotland|Wales)\))? (?:1[2-9]|20)\d\d(?!\d)/;
/** « Licensing Act 2003 (Hearings) Regulations 2005 »: the title goes on past the act it is made under. */
const MADE_UNDER =
  / \([A-Z][^()\n]{1,80}\)(?: \([^()\n]{1,40}\)){0,3}(?: [A-Z][\w'-]{1,30}){0,4} (?:Order|Regulations|Rules)(?: \((?:Northern Ireland|Scotland|Wales|England)\))? (?:19|20)\d\d(?!\d)/;
const SMALL = /^(?:of|and|the|for|to|in|on|at|with|etc\.?|&|by|from|\(No\.|\d{1,2}\))$/i;
const CAPITAL = /^\(?[A-Z][\w'-]{0,30},?\)?,?$/;
/** Words in capitals that begin a sentence, or say where in the act. */
const NO_TITLE =
  /^(?:the|this|that|these|an?|under|in|see|section|sections|s\.|part|schedule|article|by|of|and|for|to|if|when|since|our|your|its|their|both|per|as|with|on|from|using|following|also)$/i;
/** Orders and rules that are no law. */
const PRIVATE =
  /\b(?:purchase|standing|executive|work|court|money|mail|pre|new|house|club|competition|match|sort|running|in) (?:order|rules|regulations) /i;
const MOST_WORDS = 14;
const REACH = 160;

/** Acts, orders and regulations by title and year, instruments by number, decisions of courts. */
export const findBritishLaw: Finder = ({ text }) => {
  const simple: Match[] = [
    ...scan(text, NEUTRAL, (begun, end) => ({
      type: 'law-uk',
      value: begun[0],
      start: begun.index,
      end,
      confidence: 0.98,
    })),
    ...scan(text, INSTRUMENT, ({ index, 1: series = '', 2: year, 3: number }, end) => {
      const name = SERIES[series] ?? 'uksi';
      const found = [instrument(`${name} ${year}/${number}`, index, end)];
      for (let more = at(text, MORE, end); more; more = at(text, MORE, found.at(-1)!.end)) {
        const [whole, ofYear = '', serial = ''] = more;
        const start = found.at(-1)!.end + whole.length;
        const until = start + ofYear.length + 1 + serial.length;
        found.push(instrument(`${name} ${ofYear}/${serial}`, start, until));
      }
      return found;
    }),
    ...scan(text, CHAPTER, ({ index, 1: year, 2: chapter }, end) => ({
      type: 'law-uk',
      value: `ukpga ${year}/${chapter}`,
      start: index,
      end,
      confidence: 0.8,
    })),
  ];
  let free = 0;
  const titled = scan(text, ACT, (begun, after) => {
    const end = past(text, MADE_UNDER, after);
    // What belongs to the act before is not read again.
    const words = titleBefore(text, begun.index, Math.min(REACH, begun.index - free));
    free = end;
    const start = begun.index - words.length;
    const value = text.slice(start, end);
    const least = begun[1]!.toLowerCase() === 'act' ? 1 : 2;
    const count = words.split(' ').length - 1;
    if (count < least || PRIVATE.test(value)) return null;
    return { type: 'law-uk', value, start, end, confidence: count > 1 ? 0.9 : 0.75 };
  });
  return [...simple, ...titled];
};

const instrument = (value: string, start: number, end: number): Match => ({
  type: 'law-uk',
  value,
  start,
  end,
  confidence: 0.93,
});

/** The words of a title before its last, which stands here; empty where there are none. */
function titleBefore(text: string, index: number, reach: number): string {
  const words = before(text, index, reach).split(' ');
  // The text goes up to the space before the last word.
  words.pop();
  let length = 0;
  let kept = 0;
  let closed = 0;
  for (let taken = 0; taken < MOST_WORDS; taken++) {
    let word = words.pop();
    if (word === undefined || word === '') break;
    if (/\),?$/.test(word)) closed++;
    // « (Housing Act 2004) »: a bracket that stays open is not of the title.
    const isOpen = word.startsWith('(') && closed-- <= 0;
    if (isOpen) word = word.slice(1);
    const isCapital = CAPITAL.test(word);
    if (!isCapital && !SMALL.test(word)) break;
    length += word.length + 1;
    if (isCapital && !NO_TITLE.test(word)) kept = length;
    if (isOpen) break;
  }
  return text.slice(index - kept, index);
}
