/** Numbers and addresses of what is cited, in forms that pages use beside the usual ones. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';
import { referenceOf } from '../../../lib/references/links.ts';

const found = (text: string) =>
  findReferences(text).map(({ text, type, value }) => `${type} | ${text} | ${value}`);
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('numbers', () => {
  it.each([
    ['RNA : W 751 002 345', 'rna | W 751 002 345 | W751002345'],
    ['Code I.N.S.E.E. : 29019', 'insee | 29019 | 29019'],
    ['Brest (29019 dans le code officiel géographique)', 'insee | 29019 | 29019'],
    ['I.S.B.N. 2-07-036822-X', 'isbn | 2-07-036822-X | 207036822X'],
    ['ISBN numérique : 2-07-036822-X', 'isbn | 2-07-036822-X | 207036822X'],
    ['I.S.S.N. : 0395-2037', 'issn | 0395-2037 | 03952037'],
    ['Le SIREN (9 chiffres) de l’entreprise est 552 081 317.', 'siren | 552 081 317 | 552081317'],
    ['13000495500014 (identifiant SIRET)', 'siret | 13000495500014 | 13000495500014'],
    ['CHU de Brest, 29 000 001 7 (FINESS juridique)', 'finess | 29 000 001 7 | 290000017'],
    ['NOR : INTD 20 07 225 C', 'nor | INTD 20 07 225 C | INTD2007225C'],
    ['Circulaire NOR INT/D/07/00032/C', 'nor | INT/D/07/00032/C | INTD0700032C'],
    ['NOR/INT/D/07/00032/C', 'nor | NOR/INT/D/07/00032/C | INTD0700032C'],
    ['Dossier CADA 20193012', 'cada | 20193012 | 20193012'],
    ['JORFDOLE000041234567', 'legifrance-id | JORFDOLE000041234567 | JORFDOLE000041234567'],
  ])('%s', (text, expected) => finds(text, expected));

  it.each([
    'le numéro SIREN (9 chiffres), par exemple 552 081 317',
    'le numéro SIREN (9 chiffres) p. ex. 552 081 317',
    'Lycée Kerichen, courriel 0290007A@ac-rennes.example',
    'le dossier 20193012 du foyer CADA',
    'W 12 kilomètres',
  ])('nothing in %s', (text) => finds(text));
});

describe('addresses', () => {
  it.each([
    [
      'https://www.legifrance.gouv.fr/affichCodeArticle.do?cidTexte=LEGITEXT000006074075&idArticle=LEGIARTI000006815162',
      'legifrance-id LEGIARTI000006815162',
    ],
    [
      'https://www.data.gouv.fr/fr/embed/dataset/5369a2b4/',
      'dataset data.gouv.fr/datasets/5369a2b4',
    ],
    [
      'https://www.govdata.de/daten/-/details/spielplaetze',
      'dataset govdata.de/daten/-/details/spielplaetze',
    ],
    [
      'https://www.registre-numerique.fr/plu-brest/voir?page=2',
      'consultation registre-numerique.fr/plu-brest',
    ],
    ['https://e-justice.europa.eu/ecli/ECLI:EU:C:2019:801', 'ecli ECLI:EU:C:2019:801'],
    ['https://www.federalregister.gov/citation/88-FR-1234', 'law-us 88 FR 1234'],
    ['https://www.boe.es/buscar/doc.php?id=BOE-A-2013-12887', 'law-es BOE-A-2013-12887'],
    ['https://www.boe.es/eli/es/lo/2018/12/05/3/con', 'law-es ley organica 3/2018 2018-12-05'],
    [
      'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1990-08-07;241',
      'law-it legge 241/1990 1990-08-07',
    ],
    ['https://geo.api.gouv.fr/communes/2A004?fields=nom', 'insee 2A004'],
    ['https://www.pappers.fr/entreprise/edf-552081317', 'siren 552081317'],
  ])('%s', (href, expected) => {
    const cited = referenceOf(href);
    expect(cited && `${cited.type} ${cited.value}`).toBe(expected);
  });

  it.each([
    'https://www.registre-numerique.fr/contact',
    'https://www.boe.es/diario_boe/',
    'https://geo.api.gouv.fr/communes?nom=brest',
    'https://www.pappers.fr/recherche?q=552081317',
  ])('nothing at %s', (href) => expect(referenceOf(href)).toBeNull());

  it('are read without their scheme where they are often written so', () =>
    finds(
      'Signez sur petitions.senat.fr/initiatives/i-1500.',
      'consultation | petitions.senat.fr/initiatives/i-1500 | petitions.senat.fr/initiatives/i-1500',
    ));
});
