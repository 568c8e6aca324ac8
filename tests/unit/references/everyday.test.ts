/** Forms that everyday pages use: orders, communes, tax offices, guidance. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) =>
  findReferences(text).map(
    ({ text, type, value, article }) =>
      `${type} | ${text} | ${value}${article === undefined ? '' : ` art. ${article}`}`,
  );
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('articles of the act that begins the sentence', () => {
  const EAU = 'act-fr | loi n° 92-3 du 3 janvier 1992 | loi 1992-3 1992-01-03';

  it.each([
    'Vu la loi n° 92-3 du 3 janvier 1992 sur l’eau, notamment son article 10 ;',
    'Vu l’avis du conseil ; Vu la loi n° 92-3 du 3 janvier 1992 sur l’eau, et notamment en son article 10',
    'Rappel utile. La loi n° 92-3 du 3 janvier 1992 sur l’eau soumet à déclaration, à son article 10, les ouvrages.',
    'Vu la loi n° 92-3 du 3 janvier 1992 sur l’eau, et en particulier l’article 10',
  ])('%s', (text) => finds(text, EAU, 'article-fr | article 10 | 10 loi 1992-3 1992-01-03'));

  it('each article of a list', () =>
    finds(
      'Vu la loi n° 92-3 du 3 janvier 1992 sur l’eau, notamment ses articles 10 et 12 ;',
      EAU,
      'article-fr | articles 10 | 10 loi 1992-3 1992-01-03',
      'article-fr | 12 | 12 loi 1992-3 1992-01-03',
    ));

  it('those of an act of the Union', () =>
    finds(
      'Vu le règlement (UE) 2018/848 relatif à la production biologique, notamment son article 30 ;',
      'act-eu | règlement (UE) 2018/848 | 32018R0848',
      'act-eu | article 30 | 32018R0848 art. 30',
    ));

  it.each([
    'La convention signée selon la loi n° 92-3 du 3 janvier 1992 fixe le prix à son article 10.',
    'Vu la loi n° 92-3 du 3 janvier 1992 ; vu la convention, notamment son article 10',
    'La loi n° 92-3 du 3 janvier 1992 s’applique. Le bail renvoie à son article 10.',
    'La loi n° 92-3 du 3 janvier 1992 est parue le 4 janvier avec l’article 10 du journal',
  ])('what is not of it: %s', (text) => finds(text, EAU));

  it('does not guess where the sentence begins too far away', () =>
    finds(
      `Vu la loi n° 92-3 du 3 janvier 1992 ${'sur l’eau et ses usages '.repeat(30)}notamment son article 10`,
      EAU,
    ));
});

describe('articles', () => {
  it.each([
    ['article 199 sexvicies du code général des impôts', '199 sexvicies code général des impôts'],
    ['article 39 quinquies du CGI', '39 quinquies code général des impôts'],
    ['article 4 de la Déclaration des droits de l’homme et du citoyen de 1789', '4 ddhc 1789'],
    [
      'article 4 de la Déclaration des droits de l’homme et du citoyen du 26 août 1789',
      '4 ddhc 1789',
    ],
    ['article 4 de la Déclaration des droits de l’homme et du citoyen', '4 ddhc 1789'],
  ])('%s', (text, value) => finds(`Selon l’${text}.`, `article-fr | ${text} | ${value}`));
});

describe('decisions', () => {
  it.each([
    ['Conseil d’État n° 412345 du 7 mars 2018', 'CE 412345 2018-03-07'],
    ['CE, n° 412345, du 7 mars 2018', 'CE 412345 2018-03-07'],
    ['CE, 7 mars 2018, n° 412345', 'CE 412345 2018-03-07'],
    ['CEDH, 4 décembre 2015, n° 47143/06', 'CEDH 47143/06'],
    ['CEDH, 4 décembre 2015, Zakharov c. Russie, n° 47143/06', 'CEDH 47143/06'],
    ['CEDH, requête n° 47143/06', 'CEDH 47143/06'],
  ])('%s', (text, value) => finds(`Voir ${text}.`, `case-law | ${text} | ${value}`));

  it.each([
    'Permis n° 1234/21 affiché en mairie',
    'Dossier Martin c. Durand, n° 47143/06',
    'La CEDH a son siège à Strasbourg ; dossier n° 1234/21',
  ])('nothing in %s', (text) => finds(text));
});

describe('the United Kingdom and the United States', () => {
  it.each([
    ['Keep records for six years (Limitation Act 1980).', 'Limitation Act 1980'],
    ['Both apply (Rent Act 1977 and others).', 'Rent Act 1977'],
    [
      'the Offices, Shops and Railway Premises Act 1963',
      'Offices, Shops and Railway Premises Act 1963',
    ],
    ['the Working at Height Regulations 2005', 'Working at Height Regulations 2005'],
    ['the Ethical Standards (Scotland) Act 2000', 'Ethical Standards (Scotland) Act 2000'],
    ['(the Local Government (Wales) Act 1994)', 'Local Government (Wales) Act 1994'],
  ])('%s', (text, title) => finds(text, `law-uk | ${title} | ${title}`));

  it.each([
    ['as required by 48 CFR 52.222-26.', '48 CFR 52.222-26'],
    ['as required by 48 CFR 52.222.', '48 CFR 52.222'],
  ])('%s', (text, value) => finds(text, `law-us | ${value} | ${value}`));
});

describe('sources and communes', () => {
  it('a source with the code of its data', () =>
    finds(
      'Employment rate. Source: Eurostat (lfsi_emp_a)',
      'figure | Source: Eurostat (lfsi_emp_a) | Eurostat (lfsi_emp_a)',
    ));

  it.each(['Brest, INSEE 29019', 'Brest, INSEE 29019, chef-lieu', 'Ajaccio, Insee 2A004'])(
    'the commune in %s',
    (text) => expect(found(text).map((one) => one.split(' | ')[0])).toEqual(['insee']),
  );

  it.each(['à Brest, Insee 29019 habitants', 'Brest (Insee 29019 habitants)'])(
    'a count in %s',
    (text) => finds(text),
  );
});
