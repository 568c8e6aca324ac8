/**
 * French acts by type, number and date: « loi n° 78-17 du 6 janvier 1978 », « arrêté préfectoral du
 * 3 mai 2024 », and the articles of codes and acts.
 */
import { codeAt } from './codes.ts';
import { dateAt } from './dates.ts';
import type { Finder, Match } from './reference.ts';
import { at, scan } from './scan.ts';

const TYPES: Record<string, string> = {
  loi: 'loi',
  lois: 'loi',
  ordonnance: 'ordonnance',
  ordonnances: 'ordonnance',
  décret: 'decret',
  décrets: 'decret',
  decret: 'decret',
  decrets: 'decret',
  arrêté: 'arrete',
  arrêtés: 'arrete',
  arrete: 'arrete',
  arretes: 'arrete',
  circulaire: 'circulaire',
  circulaires: 'circulaire',
  délibération: 'deliberation',
  délibérations: 'deliberation',
  instruction: 'instruction',
};
/** What may stand between the type and the number. */
const KIND =
  / {1,3}(?:organiques?|constitutionnelles?|(?:inter)?ministériels?|(?:inter)?préfectora(?:l|ux)|municipa(?:l|ux)|interdépartementa(?:l|ux)|cadres?|interministérielles?|modifiée?s?|susvisée?s?)/i;
const BEGINNING = new RegExp(
  `(?<![\\p{L}-])(?:${Object.keys(TYPES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])(?!-cadre)`,
  'iu',
);
const SIGN = / {0,3},? {0,3}(?:n ?°|no\.?|n\.|numéro) {0,2}/i;
/** Laws, ordinances and decrees are numbered within their year. */
const YEARLY = /(\d{2,4})-(\d{1,4})(?![\d-])/;
const FREE = /[A-Z0-9](?:[A-Za-z0-9]|[-/._](?=[A-Za-z0-9])){1,40}/;
const OF = / {0,3},? {0,2}(?:modifiée? )?(?:du|en date du) {1,3}/i;
const AND = / {0,2}(?:,|et|ou)(?: {1,3}(?:et|ou))? {1,3}/i;

interface Act {
  number: string;
  date: string;
  end: number;
}

/** Number and date of an act, in either order, where one of them stands exactly here. */
function actAt(text: string, type: string, index: number): Act | null {
  let end = index;
  let date = '';
  let number = '';
  const take = () => {
    const sign = at(text, SIGN, end);
    const from = sign ? end + sign[0].length : end + (at(text, / {1,3}/, end)?.[0].length ?? 0);
    const yearly = at(text, YEARLY, from);
    const isFree = sign && !['loi', 'ordonnance', 'decret'].includes(type);
    const free = isFree ? at(text, FREE, from) : null;
    const chosen =
      free && /\d/.test(free[0]) && free[0].length > (yearly?.[0].length ?? 0) ? free : yearly;
    // Without its sign a pair of numbers may be anything: only those of laws and decrees are known.
    if (
      !chosen ||
      (!sign &&
        (isFree ||
          type === 'arrete' ||
          type === 'circulaire' ||
          type === 'deliberation' ||
          type === 'instruction'))
    )
      return;
    number = chosen === yearly ? `${yearOf(yearly![1]!)}-${Number(yearly![2])}` : chosen[0];
    end = from + chosen[0].length;
  };
  const takeDate = () => {
    const of = at(text, OF, end);
    const read = of && dateAt(text, end + of[0].length);
    if (!read) return;
    date = read.iso;
    end = read.end;
  };
  take();
  takeDate();
  if (number === '' && date !== '') {
    const sign = at(text, SIGN, end);
    if (sign) take();
  }
  return number === '' && date === '' ? null : { number, date, end };
}

/** Numbers of before 2000 give the last two figures of the year. */
const yearOf = (written: string): string => (written.length === 2 ? `19${written}` : written);

const writtenAs = (type: string, { number, date }: Act) =>
  [type, number, date].filter(Boolean).join(' ');

/** Laws, ordinances, decrees, orders, circulars. */
export const findActs: Finder = (text) =>
  scan(text, BEGINNING, (begun, after) => {
    const type = TYPES[begun[0].toLowerCase()]!;
    let index = after;
    for (let i = 0; i < 3; i++) {
      const kind = at(text, KIND, index);
      if (!kind) break;
      index += kind[0].length;
    }
    const first = actAt(text, type, index);
    if (!first) return null;
    const found = [matchOf(type, first, begun.index)];
    // « les lois n° 82-213 du 2 mars 1982 et n° 83-8 du 7 janvier 1983 »
    for (let last = first; ; ) {
      const and = at(text, AND, last.end);
      const from = last.end + (and?.[0].length ?? 0);
      if (!and || !(at(text, SIGN, from) || at(text, OF, from - 1))) break;
      const next = actAt(text, type, at(text, SIGN, from) ? from : from - 1);
      if (!next) break;
      found.push(matchOf(type, next, from));
      last = next;
    }
    return found;
  });

