/** A small country: four communes, two groups, three départements. */
import type { PublicBody } from '../../../lib/model.ts';
import { type Areas, readAreas } from '../../../scripts/packs/areas.ts';
import { createGroups } from '../../../scripts/packs/groups.ts';
import type { PublisherFacts } from '../../../scripts/packs/publishers.ts';
import type { SourceFolder } from '../../../scripts/packs/sources.ts';

const COMMUNES = [
  ['01500', 'Trifouilly', 9000],
  ['01501', 'Saint-Homonyme', 900],
  ['35501', 'Saint-Homonyme', 800],
  ['35502', 'Puits-sur-Vilaine', 700],
  ['35503', 'Grandpuits', 500],
  ['35504', 'Grandpuits-la-Forêt', 400],
].map(([code, nom, population]) => ({
  code: String(code),
  nom: String(nom),
  type: 'commune-actuelle',
  population: String(population),
}));

const TEXTS: Record<string, string> = {
  departements:
    '[{"code":"01","region":"84","nom":"Ain","typeLiaison":5},{"code":"35","region":"53","nom":"Ille-et-Vilaine","typeLiaison":1}]',
  regions: '[{"code":"53","nom":"Bretagne"},{"code":"84","nom":"Auvergne-Rhône-Alpes"}]',
};

export const folder: SourceFolder = {
  path: '',
  bytes: async () => new Uint8Array(),
  text: async (name) => TEXTS[name] ?? '',
  async *rows(name) {
    if (name === 'communes') yield* COMMUNES;
  },
};

export const sampleAreas = (): Promise<Areas> =>
  readAreas(
    folder,
    createGroups([
      { code: '240100001', nom: 'CC des Deux Puits', membres: [{ code: '01500' }] },
      {
        code: '243500002',
        nom: 'Vilaine Agglomération',
        membres: [{ code: '35501' }, { code: '35502' }],
      },
    ]),
  );

export const body = (name: string, more: Partial<PublicBody> = {}): PublicBody => ({
  name,
  country: 'FRA',
  ids: {},
  ...more,
});

export const commune = (name: string, place: string): PublicBody =>
  body(`Mairie de ${name}`, { kind: 'commune', place });

export const publisher = (name: string, more: Partial<PublisherFacts> = {}): PublisherFacts => ({
  id: name,
  name,
  records: 5,
  hosts: new Map(),
  asCommune: 0,
  departements: new Map(),
  ...more,
});
