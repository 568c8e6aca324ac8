/** What each level of government is called. */
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { Level } from '../../lib/sites/level.ts';

const WORDS: Record<Level, MessageKey> = {
  union: 'levelUnion',
  state: 'levelState',
  'local-state': 'levelLocalState',
  agency: 'levelAgency',
  authority: 'levelAuthority',
  assembly: 'levelAssembly',
  justice: 'levelJustice',
  region: 'levelRegion',
  departement: 'levelDepartement',
  intercommunal: 'levelIntercommunal',
  commune: 'levelCommune',
  social: 'levelSocial',
  chamber: 'levelChamber',
  'digital-service': 'levelDigitalService',
  federal: 'levelFederal',
  federated: 'levelFederated',
  county: 'levelCounty',
  district: 'levelDistrict',
  tribal: 'levelTribal',
};

export const levelName = (level: Level): string => t(WORDS[level]);
