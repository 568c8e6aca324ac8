/**
 * The search of GOV.UK: `alphagov/search-api`, `docs/using-the-search-api.md` and
 * `lib/parameter_parser`. What it does not know is an error 422.
 */
import {
  type Ask,
  iso,
  json,
  numberOf,
  type Reply,
  refuse,
  type Speaker,
  type World,
} from '../ask.ts';
import type { Order } from '../collection.ts';
import type { Item } from '../item.ts';

const MOST = 1500;
const PARAMETERS = new Set([
  'q',
  'fields',
  'fields[]',
  'order',
  'count',
  'start',
  'debug',
  'suggest',
  'similar_to',
  'ab_tests',
  'boost_fields',
  'cluster',
]);
const FILTERED = /^(?:filter|reject|aggregate|facet)_(?:(?:any|all)_)?(\w+?)(?:\[\])?$/;
const ORDERS: Record<string, Order> = {
  public_timestamp: 'modified',
  title: 'title',
  start_date: 'created',
  end_date: 'created',
  closing_date: 'created',
  popularity: 'created',
};
const ALGORITHM = 'algorithmic_transparency_record';
const ALGORITHM_FIELDS = [
  'organisation',
  'organisation_type',
  'function',
  'capability',
  'task',
  'phase',
  'region',
  'date_published',
  'atrs_version',
  'other_tags',
].map((name) => `${ALGORITHM}_${name}`);
const FIELDS = new Set([
  ...['title', 'link', 'description', 'public_timestamp', 'end_date', 'start_date', 'opening_date'],
  ...['closing_date', 'organisations', 'content_store_document_type', 'document_type', 'format'],
  ...['content_id', 'content_purpose_supergroup', 'world_locations', 'topics', 'policy_areas'],
  ...['release_timestamp', 'popularity', 'has_official_document', 'part_of_taxonomy_tree'],
  ...ALGORITHM_FIELDS,
]);

export const govuk: Speaker = {
  software: 'govuk',
  kinds: { consultation: 1, algorithm: 0.1 },
  form: 'slug',
  language: 'en',
  cors: true,
  speak(ask, world) {
    if (ask.path === '/api/search.json') return search(ask, world);
    const [, path] = /^\/api\/content\/(.+)$/.exec(ask.path) ?? [];
    if (!path) return null;
    const item = world.truth.item(path.split('/').at(-1)!);
    return item
      ? json(content(item, ask.base, world.truth.now()))
      : refuse(404, { message: 'Not found' });
  },
};

const invalid = (error: string) => refuse(422, { error });

function search({ query }: Ask, { truth }: World): Reply {
  const unknown = [...query.keys()].filter((name) => {
    const [, filtered] = FILTERED.exec(name) ?? [];
    return !PARAMETERS.has(name) && !(filtered && FIELDS.has(filtered));
  });
  if (unknown.length > 0)
    return invalid(`Unexpected parameters: ${[...new Set(unknown)].join(', ')}`);
  const [count, start] = [numberOf(query, 'count', 10), numberOf(query, 'start', 0)];
  if (!(count >= 0) || !(start >= 0))
    return invalid(
      `Invalid value "${query.get('count')}" for parameter "count" (expected positive integer)`,
    );
  if (count > MOST) return invalid(`Maximum result set size (as specified in 'count') is ${MOST}`);
  const order = query.get('order') ?? '-public_timestamp';
  const key = ORDERS[order.replace(/^-/, '')];
  if (!key) return invalid(`"${order.replace(/^-/, '')}" is not a valid sort field`);
  const fields = [...query.getAll('fields'), ...query.getAll('fields[]')].flatMap((one) =>
    one.split(','),
  );
  const strange = fields.filter((name) => !FIELDS.has(name));
  if (strange.length > 0)
    return invalid(`Some requested fields are not valid return fields: ${JSON.stringify(strange)}`);

  const now = truth.now();
  const wanted = (name: string) => [
    ...query.getAll(`filter_${name}`),
    ...query.getAll(`filter_${name}[]`),
  ];
  const [types, formats, bodies] = [
    wanted('content_store_document_type'),
    wanted('format'),
    wanted('organisations'),
  ];
  const since = /from:([\d-]+)/.exec(query.get('filter_public_timestamp') ?? '')?.[1];
  const found = truth.kinds.flatMap((kind) => {
    const collection = truth.in(kind);
    const places = collection.list({
      order: order.startsWith('-') ? (`-${key}` as Order) : key,
      words: query.get('q') ?? '',
      ...(since && { since: Date.parse(since) }),
      where: (item) =>
        (types.length === 0 || types.includes(typeOf(item, now))) &&
        (formats.length === 0 ||
          formats.includes(item.kind === 'algorithm' ? ALGORITHM : 'consultation')) &&
        (bodies.length === 0 || bodies.includes(item.publisher?.slug ?? '')),
    });
    return places.map((index) => ({ collection, index }));
  });
  const results = found.slice(start, start + count).map(({ collection, index }) => {
    const item = collection.at(index);
    const whole = wording(item, now);
    const shown =
      fields.length === 0
        ? ['title', 'link', 'description', 'public_timestamp', 'organisations']
        : fields;
    // Facts that a document does not have are absent.
    const kept = Object.fromEntries(
      shown.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]]])),
    );
    return {
      ...kept,
      ...{ index: 'govuk', es_score: null, model_score: null, original_rank: null },
      ...{ _id: whole.link, elasticsearch_type: 'edition', document_type: 'edition' },
    };
  });
  return json({
    results,
    total: found.length,
    start,
    aggregates: {},
    suggested_queries: [],
    es_cluster: 'A',
  });
}

