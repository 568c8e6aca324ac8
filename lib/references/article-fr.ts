/** Articles of French codes and acts, of the Constitution, and of acts of the Union. */
import { type Owner, ownerOf } from './article-owner.ts';
import { type CodeMention, codesIn } from './codes.ts';
import type { Plain } from './plain.ts';
import type { Finder, Match } from './reference.ts';
import { MOST, past, scan } from './scan.ts';

const ARTICLE =
  /\b(?:articles?|artikels?|articulos?|articol[oi]|art[st]?\.) ?(?=l\.? ?o|[lrda][.*\s\d]|\d|premier)/;
/** « R. 123-4 » without the word, which says nothing unless a code follows. */
const CODED = /\b[lrd][.* ]{0,3}\d{3,4}(?:-\d{1,4}){1,4}(?![a-z0-9])/;
/** « L. 311-1 », « R.* 421-1 », « 1240 », « 199 terdecies-0 A », « 1er ». */
const NUMBER =
  /(?:(?:l\.? ?o|[lrda])[.*]{0,3} ?)?\d{1,5}(?:er(?![a-z]))?(?:-\d{1,4}(?![°\d])){0,5}(?:-[ivx]{1,5}(?![a-z0-9]))?(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quin(?:qui)?decies|sexdecies|septdecies|octodecies|novodecies|(?:un|duo|ter|quater|quin|sex|sept|octo|novo)?vicies)(?:-\d{1,2})?(?![a-z]))?(?![a-z0-9])/;
/** « 6(1)(f) » */
const PARAGRAPHS = /(?:\((?:\d{1,2}|[a-z]{1,4})\)){1,4}/;
const FIRST = /premier(?![a-z])/;
/** « 81 A », « 1649 quater B »: in capitals only. */
const LETTER =
  / [A-Z](?:-\d{1,2})?(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies))?(?= (?:du|de|des|et|à|ou|bis)\b| ?[,;:)\n]|\.(?:[ \n]|$))/;
const LIST =
  / ?(?:,|;|et|ou|a|puis|and|or|to|und|oder|bis|e|y)(?: (?:et|ou|a|and|or))? (?:(?:aux |l'|les |a l')?(?:articles?|arts?\.) )?/;
/** What is said of a part of an article before the code is named. */
const PART =
  / ?[,(]? ?(?:\(?[ivx]{1,5}(?: bis)?\)?(?: ?- ?\d{1,2}°)?|\d{1,2}°|(?:points? |sous )?[a-z]\)|(?:alineas?|al\.|paragraphes?|abs(?:atz|\.)|paragraphs?|§) ?\d{1,2}|\d{1,2} ?(?:er|e|eme) alineas?|(?:premier|deuxieme|second|troisieme|dernier) alinea|dispositions? \d{1,2}|comm[ai] \d{1,2}|anciens?|nouveaux?|precites?|et (?:suivants?|suiv\.|s\.)|\.\d{1,2}(?:\.[a-z])?)\)?(?=[ ,);])/;
interface Numbered {
  written: string;
  from: number;
  end: number;
  /** The place after what is said of a part of the article. */
  rest: number;
}

/** Articles of codes and of acts. An article of nothing is no reference. */
export const findArticles: Finder = (page) => {
  // Of a page that cites no article its codes need not be known.
  let known: CodeMention[] | undefined;
  const codes = () => {
    known ??= codesIn(page.folded);
    return known;
  };
  return [
    ...scan(page.folded, ARTICLE, (begun, after) =>
      articlesAt(page, codes, begun.index, after, false),
    ),
    ...scan(page.folded, CODED, ({ index }) => articlesAt(page, codes, index, index, true)),
  ];
};

function articlesAt(
  page: Plain,
  codes: () => CodeMention[],
  start: number,
  index: number,
  bare: boolean,
): Match[] | number {
  const numbers = numbersAt(page, index);
  const last = numbers.at(-1);
  if (!last) return index;
  const isLettered = isLetteredNumber(last.written);
  const owner =
    ownerOf(page, codes, { start, end: last.rest, isLettered }) ??
    (isLettered && !bare ? ({ type: 'article-fr', value: '' } satisfies Owner) : null);
  if (!owner) return last.end;
  const { folded } = page;
  // « loi du 29 juillet 1881 (art. 15) »
  const isBracketed = owner.isBracketed && numbers.length === 1 && folded[last.end] === ')';
  const until = owner.end ?? (isBracketed ? last.end + 1 : last.end);
  return numbers.map(({ written, from, end }, i) => ({
    type: owner.type,
    ...(owner.type === 'article-fr'
      ? { value: `${numberOf(written)} ${owner.value}`.trim() }
      : { value: owner.value, article: numberOf(written) }),
    start: i === 0 ? (owner.start ?? start) : from,
    end: i === numbers.length - 1 ? until : end,
    confidence: owner.value === '' ? 0.75 : 0.98,
  }));
}

/** The numbers of a list, all with a letter or none. */
function numbersAt({ folded, text }: Plain, index: number): Numbered[] {
  const numbers: Numbered[] = [];
  for (let from = index; numbers.length < MOST; ) {
    const number = past(folded, NUMBER, from);
    const isFirst = number === from && folded[from] === 'p';
    const until = isFirst ? past(folded, FIRST, from) : number;
    if (until === from) break;
    const lettered = isCapital(text.charCodeAt(until + 1)) ? past(text, LETTER, until) : until;
    const end = text[lettered] === '(' ? past(folded, PARAGRAPHS, lettered) : lettered;
    const written = text.slice(from, lettered);
    const first = numbers[0];
    if (first && isLetteredNumber(first.written) !== isLetteredNumber(written)) break;
    const rest = pastParts(folded, end);
    numbers.push({ written, from, end, rest });
    from = past(folded, LIST, rest);
    if (from === rest) break;
  }
  return numbers;
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

const isLetteredNumber = (written: string) => 'lrdaLRDA'.includes(written[0] ?? ' ');

function pastParts(folded: string, index: number): number {
  let end = index;
  for (let i = 0; i < 3; i++) {
    const part = past(folded, PART, end);
    if (part === end) break;
    end = part;
  }
  return end;
}

/** « L. 311-1 » → L311-1, « 1er » → 1, « l.o. 141 » → LO141. */
function numberOf(written: string): string {
  if (!isLetteredNumber(written))
    return /^p/i.test(written) ? '1' : written.replace(/(?<=^\d{1,5})er/i, '');
  const lettered = /^(L\.? ?O|[LRDA])[.]?(\**)[.]? ?(?=\d)/i.exec(written);
  if (!lettered) return written;
  const letter = lettered[1]!.replace(/[. ]/g, '').toUpperCase();
  return letter + lettered[2] + written.slice(lettered[0].length);
}
