/** Decisions of French courts and of the Court of Justice, as they are cited without their ECLI. */
import { dateAt } from './dates.ts';
import type { Finder, Match } from './reference.ts';
import { at, before, scan } from './scan.ts';

const COUNCIL = /\b(?:ce(?=,| \(| ass| sect)|cons(?:eil|\.) d'etat)(?=[ ,(])/;
const CASSATION = /\b(?:cass\.|cass(?=,)|cour de cassation)/;
/** What is said between the court and the number: its formation, the kind of decision. */
const WORD =
  /[ ,.()/-]|\d{1,2} ?(?:er|re|ere|e|eme|nde?)(?![a-z\d])|(?:et|du|de|la|le|dans|sa|son|en|date|par|ch|chambres?|reunies?|ssr?|ssjs?|sous-sections?|sect|section|ass|assemblee|plen|pleniere|jre|juge|des|referes|ord|ordonnance|contentieux|decision|arret|avis|formation|civ|com|soc|crim|mixte|civile|commerciale|sociale|criminelle|premiere|deuxieme|troisieme|pourvoi|req|requete)(?![a-z\d])/;
const MOST_WORDS = 24;
const REQUEST = /(?:n ?°s?|nos?\.?) ?(\d{5,6})(?![\d-])/;
const APPEAL = /(?:n ?°s?|nos?\.?) ?(?:[a-z] ?)?(\d{2}-\d{2})[. ]?(\d{3})(?!\d)/;

/** « décision n° 2018-765 DC », « Cons. const., 29 mars 2018, n° 2018-763 QPC ». */
const CONSTITUTIONAL =
  /(?:\b(?:conseil constitutionnel|cons\. ?const\.|cc),? (?:(?:\d{1,2}(?: ?er)? [a-z.]{3,9} \d{4}|dans sa|par sa),? )?)?(?:\bdecisions? )?(?:\bn ?°s? ?)?\b((?:19|20)?\d\d)-(\d{1,4}) (dc|qpc)(?![a-z\d])/;

const UNION_ECLI = /,? \(?(?:ecli:)?eu:[ctf]:\d{4}:/;
const UNION = /\b([ct])-(\d{1,4})\/(\d{2})(?:( ?p))?(?![\da-z/])/;
/** Numbers of the kind stand on anything: a word that speaks of a case must come before. */
const COURT = /\b(?:cjue|cjce|cjeu|ecj|eugh|tjue|tribunal de l'union|cour de justice)(?![a-z])/g;
const CASE =
  /\b(?:affaires?(?: jointes?)?|aff\.|cases?|rechtssachen?|rs\.|asuntos?|causa|arrets?|judgments?)(?: n ?°)? ?$/;
const REACH = 120;
/** As long as what `CASE` reads. */
const LONGEST_CASE = 30;

/** By court and number, with the day where it is said: « CE 404996 2018-10-18 », « CJUE C-311/18 ». */
export const findCaseLaw: Finder = ({ text, folded }) => {
  const startOf = caseStarts(folded);
  return [
    ...scan(folded, COUNCIL, (begun, after) => {
      // « ce » is a word too.
      if (begun[0] === 'ce' && text.slice(begun.index, after) !== 'CE') return null;
      return decisionAt(folded, 'CE', begun.index, after, REQUEST);
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
      const start = startOf(begun.index);
      const value = `CJUE ${letter.toUpperCase()}-${number}/${year}${appeal ? ' P' : ''}`;
      // With its ECLI it is one reference.
      return start === null || at(folded, UNION_ECLI, end) ? null : matchOf(value, start, end);
    }),
  ];
};

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
      const value = [court, parts.join('.'), date].filter(Boolean).join(' ');
      return matchOf(value, start, from + whole.length);
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
