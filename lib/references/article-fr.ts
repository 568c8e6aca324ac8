/** Articles of French codes and acts, of the Constitution, and of acts of the Union. */
import { euActAt } from './act-eu.ts';
import { actAt, actValue } from './act-fr.ts';
import { type CodeMention, codeAt, codesIn } from './codes.ts';
import { lawNameAt } from './named-acts.ts';
import type { Plain } from './plain.ts';
import type { Finder, Match } from './reference.ts';
import { at, before, MOST, past, scan } from './scan.ts';

const ARTICLE = /\b(?:articles?|artikels?|arts?\.) ?(?=l\.? ?o|[lrda][.*\s\d]|\d|premier)/;
/** « R. 123-4 » without the word, which says nothing unless a code follows. */
const CODED = /\b[lrd][.* ]{0,3}\d{3,4}(?:-\d{1,4}){1,4}(?![a-z0-9])/;
/** « L. 311-1 », « R.* 421-1 », « 1240 », « 199 terdecies-0 A », « 1er ». */
const NUMBER =
  /(?:(?:l\.? ?o|[lrda])[.*]{0,3} ?)?\d{1,5}(?:er(?![a-z]))?(?:-\d{1,4}(?![°\d])){0,5}(?:-[ivx]{1,5}(?![a-z0-9]))?(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quindecies)(?:-\d{1,2})?(?![a-z]))?(?![a-z0-9])/;
/** « 6(1)(f) » */
const PARAGRAPHS = /(?:\((?:\d{1,2}|[a-z]{1,4})\)){1,4}/;
const FIRST = /premier(?![a-z])/;
/** « 81 A », « 1649 quater B »: in capitals only. */
const LETTER =
  / [A-Z](?:-\d{1,2})?(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies))?(?= (?:du|de|des|et|à|ou|bis)\b|[,;)\n]|\.(?:[ \n]|$))/;
const LIST =
  / ?(?:,|;|et|ou|a|puis|and|or|to|und|oder|bis)(?: (?:et|ou|a|and|or))? (?:(?:aux |l'|les |a l')?(?:articles?|arts?\.) )?/;
/** What is said of a part of an article before the code is named. */
const PART =
  / ?[,(]? ?(?:\(?[ivx]{1,5}(?: bis)?\)?|\d{1,2}°|(?:points? |sous )?[a-z]\)|(?:alineas?|al\.|paragraphes?|abs(?:atz|\.)|paragraphs?|§) ?\d{1,2}|\d{1,2} ?(?:er|e|eme) alineas?|(?:premier|deuxieme|second|troisieme|dernier) alinea|anciens?|nouveaux?|precites?|et (?:suivants?|suiv\.|s\.)|\.\d{1,2}(?:\.[a-z])?)\)?,?(?=[ ,)])/;
