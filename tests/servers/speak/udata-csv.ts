/** The dataset export of uData, as `core/csv.py` writes it: `;`, quoted texts, CRLF. */
import { type Ask, csvTable, isoOffset, markdown, type Reply, type World } from '../ask.ts';
import type { Item } from '../item.ts';

const COLUMNS = [
  ...['id', 'title', 'slug', 'acronym', 'url', 'organization', 'organization_id', 'owner'],
  ...['owner_id', 'description', 'description_short', 'frequency', 'license'],
  ...['temporal_coverage.start', 'temporal_coverage.end', 'spatial.granularity'],
  ...['spatial.zones', 'spatial.geom', 'featured', 'created_at', 'last_modified', 'badges'],
  ...['tags', 'archived', 'resources_count', 'main_resources_count', 'resources_formats'],
  ...['harvest.backend', 'harvest.domain', 'harvest.remote_url', 'quality_score'],
  ...['metric.discussions', 'metric.reuses', 'metric.followers', 'metric.views'],
];

/** Where the redirect of an unfiltered export leads. */
const STORED = '/resources/catalogue/export-dataset.csv';

/** The export, behind its redirect (core/site/api.py); null for other paths. */
export function datasetsCsv(ask: Ask, { truth }: World): Reply | null {
  if (ask.path === '/api/1/site/datasets.csv')
    return { status: 302, body: '', headers: { location: `${ask.base}${STORED}` } };
  if (ask.path !== STORED) return null;
  const collection = truth.in('dataset');
  const places = collection.list({ order: 'created', archived: true });
  return {
    type: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': 'attachment; filename=export-dataset.csv' },
    body: csvTable(COLUMNS, places, (index) => row(collection.at(index), ask.base)),
    dated: true,
  };
}

const row = (item: Item, base: string): Record<string, unknown> => ({
  id: item.id,
  title: item.title,
  slug: item.slug,
  url: `${base}/datasets/${item.slug}`,
  organization: item.publisher?.name,
  organization_id: item.publisher?.id,
  description: markdown(item.description),
  description_short: item.description,
  frequency: item.frequency,
  license: item.licence?.title,
  'temporal_coverage.start': item.coverage && `${item.coverage.start}-01-01`,
  'temporal_coverage.end': item.coverage && `${item.coverage.end}-12-31`,
  'spatial.granularity': item.place && 'fr:commune',
  'spatial.zones': item.place?.name,
  featured: false,
  created_at: isoOffset(item.created),
  last_modified: isoOffset(item.modified),
  tags: item.tags.join(','),
  archived: item.archived !== undefined,
  resources_count: item.formats.length,
  main_resources_count: item.formats.length,
  resources_formats: item.formats.join(','),
  quality_score: item.quality,
  'metric.discussions': 0,
  'metric.reuses': item.reuses,
  'metric.followers': item.followers,
  'metric.views': item.views,
});
