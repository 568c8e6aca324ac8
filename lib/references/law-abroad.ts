/** British, American and German law, and case law by its European identifier. */
import type { Finder, Match, ReferenceType } from './reference.ts';
import { at, scan } from './scan.ts';

/** Patterns that say all in themselves: type, pattern, its value, confidence. */
type Rule = [ReferenceType, RegExp, (found: RegExpExecArray) => string, number];

const RULES: Rule[] = [
  // https://eur-lex.europa.eu/content/help/eurlex-content/ecli.html
  [
    'ecli',
    /(?<![\p{L}\d])ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?/u,
    ([text]) => text,
    0.99,
  ],
  // Neutral citations: https://www.iclr.co.uk/knowledge/topics/neutral-citations/
  [
    'law-uk',
    /\[(?:19|20)\d{2}\] (?:UKSC|UKHL|UKPC|EWCA (?:Civ|Crim)|EWHC|UKUT|UKFTT|CSIH|CSOH|NICA) \d{1,5}(?!\d)/u,
    ([text]) => text,
    0.98,
  ],
  // Statutory instruments
  [
    'law-uk',
    /(?<![\p{L}\d])(?:S\.?I\.?|SSI|WSI) ?((?:19|20)\d{2})\/(\d{1,4})(?!\d)/u,
    ([, year, number]) => `uksi ${year}/${number}`,
    0.93,
  ],
  [
    'law-us',
    /(?<![\d.])(\d{1,2}) U\.?S\.?C\.? ?(?:§{1,2}|[Ss]ec(?:tion|\.)?)? ?(\d{1,5}[a-z]?(?:-\d{1,3})?)(?![\d])/u,
    ([, title, section]) => `${title} USC ${section}`,
    0.97,
  ],
  [
    'law-us',
    /(?<![\d.])(\d{1,2}) C\.?F\.?R\.? ?(?:§{1,2}|[Pp]art|[Ss]ec\.)? ?(\d{1,4}(?:\.\d{1,5})?)(?![\d])/u,
    ([, title, section]) => `${title} CFR ${section}`,
    0.96,
  ],
  [
    'law-us',
    /(?<![\d.])(\d{2,3}) (?:FR|Fed\. Reg\.) (\d{1,3},?\d{3})(?![\d])/u,
    ([, volume, page]) => `${volume} FR ${page!.replace(',', '')}`,
    0.9,
  ],
  [
    'law-us',
    /(?<!\p{L})(?:Pub\. ?L\.|P\.L\.|Public Law)(?: No\.)? ?(\d{2,3})[-](\d{1,4})(?!\d)/u,
    ([, congress, number]) => `PL ${congress}-${number}`,
    0.97,
  ],
  [
    'law-us',
    /(?<!\p{L})(?:Executive Order|E\.O\.) (?:No\. )?(1[0-4]\d{3})(?!\d)/u,
    ([, number]) => `EO ${number}`,
    0.96,
  ],
  [
    'law-de',
    /(?<!\p{L})BGBl\. ?(I{1,3}|Teil I{1,3}) (?:(?:19|20)\d{2} )?(?:S\. ?|Nr\. ?)(\d{1,4})(?!\d)/u,
    ([, part, page]) => `BGBl. ${part!.replace('Teil ', '')} ${page}`,
    0.96,
  ],
];

/** « Freedom of Information Act 2000 »: read backwards from its year. */
const ACT = /(?<!\p{L})(?:Act|Order|Regulations) ((?:1[89]|20)\d{2})(?!\d)/u;
const SMALL = /^(?:of|and|the|for|to|in|on|with|etc\.?|&|by|from)$/;
const CAPITAL = /^\(?[A-Z][\w'-]{0,30}[,.]?\)?$/;
const MOST_WORDS = 14;
const REACH = 160;

const findBritishActs: Finder = (text) =>
  scan(text, ACT, (begun, end) => {
    const from = Math.max(0, begun.index - REACH);
    const words = text.slice(from, begun.index).split(' ');
    if (words.at(-1) === '') words.pop();
    let taken = 0;
    let kept = 0;
    let length = 0;
    let keptLength = 0;
    for (const word of words.reverse()) {
      const capital = CAPITAL.test(word);
      if (!(capital || SMALL.test(word)) || taken >= MOST_WORDS) break;
      taken++;
      length += word.length + 1;
      if (capital && !/^(?:The|This|That|An?|Under|In|See)$/.test(word)) {
        kept = taken;
        keptLength = length;
      }
    }
    if (kept === 0) return null;
    const start = begun.index - keptLength;
    return {
      type: 'law-uk',
      value: text.slice(start, end).replace(/ {2,}/g, ' '),
      start,
      end,
      confidence: kept > 1 ? 0.9 : 0.75,
    };
  });

/** Laws that sections are cited of; a general list, for « § 3 » of nothing is none. */
const GERMAN =
  /(?:IFG|IWG|DNG|UIG|EGovG|OZG|BDSG|DSGVO|VwVfG|VwGO|BGB|StGB|StPO|ZPO|GG|SGB [IVX]{1,4}|GewO|HGB|AO|EStG|UStG|BauGB|BImSchG|WHG|BNatSchG|KrWG|AufenthG|AsylG|StVO|StVG|GWB|TKG|TDDDG|UrhG|UWG|BVerfGG|GVG|InsO|KSchG|AktG|GmbHG|[A-Z][a-zäöü]{2,20}(?:gesetz(?:buch)?|ordnung)(?:es|s)?)(?![\p{L}\d])/u;
const SECTION = /(?:§{1,2}|(?<!\p{L})Art(?:ikel|\.)) ?(\d{1,4}[a-z]?)(?![\d\p{L}])/u;
const PART =
  / (?:Abs(?:atz|\.) ?\d{1,2}|S(?:atz|\.) ?\d{1,2}|Nr\. ?\d{1,2}|ff?\.|(?:und|bis|,) ?\d{1,4}[a-z]?|Buchst\. [a-z])(?![\d])/u;
const LINK = / (?:des |der |dem )?/u;

const findGerman: Finder = (text) =>
  scan(text, SECTION, (begun, after) => {
    let end = after;
    for (let i = 0; i < 6; i++) {
      const part = at(text, PART, end);
      if (!part) break;
      end += part[0].length;
    }
    const link = at(text, LINK, end);
    const law = link && at(text, GERMAN, end + link[0].length);
    if (!law) return null;
    return {
      type: 'law-de',
      value: `§ ${begun[1]} ${law[0]}`,
      start: begun.index,
      end: law.index + law[0].length,
      confidence: 0.95,
    };
  });

/** Law of other countries, and case law. */
export const findLawAbroad: Finder = (text) => [
  ...RULES.flatMap(([type, pattern, writtenAs, confidence]) =>
    scan(
      text,
      pattern,
      (begun, end): Match => ({
        type,
        value: writtenAs(begun),
        start: begun.index,
        end,
        confidence,
      }),
    ),
  ),
  ...findBritishActs(text),
  ...findGerman(text),
];
