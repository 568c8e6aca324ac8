/**
 * Acts by their short names, for the articles that are cited of them: « article 17 de la loi Sapin II »,
 * « Articles 15 to 22 GDPR ». A name alone cites nothing: it stands in every notice on cookies.
 */
import type { Plain } from './plain.ts';
import { at, before, beginnings } from './scan.ts';

/**
 * Short names of French laws, with number and date as Légifrance lists them. Names that several laws
 * bear (Sapin, Grenelle, Badinter, Travail) are left out.
 */
const FRENCH: Record<string, string> = {
  '3ds': '2022-217 2022-02-21',
  agec: '2020-105 2020-02-10',
  alur: '2014-366 2014-03-24',
  aper: '2023-175 2023-03-10',
  asap: '2020-1525 2020-12-07',
  barnier: '1995-101 1995-02-02',
  cada: '1978-753 1978-07-17',
  'claeys-leonetti': '2016-87 2016-02-02',
  'climat et resilience': '2021-1104 2021-08-22',
  'cope-zimmermann': '2011-103 2011-01-27',
  dadvsi: '2006-961 2006-08-01',
  dalo: '2007-290 2007-03-05',
  egalim: '2018-938 2018-10-30',
  'egalim 2': '2021-1357 2021-10-18',
  'egalim ii': '2021-1357 2021-10-18',
  'egalim 3': '2023-221 2023-03-30',
  'el khomri': '2016-1088 2016-08-08',
  elan: '2018-1021 2018-11-23',
  essoc: '2018-727 2018-08-10',
  evin: '1991-32 1991-01-10',
  gayssot: '1990-615 1990-07-13',
  godfrain: '1988-19 1988-01-05',
  'grenelle i': '2009-967 2009-08-03',
  'grenelle 1': '2009-967 2009-08-03',
  'grenelle ii': '2010-788 2010-07-12',
  'grenelle 2': '2010-788 2010-07-12',
  hamon: '2014-344 2014-03-17',
  hpst: '2009-879 2009-07-21',
  'industrie verte': '2023-973 2023-10-23',
  kouchner: '2002-303 2002-03-04',
  lcen: '2004-575 2004-06-21',
  lemaire: '2016-1321 2016-10-07',
  leonetti: '2005-370 2005-04-22',
  littoral: '1986-2 1986-01-03',
  lom: '2019-1428 2019-12-24',
  macron: '2015-990 2015-08-06',
  malraux: '1962-903 1962-08-04',
  maptam: '2014-58 2014-01-27',
  montagne: '1985-30 1985-01-09',
  'montagne ii': '2016-1888 2016-12-28',
  'montagne 2': '2016-1888 2016-12-28',
  neuwirth: '1967-1176 1967-12-28',
  notre: '2015-991 2015-08-07',
  pacte: '2019-486 2019-05-22',
  pinel: '2014-626 2014-06-18',
  'pour une republique numerique': '2016-1321 2016-10-07',
  'republique numerique': '2016-1321 2016-10-07',
  rixain: '2021-1774 2021-12-24',
  'sapin ii': '2016-1691 2016-12-09',
  'sapin 2': '2016-1691 2016-12-09',
  sauvadet: '2012-347 2012-03-12',
  sren: '2024-449 2024-05-21',
  sru: '2000-1208 2000-12-13',
  taquet: '2022-140 2022-02-07',
  toubon: '1994-665 1994-08-04',
  valter: '2015-1779 2015-12-28',
  veil: '1975-17 1975-01-17',
};

const alternatives = (names: string[]): string =>
  [...names].sort((a, b) => b.length - a.length).join('|');

/** A further number makes another law of it. */
const LAW = new RegExp(
  `\\bloi (?:dite )?(?:[«"“] ?)?(${alternatives(Object.keys(FRENCH))})(?: ?[»"”])?(?![a-z\\d]|-[a-z\\d]| (?:\\d|i{1,3}|bis)(?![a-z\\d]))`,
);
/** Names that say of themselves that they are a law’s; others need a capital letter. */
const PLAIN_WORDS = /^(?:littoral|montagne|climat et|pour une republique|republique numerique)/;
/** A bill is not yet the law. */
const BILL = /\b(?:projet|proposition|avant-projet)s? de $/;

