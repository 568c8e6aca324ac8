/** Numbers that name organisations, places and publications, each after the word that says so. */
import { isSirenOrSiret } from '../text/siren.ts';
import { isDoi, isIsbn, isIssn, isUai } from './checksums.ts';
import type { Plain } from './plain.ts';
import type { Finder, Match, ReferenceType } from './reference.ts';
import { at, before, past, scan } from './scan.ts';
import { trimmed } from './trimmed.ts';

interface Rule {
  /** The words before the number. */
  word: RegExp;
  /** What may stand between: up to the first figure unless told. */
  between?: RegExp;
  /** The number, of one of these types, the first that fits. */
  numbers: Numbers[];
}

interface Numbers {
  type: ReferenceType;
  pattern: RegExp;
  /** Whether its checksum fits; without one it cannot be told. */
  fits?: (value: string) => boolean;
  /** Grouped as nobody groups it: a number only where the checksum fits. */
  loose?: RegExp;
  confidence: number;
}

/** As far as a number is looked for where nothing tells what may stand between. */
const FAR = 45;
const FIGURE = /\d/g;
const SIRET: Numbers = {
  type: 'siret',
  pattern: /\d{3}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{5}(?!\d)/,
  loose: /\d(?:[ .]?\d){13}(?!\d)/,
  fits: isSirenOrSiret,
  confidence: 0.98,
};
const SIREN: Numbers = {
  type: 'siren',
  pattern: /\d{3}[ .-]?\d{3}[ .-]?\d{3}(?!\d)/,
  loose: /\d(?:[ .]?\d){8}(?!\d)/,
  fits: isSirenOrSiret,
  confidence: 0.97,
};
/** Mainland, Corsica, overseas. */
const COMMUNE = /(?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97|98)\d{3}(?![\da-z])/;

const RULES: Rule[] = [
  { word: /\bsirets?\b/, numbers: [SIRET] },
  {
    word: /\bsirens?\b|\brcs\b|\br\.c\.s\.|registre du commerce et des societes|\bimmatriculee?s?\b/,
    numbers: [SIRET, SIREN],
  },
  {
    word: /\brna\b/,
    between: /[^\dw\n]{0,24}/,
    numbers: [
      {
        type: 'rna',
        pattern: /w ?(?:\d{2}|2[ab]|9[a-z])\d(?: ?\d{3}){2}(?![\da-z])/,
        confidence: 0.97,
      },
    ],
  },
  {
    word: /\b(?:codes?|numeros?) (?:officiels? geographiques?|insee|i\.n\.s\.e\.e\.|communes?)|\bcode_insee\b|\bcog\b/,
    between: /(?:(?!postal|habitants|tel)[^\d\n.;]){0,40}/,
    numbers: [{ type: 'insee', pattern: COMMUNE, confidence: 0.93 }],
  },
  {
    word: /\binsee\b/,
    between: / ?(?:n ?°|:|=) ?|\) ?: ?/,
    numbers: [{ type: 'insee', pattern: COMMUNE, confidence: 0.85 }],
  },
  {
    word: /\bn ?°s? ?insee\b/,
    between: / ?:? ?/,
    numbers: [{ type: 'insee', pattern: COMMUNE, confidence: 0.85 }],
  },
  {
    // « (INSEE 97302) », « Toulouse, INSEE 31555 »: before anything else it is a count of the institute.
    word: /\(insee (?=(?:\d{5}|2[ab]\d{3})\))|[a-z], insee (?=(?:\d{5}|2[ab]\d{3}) ?[,;)\n])/,
    between: / ?/,
    numbers: [{ type: 'insee', pattern: COMMUNE, confidence: 0.85 }],
  },
  {
    word: /\buais?\b|\brne\b|\bunite administrative immatriculee\b|\bcodes? (?:de l')?etablissement|numero d'etablissement/,
    numbers: [{ type: 'uai', pattern: /\d{7} ?[a-z](?![a-z\d])/, fits: isUai, confidence: 0.97 }],
  },
  {
    word: /\bfiness\b/,
    numbers: [
      {
        type: 'finess',
        pattern: /(?:\d{2}|2[ab]) ?\d{3} ?\d{3} ?\d(?!\d)|(?:\d{2}|2[ab]) ?\d{7}(?!\d)/,
        confidence: 0.95,
      },
    ],
  },
  {
    word: /\be?-?isbn(?:[- ]?1[03](?!\d))?|\bi\.s\.b\.n\./,
    between:
      / ?(?:\(?(?:1[03]|[a-z]{1,12})\)|electronique|numerique|imprime|papier|pdf|epub|print|online|en ligne)? ?:? ?(?:n ?°)? ?/,
    numbers: [
      {
        type: 'isbn',
        pattern: /97[89](?:[- ]?\d){9}[- ]?\d(?![\dx])|\d(?:[- ]?\d){8}[- ]?[\dx](?![\dx])/,
        fits: isIsbn,
        confidence: 0.98,
      },
    ],
  },
  {
    word: /\b(?:[ep]?-?issn(?:-l)?\b|i\.s\.s\.n\.)/,
    between: /[^\d\n.;]{0,24}/,
    numbers: [
      { type: 'issn', pattern: /\d{4}[- ]?\d{3}[\dx](?![\dx])/, fits: isIssn, confidence: 0.98 },
    ],
  },
];

