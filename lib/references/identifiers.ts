/** Numbers that name something: organisations, places, publications, official texts. */
import { isSirenOrSiret } from '../text/siren.ts';
import { isDoi, isIsbn, isIssn, isUai } from './checksums.ts';
import type { Finder, Match, ReferenceType } from './reference.ts';
import { scan } from './scan.ts';

interface Rule {
  type: ReferenceType;
  /** Its first group is the number. */
  pattern: RegExp;
  /** The one form of it; null where it is none after all. */
  value?: (written: string) => string | null;
  /** Whether its checksum fits; without one it cannot be told. */
  fits?: (value: string) => boolean;
  confidence: number;
}

const digits = (written: string) => written.replace(/\D/g, '');
const upper = (written: string) => written.toUpperCase();
const ofLength =
  (...lengths: number[]) =>
  (written: string) =>
    lengths.includes(digits(written).length) ? digits(written) : null;

/** Between a word and its number: « SIREN : », « n° SIRET de l'établissement = ». */
const TO = String.raw`[^\d\n]{0,24}?`;
const rule = (word: string, number: string, flags = 'iu') =>
  new RegExp(`(?<![\\p{L}\\d])(?:${word})${TO}(${number})(?![\\p{L}\\d])`, flags);

const RULES: Rule[] = [
  {
    type: 'siret',
    pattern: rule('siret', String.raw`\d(?:[ .]?\d){13}`),
    value: ofLength(14),
    fits: isSirenOrSiret,
    confidence: 0.98,
  },
  {
    type: 'siren',
    pattern: rule('siren|rcs|r\\.c\\.s\\.', String.raw`\d(?:[ .]?\d){8}`),
    value: ofLength(9),
    fits: isSirenOrSiret,
    confidence: 0.97,
  },
  {
    // https://www.associations.gouv.fr : W, the département's greffe, a serial number
    type: 'rna',
    pattern: /(?<![\p{L}\d])(W\d{2}[\dAB]\d{6})(?![\p{L}\d])/u,
    confidence: 0.9,
  },
  {
    type: 'insee',
    pattern: rule(
      'codes? (?:officiel géographique|insee|commune)|cog|insee',
      String.raw`(?:\d{2}|2[AB])\d{3}`,
    ),
    value: upper,
    confidence: 0.9,
  },
  {
    type: 'uai',
    pattern: rule('uai|rne|établissement scolaire', String.raw`\d{7}[A-Z]`),
    value: upper,
    fits: isUai,
    confidence: 0.97,
  },
  {
    type: 'finess',
    pattern: rule('finess', String.raw`(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d`),
    value: (written) => upper(written.replace(/ /g, '')),
    confidence: 0.95,
  },
  {
    // https://www.doi.org/doi-handbook/
    type: 'doi',
    pattern: /(?<![\p{L}\d])(10\.\d{4,9}\/[^\s"'<>«»]{1,120})/u,
    value: (written) => written.replace(/[.,;:)\]]{1,10}$/, '').toLowerCase(),
    fits: isDoi,
    confidence: 0.97,
  },
  {
    type: 'isbn',
    pattern: rule('isbn(?:-1[03])?', String.raw`(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx]`),
    value: (written) => upper(written.replace(/[- ]/g, '')),
    fits: isIsbn,
    confidence: 0.98,
  },
  {
    type: 'issn',
    pattern: rule('e?issn(?:-l)?', String.raw`\d{4}-?\d{3}[\dXx]`),
    value: (written) => upper(written.replace('-', '')),
    fits: isIssn,
    confidence: 0.98,
  },
  {
    // https://www.legifrance.gouv.fr : four letters, year, serial number, nature of the text
    type: 'nor',
    pattern: /(?<![\p{L}\d])([A-Z]{4}\d{7}[A-Z])(?![\p{L}\d])/u,
    confidence: 0.96,
  },
  {
    type: 'legifrance-id',
    pattern:
      /(?<![\p{L}\d])((?:LEGI|JORF)(?:ARTI|TEXT|SCTA)\d{12}|CETATEXT\d{12}|JURITEXT\d{12}|KALITEXT\d{12})(?![\p{L}\d])/u,
    confidence: 0.99,
  },
  {
    // https://docs.softwareheritage.org/devel/swh-model/persistent-identifiers.html
    type: 'swhid',
    pattern: /(?<![\p{L}\d])(swh:1:(?:cnt|dir|rev|rel|snp):[\da-f]{40})(?![\p{L}\d])/u,
    confidence: 0.99,
  },
  {
    type: 'cada',
    pattern: rule(
      'avis (?:de la )?cada|cada[^\\d\\n.]{0,30}?avis|(?:avis|conseil) n ?°',
      String.raw`(?:19[89]\d|20\d{2})\d{4}`,
    ),
    confidence: 0.9,
  },
];

/** Numbers with a checksum are told broken where it does not fit. */
export const findIdentifiers: Finder = (text) =>
  RULES.flatMap(({ type, pattern, value = (written) => written, fits, confidence }) =>
    scan(text, pattern, (begun, end): Match | null => {
      const written = begun[1]!;
      const read = value(written);
      if (read === null) return null;
      const from = end - written.length;
      const shorter = type === 'doi' ? written.length - read.length : 0;
      return {
        type,
        value: read,
        start: from,
        end: end - shorter,
        confidence,
        ...(fits && !fits(read) && { broken: true }),
      };
    }),
  );
