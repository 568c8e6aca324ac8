/** What the invented search has beside its records: other publishers of one, and facets. */
import type { CatalogueRecord } from '../../lib/model.ts';
import type { FacetCount, SearchFacets } from '../../lib/search/answer.ts';
import { record } from './records.ts';

const copy = (id: string, publisher: string, modified: string): CatalogueRecord =>
  record(id, 'Zones d’alerte sécheresse de la Drôme', {
    publisher: { id, name: publisher },
    modified,
  });

export const COPIES = [
  copy('zones-2', 'Datara, plateforme d’Auvergne-Rhône-Alpes', '2024-06-13'),
  copy('zones-3', 'Agence de l’eau', '2023-05-30'),
];

/** `[value, count]`, or `[value, count, name]` where the value is a code. */
const counts = (...rows: [string, number, string?][]): FacetCount[] =>
  rows.map(([value, count, name]) => ({ value, count, ...(name && { name }) }));

export const FACETS: SearchFacets = {
  kinds: counts(
    ['dataset', 28],
    ['consultation', 5],
    ['code', 4],
    ['service', 2],
    ['algorithm', 2],
    ['reuse', 1],
  ),
  publishers: counts(
    ['2', 9, 'Ministère de la Transition écologique'],
    ['1', 6, 'Direction départementale des territoires'],
    ['4', 4, 'Office français de la biodiversité'],
    ['3', 3, 'Bureau de recherches géologiques et minières'],
    ['5', 2, 'Services de prévision des crues'],
    ['6', 1, 'Communauté d’agglomération du Grand Bassin de la Drôme et de la Galaure'],
    ['7', 1, 'Ville de Valence'],
    ['8', 1, 'Région Auvergne-Rhône-Alpes'],
    ['9', 1, 'Métropole de Lyon'],
  ),
  localities: counts(
    ['26', 9, 'Drôme'],
    ['', 7],
    ['R84', 5, 'Auvergne-Rhône-Alpes'],
    ['07', 3, 'Ardèche'],
    ['?', 2],
    ['38', 1, 'Isère'],
    ['974', 1, 'La Réunion'],
    ['R04', 1, 'La Réunion'],
  ),
  formats: counts(['csv', 19], ['geojson', 8], ['shp', 7], ['json', 4], ['pdf', 2]),
  licences: counts(
    ['Licence Ouverte / Open Licence version 2.0', 17],
    ['lov2', 2],
    ['', 5],
    ['Open Data Commons Open Database License (ODbL)', 4],
  ),
};
