/**
 * piveau, the software of data.europa.eu. As in the official front end
 * (`@piveau/piveau-hub-ui-modules`, `datasetService.mjs`) and what clients report: `page` begins at
 * 0, `limit` ends at 1000, `facets` with unknown keys are an error 400.
 */
import { iso, json, numberOf, refuse, type Speaker } from '../ask.ts';
import type { Order } from '../collection.ts';
import { mix } from '../ids.ts';
import type { Item } from '../item.ts';

const MOST = 1000;
const FACETS = new Set(['country', 'catalog']);
const ORDERS: [RegExp, Order][] = [
  [/^id asc/, 'id'],
  [/modified desc/, '-modified'],
  [/modified asc/, 'modified'],
  [/issued desc/, '-created'],
];

export const piveau: Speaker = {
  software: 'piveau',
  kinds: { dataset: 1 },
  form: 'uuid',
  language: 'en',
  cors: true,
  speak(ask, { truth, wall }) {
    const { query } = ask;
    const collection = truth.in('dataset');
    const failure = (status: number, message: string) =>
      refuse(status, { success: false, message });
    const [, id] = /^\/api\/hub\/search\/datasets\/([^/]+)$/.exec(ask.path) ?? [];
    if (id) {
      const item = collection.item(id);
      return item ? json({ result: wording(item) }) : failure(404, `Could not find ${id}`);
    }
    if (ask.path !== '/api/hub/search/search') return null;
    const [page, limit] = [numberOf(query, 'page', 0), numberOf(query, 'limit', 10)];
    if (!(page >= 0) || !(limit >= 0 && limit <= MOST))
      return failure(400, `Parameter limit must be from 0 to ${MOST}, page from 0`);
    if ((page + 1) * limit > wall) return failure(400, 'Result window is too large');
    const facets = facetKeys(query.get('facets'));
    if (!facets?.every((key) => FACETS.has(key))) return failure(400, 'Bad facets');
    const sort = (query.get('sort') ?? 'relevance desc').replaceAll('+', ' ');
    const order = ORDERS.find(([pattern]) => pattern.test(sort))?.[1] ?? '-created';
    const places = collection.list({
      order,
      words: (query.get('q') ?? '').replaceAll('"', ''),
    });
    const shown = places.slice(page * limit, (page + 1) * limit);
    const includes = (query.get('includes') ?? '').split(',').filter(Boolean);
    return json({
      result: {
        index: 'dataset',
        count: places.length,
        facets: [],
        results: shown.map((index) => {
          const whole = wording(collection.at(index));
          return includes.length === 0 ? whole : included(whole, includes);
        }),
      },
    });
  },
};

/** The keys of `facets`; undefined when it is not a JSON object. */
function facetKeys(written: string | null): string[] | undefined {
  if (written === null) return [];
  try {
    return Object.keys(JSON.parse(written));
  } catch {
    return undefined;
  }
}

type Tree = Record<string, unknown>;

/** What a list of dotted names leaves; a name leaves all that is below it. */
function included(whole: Tree, names: string[]): Tree {
  const kept: Tree = {};
  for (const name of new Set(names.map((one) => one.split('.')[0]!))) {
    if (whole[name] === undefined) continue;
    const below = names
      .filter((one) => one.startsWith(`${name}.`))
      .map((one) => one.slice(name.length + 1));
    const value = whole[name];
    const part = (one: unknown) =>
      typeof one === 'object' && one !== null && !names.includes(name)
        ? included(one as Tree, below)
        : one;
    kept[name] = Array.isArray(value) ? value.map(part) : part(value);
  }
  return kept;
}

/** Publisher, format, licence and download_url may each be null: they are, in turn. */
function wording(item: Item): Tree {
  const { index, licence, publisher } = item;
  const authority = 'http://publications.europa.eu/resource/authority';
  return {
    id: item.id,
    title: { en: item.title, de: `${item.title} (de)` },
    translation_meta: { details: { de: { machine_translated: true } } },
    description: { en: item.description },
    publisher: publisher ? { name: publisher.name, type: 'Agent', resource: item.address } : null,
    catalog: {
      id: 'plateforme-ouverte',
      title: { en: 'A national portal' },
      country: { id: 'fr', label: 'France' },
    },
    country: { id: 'fr', label: 'France' },
    categories: [
      { id: 'ENVI', label: { en: 'Environment' }, resource: `${authority}/data-theme/ENVI` },
    ],
    keywords: item.tags.map((id) => ({ id, label: id, language: 'en' })),
    issued: iso(item.created),
    modified: iso(item.modified),
    landing_page: [{ resource: item.address }],
    languages: [{ id: 'FRA', label: 'French', resource: `${authority}/language/FRA` }],
    is_hvd: index % 15 === 0,
    frequency: { id: item.frequency.toUpperCase(), label: item.frequency },
    distributions:
      index % 12 === 0
        ? null
        : item.formats.map((format, number) => ({
            id: mix(index, number).toString(16),
            title: { en: `${item.title} (${format})` },
            format:
              index % 7 === 0
                ? null
                : {
                    id: format.toUpperCase(),
                    label: format.toUpperCase(),
                    resource: `${authority}/file-type/${format.toUpperCase()}`,
                  },
            license: licence
              ? { id: licence.id, label: licence.title, resource: licence.url }
              : null,
            access_url: [`https://files.example.org/${item.slug}`],
            download_url:
              index % 5 === 0 ? null : [`https://files.example.org/${item.slug}.${format}`],
          })),
  };
}
