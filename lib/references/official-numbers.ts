/** Numbers of official texts and decisions: NOR, Légifrance, ECLI, opinions of the CADA, SWHID. */
import type { Finder, Match, ReferenceType } from './reference.ts';
import { ahead, before, scan } from './scan.ts';
import { trimmed } from './trimmed.ts';

const found = (
  type: ReferenceType,
  value: string,
  start: number,
  end: number,
  confidence: number,
): Match => ({ type, value, start, end, confidence });

/**
 * Four letters of the ministry and the service, two figures of the year, a serial number, the nature
 * of the text (https://www.legifrance.gouv.fr). A label on a box looks the same: the words before
 * must speak of a text.
 */
const NOR =
  /\b([A-Z]{4}\d{7}[A-Z])\b|\bNOR ?[:/]? ?([A-Z]{3})\/([A-Z])\/(\d\d)\/(\d{5})\/([A-Z])\b/;
const OF_A_TEXT =
  /\bnor\b|arrete|decret|\blois?\b|ordonnance|circulaire|instruction|decision|avis|texte|journal officiel|\bjo(?:rf)?\b/;
const REACH = 80;
/** In any case after its word, and in groups. */
const NAMED_NOR = /\bnor ?[:=]? ?([a-z]{4}(?:\d{7}| \d\d ?\d{2} ?\d{3} ?)[a-z])(?![a-z\d])/;

// https://www.legifrance.gouv.fr
const LEGIFRANCE =
  /\b(?:(?:LEGI|JORF)(?:ARTI|TEXT|SCTA)|JORF(?:CONT|DOLE)|(?:CETA|JURI|KALI|CNIL|CONS)TEXT|KALI(?:ARTI|SCTA|CONT))\d{12}\b/;

// https://eur-lex.europa.eu/content/help/eurlex-content/ecli.html
// The courts of the Union write theirs without the word.
const ECLI =
  /\becli ?: ?[a-z]{2}:[a-z0-9]{1,10}:\d{4}:[a-z0-9](?:[a-z0-9.]{0,23}[a-z0-9])?|\beu:[ctf]:(?:19|20)\d\d:\d{1,5}(?![\d:])/;

// https://docs.softwareheritage.org/devel/swh-model/persistent-identifiers.html
const SWHID =
  /\b(swh:1:(?:cnt|dir|rev|rel|snp):[\da-f]{40})(?![\da-z])(?:;(?:origin|visit|anchor|path|lines|bytes)=[^\s;"<>«»]{1,300}){0,6}/;

/** Year and serial number, after a word that says what is numbered. */
const OPINION = /\b(?:19[89]\d|20\d\d)\d{4}(?!\d)/;
const NUMBERED =
  /(?:\b(?:avis|conseils?|decisions?)(?: (?:cada|favorable|defavorable))?|\b(?:dossiers?|saisines?|affaires?) cada|n ?°s?|\bnos?|\b(?:reference|numero)(?: cada)? ?:|, (?:et )?|\bet ) ?$/;
const COMMISSION = /\bcada\b|acces aux documents administratifs/;
const WINDOW = 110;

const ecliOf = (written: string): string =>
  written
    .replace(/ /g, '')
    .toUpperCase()
    .replace(/^(?!ECLI:)/, 'ECLI:');

export const findOfficialNumbers: Finder = ({ text, folded }) => [
  ...scan(text, NOR, (begun, end) => {
    const [whole, plain, ministry = '', service, year, serial, nature] = begun;
    if (!plain) {
      // « NOR/INT/K/21/00182/C » is written as one.
      const start = begun.index + (whole[3] === '/' ? 0 : whole.indexOf(ministry, 3));
      return found('nor', `${ministry}${service}${year}${serial}${nature}`, start, end, 0.97);
    }
    const isNamed = OF_A_TEXT.test(before(folded, begun.index, REACH));
    return isNamed ? found('nor', plain, begun.index, end, 0.96) : null;
  }),
  ...scan(folded, NAMED_NOR, ({ 1: nor = '' }, end) =>
    found('nor', nor.replace(/ /g, '').toUpperCase(), end - nor.length, end, 0.96),
  ),
  ...scan(text, LEGIFRANCE, (begun, end) =>
    found('legifrance-id', begun[0], begun.index, end, 0.99),
  ),
  ...scan(folded, ECLI, (begun, end) => found('ecli', ecliOf(begun[0]), begun.index, end, 0.99)),
  ...scan(folded, SWHID, ({ 0: whole, 1: value = '', index }) =>
    found('swhid', value, index, index + trimmed(whole).length, 0.99),
  ),
  ...(COMMISSION.test(folded)
    ? scan(folded, OPINION, (begun, end) => {
        const said = before(folded, begun.index, WINDOW);
        if (!NUMBERED.test(said)) return null;
        return COMMISSION.test(said) || COMMISSION.test(ahead(folded, end, WINDOW))
          ? found('cada', begun[0], begun.index, end, 0.9)
          : null;
      })
    : []),
];
