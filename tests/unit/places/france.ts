/** A France of a few places, for the tests. */

import type { CatalogueRecord } from '../../../lib/model.ts';
import {
  type CommuneTable,
  createGazetteer,
  departementOf,
  groupsByDepartement,
  NO_GROUP,
} from '../../../lib/places/gazetteer.ts';
import { placeKey } from '../../../lib/places/place-key.ts';
import { buildDictionary, sortTerms } from '../../../lib/text/dictionary.ts';
import { sampleRecord } from '../store/samples.ts';

const COMMUNES: [name: string, code: string, population: number][] = [
  ['Rennes', '35238', 230_000],
  ['Saint-Malo', '35288', 48_000],
  ['Lyon', '69123', 520_000],
  ['Valence', '26362', 64_000],
  ['Valence', '82186', 5_000],
  ['Plan', '38308', 300],
  ['Ajaccio', '2A004', 74_000],
  ['La Rochelle', '17300', 79_000],
  ['Le Havre', '76351', 170_000],
  ['Le Parc', '50535', 900],
  ['Grand', '88212', 400],
  ['Saint-Denis', '93066', 110_000],
  ['Saint-Denis', '97411', 150_000],
  ['Tinténiac', '35337', 3_700],
  ['Redon', '35236', 9_000],
  ['Guémené-Penfao', '44067', 5_200],
  ['Cesson-Sévigné', '35051', 17_500],
  ['Blaye', '33058', 4_800],
];

const GROUPS: { code: string; name: string; departements: string[]; communes: string[] }[] = [
  {
    code: '243500139',
    name: 'Rennes Métropole',
    departements: ['35'],
    communes: ['35238', '35051'],
  },
  {
    code: '243500741',
    name: 'CA Redon Agglomération',
    departements: ['35', '44'],
    communes: ['35236', '44067'],
  },
  { code: '200070662', name: 'CC Bretagne Romantique', departements: ['35'], communes: ['35337'] },
  { code: '243300233', name: 'CC de Blaye', departements: ['33'], communes: ['33058'] },
  { code: '200046977', name: 'Métropole de Lyon', departements: ['69'], communes: ['69123'] },
  { code: '241700434', name: 'CA de La Rochelle', departements: ['17'], communes: ['17300'] },
  { code: '200068781', name: 'CA Valence Romans Agglo', departements: ['26'], communes: ['26362'] },
];

export function table(): CommuneTable {
  const keys = sortTerms([...new Set(COMMUNES.map(([name]) => placeKey(name)))]);
  const rows = keys.map((key) => COMMUNES.filter(([name]) => placeKey(name) === key));
  const groups = groupsByDepartement(GROUPS);
  let sum = 0;
  return {
    keys: buildDictionary(keys),
    first: Uint32Array.from([0, ...rows.map((r) => (sum += r.length))]),
    codes: Uint32Array.from(rows.flat(), ([, code]) => Number.parseInt(code, 36)),
    populations: Uint8Array.from(rows.flat(), ([, , p]) => Math.round(Math.log2(1 + p))),
    groups: Uint8Array.from(rows.flat(), ([, code]) => {
      const near = groups.get(departementOf(code)) ?? [];
      const number = near.findIndex(({ communes }) => communes.includes(code));
      return number < 0 ? NO_GROUP : number;
    }),
  };
}

export const gazetteer = createGazetteer(
  {
    regions: [
      { code: '53', name: 'Bretagne' },
      { code: '84', name: 'Auvergne-Rhône-Alpes' },
      { code: '94', name: 'Corse' },
      { code: '76', name: 'Occitanie' },
      { code: '75', name: 'Nouvelle-Aquitaine' },
      { code: '32', name: 'Hauts-de-France' },
      { code: '28', name: 'Normandie' },
      { code: '11', name: 'Île-de-France' },
      { code: '04', name: 'La Réunion' },
      { code: '44', name: 'Grand Est' },
      { code: '52', name: 'Pays de la Loire' },
    ],
    departements: [
      { code: '35', name: 'Ille-et-Vilaine', region: '53' },
      { code: '26', name: 'Drôme', region: '84' },
      { code: '69', name: 'Rhône', region: '84' },
      { code: '2A', name: 'Corse-du-Sud', region: '94' },
      { code: '46', name: 'Lot', region: '76' },
      { code: '82', name: 'Tarn-et-Garonne', region: '76' },
      { code: '17', name: 'Charente-Maritime', region: '75' },
      { code: '59', name: 'Nord', region: '32' },
      { code: '38', name: 'Isère', region: '84' },
      { code: '50', name: 'Manche', region: '28' },
      { code: '76', name: 'Seine-Maritime', region: '28' },
      { code: '93', name: 'Seine-Saint-Denis', region: '11' },
      { code: '974', name: 'La Réunion', region: '04' },
      { code: '22', name: "Côtes-d'Armor", region: '53' },
      { code: '88', name: 'Vosges', region: '44' },
      { code: '44', name: 'Loire-Atlantique', region: '52' },
      { code: '33', name: 'Gironde', region: '75' },
    ],
    epci: GROUPS.map(({ communes: _, ...group }) => group),
    basins: [
      { code: '01', names: ['Artois-Picardie'], departements: ['59'] },
      { code: '04', names: ['Loire-Bretagne'], departements: ['22', '35', '44'] },
      {
        code: '06',
        names: ['Rhône-Méditerranée', 'Rhône-Méditerranée-Corse'],
        departements: ['26', '69', '2A'],
      },
    ],
    aliases: [{ name: 'Aquitaine', level: 'region', code: '75' }],
  },
  table(),
);

/** A record of the catalogue with this title, and nothing else that names a place. */
export const record = (title: string, more: Partial<CatalogueRecord> = {}): CatalogueRecord =>
  sampleRecord(title, { title, ...more });
