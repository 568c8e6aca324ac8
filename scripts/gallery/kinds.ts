/** Invented records of every kind, and the lists that they come from. */
import type { Reason, RelatedRecord } from '../../lib/model.ts';
import type { CatalogueGeneration, CatalogueState } from '../../lib/store/contract.ts';
import { record } from './records.ts';

/** The reader's day in the gallery and in the tests of the components. */
export const NOW = () => new Date(2026, 10, 25, 12);

/** Beside the page because of some words. */
const beside = (one: RelatedRecord['record'], ...words: string[]): RelatedRecord => ({
  record: one,
  score: 5,
  reasons: [{ type: 'words', words }],
});
const tied = (one: RelatedRecord['record'], ...types: ('linked' | 'same-publisher')[]) => ({
  record: one,
  score: 6,
  reasons: types.map((type): Reason => ({ type })),
});

export const SERVICES: RelatedRecord[] = [
  beside(
    record('arretes-api', 'API Arrêtés de sécheresse', {
      kind: 'service',
      publisher: { id: '2', name: 'Ministère de la Transition écologique' },
      description: 'Les restrictions en vigueur à une adresse, pour un usage et un jour donnés.',
      url: 'https://www.data.gouv.fr/dataservices/arretes/',
      formats: [],
      service: {
        access: 'open',
        endpoint: 'https://api.secheresse.example/v1',
        documentation: 'https://doc.secheresse.example/',
      },
    }),
    'restriction',
    'sécheresse',
  ),
  beside(
    record('hydro', 'API Prévisions de sécheresse des sols', {
      kind: 'service',
      publisher: { id: '5', name: 'Services de prévision des crues' },
      url: 'https://www.data.gouv.fr/dataservices/hydro/',
      formats: [],
      service: { access: 'account', documentation: 'https://doc.sols.example/' },
    }),
    'sécheresse',
  ),
];

export const REUSES: RelatedRecord[] = [
  beside(
    record('arrosage', 'Puis-je arroser ? La sécheresse commune par commune', {
      kind: 'reuse',
      publisher: { id: '7', name: 'Collectif Rivières vivantes' },
      url: 'https://www.data.gouv.fr/reuses/arrosage/',
      formats: [],
      reuse: { form: 'application', page: 'https://puis-je-arroser.example/' },
    }),
    'arrosage',
    'sécheresse',
  ),
];

export const CODES: RelatedRecord[] = [
  tied(
    record('vigie', 'Vigie Sécheresse', {
      kind: 'code',
      catalogue: 'betagouv',
      publisher: { id: 'mte', name: 'Ministère de la Transition écologique' },
      description: 'Permet à chacun de connaître les restrictions qui le concernent.',
      url: 'https://beta.gouv.fr/startups/vigie-secheresse.html',
      licence: undefined,
      formats: [],
      code: {
        form: 'product',
        phase: 'acceleration',
        site: 'https://vigie-secheresse.example/',
        repository: 'https://github.com/vigie-secheresse/site',
      },
    }),
    'linked',
  ),
  beside(
    record('seuils', 'calcul-des-seuils-de-secheresse', {
      kind: 'code',
      catalogue: 'codegouvfr',
      publisher: { id: 'ofb', name: 'Office français de la biodiversité' },
      url: 'https://gitlab.example/ofb/calcul-des-seuils-de-secheresse',
      licence: 'GNU Affero General Public License v3.0',
      modified: '2021-10-04',
      formats: [],
      code: { form: 'repository', language: 'Python' },
    }),
    'seuils',
    'sécheresse',
  ),
  beside(
    record('ancien', 'carte-secheresse-2016', {
      kind: 'code',
      catalogue: 'codegouvfr',
      publisher: { id: 'ofb', name: 'Office français de la biodiversité' },
      url: 'https://gitlab.example/ofb/carte-secheresse-2016',
      licence: undefined,
      modified: '2017-02-11',
      formats: [],
      code: { form: 'repository', language: 'JavaScript', archived: true },
    }),
    'sécheresse',
  ),
  beside(
    record('nappix', 'Nappix, suivi des nappes et de la sécheresse', {
      kind: 'code',
      catalogue: 'sill',
      url: 'https://code.gouv.fr/sill/detail?name=Nappix',
      licence: 'GPL-3.0-or-later',
      formats: [],
      code: { form: 'software', site: 'https://nappix.example/' },
    }),
    'nappes',
  ),
];

