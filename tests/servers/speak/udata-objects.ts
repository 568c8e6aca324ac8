/** Objects of uData in the words of its API: `core/{dataset,dataservices,reuse}/api_fields.py`. */
import { isoOffset, markdown } from '../ask.ts';
import { mix } from '../ids.ts';
import type { Item } from '../item.ts';
import type { Truth } from '../truth.ts';

const dateOrNull = (ms: number | undefined) => (ms === undefined ? null : isoOffset(ms));

function organization({ publisher }: Item, base: string) {
  if (!publisher) return null;
  return {
    acronym: null,
    badges: [{ kind: 'public-service' }, { kind: 'certified' }],
    class: 'Organization',
    id: publisher.id,
    logo: `${base}/avatars/${publisher.slug}.png`,
    logo_thumbnail: `${base}/avatars/${publisher.slug}-100.png`,
    name: publisher.name,
    page: `${base}/organizations/${publisher.slug}`,
    slug: publisher.slug,
    uri: `${base}/api/1/organizations/${publisher.slug}/`,
  };
}

/** What a person publishes has an owner in place of an organisation. */
const owner = ({ publisher }: Item, base: string) =>
  publisher
    ? null
    : {
        class: 'User',
        id: '5a0000000000000000000001',
        first_name: 'Camille',
        last_name: 'Martin',
        page: `${base}/users/camille-martin`,
        slug: 'camille-martin',
      };

interface Dates {
  created: string;
  modified: string;
}

/** A resource, with the identifier form and the fields of the first version of the API. */
function resource(item: Item, dates: Dates, format: string, number: number, base: string) {
  const id = `00000000-0000-4000-a000-${mix(item.index, number).toString(16).padStart(12, '0')}`;
  return {
    checksum: { type: 'sha1', value: mix(item.index, number, 1).toString(16).padStart(40, '0') },
    created_at: dates.created,
    description: null,
    extras: {},
    filesize: mix(item.index, number, 2) % 5_000_000,
    filetype: 'remote',
    format,
    harvest: null,
    id,
    last_modified: dates.modified,
    latest: `${base}/api/1/datasets/r/${id}`,
    metrics: { views: item.views >> 1 },
    mime: format === 'csv' ? 'text/csv' : null,
    preview_url: null,
    schema: null,
    title: `${item.slug}.${format}`,
    type: 'main',
    url: `https://files.example.org/${item.slug}.${format}`,
  };
}

/** @param v2 the second version of the API has a link in place of the resources. */
export function dataset(item: Item, base: string, v2: boolean) {
  const uri = `${base}/api/${v2 ? 2 : 1}/datasets/${item.id}/`;
  const link = (name: string, total: number) => ({
    ...{ rel: 'subsection', href: `${uri}${name}/?page=1&page_size=50`, type: 'GET', total },
  });
  const dates = { created: isoOffset(item.created), modified: isoOffset(item.modified) };
  return {
    access_type: 'open',
    acronym: null,
    archived: dateOrNull(item.archived),
    badges: [],
    contact_points: [],
    created_at: dates.created,
    deleted: null,
    description: markdown(item.description),
    description_short: item.description.slice(0, 200),
    extras: {},
    featured: false,
    frequency: item.frequency,
    harvest: null,
    id: item.id,
    internal: {
      created_at_internal: dates.created,
      last_modified_internal: dates.modified,
    },
    last_modified: dates.modified,
    last_update: dates.modified,
    license: item.licence?.id ?? null,
    metrics: {
      discussions: 0,
      discussions_open: 0,
      followers: item.followers,
      resources_downloads: item.views >> 2,
      reuses: item.reuses,
      views: item.views,
    },
    organization: organization(item, base),
    owner: owner(item, base),
    page: `${base}/datasets/${item.slug}`,
    private: false,
    quality: {
      all_resources_available: true,
      dataset_description_quality: item.quality > 0.5,
      has_open_format: item.formats.includes('csv'),
      has_resources: true,
      license: item.licence !== undefined,
      score: item.quality,
      spatial: item.place !== undefined,
      temporal_coverage: item.coverage !== undefined,
      update_frequency: true,
    },
    resources: v2
      ? link('resources', item.formats.length)
      : item.formats.map((format, number) => resource(item, dates, format, number, base)),
    community_resources: v2 ? link('community_resources', 0) : [],
    slug: item.slug,
    spatial: item.place
      ? { geom: null, granularity: 'fr:commune', zones: [`fr:commune:${item.place.code}`] }
      : null,
    tags: item.tags,
    temporal_coverage: item.coverage
      ? { start: `${item.coverage.start}-01-01`, end: `${item.coverage.end}-12-31` }
      : null,
    title: item.title,
    uri,
  };
}

/** Their page is `self_web_url`: core/dataservices/models.py. */
export function dataservice(item: Item, base: string) {
  return {
    access_type: ['open', 'open_with_account', 'restricted'][item.index % 3],
    acronym: null,
    archived_at: dateOrNull(item.archived),
    authorization_request_url: item.index % 3 === 2 ? `${item.address}/habilitation` : null,
    availability: 99.5,
    badges: [],
    base_api_url: `${item.address}/api`,
    business_documentation_url: null,
    created_at: isoOffset(item.created),
    datasets: {
      rel: 'subsection',
      href: `${base}/api/1/datasets/?dataservice=${item.id}&page=1&page_size=50`,
      type: 'GET',
      total: item.datasets.length,
    },
    deleted_at: null,
    description: markdown(item.description),
    extras: {},
    format: 'REST',
    harvest: null,
    id: item.id,
    license: item.licence?.id ?? null,
    machine_documentation_url: `${item.address}/openapi.json`,
    metadata_modified_at: isoOffset(item.modified),
    metrics: { discussions: 0, followers: item.followers, views: item.views },
    organization: organization(item, base),
    owner: owner(item, base),
    private: false,
    rate_limiting: '10 req/s',
    self_api_url: `${base}/api/1/dataservices/${item.id}/`,
    self_web_url: `${base}/dataservices/${item.slug}`,
    slug: item.slug,
    tags: item.tags,
    technical_documentation_url: `${item.address}/documentation`,
    title: item.title,
  };
}

/** Lists of reuses hold short forms of their datasets: core/reuse/api_fields.py. */
export function reuse(item: Item, base: string, _v2: boolean, truth: Truth) {
  return {
    archived: dateOrNull(item.archived),
    badges: [],
    created_at: isoOffset(item.created),
    dataservices: [],
    datasets: item.datasets.map((index) => {
      const { id, title, slug } = truth.in('dataset').at(index);
      return {
        ...{ acronym: null, class: 'Dataset', id, title, slug },
        page: `${base}/datasets/${slug}`,
        uri: `${base}/api/1/datasets/${id}/`,
      };
    }),
    deleted: null,
    description: markdown(item.description),
    extras: {},
    featured: false,
    id: item.id,
    image: null,
    last_modified: isoOffset(item.modified),
    metrics: { datasets: 1, discussions: 0, followers: item.followers, views: item.views },
    organization: organization(item, base),
    owner: owner(item, base),
    page: `${base}/reuses/${item.slug}`,
    private: false,
    slug: item.slug,
    tags: item.tags,
    title: item.title,
    topic: 'environment_and_energy',
    type: ['application', 'visualization', 'post', 'api'][item.index % 4],
    uri: `${base}/api/1/reuses/${item.id}/`,
    url: item.address,
  };
}
