/** At which level of government a body stands. */
import type { PublicBody } from '../model.ts';

/** Levels that readers tell apart; each has one word in the message catalogues. */
export type Level =
  | 'union'
  | 'state'
  | 'local-state'
  | 'agency'
  | 'authority'
  | 'assembly'
  | 'justice'
  | 'region'
  | 'departement'
  | 'intercommunal'
  | 'commune'
  | 'social'
  | 'chamber'
  | 'digital-service'
  | 'federal'
  | 'federated'
  | 'county'
  | 'district'
  | 'tribal';

/** By the families that the sources tell of: see `PublicBody.kind`. */
const LEVELS: Record<Level, string[]> = {
  union: [],
  state: ['ministry', 'government'],
  'local-state': [
    ...['prefecture', 'prefecture_region', 'prefecture_greffe_associations', 'sous_pref'],
    ...['ddt', 'ddcs', 'ddcspp', 'dreal', 'dreal_ut', 'draf', 'direccte_ut', 'driea_ut', 'dml'],
    ...['regional-service', 'academy', 'inspection_academique'],
  ],
  agency: ['agency', 'ademe', 'crous', 'museum', 'library', 'cnfpt', 'afpa'],
  authority: ['authority'],
  assembly: ['parliament', 'assembly', 'federal-legislative'],
  justice: [
    ...['court', 'ta', 'caa', 'ti', 'cour_appel', 'prudhommes', 'mjd'],
    ...['supreme-court', 'federal-judicial'],
  ],
  region: ['region'],
  departement: ['departement'],
  intercommunal: ['epci'],
  commune: ['commune', 'city', 'city-election'],
  social: ['social-security', 'msa'],
  chamber: ['cci', 'chambre_metier', 'chambre_agriculture'],
  'digital-service': ['service'],
  federal: ['federal', 'federal-executive'],
  federated: ['state-or-territory', 'state-or-territory-election', 'interstate'],
  county: ['county', 'county-election'],
  district: ['special-district', 'special-district-election', 'school-district'],
  tribal: ['tribal', 'tribal-election'],
};

const BY_KIND = new Map(
  Object.entries(LEVELS).flatMap(([level, kinds]) => kinds.map((kind) => [kind, level as Level])),
);

/** The level of a body; null where the sources do not tell, or tell of one with no level. */
export function levelOf({ kind, country }: Pick<PublicBody, 'kind' | 'country'>): Level | null {
  if (country === 'EU') return 'union';
  return (kind !== undefined && BY_KIND.get(kind)) || null;
}

const TERRITORIES: readonly Level[] = ['commune', 'intercommunal', 'departement'];

/** Whether what stands above a body contains it, and does not direct it: the commune is free. */
export const isWithin = (level: Level | null): boolean =>
  level !== null && TERRITORIES.includes(level);
