/**
 * Law of the European Union. An act is told by its CELEX number, made from what is written:
 * « règlement (UE) 2016/679 » → `32016R0679` (https://eur-lex.europa.eu/content/tools/TableOfSectors).
 */
import type { Finder } from './reference.ts';
import { at, scan } from './scan.ts';

const LETTERS: [letter: string, words: string[]][] = [
  ['R', ['règlements?', 'reglements?', 'regulations?', 'verordnung(?:en)?', 'reglamentos?']],
  ['L', ['directives?', 'richtlinien?', 'directivas?']],
  ['D', ['décisions?', 'decisions?', 'beschlu(?:ss|sses|ß)', 'decisi(?:ón|ones)']],
];
const BEGINNING = new RegExp(
  `(?<![\\p{L}-])(?:${LETTERS.flatMap(([, words]) => words).join('|')})(?![\\p{L}])`,
  'iu',
);
const BEFORE =
  / {1,2}(?:d'exécution |déléguée? |d'application )?(?:\((?:UE|CE|CEE|EU|EC|EEC|Euratom)(?:, ?Euratom)?\) {0,2})?(?:n ?°|no\.?|nr\.?)? {0,2}/iu;
const NUMBERS = /(\d{1,4})\/(\d{1,4})(?:\/(CE|CEE|UE|EC|EEC|EU|EG|EWG|JAI|PESC))?(?![\d/])/u;
const CELEX = /(?<![\p{L}\d])3(?:19[5-9]|20[0-4])\d[RLDHQ]\d{4}(?![\p{L}\d])/u;
const ELI = /data\.europa\.eu\/eli\/(reg|dir|dec)(?:_impl|_del)?\/(\d{4})\/(\d{1,4})(?![\d])/u;
const ELI_LETTER: Record<string, string> = { reg: 'R', dir: 'L', dec: 'D' };

const celex = (year: string, letter: string, number: string): string =>
  `3${year}${letter}${number.padStart(4, '0')}`;

/** The year comes first since 2015, in directives and decisions always; it is the one that is one. */
function ordered(letter: string, first: string, second: string): [string, string] | null {
  const isYear = (text: string) => /^(?:19[5-9]|20[0-4])\d$/.test(text);
  if (isYear(first) && (!isYear(second) || letter !== 'R' || Number(first) >= 2015))
    return [first, second];
  if (isYear(second)) return [second, first];
  // « directive 95/46/CE »
  return /^[5-9]\d$/.test(first) ? [`19${first}`, second] : null;
}

/** Regulations, directives and decisions, CELEX numbers and ELI addresses. */
export const findEuActs: Finder = (text) => [
  ...scan(text, BEGINNING, (begun, after) => {
    const word = begun[0].toLowerCase();
    const letter = LETTERS.find(([, words]) =>
      new RegExp(`^(?:${words.join('|')})$`).test(word),
    )![0];
    const before = at(text, BEFORE, after);
    if (!before) return null;
    const numbers = at(text, NUMBERS, after + before[0].length);
    if (!numbers) return null;
    const named = before[0].includes('(') || numbers[3] !== undefined;
    const sure = named || letter !== 'D';
    const parts = ordered(letter, numbers[1]!, numbers[2]!);
    if (!parts || !sure) return null;
    return {
      type: 'act-eu',
      value: celex(parts[0], letter, parts[1]),
      start: begun.index,
      end: numbers.index + numbers[0].length,
      confidence: named ? 0.98 : 0.7,
    };
  }),
  ...scan(text, CELEX, (begun, end) => ({
    type: 'act-eu',
    value: begun[0],
    start: begun.index,
    end,
    confidence: 0.97,
  })),
  ...scan(text, ELI, (begun, end) => ({
    type: 'act-eu',
    value: celex(begun[2]!, ELI_LETTER[begun[1]!]!, begun[3]!),
    start: begun.index,
    end,
    confidence: 0.99,
  })),
];
