// @vitest-environment node
/** Each software has the limits that its real servers have, over real HTTP. */
import { afterAll, expect, it } from 'vitest';
import {
  type CatalogueServer,
  type ServerOptions,
  startCatalogueServer,
} from '../../servers/server.ts';
import { SPEAKERS } from '../../servers/speakers.ts';

const started: CatalogueServer[] = [];
afterAll(() => Promise.all(started.map((server) => server.stop())));

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, each compared in its test
type Answer = { status: number; body: any; headers: Headers };

async function open(software: string, options: Partial<ServerOptions> = {}) {
  const server = await startCatalogueServer({ software, records: 30, ...options });
  started.push(server);
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(server.base + path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const post = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return { server, ask, post };
}

it('uData: 20 a page, masks, whole resources in version 1 and a link in version 2', async () => {
  const { server, ask } = await open('udata', { records: 45 });
  const { body } = await ask('/api/1/datasets/');
  expect(body).toMatchObject({ page: 1, page_size: 20, total: 45, previous_page: null });
  expect(body.data).toHaveLength(20);
  expect(Array.isArray(body.data[0].resources)).toBe(true);
  const seen: string[] = body.data.map(({ id }: { id: string }) => id);
  for (let next = body.next_page; next; ) {
    const page = (await ask(next.slice(server.base.length))).body;
    seen.push(...page.data.map(({ id }: { id: string }) => id));
    next = page.next_page;
  }
  expect(seen.sort()).toEqual(server.truth.ids('dataset').sort());
  const search = (await ask('/api/2/datasets/search/?page_size=1')).body;
  expect(search.data[0].resources).toMatchObject({ type: 'GET', rel: 'subsection' });
  const headers = { 'X-Fields': '{data{id,organization{name}},total}' };
  const masked = (await ask('/api/1/datasets/?page_size=2', { headers })).body;
  expect(Object.keys(masked)).toEqual(['data', 'total']);
  expect(Object.keys(masked.data[0])).toEqual(['id', 'organization']);
});

it('uData: the wall of the search, the end of the list, archived and deleted datasets', async () => {
  const { server, ask } = await open('udata');
  expect((await ask('/api/2/datasets/search/?page=101&page_size=100')).status).toBe(400);
  expect((await ask('/api/2/datasets/search/?page=100&page_size=100')).status).toBe(200);
  expect((await ask('/api/1/datasets/?page=101&page_size=100')).status).toBe(404);
  expect((await ask('/api/1/datasets/?page=x')).status).toBe(400);
  expect((await ask('/api/1/datasets/?organization=ville')).status).toBe(400);
  expect((await ask('/api/1/datasets/?archived=true')).status).toBe(401);
  const [kept = '', gone = ''] = server.truth.ids('dataset');
  server.truth.archive([kept]);
  server.truth.remove([gone]);
  const { body } = await ask('/api/1/datasets/?page_size=100');
  expect(body.total).toBe(28);
  expect((await ask(`/api/1/datasets/${kept}/`)).body.archived).toMatch(/^2026-11-20T/);
  expect((await ask(`/api/1/datasets/${gone}/`)).status).toBe(410);
  expect((await ask('/api/1/datasets/unknown/')).status).toBe(404);
  const service = (await ask('/api/1/dataservices/')).body.data[0];
  expect(service.self_web_url).toContain('/dataservices/');
  const reuse = (await ask('/api/1/reuses/')).body.data[0];
  expect((await ask(`/api/1/datasets/${reuse.datasets[0].id}/`)).status).toBe(200);
});

it('uData: the export behind a redirect', async () => {
  const { ask } = await open('udata');
  const { body } = await ask('/api/1/site/datasets.csv');
  const lines = body.split('\r\n');
  expect(lines[0]).toMatch(/^"id";"title";/);
  expect(lines.at(-1)).toBe('');
});

it('CKAN: rows are clamped, errors have their statuses, malformed requests a bare text', async () => {
  const { server, ask, post } = await open('ckan', { records: 1010 });
  const search = '/api/3/action/package_search';
  expect((await ask(search)).body.result.results).toHaveLength(10);
  const { result } = (await ask(`${search}?rows=5000&start=10`)).body;
  expect(result).toMatchObject({ count: 1010 });
  expect(result.results).toHaveLength(1000);
  expect(await ask(`${search}?rows=x`)).toMatchObject({
    status: 409,
    body: { success: false, error: { __type: 'Validation Error' } },
  });
  expect((await ask(`${search}?page=2`)).status).toBe(400);
  expect((await ask(`${search}?sort=nothing`)).body.error.__type).toBe('Search Query Error');
  expect((await ask('/api/3/action/package_show?id=x')).status).toBe(404);
  const unknown = await ask('/api/3/action/unknown');
  expect([unknown.status, typeof unknown.body]).toEqual([400, 'string']);
  expect((await post(search, { rows: 3 })).body.result.results).toHaveLength(3);
  server.truth.advance(86_400_000);
  const since = new Date(server.truth.now()).toISOString();
  const [id = ''] = server.truth.ids();
  server.truth.change([id]);
  const fq = encodeURIComponent(`metadata_modified:[${since} TO *]`);
  expect((await ask(`${search}?fq=${fq}`)).body.result.results[0].id).toBe(id);
});

it('DKAN: results are lists, and dates are for people', async () => {
  const { ask } = await open('dkan');
  const [id] = (await ask('/api/3/action/package_list')).body.result;
  const { result } = (await ask(`/api/3/action/package_show?id=${id}`)).body;
  expect(result).toHaveLength(1);
  expect(result[0].metadata_created).toMatch(/^\p{L}{3}, \d\d\/\d\d\/\d{4} - \d\d:\d\d$/u);
  expect((await ask('/api/3/action/package_search')).status).toBe(404);
});

it('Opendatasoft: 10 to 100 at once, the wall, and an export without one', async () => {
  const { ask } = await open('opendatasoft', { records: 150, wall: 120 });
  const list = '/api/explore/v2.1/catalog/datasets';
  const { body } = await ask(list);
  expect([body.total_count, body.results.length]).toEqual([150, 10]);
  expect((await ask(`${list}?limit=-1`)).body.results).toHaveLength(100);
  expect((await ask(`${list}?limit=101`)).body.error_code).toBe('InvalidRESTParameterError');
  expect((await ask(`${list}?limit=100&offset=20`)).status).toBe(400);
  expect((await ask(`${list}?where=nonsense`)).body.error_code).toBe('ODSQLError');
  expect((await ask('/api/explore/v2.1/catalog/exports/json')).body).toHaveLength(150);
});

it('piveau: pages from 0, and only two facets', async () => {
  const { ask } = await open('piveau');
  const search = '/api/hub/search/search?filter=dataset';
  const [first, second] = [await ask(`${search}&page=0`), await ask(`${search}&page=1`)];
  expect(first.body.result.results).toHaveLength(10);
  expect(second.body.result.results[0].id).not.toBe(first.body.result.results[0].id);
  const facets = (names: object) => `&facets=${encodeURIComponent(JSON.stringify(names))}`;
  expect((await ask(search + facets({ country: ['fr'] }))).status).toBe(200);
  expect((await ask(search + facets({ categories: [] }))).status).toBe(400);
  expect((await ask(`${search}&limit=1001`)).status).toBe(400);
  const some = (await ask(`${search}&includes=id,title.en`)).body.result.results[0];
  expect([Object.keys(some), Object.keys(some.title)]).toEqual([['id', 'title'], ['en']]);
});

it('DCAT: the whole catalogue in one file, or a graph in pages of 100', async () => {
  const us = await open('dcat-us');
  expect((await us.ask('/data.json')).body.dataset).toHaveLength(30);
  const ap = await open('dcat-ap', { records: 130 });
  const { body } = await ap.ask('/catalog.jsonld');
  const typed = (type: string) =>
    body['@graph'].filter((node: Record<string, unknown>) => node['@type'] === type);
  expect(typed('dcat:Dataset')).toHaveLength(100);
  const [view] = typed('hydra:PagedCollection');
  const next = view['hydra:next']['@id'].slice(ap.server.base.length);
  const last = (await ap.ask(next)).body['@graph'];
  expect(last.some((node: object) => 'hydra:next' in node)).toBe(false);
  expect((await ap.ask('/catalog.jsonld?page=0')).status).toBe(409);
});

it('catalog.data.gov: a cursor and no total', async () => {
  const { server, ask } = await open('datagov-catalog');
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { body } = await ask(`/search?per_page=12${after}`);
    seen.push(...body.results.map(({ slug }: { slug: string }) => slug));
    expect(body).not.toHaveProperty('total');
    if (!body.after) break;
    after = `&after=${body.after}`;
  }
  expect(seen.sort()).toEqual(server.truth.ids().sort());
  expect((await ask('/search?per_page=1001')).status).toBe(422);
  expect((await ask('/api/3/action/package_search')).status).toBe(404);
});

