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
    ['as required by 42 USC 300aa-1.', '42 USC 300aa-1'],
  ])('%s', (text, value) => finds(text, `law-us | ${value} | ${value}`));
});

it('a range of sections', () =>
  finds(
    'the Act (15 U.S.C. 2601-2629); see the notice',
    'law-us | 15 U.S.C. 2601 | 15 USC 2601',
    'law-us | 2629 | 15 USC 2629',
  ));

it.each([
  ['§ 41(1) GO NRW', '§ 41 GO NRW'],
  ['§ 35 (2) BauGB', '§ 35 BauGB'],
  ['§ 35(2) Nr. 3 BauGB', '§ 35 BauGB'],
])('%s', (text, value) => finds(`gemäß ${text}`, `law-de | ${text} | ${value}`));

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

describe('acts with words before their number or day', () => {
  it.each([
    ['loi de modernisation de l’économie du 4 août 2008', 'loi 2008-08-04'],
    ['loi relative à la politique de santé publique du 9 août 2004', 'loi 2004-08-09'],
    ['loi d’orientation agricole du 9 juillet 1999', 'loi 1999-07-09'],
    ['loi relative à la prévention de la délinquance du 5 mars 2007', 'loi 2007-03-05'],
    ['loi pour la sécurité intérieure (n° 2003-239 du 18 mars 2003)', 'loi 2003-239 2003-03-18'],
    ['décret d’application du 8 juin 2006', 'decret 2006-06-08'],
    ['circulaire DGS/SD7A/2003-524 du 7 novembre 2003', 'circulaire DGS/SD7A/2003-524 2003-11-07'],
    ['arrêté ARS n° 2021-118 du 2 février 2021', 'arrete 2021-118 2021-02-02'],
    ['délibération CR 12-10 du 18 mars 2010', 'deliberation 12-10 2010-03-18'],
    ['décision ASN n° 2017-DC-0588 du 6 avril 2017', 'decision 2017-DC-0588 2017-04-06'],
    ['délibération n° 7 du 4 mai 2022', 'deliberation 7 2022-05-04'],
  ])('%s', (text, value) =>
    finds(`Selon la ${text}, rien ne change.`, `act-fr | ${text} | ${value}`),
  );

  it.each([
    'Délibération n° 7 : tarifs de la piscine',
    'le projet de loi relatif à la chasse du 4 mai 2022',
    'la proposition de loi sur la chasse du 4 mai 2022',
    'la loi sur la chasse est en débat lors de la séance du 4 mai 2022',
    'la loi sur la chasse publiée au journal du 4 mai 2022',
    'la loi sur la chasse votée en lecture du 4 mai 2022',
    'la loi sur la chasse ; bulletin du 4 mai 2022',
    'la loi sur la chasse a été débattue au cours de la séance du 4 mai 2022',
    'la décision du conseil n° 7 du 4 mai 2022',
  ])('nothing in %s', (text) => finds(text));

  it.each([
    ['directive-cadre sur le milieu marin (2008/56/CE)', '32008L0056'],
    ['directive Inondations (DI) 2007/60/CE', '32007L0060'],
    ['directive oiseaux (Dir 2009/147/CE)', '32009L0147'],
    ['directive « Habitats » (DHFF, 92/43/CEE)', '31992L0043'],
    ['règlement(CE) n° 852/2004', '32004R0852'],
    ['directive 2006/21/ CE', '32006L0021'],
  ])('%s', (text, value) => finds(`Selon ${text}.`, `act-eu | ${text} | ${value}`));

  it.each([
    'une directive nationale (abc) 12/2020',
    'directives internes (DI) 12/2020',
    'le règlement de la saison (RS) 2023/2024',
  ])('nothing in %s', (text) => finds(text));
});