/** Acts of the Union, without accents. Each number is that of EUR-Lex. */
const EUROPEAN: [names: string, celex: string][] = [
  [
    'rgpd|gdpr|dsgvo|ds-gvo|reglement general sur la protection des donnees|general data protection regulation|datenschutz-grundverordnung|reglamento general de proteccion de datos|regolamento generale sulla protezione dei dati',
    '32016R0679',
  ],
  [
    'digital services act|reglement (?:europeen )?sur les services numeriques|reglement dsa',
    '32022R2065',
  ],
  [
    'digital markets act|reglement (?:europeen )?sur les marches numeriques|reglement dma',
    '32022R1925',
  ],
  [
    "(?:eu )?(?:ai|artificial intelligence) act|reglement (?:europeen )?sur l'intelligence artificielle|reglement ia|ki-verordnung",
    '32024R1689',
  ],
  ['(?:eu|european) data act|reglement (?:europeen )?sur les donnees', '32023R2854'],
  ['data governance act|reglement (?:europeen )?sur la gouvernance des donnees', '32022R0868'],
  ['cyber resilience act', '32024R2847'],
  ['interoperable europe act', '32024R0903'],
  ['european accessibility act', '32019L0882'],
  ['reglement eidas|eidas regulation|eidas-verordnung', '32014R0910'],
  ['reglement reach|reach regulation|reach-verordnung', '32006R1907'],
  ['reglement mica|mica regulation', '32023R1114'],
  ['directive inspire|inspire directive|inspire-richtlinie', '32007L0002'],
  ['directive (?:sur les )?(?:donnees ouvertes|open data)|open data directive', '32019L1024'],
  ['directive nis ?2|nis ?2 directive|nis-?2-richtlinie', '32022L2555'],
  ['directive e-?privacy|e-?privacy directive', '32002L0058'],
  ["directive-cadre sur l'eau|water framework directive|wasserrahmenrichtlinie", '32000L0060'],
  ['directive habitats|habitats directive|ffh-richtlinie', '31992L0043'],
  ['directive oiseaux|birds directive|vogelschutzrichtlinie', '32009L0147'],
  ['directive police-justice|law enforcement directive', '32016L0680'],
  ['directive nitrates|nitrates directive|nitratrichtlinie', '31991L0676'],
  ['directive seveso (?:3|iii)|seveso iii directive', '32012L0018'],
  ['directive csrd', '32022L2464'],
  ['dsa', '32022R2065'],
  ['dma', '32022R1925'],
  ['data act', '32023R2854'],
];
const END = '(?![a-z\\d]|-[a-z\\d])';
/** An act of a country: « Data Governance Act 2021 ». */
const NOT_DATED = '(?! (?:of )?(?:19|20)\\d\\d)';

const EUROPEAN_NAME = new RegExp(
  `(?:${EUROPEAN.map(([names]) => `(${names})`).join('|')})${END}${NOT_DATED}`,
);

/** How these names begin; what is optional before a name, too. */
const isBegun = beginnings([
  ...['eu ', 'eur', 'ai ', 'art'],
  ...EUROPEAN.flatMap(([names]) => names.split('|').filter((name) => /^[a-z]/.test(name))),
]);

/** The act of the Union whose name stands exactly here, after one of its articles. */
export function euNameAt(folded: string, index: number): { value: string; end: number } | null {
  const named = isBegun(folded, index) ? at(folded, EUROPEAN_NAME, index) : null;
  if (!named) return null;
  const which = named.slice(1).findIndex((name) => name !== undefined);
  return { value: EUROPEAN[which]![1], end: index + named[0].length };
}

/** The French law whose name stands exactly here, by number and date. */
export function lawNameAt(page: Plain, index: number): { value: string; end: number } | null {
  const named = at(page.folded, LAW, index);
  return named && isName(page, named)
    ? { value: `loi ${FRENCH[named[1]!]}`, end: index + named[0].length }
    : null;
}

function isName({ text, folded }: Plain, named: RegExpExecArray): boolean {
  const [whole, name = ''] = named;
  if (BILL.test(before(folded, named.index, 20))) return false;
  const from = named.index + whole.indexOf(name, 4);
  const written = text.slice(from, from + name.length);
  // « LOI NOTRE AVENIR »: the law is written NOTRe, or in capitals after a word that is not.
  if (name === 'notre')
    return /NOTRe/.test(written) || (/NOTRE/.test(written) && text[named.index + 2] === 'i');
  return PLAIN_WORDS.test(name) || /^[A-ZÀ-Þ\d]/.test(written);
}