it('Socrata: nothing for unknown parameters, the wall, and scrolling past it', async () => {
  const { server, ask } = await open('socrata');
  const list = '/api/catalog/v1';
  expect((await ask(`${list}?limit=5`)).body).toMatchObject({ resultSetSize: 30 });
  expect((await ask(`${list}?domain=x`)).body).toMatchObject({ results: [], resultSetSize: 0 });
  expect((await ask(`${list}?limit=100&offset=9901`)).status).toBe(400);
  const ids: string[] = [];
  for (let scroll = ''; ; scroll = ids.at(-1)!) {
    const { results } = (await ask(`${list}?limit=20&scroll_id=${scroll}`)).body;
    if (results.length === 0) break;
    ids.push(...results.map((one: { resource: { id: string } }) => one.resource.id));
  }
  expect(ids.sort()).toEqual(server.truth.ids().sort());
});

it('ArcGIS Hub: from 1, error 500 past the window, lists of messages', async () => {
  const { ask } = await open('arcgis-hub');
  const items = '/api/search/v1/collections/dataset/items';
  const { body } = await ask(items);
  expect([body.numberMatched, body.numberReturned]).toEqual([30, 10]);
  expect((await ask(`${items}?startindex=1`)).body.features[0].id).toBe(body.features[0].id);
  expect((await ask(`${items}?startindex=0`)).body.message).toHaveLength(1);
  expect((await ask(`${items}?startindex=9990&limit=100`)).status).toBe(500);
  expect((await ask('/api/feed/dcat-us/1.1.json')).body.dataset).toHaveLength(30);
});

