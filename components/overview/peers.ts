/** What bodies of a level are called, by the kind that the table of bodies gives them. */
import { type PluralKey, plural } from '../../lib/i18n.ts';

const LEVELS: Record<string, PluralKey> = {
  commune: 'levelCommune',
  epci: 'levelEpci',
  departement: 'levelDepartement',
  region: 'levelRegion',
  prefecture: 'levelPrefecture',
  ministry: 'levelMinistry',
  agency: 'levelAgency',
  service: 'levelService',
};

/** So many bodies of a kind, in words: `83 agences`. */
export const levelCount = (kind: string | undefined, count: number): string =>
  plural((Object.hasOwn(LEVELS, kind ?? '') && LEVELS[kind ?? '']) || 'levelOther', count);
