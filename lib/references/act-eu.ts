/**
 * Law of the European Union. An act is told by its CELEX number, made from what is written:
 * « règlement (UE) 2016/679 » → `32016R0679` (https://eur-lex.europa.eu/content/tools/TableOfSectors).
 */
import { euNameAt } from './named-acts.ts';
import type { Plain } from './plain.ts';
import type { Finder, Match } from './reference.ts';
import { at, beginnings, past, scan } from './scan.ts';

const WORDS: Record<'R' | 'L' | 'D', string> = {
  R: 'reglements?|regl\\.|regulations?|(?:durchfuhrungs)?verordnung(?:en)?|reglamentos?|regolament[oi]|reg\\.|regs\\.?(?= \\()|vo(?= \\()',
  L: 'directives?|(?:durchfuhrungs)?richtlinien?|directivas?|direttiv[ae]|dir\\.|rl(?= (?:\\(|\\d{2,4}/\\d))',
  D: 'decisions?(?:-cadre)?|(?:durchfuhrungs)?beschlu(?:ss|sses|ß)|decision(?:es)?|decision[ei]',
};
const BEGINNING = new RegExp(
  `\\b(?:implementing |delegated |delegierten? )?(?:(${WORDS.R})|(${WORDS.L})|(${WORDS.D}))(?![a-z0-9])`,
);
/** How what `BEGINNING` reads begins. */
const isBegun = beginnings([
  ...['imp', 'del', 'reg', 'dur', 'ver', 'vo ', 'dir', 'ric', 'rl ', 'dec', 'bes'],
]);
const UNION = String.raw`(?:\((?:ue|ce|cee|eu|ec|eec|eg|ewg|euratom)(?:, ?euratom)?\)|(?:ue|ce|cee|eu|ec|eec)(?= (?:n|\d)))`;
const BEFORE = new RegExp(
  ` ?(?:d'execution |deleguee?s? |d'application |de ejecucion |di esecuzione )?(?:${UNION} ?)?(?:n\\.? ?°s?|nos?\\.?|nr\\.?|n\\.)? ?`,
);
/**
 * « directive INSPIRE 2007/2/CE », « directive-cadre sur l'eau (DCE, 2000/60/CE) »: only before what is
 * said to be of the Union.
 */
const NAMED = new RegExp(
  `(?:-cadre)? [^\\d\\n.;:()]{1,40}(?=[\\d(])(?:${UNION} ?|\\([a-z]{2,6}\\) ?|\\((?:[a-z]{2,6}[.,]? ?-? ?)?(?=\\d))?(?:n\\.? ?°|no\\.?)? ?(?=\\d)`,
);
const AND =
  / ?(?:\([a-z -]{1,24}\) ?)?(?:,|;|et|ou|and|or|und|oder|y|e|o)(?: (?:et|and|und|y|e|puis|then))? /;
const AGAIN = new RegExp(`(?:${UNION} ?)?(?:n\\.? ?°|nos?\\.?|nr\\.?)? ?`);
const NUMBERS =
  /(\d{1,4})\/(\d{1,4})(?:(?:\/ ?| )(?:ce|cee|ue|eec|ec|eu|eg|ewg|jai|jha|ji|pesc|cfsp|gasp|euratom)(?![a-z0-9]))?(?![\d/])/;
const CLOSING = / ?\)/;
/** The sector is 3 for acts, 0 for the same as consolidated, 6 for decisions of the courts. */
const CELEX =
  /\b(?:([03])((?:19[5-9]|20[0-4])\d)([rldhq])(\d{4})(?:\(\d\d\))?(?:-\d{8})?|6(?:19[5-9]|20[0-4])\d[ctf][joc]\d{4}|5(?:19[5-9]|20[0-4])\d(?:pc|dc|sc|jc)\d{4})(?![a-z0-9])/;

/** An act by its kind, year and number. */
export const celex = (year: string, letter: string, number: string): string =>
  `3${year}${letter}${number.padStart(4, '0')}`;

/** A CELEX number in its one form: the consolidated act is the act. */
export const celexOf = (written: string): string =>
  written
    .toUpperCase()
    .replace(/-\d{8}$/, '')
    .replace(/^0(?=\d{4}[RLDHQ])/, '3');