it('code.gouv.fr and the SILL: files, which are kept', async () => {
  const { server, ask } = await open('code-gouv-fr');
  const [gone = ''] = server.truth.ids();
  server.truth.archive([gone]);
  const repositories = (await ask('/data/repos_preprod.json')).body;
  expect(repositories).toHaveLength(30);
  expect(repositories.filter((one: Record<string, unknown>) => one['a?'])).toHaveLength(1);
  const owners = (await ask('/data/owners.json')).body.map((one: { id: string }) => one.id);
  expect(owners).toContain(repositories[0].o);
  const sill = await open('sill');
  expect(sill.server.base).toMatch(/\/sill$/);
  expect((await sill.ask('/api/v2/catalogi.json')).body).toHaveLength(30);
});

it('developers.italia.it: the next page is a query string, the facts are YAML', async () => {
  const { server, ask } = await open('developers-italia');
  const first = (await ask('/v1/software')).body;
  expect(first.data).toHaveLength(25);
  expect(first.links.next).toMatch(/^\?page\[after\]=/);
  const query = new URLSearchParams(first.links.next);
  const rest = (await ask(`/v1/software?${query}`)).body;
  expect(rest.links.next).toBeNull();
  const ids = [...first.data, ...rest.data].map(({ id }: { id: string }) => id);
  expect(ids.sort()).toEqual(server.truth.ids().sort());
  expect(first.data[0].publiccodeYml).toMatch(/^publiccodeYmlVersion: /);
  const refused = await ask('/v1/software?page[size]=101');
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    422,
    'application/problem+json',
  ]);
});

it('Decidim: what is asked for and no more; errors with status 200', async () => {
  const { post } = await open('decidim');
  const query = (written: string) => post('/api', { query: written });
  const good = await query(
    '{ participatoryProcesses(order:{publishedAt:"desc"}) { id title{translations{locale text}} steps{active} } }',
  );
  expect(good.body.data.participatoryProcesses).toHaveLength(22);
  const petitions = await query('{ initiatives { id signatureEndDate } }');
  expect(petitions.body.data.initiatives).toHaveLength(8);
  expect(Object.keys(good.body.data.participatoryProcesses[0])).toEqual(['id', 'title', 'steps']);
  for (const wrong of [
    '{ participatoryProcesses { url } }',
    '{ consultations { id } }',
    '{ participatoryProcesses { title } }',
    '{ participatoryProcesses { title { translation(locale:"de") } } }',
    '{ participatoryProcesses {',
    '{ __schema { types { name } } }',
  ]) {
    const { status, body } = await query(wrong);
    expect([wrong, status, body.errors?.length]).toEqual([wrong, 200, 1]);
  }
});

