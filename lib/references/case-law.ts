/** Decisions of French courts and of the Court of Justice, as they are cited without their ECLI. */
import { dateAt } from './dates.ts';
import type { Finder, Match } from './reference.ts';
import { at, before, past, scan } from './scan.ts';

const COUNCIL = /\b(?:ce(?=,| \(| ass| sect)|cons(?:eil|\.) d'etat)(?=[ ,(])/;
const CASSATION = /\b(?:cass\.|cass(?=,)|cour de cassation|pourvois?(?= n))/;
const ADMINISTRATIVE =
  /\b(?:(ta|tribunal administratif)|caa|cour administrative d'appel) (?:de |d'|du )?/;
/** By capitals: « ta » is a word. */
const WRITTEN = /^(?:TA|CAA|TC|[\p{L}' ]{8,})/u;
const CITY = /(?:L[ae] )?\p{Lu}[\p{L}'-]{2,30}/u;
const CONFLICTS = /\btribunal des conflits|\btc(?=,)/;
/** What is said between the court and the number: its formation, the kind of decision. */
const WORD =
  /[ ,.()/-]|\d{1,2} ?(?:er|re|ere|e|eme|nde?)(?![a-z\d])|(?:et|du|de|la|le|dans|sa|son|en|date|par|ch|chambres?|reunies?|ssr?|ssjs?|sous-sections?|sect|section|ass|assemblee|plen|pleniere|jre|juge|des|referes|ord|ordonnance|contentieux|decision|arret|avis|formation|civ|com|soc|crim|mixte|civile|commerciale|sociale|criminelle|premiere|deuxieme|troisieme|pourvoi|req|requete)(?![a-z\d])/;
const MOST_WORDS = 24;
const OF = /,? du /;
const REQUEST = /(?:n ?°s?|nos?\.?) ?(\d{5,6})(?![\d-])/;
/** « n° 1904567/5-2 », « n° 19NT04567 » */
const LOWER_REQUEST =
  /(?:n ?°s?|nos?\.?) ?(\d{6,7}(?:\/\d{1,2}(?:-\d)?)?|\d{2}[a-z]{2}\d{5})(?![\da-z-])/;
const CONFLICT = /(?:n ?°s?|nos?\.?) ?c?(\d{4})(?![\d-])/;
/** « nos 403379, 403380 » */
const MORE_REQUESTS = /(?:,| et) (?=(\d{6})(?![\d-]))/;
const APPEAL = /(?:n ?°s?|nos?\.?) ?(?:[a-z] ?)?(\d{2}-\d{2})[. ]?(\d{3})(?!\d)/;

/** « décision n° 2018-765 DC », « Cons. const., 29 mars 2018, n° 2018-763 QPC ». */
const CONSTITUTIONAL =
  /(?:\b(?:conseil constitutionnel|cons\. ?const\.|cc),? (?:(?:\d{1,2}(?: ?er)? [a-z.]{3,9} \d{4}|dans sa|par sa),? )?)?(?:\bdec(?:isions?|\.) )?(?:\bn ?°s? ?)?\b((?:19|20)?\d\d)-(\d{1,4}) (dc|qpc)(?![a-z\d])(?:,? du \d{1,2}(?: ?er)? [a-z.]{3,9} \d{4}(?!\d))?/;

/** The word may be left out where the court is named. */
const APPLICATION =
  /\b(?:(requetes?|req\.|applications?|app\.|beschwerden?) )?(?:n ?°s?|nos?\.?|nr\.?) ?(\d{1,5})\/(\d\d)(?![\d/-])/;
const STRASBOURG =
  /\b(?:cedh|cour edh|cour europeenne des droits de l'homme|echr|ecthr|european court of human rights|egmr)(?![a-z])/;
const PARTIES = / (?:v\.?|c\.|contre) [a-z][^;]{2,60}$/;

const UNION_ECLI = /,? \(?(?:ecli:)?eu:[ctf]:\d{4}:/;
const UNION = /\b([ct])-(\d{1,4})\/(\d{2})(?:( ?p))?(?![\da-z/])/;
/** Numbers of the kind stand on anything: a word that speaks of a case must come before. */
const COURT = /\b(?:cjue|cjce|cjeu|ecj|eugh|tjue|tribunal de l'union|cour de justice)(?![a-z])/g;
const CASE =
  /\b(?:affaires?(?: jointes?)?|aff\.|cases?|rechtssachen?|rs\.|asuntos?|causa|arrets?|judgments?|urteil|sentencia|sentenza)(?: n ?°)? ?$/;
/** Between two cases of a list. */
const LISTED = /^(?:,|,? (?:et|and|und|y|e|to|a))? $/;
const REACH = 120;
/** As long as what `CASE` reads. */
const LONGEST_CASE = 30;

/** By court and number, with the day where it is said: « CE 404996 2018-10-18 », « CJUE C-311/18 ». */
export const findCaseLaw: Finder = ({ text, folded }) => {
  const startOf = caseStarts(folded);
  let listed = -1;
  return [
    ...scan(folded, COUNCIL, (begun, after) => {
      // « ce » is a word too.
      if (begun[0] === 'ce' && text.slice(begun.index, after) !== 'CE') return null;
      const first = decisionAt(folded, 'CE', begun.index, after, REQUEST);
      return first && [first, ...furtherRequests(folded, first)];
    }),
    ...scan(folded, ADMINISTRATIVE, (begun, after) => {
      const city = at(text, CITY, after)?.[0];
      if (!city || !WRITTEN.test(text.slice(begun.index, after))) return null;
      const court = `${begun[1] ? 'TA' : 'CAA'} ${city}`;
      return decisionAt(folded, court, begun.index, after + city.length, LOWER_REQUEST);
    }),
    ...scan(folded, CONFLICTS, (begun, after) =>
      WRITTEN.test(text.slice(begun.index, after))
        ? decisionAt(folded, 'TC', begun.index, after, CONFLICT)
        : null,
    ),
    ...scan(folded, APPLICATION, (begun, end) => {
      const start = strasbourg(folded, begun.index, begun[1] !== undefined);
      return start === null ? null : matchOf(`CEDH ${begun[2]}/${begun[3]}`, start, end);
    }),
    ...scan(folded, CASSATION, (begun, after) =>
      decisionAt(folded, 'Cass.', begun.index, after, APPEAL),
    ),
    ...scan(folded, CONSTITUTIONAL, (begun, end) => {
      const [, year = '', number, kind = ''] = begun;
      const full = year.length === 4 ? year : `${Number(year) > 50 ? 19 : 20}${year}`;
      return matchOf(`CC ${full}-${number} ${kind.toUpperCase()}`, begun.index, end);
    }),
    ...scan(folded, UNION, (begun, end) => {
      const [, letter = '', number, year, appeal] = begun;
      // « affaires jointes C-203/15 et C-698/15 »
      const isListed =
        listed >= 0 && begun.index - listed < 8 && LISTED.test(folded.slice(listed, begun.index));
      const start = isListed ? begun.index : startOf(begun.index);
      listed = start === null ? -1 : end;
      const value = `CJUE ${letter.toUpperCase()}-${number}/${year}${appeal ? ' P' : ''}`;
      // With its ECLI it is one reference.
      return start === null || at(folded, UNION_ECLI, end) ? null : matchOf(value, start, end);
    }),
  ];
};

/** Further requests on which one decision was made. */
function furtherRequests(folded: string, first: Match): Match[] {
  const found: Match[] = [];
  let { end } = first;
  for (let more = at(folded, MORE_REQUESTS, end); more; more = at(folded, MORE_REQUESTS, end)) {
    const [whole, number = ''] = more;
    const start = end + whole.length;
    end = start + number.length;
    found.push(matchOf(first.value.replace(/\d{5,6}/, number), start, end));
  }
  return found;
}

/**
 * Where the citation of a case of the Court of Human Rights begins whose application stands at a
 * place: its court, or its parties, must be named before. Applications for building are numbered alike.
 */
function strasbourg(folded: string, index: number, isCalledSo: boolean): number | null {
  const said = before(folded, index, REACH);
  const court = said.search(STRASBOURG);
  if (court !== -1 && !said.includes(';', court)) return index - said.length + court;
  return isCalledSo && PARTIES.test(said) ? index : null;
}

/** The number, after some words about the court and, as a rule, the day. */
function decisionAt(
  folded: string,
  court: string,
  start: number,
  index: number,
  pattern: RegExp,
): Match | null {
  let date = '';
  for (let i = 0, from = index; i < MOST_WORDS; i++) {
    const sign = folded[from] ?? '';
    // Most words are told by their first sign to be neither a day nor a number.
    const day = date === '' && sign >= '0' && sign <= '9' ? dateAt(folded, from) : null;
    if (day) {
      date = day.iso;
      from = day.end;
      continue;
    }
    const numbered = sign === 'n' ? at(folded, pattern, from) : null;
    if (numbered) {
      const [whole, ...parts] = numbered;
      const end = from + whole.length;
      const of = past(folded, OF, end);
      // « Conseil d'État, n° 393099 du 21 avril 2021 »
      const late = date === '' && of > end ? dateAt(folded, of) : null;
      const number = parts.join('.').toUpperCase();
      const value = [court, number, date || late?.iso].filter(Boolean).join(' ');
      return matchOf(value, start, late?.end ?? end);
    }
    const word = at(folded, WORD, from);
    if (!word) return null;
    from += word[0].length;
  }
  return null;
}

/**
 * Where the citation of a case begins whose number stands at a place; null where none is meant. For
 * places in their order, courts are looked for once.
 */
function caseStarts(folded: string): (index: number) => number | null {
  let last = -1;
  let next: number | undefined;
  const courtFrom = (from: number) => {
    COURT.lastIndex = from;
    return COURT.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  };
  return (index) => {
    next ??= courtFrom(0);
    while (next < index) {
      last = next;
      next = courtFrom(next + 1);
    }
    // A sentence that ended, or another number, parts the court from the case.
    const isNear = last >= 0 && index - last <= REACH;
    if (isNear && !/[;\n]|[a-z]{4}\. |\d\/\d/.test(folded.slice(last, index))) return last;
    const said = before(folded, index, LONGEST_CASE);
    const word = CASE.exec(said);
    return word ? index - said.length + word.index : null;
  };
}

const matchOf = (value: string, start: number, end: number): Match => ({
  type: 'case-law',
  value,
  start,
  end,
  confidence: 0.95,
});
