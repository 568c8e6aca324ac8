import { expect, it } from 'vitest';
import { referenceOf } from '../../../lib/references/links.ts';

const citedBy = (href: string) => {
  const found = referenceOf(href);
  return found && [found.type, found.value];
};

it.each([
  [
    ['dataset', 'data.gouv.fr/datasets/arbres'],
    'https://www.data.gouv.fr/datasets/arbres/',
    'https://www.data.gouv.fr/fr/datasets/arbres/#resources',
    'https://data.gouv.fr/api/1/datasets/arbres/',
  ],
  [
    ['dataset', 'data.ville.example/explore/dataset/arbres'],
    'https://data.ville.example/explore/dataset/arbres/table/?sort=x',
    'https://data.ville.example/api/explore/v2.1/catalog/datasets/arbres/records',
  ],
  [
    ['dataset', 'portail.example/dataset/arbres'],
    'https://portail.example/dataset/arbres',
    'https://portail.example/fr/dataset/arbres/resource/1a2b',
  ],
  [
    ['repository', 'github.com/etalab/exemple'],
    'https://github.com/etalab/exemple',
    'https://www.github.com/Etalab/exemple.git',
    'https://github.com/etalab/exemple/blob/main/README.md',
  ],
  [
    ['repository', 'gitlab.com/groupe/sous/projet'],
    'https://gitlab.com/groupe/sous/projet/-/issues/3',
  ],
  [['act-eu', '32016R0679'], 'https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
  [['cada', '20173110'], 'https://cada.data.gouv.fr/20173110/'],
  [['doi', '10.1000/182'], 'https://doi.org/10.1000/182'],
  [
    ['dataset', 'data.gouv.fr/datasets/arbres'],
    'https://www.data.gouv.fr/fr/dataset/arbres',
    'https://static.data.gouv.fr/resources/arbres/20240101-120000/arbres.csv',
    'https://explore.data.gouv.fr/fr/datasets/arbres/',
  ],
  [
    ['dataset', 'data.metropole.example/portail/fr/jeux-de-donnees/velos'],
    'https://data.metropole.example/portail/fr/jeux-de-donnees/velos/info',
    'https://data.metropole.example/portail/fr/jeux-de-donnees/velos/telechargements',
  ],
  [
    ['dataset', 'data.ville.example/d/ijzp-q8t2'],
    'https://data.ville.example/Public-Safety/Crimes/ijzp-q8t2/about_data',
    'https://data.ville.example/resource/ijzp-q8t2.json',
  ],
  [
    ['dataset', 'data.ville.example/explore/dataset/arbres'],
    'https://data.ville.example/api/records/1.0/search/?dataset=arbres&rows=10',
    'https://data.ville.example/explore/embed/dataset/arbres/map/',
  ],
  [
    ['repository', 'gitlab-forge.ministere.example/pub/outil'],
    'https://gitlab-forge.ministere.example/pub/outil/-/tree/main',
  ],
  [['repository', 'codeberg.org/a/b'], 'https://codeberg.org/a/b/src/branch/main/README.md'],
  [['repository', 'github.com/a/b'], 'https://raw.githubusercontent.com/a/b/main/x.json'],
  [
    ['act-fr', 'loi 2016-1321 2016-10-07'],
    'https://www.legifrance.gouv.fr/eli/loi/2016/10/7/2016-1321/jo/texte',
  ],
  [['act-eu', '32023R0138'], 'http://data.europa.eu/eli/reg_impl/2023/138/oj'],
  [
    ['act-eu', '32016R0679'],
    'https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:02016R0679-20160504',
  ],
  [['law-us', '40 CFR 60'], 'https://www.ecfr.gov/current/title-40/chapter-I/subchapter-C/part-60'],
  [['siren', '130025265'], 'https://annuaire-entreprises.data.gouv.fr/entreprise/dinum-130025265'],
] as [string[], ...string[]][])('%s is cited by each of its addresses', (cited, ...hrefs) => {
  for (const href of hrefs) expect(citedBy(href)).toEqual(cited);
});

it('a file of uData names no dataset, and stays apart from others', () => {
  const file = (id: string) => citedBy(`https://www.data.gouv.fr/fr/datasets/r/${id}`);
  const a = file('11111111-2222-4333-8444-555555555555');
  expect(a?.[0]).toBe('dataset');
  expect(a).not.toEqual(file('11111111-2222-4333-8444-555555555556'));
});

it.each([
  'https://github.com/features/actions',
  'https://github.com/etalab',
  'https://portail.example/dataset/new',
  'https://www.drome.gouv.fr/datasets-et-cartes',
  'javascript:alert(1)',
  'https://energy.example/initiatives/climate-action-plan',
  'https://data.ville.example/saisons/2022-2023/',
  'https://www.data.gouv.fr/fr/datasets/',
  'https://github.com/orgs/etalab/repositories',
  'https://www.debatpublic.fr/mentions-legales',
])('%s cites nothing of the kind', (href) => {
  expect(citedBy(href)).toBeNull();
});
