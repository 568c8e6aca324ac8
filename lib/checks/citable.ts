/** A reference as it is cited: a record as its catalogue knows it, a law as its official site writes it. */
import { type Citable, citableOf } from '../citation/citable.ts';
import type { ReferenceType } from '../references/reference.ts';
import type { CheckedReference } from './checked.ts';
import { eurLex } from './law.ts';

/** Where the acts of a type are published, by that site's own name. */
const OFFICIAL: Partial<Record<ReferenceType, string>> = {
  'act-fr': 'Légifrance',
  'article-fr': 'Légifrance',
  'legifrance-id': 'Légifrance',
  nor: 'Légifrance',
  'act-eu': 'EUR-Lex',
  ecli: 'ECLI',
  'law-es': 'BOE',
  'law-it': 'Normattiva',
  'law-uk': 'legislation.gov.uk',
  'law-us': 'United States',
  'law-de': 'Gesetze im Internet',
};

/**
 * What a reference is cited as; null where no address of it is known.
 *
 * @param consulted the reader's day, `YYYY-MM-DD`.
 */
export function citableReference(reference: CheckedReference, consulted: string): Citable | null {
  const { record, type, text, value } = reference;
  if (record) return citableOf(record, consulted);
  const url = lastingAddress(reference);
  if (url === null) return null;
  const title = text.replace(/\s+/g, ' ').trim() || value;
  const container = OFFICIAL[type];
  return container
    ? { kind: 'law', title: lawTitle(title), url, container, consulted }
    : { kind: 'page', title, url, container: new URL(url).hostname, consulted };
}

/** « Loi n° 2016-1321 du 7 octobre 2016 », « Article L311-1 du code … »: Légifrance's own way. */
const lawTitle = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}`.replace(
    /(?<=\barticles? )([LRDA])\. ?(\*{0,2}) ?(?=\d)/i,
    '$1$2',
  );

/** The address that is right, as far as is known: a new one, the page's own, one made of the number. */
function lastingAddress({ checked, href, type, value }: CheckedReference): string | null {
  const isNew = checked.verdict === 'moved' || checked.verdict === 'pinned';
  return (isNew ? checked.better : undefined) ?? href ?? addressOf(type, value);
}

/** Addresses by which official sites answer to a number; null for those that have none. */
function addressOf(type: ReferenceType, value: string): string | null {
  switch (type) {
    case 'act-fr':
      return eliFr(value);
    case 'act-eu':
      return /^\d[\dA-Z()]{7,14}$/.test(value) ? eurLex(value) : null;
    case 'doi':
      return `https://doi.org/${encodeURI(value)}`;
    case 'swhid':
      return `https://archive.softwareheritage.org/${encodeURI(value)}`;
    case 'law-uk': {
      const [, kind, number] = /^(\w+) (\d{4}\/\d{1,5})$/.exec(value) ?? [];
      return kind ? `https://www.legislation.gov.uk/${kind}/${number}` : null;
    }
    case 'case-law':
      return decision(value);
    case 'law-es':
      return eliEs(value);
    case 'law-it':
      return urnIt(value);
    default:
      return null;
  }
}

/** ELI of a French act with number and date: legifrance.gouv.fr takes the number in place of the NOR. */
function eliFr(value: string): string | null {
  const [, type, number, year, month, day] =
    /^(loi|ordonnance|decret) (\d{4}-\d{1,4}) (\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return type
    ? `https://www.legifrance.gouv.fr/eli/${type}/${year}/${Number(month)}/${Number(day)}/${number}/jo/texte`
    : null;
}

/**
 * Decisions at their court: Conseil d’État by number and day, Conseil constitutionnel by number. The
 * Cour de cassation answers to no number, and whether a case of the Court of Justice ended in a
 * judgment or an order its number does not say.
 */
function decision(value: string): string | null {
  const [, request, day] = /^CE (\d{5,6}) (\d{4}-\d{2}-\d{2})$/.exec(value) ?? [];
  if (request) return `https://www.conseil-etat.fr/fr/arianeweb/CE/decision/${day}/${request}`;
  const [, year, number, kind] = /^CC (\d{4})-(\d{1,4}) (DC|QPC)$/.exec(value) ?? [];
  if (!year) return null;
  // Addresses of decisions before 2000 have the year in two figures, as their numbers do.
  const written = Number(year) < 2000 ? year.slice(2) : year;
  return `https://www.conseil-constitutionnel.fr/decision/${year}/${written}${number}${kind}.htm`;
}

/** ELI types of the BOE. A plain « ley » may be one of a region, whose address is another. */
const ELI_ES: Record<string, string> = {
  'ley organica': 'lo',
  'real decreto': 'rd',
  'real decreto-ley': 'rdl',
  'real decreto legislativo': 'rdlg',
};

/** ELI of a Spanish act of the state with its day: https://www.boe.es/legislacion/eli.php */
function eliEs(value: string): string | null {
  const [, kind = '', number, year, month, day] =
    /^([a-z -]+) (\d{1,4})\/\d{4} (\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const type = ELI_ES[kind];
  return type ? `https://www.boe.es/eli/es/${type}/${year}/${month}/${day}/${number}` : null;
}

/** URN of an Italian act with its day, as Normattiva resolves it. */
function urnIt(value: string): string | null {
  const [, kind = '', number, date] =
    /^([a-z -]+) (\d{1,4})\/\d{4} (\d{4}-\d{2}-\d{2})$/.exec(value) ?? [];
  return number
    ? `https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:${kind.replace(/[ -]/g, '.')}:${date};${number}`
    : null;
}