it('a table on data.gouv.fr: behind a redirect, with a mark at its start', async () => {
  const { server } = await open('hosted-csv');
  const response = await fetch(
    `${server.base}/api/1/datasets/r/c94c9dfe-23eb-45aa-acd1-7438c4e977db`,
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.toString()).toMatch(/^\ufefftitre;nb_votes;description;/);
  expect(response.url).toContain('/resources/');
  const dataset = await (await fetch(`${server.base}/api/1/datasets/${'6'.repeat(24)}/`)).json();
  const { url } = dataset.resources.at(-1);
  expect(await (await fetch(url)).text()).toContain('Nom du projet/plan/programme;');
});

it('GOV.UK: 422 for what it does not know', async () => {
  const { server, ask } = await open('govuk');
  const search = '/api/search.json';
  expect((await ask(`${search}?page=2`)).status).toBe(422);
  expect((await ask(`${search}?count=1501`)).status).toBe(422);
  expect((await ask(`${search}?fields=url`)).status).toBe(422);
  expect((await ask(`${search}?order=-link`)).status).toBe(422);
  expect((await ask(search)).body.results).toHaveLength(10);
  const algorithms = (
    await ask(`${search}?filter_format=algorithmic_transparency_record&fields=title,link&count=100`)
  ).body;
  expect(algorithms.total).toBe(server.truth.ids('algorithm').length);
  const open_ = `${search}?filter_content_store_document_type=open_consultation&fields=end_date`;
  for (const { end_date } of (await ask(open_)).body.results)
    expect(Date.parse(end_date)).toBeGreaterThanOrEqual(server.truth.now());
});

it('Have your say: pages from 0, 406 for its sort', async () => {
  const { ask } = await open('have-your-say');
  const search = '/info/law/better-regulation/brpapi/searchInitiatives';
  const page = (await ask(`${search}?size=25&page=1`)).body.initiativeResultDtoPage;
  expect([page.totalElements, page.content.length]).toEqual([30, 5]);
  expect((await ask(`${search}?sort=startDate,desc`)).status).toBe(406);
});

it('Federal Register: page 1 again past the window, no results when nothing matches', async () => {
  const { ask } = await open('federal-register');
  const list = '/api/v1/documents.json';
  const first = (await ask(`${list}?per_page=10`)).body;
  expect(first.results).toHaveLength(10);
  const again = (await ask(`${list}?per_page=1000&page=11`)).body;
  expect(again.results[0].document_number).toBe(first.results[0].document_number);
  expect((await ask(`${list}?per_page=2001`)).body.results).toHaveLength(20);
  const none = (await ask(`${list}?conditions[term]=zzzz`)).body;
  expect(none).toEqual({ description: 'Documents', count: 0 });
  expect(first.next_page_url).toContain('search_after_cursor=');
  expect((await ask(`${list}?conditions[comment_date][gte]=soon`)).status).toBe(400);
});

it('the Dutch register: numbers as texts', async () => {
  const { post, ask } = await open('nl-algorithm-register');
  const list = '/api/algoritme/NLD';
  const { body } = await post(list, { page: '2', limit: '20' });
  expect([body.total_count, body.results.length]).toEqual([30, 10]);
  expect((await post(list, { page: 1, limit: 20 })).status).toBe(400);
  expect((await ask(list)).status).toBe(404);
  expect((await ask('/api/downloads/ENG?filetype=csv')).body).toMatch(/^id,lars,uuid,name,/);
});

it('every software answers 404 where it has nothing', async () => {
  for (const { software } of SPEAKERS) {
    const { ask } = await open(software, { records: 2 });
    expect([software, (await ask('/nowhere')).status]).toEqual([software, 404]);
  }
  await expect(open('unknown')).rejects.toThrow('No catalogue software is called');
});
