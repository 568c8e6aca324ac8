/**
 * Texts made to be slow to read: the beginning of each pattern over and over, what looks like more of
 * it, and what a backtracking engine would try in many ways.
 */

const UNITS = [
  ...[
    '1',
    ' ',
    '.',
    '-',
    '/',
    'a',
    'A',
    'Aa ',
    ', ',
    '1, ',
    'a1',
    'A1 ',
    ':',
    '(((',
    '"\'("',
    '« ',
  ],
  ...['\u00a0', '\u00ad', '\n', 'é', 'e\u0301', '😀', '漢', 'du ', 'n° ', 'n° A1-'],
  ...['loi n° ', 'loi Aaa ', 'loi Aaa bbb ccc ', 'loi « ', 'lois 78-17, 78-18, ', 'décret de '],
  ...['loi n° 78-17 et ', 'loi du 6 janvier 1978 du ', 'du 6 janvier ', 'loi de programmation a'],
  ...['arrêté du ministre de ', 'arrêté du maire de la ville de du ', 'arrêté n° A-1.'],
  ...['article ', 'article 1 ', 'art. 1, ', 'article L. 1, ', 'article 1, alinéa 2, '],
  ...['article 1 I II III IV ', 'article 1 du même code ', 'L. ', 'L. 311-1, ', 'L. 311-1 et '],
  ...['L311-1-1-1-', 'code de ', 'csp ', 'c ', 'code civil, notamment '],
  ...['règlement (UE) ', 'règlement aaa ', 'directive 2014/23/UE, 2014/24/UE, ', '2016/679 '],
  ...['32016R0679 ', '3201', 'ecli:fr:', 'ABCD1234567', 'ABCD1234567X ', 'LEGITEXT'],
  ...['cada avis 20173110 ', '20173110 ', 'swh:1:rev:', 'swh:1:rev:0123456789abcdef'],
  ...[
    '§ 3 ',
    '§§ 3 und 4 und ',
    'Art. 5 Abs. 1 Satz 2 ',
    '§ 3 AaAaAaAaAaAa ',
    '§ 3 Aaaa-',
    'BGBl. I ',
  ],
  ...['Act 2000 ', 'Of Act 2000 ', 'Freedom of the Act 2000 ', 'Aaa Aaa Aaa ', 'SI 2000/'],
  ...['[2000] UKSC ', '5 USC ', '40 CFR parts 60, 61, ', '40 CFR parts ', 'Pub. L. ', '85 FR '],
  ...[
    'siren ',
    'siren abc def ghi jkl mno pqr ',
    'siren 1 ',
    '130 025 265, ',
    'siret 1 1 1 1 1 1 ',
  ],
  ...[
    'rcs de ',
    'registre du commerce et des societes ',
    'rna W',
    'W75 ',
    'code insee ',
    'insee : ',
  ],
  ...['code commune 26058, ', 'uai ', 'ecole 0750655E ', 'finess 75 ', 'isbn ', 'isbn 978-2-07-'],
  ...['issn 1234 ', '10.1000/', '10.1234/a) ', '10.1234/)))))))))))))) ', '10.1234/]('],
  ...['http://', 'http://a ', 'https://github.com/a/b ', 'http://a))))))))) ', 'github.com/'],
  ...['https://www.data.gouv.fr/fr/datasets/', 'https://a.example/a/b/c/dataset/', 'data.gouv.fr/'],
  ...['loi Sapin ', 'loi Sapin II ', 'RGPD ', 'directive nis ', 'AI Act ', 'article 6(1)(f), '],
  ...['CE, ', 'CE, 1re ch., ', 'CE, 12 mai 2021, n° ', 'Cass. 1re civ., ', 'C-311/18 '],
  ...['CJUE, ', 'CJUE C-311/18, ', 'cc, décision n° ', '2018-765 DC '],
  ...[
    'Ley 19/',
    'Ley 19/2013, de 9 de ',
    'legge 7 agosto ',
    'd.lgs. ',
    '(Insee, ',
    'selon la DREES ',
  ],
  ...['loi n° 78-17, art. 1, ', 'loi 1, art. 1 ', 'art. 1 de la même loi, ', 'loi (article 3 '],
  ...[
    'Leyes 19/2013 y 20/2013, ',
    'RD 1/2000, de 1 de ',
    'boe-a-2013-',
    'l. 241/1990 ',
    'legge n. 1 del ',
  ],
  ...['artt. 1 e 2 e ', 'art. 1 del rd ', 'règlement UE ', 'directive a b c (', '§ 3 (1) '],
  ...['annexe III ', 'c.g.c.t. ', 'décision n° ', 'arrêté d’ouverture n° ', 'note de service '],
  ...['source : ', 'source : A 2020 ', 'Source : A b c d e f g h i ', 'Source : Aaa bbb ccc ddd '],
];

/** One text for each: the unit as often as it fits. */
export const adversarialTexts = (length: number): { unit: string; text: string }[] =>
  UNITS.map((unit) => ({
    unit,
    text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
  }));
