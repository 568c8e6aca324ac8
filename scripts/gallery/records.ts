/** Invented records, and those that stand beside the page of the gallery. */
import type { CatalogueRecord, RelatedRecord } from '../../lib/model.ts';

const LICENCE = 'Licence Ouverte / Open Licence version 2.0';

/** Facts of an invented record; a licence that is undefined is absent. */
type Facts = Omit<Partial<CatalogueRecord>, 'licence'> & { licence?: string | undefined };

export function record(id: string, title: string, more: Facts): CatalogueRecord {
  const { licence, ...rest } = { licence: LICENCE, ...more };
  return {
    kind: 'dataset',
    catalogue: 'datagouv',
    id,
    title,
    url: `https://www.data.gouv.fr/datasets/${id}/`,
    tags: [],
    description: '',
    ...(licence && { licence }),
    formats: ['csv'],
    zones: [],
    views: 0,
    reuses: 0,
    followers: 0,
    resources: 1,
    ...rest,
  };
}

export const RELATED: RelatedRecord[] = [
  {
    score: 9,
    reasons: [{ type: 'linked' }, { type: 'same-publisher' }],
    record: record('zones', 'Zones d’alerte sécheresse de la Drôme', {
      publisher: { id: '1', name: 'Direction départementale des territoires' },
      description:
        'Périmètres des zones d’alerte auxquelles s’appliquent les arrêtés de restriction des usages de l’eau dans le département.',
      frequency: 'annual',
      modified: '2024-06-12',
      formats: ['geojson', 'shp'],
      resources: 2,
    }),
  },
  {
    score: 8,
    reasons: [
      { type: 'words', words: ['restriction', 'sécheresse'] },
      { type: 'place', place: 'Drôme' },
    ],
    record: record('arretes', 'Arrêtés de restriction d’eau en vigueur', {
      publisher: { id: '2', name: 'Ministère de la Transition écologique' },
      description: 'Restrictions par zone d’alerte, avec leurs dates et leurs niveaux de gravité.',
      frequency: 'daily',
      modified: '2026-01-16',
      formats: ['csv', 'geojson', 'api'],
      resources: 3,
    }),
  },
  {
    score: 7,
    reasons: [{ type: 'words', words: ['nappe', 'eau souterraine'] }],
    record: record('nappes', 'Niveaux des nappes d’eau souterraine (piézométrie)', {
      publisher: { id: '3', name: 'Bureau de recherches géologiques et minières' },
      description: 'Cotes mesurées par les stations du réseau national.',
      frequency: 'monthly',
      modified: '2026-01-02',
      resources: 4,
    }),
    series: {
      count: 34,
      titles: [
        'Niveaux des nappes d’eau souterraine : Ardèche',
        'Niveaux des nappes d’eau souterraine : Isère',
        'Niveaux des nappes d’eau souterraine : Vaucluse',
      ],
    },
  },
  {
    score: 6,
    reasons: [{ type: 'source-page' }],
    record: record(
      'prelevements',
      'Prélèvements en eau par commune, par ressource et par usage agricole, industriel ou domestique',
      {
        publisher: { id: '4', name: 'Office français de la biodiversité' },
        description: 'Volumes déclarés chaque année aux agences de l’eau.',
        licence: 'License Not Specified',
        frequency: 'unknown',
        modified: '2024-03-14',
      },
    ),
  },
  {
    score: 5,
    reasons: [{ type: 'words', words: ['débit', 'étiage', 'hydrométrie'] }],
    record: record('debits', 'Débits des cours d’eau aux stations hydrométriques', {
      publisher: { id: '5', name: 'Services de prévision des crues' },
      frequency: 'quarterly',
      modified: '2025-09-20',
      licence: 'Open Data Commons Open Database License (ODbL)',
      formats: ['json', 'parquet'],
      resources: 1,
    }),
  },
];
