/** German law: « § 3 Abs. 1 IFG », « Art. 5 GG », the Federal Law Gazette. */
import type { Finder, Match } from './reference.ts';
import { at, past, scan } from './scan.ts';

const SECTION = /(§{1,2} ?|\bArt(?:ikel|\.) ?)(\d{1,4}[a-z]?)(?![\dA-Za-z])/;
const PART =
  / (?:\(\d{1,2}[a-z]?\)(?![\dA-Za-z])|(?:Abs(?:atz|ätze|\.)|S(?:atz|ätze|\.)|Nr\.|Nummern?|Halbs(?:atz|\.)|Unterabs(?:atz|\.)|UAbs\.|Alt\.|Var\.) ?\d{1,3}[a-z]?|(?:Buchst(?:abe|\.)|lit\.) ?[a-z]\)?|ff?\.|(?:und|oder|bis|-) (?:\d{1,4}[a-z]?|(?:Abs|Satz|S|Nr)\.? ?\d{1,3}))(?![\dA-Za-z])|-\d{1,4}[a-z]?(?![\dA-Za-z])|, \d{1,4}[a-z]?(?= )|\(\d{1,2}[a-z]?\)/;
/** « §§ 22, 23 VwVfG »: a further section, where no paragraph was named before. */
const ALSO = /(?:, | (?:und|oder) )(?=(\d{1,4}[a-z]?)(?![\dA-Za-z]))/;
/** Ordinances by their initials, which a section sign must precede: « § 10 BITV 2.0 ». */
const ORDINANCE =
  /((?![IVXLC]{1,8}(?![A-Za-z]))(?:[A-ZÄÖÜ][a-zäöüß]{0,8}){2,6}V(?: \d\.\d)?)(?![A-Za-zäöüÄÖÜß\d])/;
const MOST_PARTS = 8;
const LINK = / (?:des |der |dem |vom )?/;
/**
 * Laws by their initials, which end in G or in VO, and those that do not; laws by their names. A
 * list alone would miss those of the Länder.
 */
const LAW =
  /(SGB [IVX]{1,4}|(?:[A-ZÄÖÜ][a-zäöüß]{0,8}){1,6}(?:G|VO|GB|GO|O)(?: (?:NRW|NW|Bln|Bbg|BW|RP|SH|LSA|MV|HB|HH|Bayern|Berlin|Brandenburg|Hessen|Saar|Sachsen))?|(?:[A-ZÄÖÜ][a-zäöüß]{0,8}){1,5}StV|StPO|ZPO|AEUV|EUV|EMRK|DS-GVO)(?![A-Za-zäöüÄÖÜß\d])|([A-ZÄÖÜ][a-zäöüß]{2,30}(?:-[A-ZÄÖÜ][a-zäöüß]{2,20}){0,3}?)(gesetzbuch|-?[Gg]esetz|-?[Oo]rdnung|-?[Vv]erordnung|staatsvertrag)(?:es|s)?(?![a-zäöüß])|(Grundgesetz)(?:es)?/;
/** Rules of a house, of a day, of fees: no law of the land. */
const PRIVATE =
  /^(?:Haus|Tages|Bade|Schul|Gebühren|Benutzungs|Friedhofs|Geschäfts|Wahl|Platz|Ver|An|Zu|Un)$/;
/** What is written as a law but is none. */
const NO_LAW = /^(?:AG|KG|OG|UG|EG|TAG|SO|IO|NO|GO|WO)$/;
const UNION: Record<string, string> = { DSGVO: '32016R0679', 'DS-GVO': '32016R0679' };

const GAZETTE =
  /\bBGBl\. ?(?:((?:19|20)\d\d) ?)?(?:Teil )?(I{1,3})(?: ((?:19|20)\d\d))?,? ?(?:S\. ?|Nr\. ?)(\d{1,5})(?!\d)/;

/** Sections and articles of laws; a section of nothing is no reference. */
export const findGermanLaw: Finder = ({ text }) => [
  ...scan(text, SECTION, (begun, after) => {
    const [, sign = '', first = ''] = begun;
    const numbers = [{ number: first, start: begun.index, end: after }];
    let end = after;
    for (let i = 0; i < MOST_PARTS; i++) {
      const part = at(text, PART, end);
      if (!part) break;
      const also = !/^§(?!§)/.test(sign) && end === numbers.at(-1)!.end && at(text, ALSO, end);
      if (also) {
        const start = end + also[0].length;
        numbers.push({ number: also[1]!, start, end: start + also[1]!.length });
      }
      end = also ? numbers.at(-1)!.end : end + part[0].length;
    }
    const from = past(text, LINK, end);
    const law =
      from > end && (at(text, LAW, from) ?? (sign.startsWith('§') && at(text, ORDINANCE, from)));
    if (!law) return end;
    const [whole, initials, stem, kind, constitution] = law;
    if (NO_LAW.test(initials ?? '') || (stem && kind === 'ordnung' && PRIVATE.test(stem)))
      return end;
    const name = initials ?? constitution ?? `${stem}${kind}`;
    const union = UNION[name];
    return numbers.map(({ number, start, end }, i): Match => {
      const until = i === numbers.length - 1 ? law.index + whole.length : end;
      const place = { start, end: until, confidence: 0.95 };
      if (union) return { type: 'act-eu', value: union, article: number, ...place };
      const value = `${sign.startsWith('§') ? '§' : 'Art.'} ${number} ${name}`;
      return { type: 'law-de', value, ...place };
    });
  }),
  ...scan(text, GAZETTE, (begun, end) => {
    const [, first, part, second, page] = begun;
    const value = ['BGBl.', first ?? second, part, page].filter(Boolean).join(' ');
    return { type: 'law-de', value, start: begun.index, end, confidence: 0.96 };
  }),
];
