/**
 * The Dutch register of algorithms: a list in pages that is asked by POST with numbers written as
 * texts, and whole files. Fields as `schellevis/algoritmeregister` reads them; the answers of the
 * files are reported by clients.
 */
import {
  type Ask,
  csvTable,
  html,
  isoDay,
  json,
  type Reply,
  refuse,
  type Speaker,
  type World,
} from '../ask.ts';
import type { Item } from '../item.ts';

const LANGUAGES = ['NLD', 'ENG', 'FRY'];
const STATES = {
  'in-use': { NLD: 'In gebruik', ENG: 'In use' },
  'in-development': { NLD: 'In ontwikkeling', ENG: 'In development' },
  retired: { NLD: 'Buiten gebruik', ENG: 'Out of use' },
};

export const nlAlgorithmRegister: Speaker = {
  software: 'nl-algorithm-register',
  kinds: { algorithm: 1 },
  form: 'number',
  language: 'en',
  cors: false,
  speak(ask, world) {
    const [, language, lars] = /^\/api\/algoritme\/(\w+)(?:\/(\w+))?$/.exec(ask.path) ?? [];
    if (language && LANGUAGES.includes(language)) {
      const collection = world.truth.in('algorithm');
      if (!lars) return ask.method === 'POST' ? list(ask, world, language) : refuse(404, notFound);
      const item = collection.item(lars);
      return item ? json(wording(item, ask.base, language)) : refuse(404, notFound);
    }
    const [, whole] = /^\/api\/downloads\/(\w+)$/.exec(ask.path) ?? [];
    return whole && LANGUAGES.includes(whole) ? download(ask, world, whole) : null;
  },
};

const notFound = { statusCode: 404, message: 'Not Found' };

function list(ask: Ask, { truth }: World, language: string): Reply {
  let asked: Record<string, unknown>;
  try {
    asked = JSON.parse(ask.body);
  } catch {
    return refuse(400, {
      statusCode: 400,
      message: 'Unexpected token in JSON',
      error: 'Bad Request',
    });
  }
  const wrong = ['page', 'limit'].filter(
    (name) => typeof asked[name] !== 'string' || !/^[1-9]\d*$/.test(asked[name]),
  );
  if (wrong.length > 0)
    return refuse(400, {
      statusCode: 400,
      message: wrong.map((name) => `${name} must be a number string`),
      error: 'Bad Request',
    });
  const [page, limit] = [Number(asked.page), Number(asked.limit)];
  const collection = truth.in('algorithm');
  const places = collection.list({ order: '-created', words: String(asked.searchtext ?? '') });
  const shown = places.slice((page - 1) * limit, page * limit);
  return json({
    results: shown.map((index) => wording(collection.at(index), ask.base, language)),
    total_count: places.length,
  });
}

function download(ask: Ask, { truth }: World, language: string): Reply {
  const collection = truth.in('algorithm');
  const places = collection.list({ order: '-created' });
  const row = (index: number) => wording(collection.at(index), ask.base, language);
  if (ask.query.get('filetype') !== 'csv') return json(places.map(row));
  const columns = Object.keys(row(0));
  return {
    type: 'text/csv; charset=utf-8',
    body: csvTable(columns, places, row, { delimiter: ',', quoteAll: false }),
  };
}

function wording(item: Item, base: string, language: string): Record<string, unknown> {
  const english = language === 'ENG';
  return {
    id: item.index + 1,
    lars: item.id,
    uuid: `00000000-0000-4000-a000-${item.id.padStart(12, '0')}`,
    name: item.title,
    organization: item.publisher?.name ?? '',
    org_id: item.publisher?.id ?? '',
    department: '',
    description_short: item.description,
    goal: html(item.description),
    lawful_basis: item.index % 3 === 0 ? '' : 'Gemeentewet, artikel 160',
    impacttoetsen: item.index % 2 === 0 ? 'DPIA' : '',
    iama: null,
    dpia: null,
    status: STATES[item.state ?? 'in-use'][english ? 'ENG' : 'NLD'],
    publication_category: 'Impactvolle algoritmes',
    begin_date: isoDay(item.created).slice(0, 7),
    end_date: '',
    create_dt: isoDay(item.created),
    update_dt: isoDay(item.modified),
    human_intervention: html('A person decides.'),
    methods_and_models: html('Rules.'),
    language,
    url: `${base}/${english ? 'en' : 'nl'}/algoritme/${item.slug}/${item.id}`,
  };
}