/** « SIREN 130 025 265 et 130 005 481 », « ISSN 1234-5679 (imprimé) / 2049-3630 ». */
const AND = / ?(?:\([^()\d\n]{1,20}\) ?)?(?:,|;|et|\/|ou|and) ?(?:et )?/;

/** « SIREN (9 chiffres) »: this figure is not the number, nor is an example. */
const COUNTED =
  / ?\(?(?:a )?\d{1,2} (?:chiffres|caracteres|digits)(?:\)|(?!\)))(?!,? (?:par exemple|p\. ?ex|ex\.|soit|comme))/;

/** The word may come after the number, where this is all that the number can be. */
const WORD_AFTER: Omit<Numbers, 'loose'>[] = [
  {
    type: 'siret',
    pattern:
      /(?<![\d.,]|\d )\d{3}[ .]?\d{3}[ .]?\d{3}[ .]?\d{5}(?= ?\((?:n ?° ?|numero |identifiant )?siret\))/,
    fits: isSirenOrSiret,
    confidence: 0.95,
  },
  {
    type: 'siren',
    pattern:
      /(?<![\d.,]|\d )\d{3}[ .]?\d{3}[ .]?\d{3}(?= (?:\((?:n ?° ?|numero |identifiant )?siren\)|rcs\b|r\.c\.s\.))/,
    fits: isSirenOrSiret,
    confidence: 0.95,
  },
  {
    type: 'insee',
    pattern:
      /(?<![\da-z.,]|\d )(?:0[1-9]|[1-8]\d|9[0-578]|2[ab])\d{3}(?= ?\((?:code (?:insee|officiel geographique|commune)|cog)\)| (?:selon|dans|d'apres|au) (?:le )?(?:code officiel geographique|cog)(?![a-z]))/,
    confidence: 0.9,
  },
  {
    type: 'finess',
    pattern:
      /(?<![\d.,]|\d )(?:\d{2}|2[ab]) ?\d{3} ?\d{3} ?\d(?= ?\((?:n ?° ?|numero )?finess(?: \w{2,13})?\))/,
    confidence: 0.93,
  },
];

/** Numbers with a checksum are told broken where it does not fit. */
export const findIdentifiers: Finder = (page) => [
  ...RULES.flatMap(({ word, between, numbers }) => {
    const figure = figureFinder(page.folded);
    return scan(page.folded, word, (_, after) => {
      let from = between
        ? past(page.folded, between, after)
        : figure(past(page.folded, COUNTED, after));
      if (from - after > FAR || page.folded.slice(after, from).includes('\n')) return null;
      const found: Match[] = [];
      for (
        let match = numberAt(page, numbers, from);
        match;
        match = numberAt(page, numbers, from)
      ) {
        found.push(match);
        const and = at(page.folded, AND, match.end);
        if (!and) break;
        from = match.end + and[0].length;
      }
      return found;
    });
  }),
  ...WORD_AFTER.flatMap(({ type, pattern, fits, confidence }) =>
    scan(page.folded, pattern, (begun, end) => {
      const value = begun[0].replace(/[ .]/g, '').toUpperCase();
      const isOne = fits === undefined || fits(value);
      return isOne ? { type, value, start: begun.index, end, confidence } : null;
    }),
  ),
  ...scan(page.text, ASSOCIATION, (begun, end) => ({
    type: 'rna',
    value: begun[0],
    start: begun.index,
    end,
    confidence: 0.9,
  })),
  ...scan(page.folded, SCHOOL, (begun, end) => schoolAt(page, begun.index, end)),
  ...scan(page.folded, DOI, (begun, end) => doiAt(page, begun, end)),
];

/** The next figure from a place; for places in their order it is looked for once. */
function figureFinder(folded: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      FIGURE.lastIndex = from;
      next = FIGURE.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
    }
    return next;
  };
}