function typeOf(item: Item, now: number): string {
  if (item.kind === 'algorithm') return ALGORITHM;
  const family = item.index % 4 === 0 ? 'call_for_evidence' : 'consultation';
  if (now <= (item.closes ?? 0)) return `open_${family}`;
  return item.index % 2 === 0 ? `${family}_outcome` : `closed_${family}`;
}

const linkOf = (item: Item) =>
  `/${item.kind === 'algorithm' ? 'algorithmic-transparency-records' : 'government/consultations'}/${item.slug}`;

const organisation = ({ publisher }: Item) =>
  publisher && {
    ...{ slug: publisher.slug, title: publisher.name, acronym: 'DFE', content_id: publisher.id },
    ...{ link: `/government/organisations/${publisher.slug}`, organisation_state: 'live' },
  };

function wording(item: Item, now: number): Record<string, unknown> {
  const body = organisation(item);
  const common = {
    title: item.title,
    link: linkOf(item),
    description: item.description,
    public_timestamp: iso(item.modified),
    content_store_document_type: typeOf(item, now),
    ...(body && { organisations: [body] }),
  };
  if (item.kind === 'algorithm')
    return {
      ...common,
      format: ALGORITHM,
      [`${ALGORITHM}_organisation`]: item.publisher?.slug,
      [`${ALGORITHM}_organisation_type`]: 'central-government',
      [`${ALGORITHM}_function`]: 'monitoring',
      [`${ALGORITHM}_phase`]: {
        'in-use': 'production',
        'in-development': 'pre-deployment',
        retired: 'retired',
      }[item.state ?? 'in-use'],
      [`${ALGORITHM}_date_published`]: iso(item.created).slice(0, 10),
      [`${ALGORITHM}_atrs_version`]: 'v3.0',
    };
  return {
    ...common,
    format: 'consultation',
    start_date: iso(item.opens ?? item.created),
    end_date: iso(item.closes ?? item.created),
  };
}

const content = (item: Item, base: string, now: number) => ({
  base_path: linkOf(item),
  content_id: item.id,
  document_type: typeOf(item, now),
  title: item.title,
  description: item.description,
  public_updated_at: iso(item.modified),
  details: {
    opening_date: iso(item.opens ?? item.created),
    closing_date: iso(item.closes ?? item.created),
    held_on_another_website_url: item.index % 5 === 0 ? item.address : undefined,
  },
  links: {
    organisations: item.publisher
      ? [
          {
            title: item.publisher.name,
            base_path: `/government/organisations/${item.publisher.slug}`,
            web_url: `${base}/government/organisations/${item.publisher.slug}`,
          },
        ]
      : [],
  },
});
