/**
 * French acts by type, number and date: « loi n° 78-17 du 6 janvier 1978 », « arrêté préfectoral du
 * 3 mai 2024 ».
 */
import { dateAt } from './dates.ts';
import type { Plain } from './plain.ts';
import type { Finder, Match } from './reference.ts';
import { at, beginnings, past, scan } from './scan.ts';

/** How the word begins, in the plural or not. */
const TYPES: [begins: string, type: string][] = [
  ['l', 'loi'],
  ['o', 'ordonnance'],
  ['decr', 'decret'],
  ['d.', 'decret'],
  ['a', 'arrete'],
  ['c', 'circulaire'],
  ['del', 'deliberation'],
  ['decis', 'decision'],
  ['note', 'note'],
  ['i', 'instruction'],
];
/** Lawyers shorten the word where the number follows: « L. n° 78-17, 6 janv. 1978 ». */
const BEGINNING =
  /\b(?:lois?(?:-(?:cadre|programme))?|ordonnances?|decrets?(?:-lois?)?|arretes?|circulaires?|deliberations?|instructions?|notes? de service|decisions?(?= (?:[a-z]{2,8} )?n ?° ?[a-z0-9])|(?:ord|delib|[ld])\.(?= n ?°))(?![a-z0-9])/;
/** Laws, ordinances and decrees are numbered within their year. */
const YEARLY_TYPES = ['loi', 'ordonnance', 'decret'];
/** What may stand between the type and the number. */
const KIND =
  / (?:organiques?|constitutionnelles?|cadres?|(?:inter-?)?(?:ministeriel|departemental|communal)(?:le)?s?|(?:inter)?ministeriaux|(?:inter-?)?prefectora(?:l|ux|le|les)|cnil|municipa(?:l|ux|le|les)|modifie?e?s?|susvise?e?s?|precite?e?s?|consolide?e?s?|conjointe?s?|permanents?|temporaires?|reglementaires?|modificati(?:f|ve)s?|collecti(?:f|ve)s?|nor ?:? ?[a-z]{4}\d{7}[a-z]|de finances(?: rectificative)?(?: pour \d{4})?|de programmation[a-z' ]{0,40}?(?= n| du)|en conseil d'etat|d'application|(?:d'|de |du )[a-z]{3,20}(?= n ?° ?[a-z\d])|pour une republique numerique|informatique et libertes?|littoral|montagne|dite?s?)/;
/** How the words of `KIND` begin. */
const isKind = beginnings([
  ...['org', 'con', 'cad', 'int', 'min', 'dep', 'com', 'pre', 'cni', 'mun', 'mod', 'sus', 'per'],
  ...['tem', 'reg', 'col', 'nor', 'de ', 'du ', 'en ', 'pou', 'inf', 'lit', 'mon', 'dit'],
  ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `d'${letter}`),
]);
/** A law called by a name: « Informatique et libertés », Lemaire. */
const QUOTED = / (?:«[^«»\n]{1,90}»|"[^"\n]{1,90}"|“[^“”\n]{1,90}”)/;
const NAMED = / (?!(?:N|DU|NO|NOS|DE|ET|LE|LA)\b)(?:[A-Z]|\d[A-Z])[\w'-]{1,30}/;
/** « loi Climat et résilience du 22 août 2021 »: what a sentence would say of a law ends the name. */
const NAMED_LONG =
  / [A-Z][\w'-]{1,30}(?: (?!(?:du|en|n|no|nos|a|est|sera|ont|sont|par|le|au)\b|vote|adopte|promulgue|publie|modifie)[\p{L}'-]{1,20}){1,5}(?= (?:du|n ?°) ?\d)/u;
/**
 * « loi d'orientation pour la ville du 13 juillet 1991 »: some words of the title, none of which says
 * when the law was voted or begins to be in force.
 */