function numberAt({ folded }: Plain, numbers: Numbers[], index: number): Match | null {
  for (const { type, pattern, loose, fits, confidence } of numbers) {
    const strict = at(folded, pattern, index);
    const read = strict ?? (loose && at(folded, loose, index));
    if (!read) continue;
    const value = read[0].replace(/[ .-]/g, '').toUpperCase();
    const isBroken = fits !== undefined && !fits(value);
    if (isBroken && !strict) continue;
    const end = index + read[0].length;
    return { type, value, start: index, end, confidence, ...(isBroken && { broken: true }) };
  }
  return null;
}

// https://www.associations.gouv.fr : W, the département and its registry, a serial number
const ASSOCIATION = /\bW(?:\d{2}|2[AB]|9[A-Z])\d{7}\b/;

/** Without its word a number of a school needs its checksum, and a school before it. */
const SCHOOL = /\b\d{7}[a-z]\b(?!@)/;
const OF_SCHOOL = /ecole|college|lycee|etablissement|erea|segpa/;

function schoolAt({ folded }: Plain, start: number, end: number): Match | null {
  const value = folded.slice(start, end).toUpperCase();
  const isSchool = isUai(value) && OF_SCHOOL.test(before(folded, start, 80));
  return isSchool ? { type: 'uai', value, start, end, confidence: 0.9 } : null;
}

// https://www.doi.org/doi-handbook/ ; those made of a SICI have the place of the article in <…>
const DOI = /\b10\.\d{4,9}\/[^\s"<>«»]{1,200}(?:<\d[^\s"<>«»]{1,40}>[^\s"<>«»]{1,40})?/;

const RESOLVER = /https?:\/\/(?:dx\.|www\.)?doi\.org\/$/;

function doiAt({ folded }: Plain, begun: RegExpExecArray, until: number): Match | number {
  const value = trimmed(begun[0]);
  const suffix = value.slice(value.indexOf('/') + 1);
  const said = before(folded, begun.index, 24);
  const isNamed = /doi/.test(said.slice(-14));
  // Two dates look the same: « 10.2022/3 ».
  const isSure = isDoi(value) && (isNamed || suffix.length >= 4 || /[a-z]/.test(suffix));
  if (!isSure) return until;
  // A SICI has signs at which an address would end.
  const resolver = value.includes('<') ? RESOLVER.exec(said) : null;
  const start = begun.index - (resolver?.[0].length ?? 0);
  const end = begun.index + value.length;
  return { type: 'doi', value, start, end, confidence: isNamed ? 0.98 : 0.95 };
}