/** What is said before the number only of an act of the Union. */
const OF_UNION =
  /\((?:ue|ce|cee|eu|ec|eec|eg|ewg|euratom)[),]|europe|union|de minimis| (?:ue|ce|cee|eu|ec|eec) /;

const isYear = (text: string) => /^(?:19[5-9]|20[0-4])\d$/.test(text);

/** The year comes first since 2015, in directives and decisions always; it is the one that is one. */
function ordered(letter: string, first: string, second: string): [string, string] | null {
  if (isYear(first) && (!isYear(second) || letter !== 'R' || Number(first) >= 2015))
    return [first, second];
  if (isYear(second)) return [second, first];
  // « directive 95/46/CE », « règlement (CEE) n° 2658/87 »
  if (letter === 'R') return /^[5-9]\d$/.test(second) ? [`19${second}`, first] : null;
  return /^[5-9]\d$/.test(first) ? [`19${first}`, second] : null;
}

interface Written {
  value: string;
  end: number;
  /** It is said to be of the Union. */
  isNamed: boolean;
}

function actAfter(folded: string, letter: string, index: number, opening: RegExp): Written | null {
  const before = at(folded, opening, index);
  const numbers = before && at(folded, NUMBERS, index + before[0].length);
  if (!numbers) return null;
  const [whole, first = '', second = ''] = numbers;
  const parts = ordered(letter, first, second);
  if (!parts) return null;
  const isNamed = OF_UNION.test(before[0]) || /\d[/ ]\D/.test(whole);
  // « règlement 2023/2024 » is that of a season, « directive 1/2000 » of an office.
  const isAlone = letter === 'R' ? Number(second) !== Number(first) + 1 : parts[1] === second;
  if (!isNamed && (letter === 'D' || !isAlone)) return null;
  const until = numbers.index + whole.length;
  const isOpen = before[0].lastIndexOf('(') > before[0].lastIndexOf(')');
  const end = isOpen ? past(folded, CLOSING, until) : until;
  return { value: celex(parts[0], letter, parts[1]), end, isNamed };
}

/** An act by its number alone, or with a few words of its title before. */
function actFrom(folded: string, letter: string, index: number): Written | null {
  const act = actAfter(folded, letter, index, BEFORE);
  if (act) return act;
  const titled = actAfter(folded, letter, index, NAMED);
  return titled?.isNamed ? titled : null;
}

const letterOf = ([, regulation, directive]: RegExpExecArray): 'R' | 'L' | 'D' =>
  regulation ? 'R' : directive ? 'L' : 'D';

/** The act that is written exactly here, by its number or by its name. */
export function euActAt({ folded }: Plain, index: number): { value: string; end: number } | null {
  if (!isBegun(folded, index)) return euNameAt(folded, index);
  const begun = at(folded, BEGINNING, index);
  const act = begun && actFrom(folded, letterOf(begun), index + begun[0].length);
  if (act) return act;
  return euNameAt(folded, index);
}

/** Regulations, directives, decisions, and CELEX numbers. */
export const findEuActs: Finder = ({ folded }) => [
  ...scan(folded, BEGINNING, (begun, after) => {
    const letter = letterOf(begun);
    const first = actFrom(folded, letter, after);
    // « reg. 2020/21 » may be of anything.
    if (!first || (begun[0].endsWith('.') && !first.isNamed)) return null;
    const found = [matchOf(first, begun.index)];
    // « les directives 2014/23/UE, 2014/24/UE et 2014/25/UE »
    for (let last = first; ; ) {
      const and = at(folded, AND, last.end);
      const from = last.end + (and?.[0].length ?? 0);
      const next = and && actAfter(folded, letter, from, AGAIN);
      // « règlement (UE) n° 1407/2013, puis 2023/2831 »
      const isPlural = begun[0].endsWith('s') || and?.[0].includes('puis');
      const isListed = next?.isNamed || (isPlural && first.isNamed);
      if (!next || !isListed) break;
      found.push(matchOf(next, from));
      last = next;
    }
    return found;
  }),
  ...scan(folded, CELEX, (begun, end) => ({
    type: 'act-eu',
    value: celexOf(begun[0]),
    start: begun.index,
    end,
    confidence: 0.97,
  })),
];

const matchOf = ({ value, end, isNamed }: Written, start: number): Match => ({
  type: 'act-eu',
  value,
  start,
  end,
  confidence: isNamed ? 0.98 : 0.7,
});
