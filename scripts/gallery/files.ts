/** Invented files of a dataset, their first rows, and the ways in which they cannot be had. */

import type { FileList } from '../../lib/files/file.ts';
import { tableOf } from '../../lib/preview/table.ts';
import type { FilePreview, FileServices, FilesError } from '../../lib/services/file-services.ts';

export const FILES: FileList = {
  files: [
    {
      id: 'arretes',
      title: 'arretes-en-vigueur.csv',
      format: 'csv',
      url: 'https://static.data.gouv.fr/resources/arretes/arretes-en-vigueur.csv',
      bytes: 212_400,
      modified: '2026-01-16',
      schema: { name: 'etalab/schema-secheresse', url: 'https://schema.data.gouv.fr/secheresse/' },
      previews: [
        {
          via: 'rows',
          reader: 'udata',
          url: 'https://tabular-api.data.gouv.fr/api/resources/0/data/?page=1&page_size=50',
          rows: 50,
        },
        {
          via: 'file',
          format: 'csv',
          url: 'https://static.data.gouv.fr/resources/arretes/arretes-en-vigueur.csv',
        },
      ],
    },
    {
      id: 'zones',
      title: 'zones-alerte-26.geojson',
      format: 'geojson',
      url: 'https://carto.drome.example/export/zones-alerte-26.geojson',
      bytes: 1_104_000,
      modified: '2026-01-16',
      previews: [
        {
          via: 'file',
          format: 'geojson',
          url: 'https://carto.drome.example/export/zones-alerte-26.geojson',
        },
      ],
    },
    {
      id: 'notice',
      title: 'notice-des-champs.pdf',
      format: 'pdf',
      url: 'https://static.data.gouv.fr/resources/arretes/notice-des-champs.pdf',
      bytes: 88_000,
      modified: '2026-03-04',
      documentation: true,
      previews: [],
    },
    {
      id: 'portail',
      title: 'https://carto.drome.example/portail/eau/restrictions?departement=26&vue=ensemble',
      url: 'https://carto.drome.example/portail/eau/restrictions?departement=26&vue=ensemble',
      previews: [],
    },
  ],
  left: 3,
  quality: [
    { name: 'description', met: true },
    { name: 'licence', met: true },
    { name: 'frequency', met: true },
    { name: 'kept', met: false },
    { name: 'formats', met: true },
    { name: 'documented', met: true },
    { name: 'schema', met: true },
    { name: 'places', met: false },
  ],
  columns: [
    { name: 'zone', type: 'text', description: 'Zone d’alerte, d’après l’arrêté-cadre.' },
    { name: 'niveau', label: 'Niveau de gravité', type: 'text' },
    { name: 'debut', label: 'Premier jour', type: 'date' },
  ],
};

const ZONES = ['Galaure', 'Herbasse', 'Drôme amont', 'Roubion-Jabron', 'Lez provençal', 'Eygues'];
const LEVELS = ['crise', 'crise', 'alerte renforcée', 'alerte', 'vigilance'];

/** Rows that look like those of a prefecture; the last column has a formula and markup in it. */
const ROWS = Array.from({ length: 48 }, (_, i) => [
  ZONES[i % ZONES.length] as string,
  LEVELS[(i * 7) % LEVELS.length] as string,
  `2026-${String(1 + ((i * 5) % 11)).padStart(2, '0')}-${String(1 + ((i * 3) % 27)).padStart(2, '0')}`,
  String(40 + ((i * 37) % 460)),
  (44.3 + ((i * i * 13) % 101) / 125).toFixed(4),
  (4.75 + ((i * i * i * 17 + i * 29) % 97) / 140).toFixed(4),
  i === 1 ? '=HYPERLINK("https://mal.example")' : i === 2 ? '<b>voir la notice</b>' : '',
]);

export const PREVIEW: FilePreview = {
  table: {
    ...tableOf(['zone', 'niveau', 'début', 'débit', 'latitude', 'longitude', 'note'], ROWS),
    total: 312,
  },
  whole: false,
  host: 'tabular-api.data.gouv.fr',
};

const CUT: FilePreview = {
  table: tableOf(
    ['zone', 'geometry'],
    ZONES.map((zone) => [zone, 'MultiPolygon']),
  ),
  whole: false,
  bytes: 512_000,
  host: 'carto.drome.example',
};

/** Files that can be had, at once. */
export const fileServices: FileServices = {
  about: async () => ({ host: 'www.data.gouv.fr', list: null }),
  list: async () => ({ ok: true, value: FILES }),
  preview: async (_, way) => ({ ok: true, value: way.via === 'rows' ? PREVIEW : CUT }),
  allow: async () => true,
};

/** Files whose list, or whose preview, fails in one way. */
export const failing = (error: FilesError, what: 'list' | 'preview'): Partial<FileServices> => ({
  [what]: async () => ({ ok: false, error }),
});