const matchOf = (type: string, act: Act, start: number): Match => ({
  type: 'act-fr',
  value: writtenAs(type, act),
  start,
  end: act.end,
  confidence: act.number !== '' && act.date !== '' ? 0.99 : act.number !== '' ? 0.95 : 0.9,
});

const ARTICLE = /(?<![\p{L}\d])(?:articles?|art\.)(?= {0,3}[LRDA\d])/iu;
/** « L. 311-1 », « R*421-1 », « 1240 », « 199 terdecies-0 A », « premier » is left out. */
const NUMBER =
  /(?:[LRDA]\.?\*{0,2} {0,2})?\d{1,4}(?:-\d{1,4}){0,4}(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies)(?:-\d{1,2})?)?(?: [A-Z](?![\p{L}.]))?(?![\p{L}\d])/u;
const CODED = /(?<![\p{L}\d])[LRD]\.?\*{0,2} {0,2}\d{3,4}(?:-\d{1,4}){1,4}(?![\p{L}\d])/u;
const LIST = / {0,2}(?:,|et|ou|à|;)(?: {1,2}(?:et|ou))? {1,2}/i;
const PARAGRAPH = / {0,2},? {0,2}(?:\(?[IVX]{1,5}\)?|\d{1,2}°|[a-z]\)|alinéas? \d{1,2})(?= |,)/;
const OF_CODE = / {0,2},? {0,2}(?:du|de la|de l'|des|\() {0,2}/i;
/** Articles of a list that are read one by one. */
const MOST_LISTED = 40;

/** Articles of codes and of acts. An article of nothing is no reference. */
export const findArticles: Finder = (text) => [
  ...scan(text, ARTICLE, (begun, after) => {
    const space = at(text, / {0,3}/, after)![0].length;
    return articlesAt(text, begun.index, after + space, false);
  }),
  ...scan(text, CODED, (begun) => articlesAt(text, begun.index, begun.index, true)),
];

function articlesAt(text: string, start: number, index: number, bare: boolean): Match[] | null {
  const numbers: { written: string; from: number; end: number }[] = [];
  let end = index;
  for (let from = index; numbers.length < MOST_LISTED; ) {
    const read = at(text, NUMBER, from);
    if (!read) break;
    end = from + read[0].length;
    numbers.push({ written: read[0], from, end });
    const paragraph = at(text, PARAGRAPH, end);
    const list = at(text, LIST, paragraph ? end + paragraph[0].length : end);
    if (!list) break;
    from = list.index + list[0].length;
  }
  if (numbers.length === 0) return null;
  const of = ofWhat(text, end);
  const lettered = numbers.some(({ written }) => /^[LRD]/.test(written));
  if (!of && (!lettered || bare)) return null;
  return numbers.map(({ written, from, end: stop }, i) => ({
    type: 'article-fr',
    value: [numberOf(written), of?.value].filter(Boolean).join(' '),
    start: i === 0 ? start : from,
    end: of && i === numbers.length - 1 ? of.end : stop,
    confidence: of ? 0.98 : 0.75,
  }));
}

const numberOf = (written: string): string =>
  written.replace(/^([LRDA])\.?(\*{0,2}) */, '$1$2').replace(/ +/g, ' ');

/** The code or the act to which an article belongs, where the text goes on to say it. */
function ofWhat(text: string, index: number): { value: string; end: number } | null {
  const paragraph = at(text, PARAGRAPH, index);
  const from = paragraph ? index + paragraph[0].length : index;
  const of = at(text, OF_CODE, from);
  const space = at(text, / {1,2}/, from);
  const next = of ? from + of[0].length : from + (space?.[0].length ?? 0);
  const code = codeAt(text, next);
  if (code) return { value: code.code, end: code.end };
  if (!of) return null;
  const [act] = findActs(text.slice(next, next + 120)).filter(({ start }) => start === 0);
  if (act) return { value: act.value, end: next + act.end };
  const named = at(text, NAMED, next);
  return named ? { value: NAMES[named[0].toLowerCase()]!, end: next + named[0].length } : null;
}

/** Acts that are cited by a name of their own. */
const NAMES: Record<string, string> = {
  constitution: 'constitution',
  "déclaration des droits de l'homme et du citoyen": 'ddhc 1789',
  'loi informatique et libertés': 'loi 1978-17',
  rgpd: '32016R0679',
  'règlement général sur la protection des données': '32016R0679',
};
const NAMED = new RegExp(`(?:${Object.keys(NAMES).join('|')})(?![\\p{L}\\d])`, 'iu');
