/**
 * The Federal Register. Limits as in `federalregister-api-core`:
 * `es_application_search.rb` (a page past the window is page 1 again; `per_page` out of bounds is
 * 20), `api_controller.rb` (`results` is absent when nothing matches).
 */
import {
  type Ask,
  isoDay,
  json,
  numberOf,
  type Reply,
  refuse,
  type Speaker,
  type World,
} from '../ask.ts';
import type { Item } from '../item.ts';

const TYPES = ['PRORULE', 'RULE', 'NOTICE'];
const NAMES = ['Proposed Rule', 'Rule', 'Notice'];
/** Pages that are announced and may be asked for. */
const PAGES = 50;

export const federalRegister: Speaker = {
  software: 'federal-register',
  kinds: { consultation: 1 },
  form: 'document',
  language: 'en',
  cors: true,
  speak(ask, world) {
    if (/^\/api\/v1\/documents(?:\.json)?$/.test(ask.path)) return search(ask, world);
    const [, id] = /^\/api\/v1\/documents\/([\w-]+?)(?:\.json)?$/.exec(ask.path) ?? [];
    if (!id) return null;
    const item = world.truth.in('consultation').item(id);
    return item
      ? json(wording(item, ask.base))
      : refuse(404, { status: 404, message: 'Record Not Found' });
  },
};

function search(ask: Ask, { truth, wall }: World): Reply {
  const { query } = ask;
  const asked = numberOf(query, 'per_page', 20);
  const size = asked > 1 && asked <= 2000 ? asked : 20;
  let page = numberOf(query, 'page', 1);
  // The trap: no error, the first page again.
  if (!(page >= 1) || page * size > wall) page = 1;
  const fields = query.getAll('fields[]');
  const unknown = fields.filter((name) => !FIELDS.has(name));
  if (unknown.length > 0)
    return refuse(400, { errors: { fields: `unknown field(s): ${unknown.join(', ')}` } });
  const limits = ['gte', 'lte', 'is'].map((name) => query.get(`conditions[comment_date][${name}]`));
  const wrong = limits.find((day) => day !== null && !/^\d{4}-\d\d-\d\d$/.test(day));
  if (wrong !== undefined)
    return refuse(400, { errors: { comment_date: `${wrong} is not a valid date` } });
  const [gte, lte, is] = limits;
  const types = query.getAll('conditions[type][]');
  const collection = truth.in('consultation');
  const places = collection.list({
    order: query.get('order') === 'oldest' ? 'created' : '-created',
    words: query.get('conditions[term]') ?? '',
    where: (item) => {
      const closes = isoDay(item.closes ?? 0);
      return (
        (types.length === 0 || types.includes(TYPES[item.index % 3]!)) &&
        (!gte || closes >= gte) &&
        (!lte || closes <= lte) &&
        (!is || closes === is)
      );
    },
  });
  const description = 'Documents';
  if (places.length === 0 || query.get('metadata_only') === '1')
    return json({ description, count: places.length });
  const cursor = query.get('search_after_cursor');
  const start = cursor ? offsetOf(cursor) : (page - 1) * size;
  if (start === undefined) return refuse(400, { errors: { search_after_cursor: 'is invalid' } });
  const shown = places.slice(start, start + size);
  const more = start + size < places.length && shown.length > 0;
  return json({
    description,
    count: places.length,
    total_pages: Math.min(PAGES, Math.ceil(places.length / size)),
    ...(more && { next_page_url: nextAddress(ask, size, page, start + size) }),
    results: shown.map((index) => only(wording(collection.at(index), ask.base), fields)),
  });
}

function nextAddress(ask: Ask, size: number, page: number, offset: number): string {
  const query = new URLSearchParams(ask.query);
  query.set('format', 'json');
  query.set('page', String(page + 1));
  query.set('per_page', String(size));
  query.set('search_after_cursor', Buffer.from(JSON.stringify([offset])).toString('base64url'));
  return `${ask.base}/api/v1/documents?${query}`;
}

function offsetOf(cursor: string): number | undefined {
  try {
    const [offset] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Number.isSafeInteger(offset) ? offset : undefined;
  } catch {
    return undefined;
  }
}

/** Without `fields[]` there is a short form; it is the same here. */
const only = (whole: Record<string, unknown>, fields: string[]) =>
  fields.length === 0
    ? whole
    : Object.fromEntries(fields.map((name) => [name, whole[name] ?? null]));

const wording = (item: Item, base: string): Record<string, unknown> => ({
  abstract: item.index % 9 === 0 ? null : item.description,
  action: 'Proposed rule.',
  agencies: item.publisher
    ? [
        {
          raw_name: item.publisher.name.toUpperCase(),
          name: item.publisher.name,
          id: 100 + (item.index % 50),
          url: `${base}/agencies/${item.publisher.slug}`,
          json_url: `${base}/api/v1/agencies/${item.publisher.slug}`,
          parent_id: null,
          slug: item.publisher.slug,
        },
      ]
    : [],
  comment_url: item.index % 4 === 0 ? null : `https://www.regulations.gov/commenton/${item.id}`,
  comments_close_on: isoDay(item.closes ?? item.created),
  dates: null,
  docket_ids: [],
  document_number: item.id,
  effective_on: null,
  html_url: `${base}/documents/${isoDay(item.created).replaceAll('-', '/')}/${item.id}/${item.slug}`,
  json_url: `${base}/api/v1/documents/${item.id}.json`,
  pdf_url: `${base}/pdf/${item.id}.pdf`,
  publication_date: isoDay(item.created),
  regulations_dot_gov_url: null,
  title: item.title,
  topics: item.tags,
  type: NAMES[item.index % 3],
});

const FIELDS = new Set([
  ...['abstract', 'action', 'agencies', 'comment_url', 'comments_close_on', 'dates', 'docket_ids'],
  ...['document_number', 'effective_on', 'html_url', 'json_url', 'pdf_url', 'publication_date'],
  ...['regulations_dot_gov_url', 'title', 'topics', 'type', 'excerpts', 'regulation_id_numbers'],
  ...['raw_text_url', 'signing_date', 'start_page', 'end_page', 'volume', 'citation'],
  ...['correction_of', 'docket_id', 'body_html_url', 'comment_count', 'regulations_dot_gov_info'],
]);
