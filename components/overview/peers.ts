/** What the bodies that one is compared with are called, by the kind that the table of bodies gives them. */
import { type PluralKey, plural } from '../../lib/i18n.ts';

const PEERS: Record<string, PluralKey> = {
  commune: 'peerCommune',
  epci: 'peerEpci',
  departement: 'peerDepartement',
  region: 'peerRegion',
  prefecture: 'peerPrefecture',
  ministry: 'peerMinistry',
  agency: 'peerAgency',
  service: 'peerService',
};

/** So many bodies of a kind, in words: `83 agences`. */
export const peerCount = (kind: string | undefined, count: number): string =>
  plural((Object.hasOwn(PEERS, kind ?? '') && PEERS[kind ?? '']) || 'peerOther', count);