const OF = / ?[,(]? ?(?:of the |of |der |des |del |della |du |de la |de l'|des |de |d'|dudit |au )/;
const BESIDE = /(?: ?[,(]| -)? /;
const COMMA = /, /;
const SAME = /(?:(?:ce )?meme code|code (?:precite|susvise|susmentionne)|code(?= ?[,;.)]))/;
/** Between a code and the articles that are named after it. */
const AFTER_CODE =
  /^ ?[,(:;-]{0,2} ?(?:(?:et|ainsi que|de) )?(?:notamment |en particulier )?(?:en |dans |a |par )?(?:ses |son |l'|les |aux |a l')?$/;
const MOST_BETWEEN = 40;

/** « Vu la Constitution, notamment son article 37 » */
const AFTER_CONSTITUTION =
  /\bla constitution(?: du 4 octobre 1958)?,? (?:(?:et )?(?:notamment|en particulier) )?(?:en )?(?:son|ses|l'|les) ?$/;

/** Acts that are cited by a name of their own, and how all of them begin. */
const NAME = /(?:la )?(?:con|dec|ddhc|charte|loi|cedh|traite|tfue|tue)/;
const NAMES: [RegExp, string][] = [
  [/(?:la )?constitution(?! de)/, 'constitution'],
  [/declaration (?:des droits de l'homme et du citoyen|(?:de|du 26 aout) 1789)|ddhc/, 'ddhc 1789'],
  [/charte de l'environnement/, 'charte 2004'],
  [/loi (?:« ?)?informatique et libertes(?: ?»)?/, 'loi 1978-17'],
  [/convention europeenne (?:de sauvegarde )?des droits de l'homme|cedh/, 'cedh'],
  [/traite sur le fonctionnement de l'union europeenne|tfue/, 'tfue'],
  [/traite sur l'union europeenne|tue/, 'tue'],
];

interface Numbered {
  written: string;
  from: number;
  end: number;
  /** The place after what is said of a part of the article. */
  rest: number;
}

/** What articles are of. */
interface Owner {
  type: 'article-fr' | 'act-eu';
  /** Empty where the text does not say it. */
  value: string;
  /** Where the words that say it begin, when they come first. */
  start?: number;
  end?: number;
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
    following(page, codes, start, last.rest) ??
    preceding(page, codes, start) ??
    constitution(page, start) ??
    (isLettered ? null : beside(page, last.rest)) ??
    (isLettered && !bare ? ({ type: 'article-fr', value: '' } satisfies Owner) : null);
  if (!owner) return last.end;
  return numbers.map(({ written, from, end }, i) => ({
    type: owner.type,
    ...(owner.type === 'act-eu'
      ? { value: owner.value, article: numberOf(written) }
      : { value: `${numberOf(written)} ${owner.value}`.trim() }),
    start: i === 0 ? (owner.start ?? start) : from,
    end: i === numbers.length - 1 ? (owner.end ?? end) : end,
    confidence: owner.value === '' ? 0.75 : 0.98,
  }));
}

/** The numbers of a list, all with a letter or none. */
function numbersAt({ folded, text }: Plain, index: number): Numbered[] {
  const numbers: Numbered[] = [];
  for (let from = index; numbers.length < MOST; ) {
    const read = at(folded, NUMBER, from) ?? at(folded, FIRST, from);
    if (!read) break;
    const lettered = past(text, LETTER, from + read[0].length);
    const end = past(folded, PARAGRAPHS, lettered);
    const written = text.slice(from, lettered);
    const first = numbers[0];
    if (first && isLetteredNumber(first.written) !== isLetteredNumber(written)) break;
    const rest = pastParts(folded, end);
    numbers.push({ written, from, end, rest });
    const list = at(folded, LIST, rest);
    if (!list) break;
    from = list.index + list[0].length;
  }
  return numbers;
}

const isLetteredNumber = (written: string) => /^[LRDA]/i.test(written);

function pastParts(folded: string, index: number): number {
  let end = index;
  for (let i = 0; i < 3; i++) {
    const part = at(folded, PART, end);
    if (!part) break;
    end += part[0].length;
  }
  return end;
}

/** « L. 311-1 » → L311-1, « 1er » → 1, « l.o. 141 » → LO141. */
function numberOf(written: string): string {
  const lettered = /^(L\.? ?O|[LRDA])[.]?(\**)[.]? ?(?=\d)/i.exec(written);
  if (!lettered) return /^premier/i.test(written) ? '1' : written.replace(/^(\d+)er/i, '$1');
  const letter = lettered[1]!.replace(/[. ]/g, '').toUpperCase();
  return letter + lettered[2] + written.slice(lettered[0].length);
}

/** The code or the act to which an article belongs, where the text goes on to say it. */
function following(
  page: Plain,
  codes: () => CodeMention[],
  start: number,
  index: number,
): Owner | null {
  const { folded } = page;
  const of = at(folded, OF, index);
  const next = of ? index + of[0].length : past(folded, BESIDE, index);
  if (!isLetter(folded.charCodeAt(next))) return null;
  const code = codeAt(folded, next);
  if (code) return { type: 'article-fr', value: code.code, end: code.end };
  // « loi Informatique et libertés » has a date as often as not.
  const act = of && actAt(page, next);
  if (act) return { type: 'article-fr', value: actValue(act), end: act.end };
  for (const [name, value] of at(folded, NAME, next) ? NAMES : []) {
    const named = at(folded, name, next);
    const end = next + (named?.[0].length ?? 0);
    if (named && !/[a-z0-9]/.test(folded[end] ?? '')) return { type: 'article-fr', value, end };
  }
  const law = of && lawNameAt(page, next);
  if (law) return { type: 'article-fr', ...law };
  const union = euActAt(page, next);
  if (union) return { type: 'act-eu', value: union.value, end: union.end };
  if (!of) return null;
  const same = at(folded, SAME, next);
  if (same) {
    const known = lastCode(codes(), start);
    const sameOne = known && !folded.slice(known.end, start).includes('\n');
    return sameOne
      ? { type: 'article-fr', value: known.code, end: next + same[0].length }
      : { type: 'article-fr', value: '' };
  }
  return null;
}

const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** « Code de l'éducation, article L. 131-1 »; « Vu le code …, notamment ses articles L. 1 et L. 2 ». */
function preceding({ folded }: Plain, codes: () => CodeMention[], start: number): Owner | null {
  const code = lastCode(codes(), start);
  if (!code || start - code.end > MOST_BETWEEN) return null;
  const between = before(folded, start, start - code.end);
  if (between.length < start - code.end || !AFTER_CODE.test(between)) return null;
  const isJoined = /^[ ,:;-]*$/.test(between);
  return { type: 'article-fr', value: code.code, ...(isJoined && { start: code.start }) };
}

function constitution({ text, folded }: Plain, start: number): Owner | null {
  // Most articles are told by the sign before them to have no « son » there.
  if (!"ns'".includes(folded[start - (folded[start - 1] === ' ' ? 2 : 1)] ?? ' ')) return null;
  const said = before(folded, start, MOST_BETWEEN + 40);
  const named = AFTER_CONSTITUTION.exec(said);
  // « la constitution d'une société » has no capital.
  return named && text[start - said.length + named.index + 3] === 'C'
    ? { type: 'article-fr', value: 'constitution' }
    : null;
}

/** « art. 13, loi du 29 juillet 1881 »; an article with a letter is that of a code. */
function beside(page: Plain, index: number): Owner | null {
  const comma = at(page.folded, COMMA, index);
  const act = comma && actAt(page, index + comma[0].length);
  return act && { type: 'article-fr', value: actValue(act), end: act.end };
}

/** The last code named before a place. */
function lastCode(codes: CodeMention[], index: number): CodeMention | null {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  return codes[low - 1] ?? null;
}
