/** Numbers of official texts and decisions: NOR, Légifrance, ECLI, opinions of the CADA, SWHID. */
import type { Finder, Match, ReferenceType } from './reference.ts';
import { ahead, before, scan } from './scan.ts';

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
const NOR = /\b([A-Z]{4}\d{7}[A-Z])\b|\bNOR ?[:/] ?([A-Z]{3})\/([A-Z])\/(\d\d)\/(\d{5})\/([A-Z])\b/;
const OF_A_TEXT =
  /\bnor\b|arrete|decret|\blois?\b|ordonnance|circulaire|instruction|decision|avis|texte|journal officiel|\bjo(?:rf)?\b/;
const REACH = 80;

// https://www.legifrance.gouv.fr
const LEGIFRANCE =
  /\b(?:(?:LEGI|JORF)(?:ARTI|TEXT|SCTA)|(?:CETA|JURI|KALI|CNIL|CONS)TEXT|KALI(?:ARTI|SCTA|CONT))\d{12}\b/;

// https://eur-lex.europa.eu/content/help/eurlex-content/ecli.html
const ECLI = /\becli ?: ?[a-z]{2}:[a-z0-9]{1,10}:\d{4}:[a-z0-9](?:[a-z0-9.]{0,23}[a-z0-9])?/;

// https://docs.softwareheritage.org/devel/swh-model/persistent-identifiers.html
const SWHID = /\bswh:1:(?:cnt|dir|rev|rel|snp):[\da-f]{40}(?![\da-z])/;

/** Year and serial number, after a word that says what is numbered. */
const OPINION = /\b(?:19[89]\d|20\d\d)\d{4}(?!\d)/;
const NUMBERED =
  /(?:\b(?:avis|conseils?|decisions?)(?: (?:cada|favorable|defavorable))?|n ?°s?|, (?:et )?|\bet ) ?$/;
const COMMISSION = /\bcada\b|acces aux documents administratifs/;
const WINDOW = 110;

export const findOfficialNumbers: Finder = ({ text, folded }) => [
  ...scan(text, NOR, (begun, end) => {
    const [whole, plain, ministry = '', service, year, serial, nature] = begun;
    if (!plain) {
      const start = begun.index + whole.indexOf(ministry, 3) - 4;
      return found('nor', `${ministry}${service}${year}${serial}${nature}`, start, end, 0.97);
    }
    const isNamed = OF_A_TEXT.test(before(folded, begun.index, REACH));
    return isNamed ? found('nor', plain, begun.index, end, 0.96) : null;
  }),
  ...scan(text, LEGIFRANCE, (begun, end) =>
    found('legifrance-id', begun[0], begun.index, end, 0.99),
  ),
  ...scan(folded, ECLI, (begun, end) =>
    found('ecli', begun[0].replace(/ /g, '').toUpperCase(), begun.index, end, 0.99),
  ),
  ...scan(folded, SWHID, (begun, end) => found('swhid', begun[0], begun.index, end, 0.99)),
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
