/** What articles belong to: the code or the act that is named after them, or before. */
import { euActAt } from './act-eu.ts';
import { ACT_WORD, type Act, actAt, actValue } from './act-fr.ts';
import { type CodeMention, codeAt } from './codes.ts';
import { spanishActAt } from './law-es.ts';
import { italianActAt } from './law-it.ts';
import { lawNameAt } from './named-acts.ts';
import type { Plain } from './plain.ts';
import { at, before, beginnings, past } from './scan.ts';

/** What articles are of. */
export interface Owner {
  type: 'article-fr' | 'act-eu' | 'law-es' | 'law-it';
  /** Empty where the text does not say it. */
  value: string;
  /** Where the words that say it begin, when they come first. */
  start?: number;
  end?: number;
  /** The article stands in a bracket after them. */
  isBracketed?: boolean;
}

const OF =
  / ?[,(]? ?(?:of the |of |der |des |del |della |dello |degli |dell'|de la |du |de l'|des |de |d'|dudit |au )/;
const BESIDE = /(?: ?[,(]| -)? /;
const COMMA = /, /;
const SAME = /(?:(?:ce )?meme code|code (?:precite|susvise|susmentionne)|code(?= ?[,;.)]))/;
/** « de la même loi », « du décret susvisé »: an act that was named before. */
const SAME_ACT = new RegExp(
  `(?:meme |ladite |ledit )(${ACT_WORD.source})|(${ACT_WORD.source}) (?:susvise|precite|susmentionne)e?(?![a-z])`,
);
/** As far before it as the words go that name the act to which an article is joined. */
const MOST_JOINED = 120;
/** Up to the last word that may begin to name one. */
const NAMED_BEFORE = new RegExp(
  `^[^]{0,${MOST_JOINED}}\\b(?=(?:${ACT_WORD.source}|reglement|directive|rgpd|gdpr|dsgvo|constitution|charte de l'env|declaration d|ddhc|cedh))`,
);
const JOINED = /^(?: (?:modifie|susvise|precite|consolide)e?)?(?:, | ?\(| )$/;
const MOST_TRIES = 2;
/** How what they name ends, before the comma or the bracket: looked at first, since most words do not. */
const ENDS_NAME =
  /(?:\d{4}|[-/]\d{1,4}|[-/][a-z]{2,7}|(?:modifi|susvis|precit|consolid)ee?|constitution|environnement|citoyen|rgpd|gdpr|dsgvo|ddhc|cedh)(?:, | ?\( ?)$/;
const LONGEST_END = 18;
/** As far as it is looked for. */
const MOST_BACK = 400;
const MOST_WORDS = 5;
/** How what these read begins. */
const isBegunAbroad = beginnings([
  ...['ley', 'l.o', 'l. ', 'l.1', 'rea', 'rdl', 'r.d', 'r. ', 'rd '],
  ...['dec', 'd.l', 'd. ', 'dlg', 'd.p', 'dpr', 'leg'],
]);
const isBackward = beginnings([
  ...['ce ', 'cod', 'mem', 'lad', 'led', 'loi', 'ord', 'dec', 'arr', 'cir', 'del', 'ins'],
]);
/** Between a code and the articles that are named after it. */
const AFTER_CODE =
  /^ ?[,(:;-]{0,2} ?(?:(?:et|ainsi que|de) )?(?:notamment |en particulier )?(?:en |dans |a |par )?(?:ses |son |l'|les |aux |a l')?$/;
const MOST_BETWEEN = 40;

/** « Vu la Constitution, notamment son article 37 » */
const AFTER_CONSTITUTION =
  /\bla constitution(?: du 4 octobre 1958)?,? (?:(?:et )?(?:notamment|en particulier) )?(?:en )?(?:son|ses|l'|les) ?$/;

/** « …, notamment son article 5 »; « fixe à son article 191 » */
const ITS = /(?:\b(?:notamment|en particulier) (?:en )?(?:l'|les )|\b(?:son|ses) )$/;
const LONGEST_ITS = 24;
/** What may stand between the beginning of a sentence and the act that it is about. */
const VU = /(?:[-–•*] ?)?(?:vu )?(?:la |le |l')?/;

/** Acts that are cited by a name of their own, by the first two letters of it. */
const NAMES: Record<string, [RegExp, string][]> = {
  co: [
    [/constitution(?! de)(?: du 4 octobre 1958)?/, 'constitution'],
    [/convention europeenne (?:de sauvegarde )?des droits de l'homme/, 'cedh'],
  ],
  la: [[/la constitution(?! de)(?: du 4 octobre 1958)?/, 'constitution']],
  de: [
    [
      /declaration (?:des droits de l'homme et du citoyen(?: (?:de|du 26 aout) 1789)?|(?:de|du 26 aout) 1789)/,
      'ddhc 1789',
    ],
  ],
  dd: [[/ddhc/, 'ddhc 1789']],
  ch: [[/charte de l'environnement/, 'charte 2004']],
  lo: [[/loi (?:« ?)?informatique et libertes(?: ?»)?/, 'loi 1978-17']],
  ce: [[/cedh/, 'cedh']],
  tr: [
    [/traite sur le fonctionnement de l'union europeenne/, 'tfue'],
    [/traite sur l'union europeenne/, 'tue'],
  ],
  tf: [[/tfue/, 'tfue']],
  tu: [[/tue/, 'tue']],
};

/** Where articles stand. */
export interface Cited {
  start: number;
  /** Past what is said of a part of the last. */
  end: number;
  /** « L. 311-1 »: an article with a letter is that of a code. */
  isLettered: boolean;
}

/** What some articles belong to; null where the text does not say it. */
export function ownerOf(
  page: Plain,
  codes: () => CodeMention[],
  { start, end, isLettered }: Cited,
): Owner | null {
  return (
    following(page, codes, start, end) ??
    preceding(page, codes, start) ??
    constitution(page, start) ??
    (isLettered ? null : (joined(page, start, end) ?? beside(page, end) ?? ofSubject(page, start)))
  );
}

/** The code or the act to which an article belongs, where the text goes on to say it. */
function following(
  page: Plain,
  codes: () => CodeMention[],
  start: number,
  index: number,
): Owner | null {
  const { folded } = page;
  const named = past(folded, OF, index);
  const of = named > index;
  const next = of ? named : past(folded, BESIDE, index);
  if (!isLetter(folded.charCodeAt(next))) return null;
  const code = codeAt(folded, next);
  if (code) return { type: 'article-fr', value: code.code, end: code.end };
  // « loi Informatique et libertés » has a date as often as not.
  const act = of && actAt(page, next);
  if (act) return { type: 'article-fr', value: actValue(act), end: act.end };
  const own = nameAt(folded, next);
  if (own) return own;
  const law = of && lawNameAt(page, next);
  if (law) return { type: 'article-fr', ...law };
  const union = euActAt(page, next);
  if (union) return { type: 'act-eu', value: union.value, end: union.end };
  const isAbroad = isBegunAbroad(folded, next);
  const abroad = isAbroad ? (spanishActAt(folded, next) ?? italianActAt(folded, next)) : null;
  if (abroad) return { type: abroad.type as Owner['type'], value: abroad.value, end: abroad.end };
  if (!of) return null;
  if (!isBackward(folded, next)) return null;
  const same = at(folded, SAME, next);
  if (same) {
    const known = lastCode(codes(), start);
    const sameOne = known && !folded.slice(known.end, start).includes('\n');
    return sameOne
      ? { type: 'article-fr', value: known.code, end: next + same[0].length }
      : { type: 'article-fr', value: '' };
  }
  const sameAct = at(folded, SAME_ACT, next);
  const known = sameAct && lastAct(page, sameAct[1] ?? sameAct[2]!, start);
  return known
    ? { type: 'article-fr', value: actValue(known), end: next + sameAct[0].length }
    : null;
}

/** The act by a name of its own that stands exactly here. */
function nameAt(folded: string, index: number): (Owner & { end: number }) | null {
  for (const [name, value] of NAMES[folded.slice(index, index + 2)] ?? []) {
    const end = past(folded, name, index);
    if (end > index && !/[a-z0-9]/.test(folded[end] ?? ''))
      return { type: 'article-fr', value, end };
  }
  return null;
}

/** The last act of a type that the passage names before a place. */
function lastAct(page: Plain, word: string, index: number): Act | null {
  const said = before(page.folded, index, MOST_BACK);
  const begins = index - said.length;
  for (let from = said.length, tries = 0; tries < MOST_WORDS; tries++) {
    from = from <= 0 ? -1 : said.lastIndexOf(word, from - 1);
    if (from === -1) return null;
    // « la même loi » points back itself.
    const isSame = said.startsWith('meme ', from - 5);
    const act = isSame ? null : actAt(page, begins + from);
    if (act && act.end <= index) return act;
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

/** « loi n° 78-17 du 6 janvier 1978, art. 47 »; « RGPD (article 13) ». */
function joined(page: Plain, start: number, end: number): Owner | null {
  const { folded } = page;
  const sign = folded[start - (folded[start - 1] === ' ' ? 2 : 1)] ?? '';
  if ((sign !== ',' && sign !== '(') || past(folded, OF, end) > end) return null;
  const said = before(folded, start, MOST_JOINED);
  if (!ENDS_NAME.test(said.slice(-LONGEST_END))) return null;
  const begins = start - said.length;
  for (let words = said, tries = 0; tries < MOST_TRIES; tries++) {
    const last = NAMED_BEFORE.exec(words)?.[0].length;
    if (last === undefined) return null;
    const named = namedAt(page, begins + last);
    if (named && JOINED.test(folded.slice(named.end, start)))
      return { ...named, start: begins + last, end: undefined, isBracketed: sign === '(' };
    words = words.slice(0, last);
  }
  return null;
}

/** « Vu la loi n° 55-385 du 3 avril 1955 relative à …, notamment son article 5 »: the act that begins the sentence. */
function ofSubject(page: Plain, start: number): Owner | null {
  const said = before(page.folded, start, MOST_BACK);
  if (!ITS.test(said.slice(-LONGEST_ITS))) return null;
  const begun = Math.max(said.lastIndexOf('; '), said.lastIndexOf('. '));
  // The beginning is farther away.
  if (begun === -1 && said.length === MOST_BACK) return null;
  const from = start - said.length + (begun === -1 ? 0 : begun + 2);
  const named = namedAt(page, past(page.folded, VU, from));
  return named && named.end < start ? { ...named, end: undefined } : null;
}

/** What is named exactly here and has articles without a letter. */
function namedAt(page: Plain, index: number): (Owner & { end: number }) | null {
  const act = actAt(page, index);
  if (act) return { type: 'article-fr', value: actValue(act), end: act.end };
  const union = euActAt(page, index);
  if (union) return { type: 'act-eu', ...union };
  const written = page.text[index] ?? '';
  // « la constitution d'une société » has no capital.
  return /\p{Lu}/u.test(written) ? nameAt(page.folded, index) : null;
}

/** « art. 13, loi du 29 juillet 1881 » */
function beside(page: Plain, index: number): Owner | null {
  const comma = past(page.folded, COMMA, index);
  const act = comma === index ? null : actAt(page, comma);
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