export const CONSULTATIONS: RelatedRecord[] = [
  beside(
    record('debat', 'Retenues d’altitude du Vercors face à la sécheresse', {
      kind: 'consultation',
      catalogue: 'cndp',
      publisher: { id: 'cndp', name: 'Commission nationale du débat public' },
      url: 'https://participons.debatpublic.fr/processes/retenues',
      formats: [],
      consultation: {
        procedure: 'public-debate',
        opens: '2024-10-04',
        closes: '2025-02-04',
        participation: 1840,
        outcome: 'https://www.debatpublic.fr/retenues/bilan',
      },
    }),
    'sécheresse',
    'Vercors',
  ),
  beside(
    record('sols', 'Pour un plan national de lutte contre la sécheresse des sols', {
      kind: 'consultation',
      catalogue: 'cese-petitions',
      publisher: { id: 'cese', name: 'Conseil économique, social et environnemental' },
      url: 'https://petitions.lecese.fr/initiatives/i-1234',
      formats: [],
      consultation: {
        procedure: 'petition',
        opens: '2026-08-18',
        closes: '2027-08-18',
        participation: 12_408,
      },
    }),
    'sécheresse',
    'sols',
  ),
  tied(
    record('cadre', 'Arrêté-cadre interpréfectoral sur la gestion de la sécheresse', {
      kind: 'consultation',
      catalogue: 'cndp',
      publisher: { id: 'drome', name: 'Préfecture de la Drôme' },
      description: 'Les seuils d’alerte et les mesures que chacun devra suivre.',
      url: 'https://participons.debatpublic.fr/processes/cadre',
      formats: [],
      consultation: {
        procedure: 'consultation',
        opens: '2026-11-10',
        closes: '2026-11-30',
        participation: 41,
        page: 'https://www.drome.gouv.fr/participation',
      },
    }),
    'linked',
    'same-publisher',
  ),
  beside(
    record('livron', 'Réserve de substitution de la plaine de Livron', {
      kind: 'consultation',
      catalogue: 'cndp',
      publisher: { id: 'drome', name: 'Préfecture de la Drôme' },
      url: 'https://participons.debatpublic.fr/processes/livron',
      formats: [],
      consultation: { procedure: 'public-inquiry', opens: '2026-10-26', closes: '2026-11-25' },
    }),
    'Drôme',
  ),
  beside(
    record('plan', 'Plan d’adaptation à la sécheresse de la vallée de la Drôme', {
      kind: 'consultation',
      catalogue: 'cndp',
      publisher: { id: 'drome', name: 'Préfecture de la Drôme' },
      url: 'https://participons.debatpublic.fr/processes/plan',
      formats: [],
      consultation: { procedure: 'concertation', opens: '2026-12-03', closes: '2027-01-15' },
    }),
    'sécheresse',
    'Drôme',
  ),
];

export const ALGORITHMS: RelatedRecord[] = [
  beside(
    record('aides', 'Calcul des aides sécheresse aux exploitations', {
      kind: 'algorithm',
      catalogue: 'algorithmes-publics',
      publisher: { id: '', name: 'Ministère de l’Agriculture' },
      url: 'https://algorithmes.example/aides',
      licence: undefined,
      formats: [],
      algorithm: {
        state: 'in-use',
        purpose: 'Fixe le montant de l’aide d’après la perte de récolte déclarée et la zone.',
        legalBasis: 'Code rural et de la pêche maritime, article D. 361-1',
        automation: 'Aide à la décision : un agent valide chaque montant.',
        citizenInventory: true,
      },
    }),
    'sécheresse',
    'aides',
  ),
  beside(
    record('droogte', 'Voorspelling van droogte per waterschap', {
      kind: 'algorithm',
      catalogue: 'nl-algorithms',
      publisher: { id: '', name: 'Waterschap Vallei en Duin' },
      url: 'https://algoritmes.overheid.nl/nl/algoritme/droogte',
      licence: undefined,
      formats: [],
      algorithm: { state: 'in-development', purpose: 'Voorspelt waar de bodem te droog wordt.' },
    }),
    'sécheresse',
  ),
];

const list = (id: string, records: number, sourceDate: string, homepage: string) => {
  const current: CatalogueGeneration = {
    name: `${id}-gallery`,
    records,
    sourceDate,
    licence: 'Licence Ouverte / Open Licence version 2.0',
    attribution: id,
    homepage,
  };
  const state: CatalogueState = { id, current, installing: null, error: null };
  return state;
};

/** Lists of every age. */
export const LISTS: CatalogueState[] = [
  list('betagouv', 660, '2026-08-20', 'https://beta.gouv.fr/'),
  list('codegouvfr', 9_214, '2021-11-15', 'https://code.gouv.fr/sources/'),
  list('sill', 277, '2022-05-10', 'https://code.gouv.fr/sill/'),
  list('cndp', 318, '2026-11-24', 'https://participons.debatpublic.fr/'),
  list('cese-petitions', 96, '2026-11-24', 'https://petitions.lecese.fr/'),
  list('algorithmes-publics', 42, '2023-05-22', 'https://github.com/etalab/algorithmes-publics'),
  list('nl-algorithms', 1_204, '2026-11-02', 'https://algoritmes.overheid.nl/'),
];