const TITLED =
  / (?=(?:relative a|portant|pour|sur|de) |d')(?:(?!\b(?:lois?|decrets?|arretes?|ordonnances?|depuis|en vigueur|est|sont|a (?:ete|compter|partir|dater)|au cours|lors|avant|apres|(?:publie|promulgu|adopt|vot|paru|debat|applicab|appliqu)[a-z]{0,6}|dans|par|qui|que|session|seance)\b)[^\d\n.;:()«»]){3,90}?(?= du \d{1,2}(?: ?er)? [a-z]| ?\(n ?°)/;
/** « délibération CR 69-07 du 28 septembre 2007 », « arrêté ARS n° 2020-112 »: whose it is. */
const AUTHORITY = / [A-Z]{2,8}(?=(?: n ?°)? ?\d)/;
/** Who gave an order: « arrêté du ministre de l'intérieur du 9 mai 2018 ». */
const BY =
  / (?:du|de la|de l'|des) ?(?:ministres?|prefets?|prefete|maire|president|presidente|gouvernement|directeur|directrice|premier ministre|garde des sceaux|conseil|commission|cnil|prefecture)(?![a-z])(?=[^\d\n.;:()]{0,100}\d)[^\d\n.;:()]{0,90}?(?= (?:du|en date du|n ?°) ?\d)/;
const SIGN = / ?[,(]? ?(?:n\.? ?°s?|nos?\.?|n\.|n os|numeros?) ?/;
/** « n° 2005- 864 du » is a slip, where the date follows. */
const YEARLY = /(\d{4}|\d{2})-(?: (?=\d{1,4} du \d))?(\d{1,4})(?![\d-])/;
const FREE = /[A-Z0-9](?:[A-Za-z0-9]|[-/._](?=[A-Za-z0-9])){0,40}/;
const OF = / ?,? ?(?:modifie?e? )?(?:en date )?(?:du|des) /;
const DATED = /, /;
/** How a number or a date begins: most words are told by it to be followed by neither. */
const NUMBERED = /(?: [,(]|,)? ?(?:n|\d|des? \d|du |en date|modifie|[a-z]{1,8}[-\d/])/;
const SPACE = / /;
const CLOSING = /\)/;
/** « lois des 16 et 24 août 1790 »: the month is said once. */
const DAYS = / des (\d{1,2})(?: ?er)?(?= et (\d{1,2})(?: ?er)? [a-z])/;
const AND = / ?(?:,|;|et|ou)(?: (?:et|ou))? /;
/** An order of a court: « ordonnance du 12 mai 2020 du juge des référés ». */
const OF_COURT =
  / ?,? ?(?:rendue|du (?:juge|tribunal|president)|par (?:le|la) (?:juge|president|tribunal)|de (?:refere|la cour|non))/;

export interface Act {
  type: string;
  number: string;
  date: string;
  end: number;
}

/** One form for all ways to write an act. */
export const actValue = ({ type, number, date }: Act): string =>
  [type, number, date].filter(Boolean).join(' ');

/** How the word for a type of act begins, for whoever goes back to it: « la même loi ». */
export const ACT_WORD =
  /(?:loi|ordonnance|decret|arrete|circulaire|deliberation|instruction)(?![a-z])/;

/** The act whose type stands exactly here. */
export function actAt(page: Plain, index: number): Act | null {
  const begun = at(page.folded, BEGINNING, index);
  return begun && actAfter(page, typeOf(begun[0]), index + begun[0].length);
}

/** Laws, ordinances, decrees, orders, circulars. */
export const findActs: Finder = (page) =>
  scan(page.folded, BEGINNING, (begun, after) => {
    const type = typeOf(begun[0]);
    const first = firstOfDays(page.folded, type, after) ?? actAfter(page, type, after);
    if (!first) return null;
    const found = [matchOf(first, begun.index)];
    const isPlural = begun[0].endsWith('s');
    // « les lois n° 82-213 du 2 mars 1982 et n° 83-8 du 7 janvier 1983 »
    for (let last = first; ; ) {
      const and = at(page.folded, AND, last.end);
      if (!and) break;
      const from = last.end + and[0].length;
      const next = listed(page, type, from, isPlural);
      if (!next) break;
      found.push(matchOf(next, from));
      last = next;
    }
    return found;
  });

/** The act of the first of two days, which the second completes. */
function firstOfDays(folded: string, type: string, index: number): Act | null {
  const days = at(folded, DAYS, index);
  if (!days) return null;
  const [whole, day = '', second] = days;
  const end = index + whole.length;
  const date = dateAt(folded, end + ' et '.length);
  const isBefore = date !== null && Number(day) > 0 && Number(day) < Number(second);
  return isBefore
    ? { type, number: '', date: date.iso.slice(0, 8) + day.padStart(2, '0'), end }
    : null;
}

const typeOf = (word: string): string =>
  TYPES.find(([begins]) => word.startsWith(begins))?.[1] ?? 'loi';

function actAfter(page: Plain, type: string, index: number): Act | null {
  const { folded, text } = page;
  let from = index;
  for (let i = 0; i < 5; i++) {
    const act = past(folded, NUMBERED, from) > from ? numbered(page, type, from) : null;
    if (act) return isOfCourt(folded, act) || isOtherDecision(act) ? null : act;
    const begun = from;
    if (isKind(folded, from + 1)) from = past(folded, KIND, from);
    if (from === begun)
      from = type === 'loi' ? pastName(page, from) : past(folded, BY, past(text, AUTHORITY, from));
    if (from === begun) return null;
  }
  return null;
}

/** The place after the name of a law, in quotation marks or with a capital letter or a figure, or its title. */
function pastName({ folded, text }: Plain, index: number): number {
  const first = text[index + 1] ?? '';
  if ('«"“'.includes(first)) return past(text, QUOTED, index);
  const isCapital = (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  if (!isCapital) return isDraft(folded, index) ? index : past(folded, TITLED, index);
  const long = past(text, NAMED_LONG, index);
  return long > index ? long : past(text, NAMED, index);
}

/** « projet de loi relatif à … »: what comes before « loi ». */
const isDraft = (folded: string, index: number) =>
  /(?:projets?|propositions?) de lois?$/.test(folded.slice(Math.max(0, index - 20), index));

const isOfCourt = (folded: string, { type, number, end }: Act) =>
  type === 'ordonnance' && number === '' && past(folded, OF_COURT, end) > end;

/** Courts and the Union number decisions too; an authority's has letters or parts, and a day. */
const isOtherDecision = ({ type, number, date }: Act) =>
  type === 'decision' &&
  (date === '' || !/\D/.test(number) || /\/(?:ce|cee|ue|euratom)$/i.test(number));

/** A further act of a list, which repeats the sign of its number or « du ». */
function listed(page: Plain, type: string, from: number, isPlural: boolean): Act | null {
  const { folded } = page;
  const repeats = past(folded, SIGN, from) > from || past(folded, OF, from - 1) >= from;
  const follows = isPlural && YEARLY_TYPES.includes(type) && at(folded, YEARLY, from);
  if (!repeats && !follows) {
    // « les arrêtés des 12 mars 2020 et 25 mai 2021 »
    const date = isPlural ? dateAt(folded, from) : null;
    return date && { type, number: '', date: date.iso, end: date.end };
  }
  return numbered(page, type, past(folded, SIGN, from) > from ? from : from - 1);
}

/** Number and date of an act, in either order, where one of them stands exactly here. */
function numbered(page: Plain, type: string, index: number): Act | null {
  const { folded } = page;
  const first = numberAt(page, type, index);
  const date = dateOf(folded, type, first?.end ?? index, first !== null);
  if (!first && !date) return null;
  const late = first || !date ? null : numberAt(page, type, date.end, true);
  const until = late?.end ?? date?.end ?? first!.end;
  const isBracketed = folded.slice(index, until).includes('(');
  const end = isBracketed ? past(folded, CLOSING, until) : until;
  return { type, number: (first ?? late)?.number ?? '', date: date?.iso ?? '', end };
}

function dateOf(folded: string, type: string, index: number, hasNumber: boolean) {
  let from = index;
  if (hasNumber && !YEARLY_TYPES.includes(type)) from = past(folded, BY, from);
  let date = past(folded, OF, from);
  if (date === from && hasNumber) date = past(folded, DATED, from);
  return date === from ? null : dateAt(folded, date);
}

function numberAt(
  { folded, text }: Plain,
  type: string,
  index: number,
  signed = false,
): { number: string; end: number } | null {
  const signEnd = past(folded, SIGN, index);
  const sign = signEnd > index;
  if (!sign && signed) return null;
  const from = sign ? signEnd : past(folded, SPACE, index);
  const yearly = at(folded, YEARLY, from);
  const isYearly = YEARLY_TYPES.includes(type);
  const free = sign && !isYearly ? at(text, FREE, from) : null;
  const bare = sign || isYearly ? null : at(text, FREE, from);
  if (bare && /\d[^\d].*\d/.test(bare[0]) && isDated(folded, from + bare[0].length))
    return { number: bare[0], end: from + bare[0].length };
  const isLong = free && (free[0].length > 1 || isDated(folded, from + free[0].length));
  if (isLong && /\d/.test(free[0]) && free[0].length > (yearly?.[0].length ?? 0))
    return { number: free[0], end: from + free[0].length };
  // Without its sign a pair of numbers may be anything: only those of laws and decrees are known.
  if (!yearly || (!sign && !(isYearly && isAct(yearly)))) return null;
  const [whole, year = '', number] = yearly;
  // Numbers of laws of before 2000 give the last two figures of the year.
  const full = year.length === 2 && isYearly ? `19${year}` : year;
  return { number: `${full}-${Number(number)}`, end: from + whole.length };
}

/** Without its sign a number of an order needs the date after it. */
function isDated(folded: string, index: number): boolean {
  const of = past(folded, OF, index);
  return of > index && dateAt(folded, of) !== null;
}

/** 2019-2020 are two years, 12-34 may be anything. */
const isAct = ([, year = '', number]: RegExpExecArray): boolean =>
  year.length === 4 ? Number(number) !== Number(year) + 1 : Number(year) >= 45;

const matchOf = (act: Act, start: number): Match => ({
  type: 'act-fr',
  value: actValue(act),
  start,
  end: act.end,
  confidence: act.number !== '' && act.date !== '' ? 0.99 : act.number !== '' ? 0.95 : 0.9,
});
