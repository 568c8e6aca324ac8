// @vitest-environment node
/** Faults come when they are asked for, over real HTTP, and go again. */
import http from 'node:http';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../servers/faults.ts';
import { type CatalogueServer, startCatalogueServer } from '../../servers/server.ts';

const LIST = '/api/1/datasets/';
const LATER = Date.UTC(2030, 0, 1);

const server: CatalogueServer = await startCatalogueServer({
  software: 'udata',
  records: 100,
  clock: () => LATER,
});
const others: CatalogueServer[] = [];
afterAll(() => Promise.all([server, ...others].map((one) => one.stop())));
beforeEach(() => server.reset());

const get = (path = LIST, init: RequestInit = {}) => fetch(server.base + path, init);
const read = async (path = LIST) => (await get(path)).json();
const idsOf = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id);
const always = (fault: Fault) => server.fail({ fault });

it('meets the requests that a rule means, and counts them', async () => {
  const fault: Fault = { type: 'status', status: 503 };
  server.fail({ when: { path: /page=2/, nth: [1, 3] }, fault });
  const statuses = [];
  for (const page of [1, 2, 2, 2, 2]) statuses.push((await get(`${LIST}?page=${page}`)).status);
  expect(statuses).toEqual([200, 503, 200, 503, 200]);
  const stop = server.fail({ when: { path: LIST, nth: (nth) => nth >= 2 }, fault });
  expect([(await get()).status, (await get()).status]).toEqual([200, 503]);
  stop();
  expect((await get()).status).toBe(200);
  server.fail({ when: { method: 'POST' }, fault });
  expect((await get()).status).toBe(200);
});

it('writes down every request, answered or not', async () => {
  server.fail({ when: { nth: 2 }, fault: { type: 'status', status: 500 } });
  await get(`${LIST}?page=2`, { headers: { 'x-fields': 'total' } });
  await get();
  expect(server.requests).toMatchObject([
    { method: 'GET', url: `${server.base}${LIST}?page=2`, status: 200, faults: [] },
    { status: 500, faults: ['status'] },
  ]);
  expect(server.requests[0]!.headers['x-fields']).toBe('total');
});

it('asks to come back later, in seconds or at a date', async () => {
  server.fail({ when: { nth: 1 }, fault: { type: 'status', status: 429, retryAfter: 7 } });
  server.fail({
    when: { nth: 2 },
    fault: { type: 'status', status: 503, retryAfter: 60, as: 'date' },
  });
  expect((await get()).headers.get('retry-after')).toBe('7');
  const date = (await get()).headers.get('retry-after') ?? '';
  expect(Date.parse(date)).toBe(LATER + 60_000);
});

it('never answers, until it is reset', async () => {
  always({ type: 'silence' });
  await expect(get(LIST, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  const waiting = get().catch((error: Error) => error.message);
  while (server.requests.length < 2) await new Promise((waited) => setTimeout(waited, 5));
  server.reset();
  expect(await waiting).toBe('fetch failed');
});

it('drips', async () => {
  always({ type: 'drip', bytesPerSecond: 2500 });
  const response = await get(LIST, { headers: { 'x-fields': 'data{id},total' } });
  const began = performance.now();
  const { total } = await response.json();
  expect(total).toBe(100);
  expect(performance.now() - began).toBeGreaterThan(150);
});

it('breaks the connection in the middle of the body', async () => {
  always({ type: 'reset' });
  const response = await get();
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});

it('answers with a page for people, an error in JSON, half of a text', async () => {
  server.fail({ when: { nth: 1 }, fault: { type: 'html' } });
  server.fail({ when: { nth: 2 }, fault: { type: 'error-json' } });
  server.fail({ when: { nth: 3 }, fault: { type: 'half' } });
  const [page, error, half] = [await get(), await get(), await get()];
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await error.json()).toHaveProperty('error');
  expect([page.status, error.status, half.status]).toEqual([200, 200, 200]);
  const text = await half.text();
  expect(text).toMatch(/^\{"data"/);
  expect(() => JSON.parse(text)).toThrow();
});

it('spoils the compression', async () => {
  server.fail({ when: { nth: 1 }, fault: { type: 'gzip-cut' } });
  server.fail({ when: { nth: 2 }, fault: { type: 'gzip-noise' } });
  const [cut, noise] = [await get(), await get()];
  expect(cut.headers.get('content-encoding')).toBe('gzip');
  // Node gives what it could unpack, without an error.
  await expect(cut.json()).rejects.toThrow();
  await expect(noise.text()).rejects.toThrow();
});

it('holds nothing all of a sudden, whatever it counts', async () => {
  server.fail({ when: { nth: 1 }, fault: { type: 'empty' } });
  server.fail({ when: { nth: 2 }, fault: { type: 'empty', keepTotal: true } });
  expect(await read()).toMatchObject({ data: [], total: 0, next_page: null });
  expect(await read()).toMatchObject({ data: [], total: 100 });
});

it('answers with the page before, a second time', async () => {
  server.fail({ when: { path: 'page=2' }, fault: { type: 'repeat' } });
  const first = idsOf(await read(`${LIST}?page=1`));
  expect(idsOf(await read(`${LIST}?page=2`))).toEqual(first);
  expect(idsOf(await read(`${LIST}?page=3`))).not.toEqual(first);
});

it('moves items from page to page while they are read', async () => {
  server.fail({ when: { path: 'page=2' }, fault: { type: 'shift', add: 3 } });
  server.fail({ when: { path: 'page=4' }, fault: { type: 'shift', remove: 2 } });
  const pages: string[][] = [];
  for (const page of [1, 2, 3, 4]) pages.push(idsOf(await read(`${LIST}?page=${page}`)));
  expect(pages[1]!.slice(0, 3)).toEqual(pages[0]!.slice(-3));
  const last = (await read(`${LIST}?page=3`)).data.at(-1).id;
  expect([...pages[2]!, ...pages[3]!]).not.toContain(server.truth.ids('dataset').at(-1));
  expect(pages[3]).not.toContain(last);
  expect(server.truth.ids('dataset')).toHaveLength(101);
});

it('redirects in a circle, without TLS, and to another host', async () => {
  const stop = always({ type: 'redirect', to: 'loop' });
  await expect(get()).rejects.toMatchObject({ cause: { message: 'redirect count exceeded' } });
  stop();
  always({ type: 'redirect', to: 'https://elsewhere.example/' });
  const response = await get(LIST, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('https://elsewhere.example/');
});

it('says that nothing changed, rightly or wrongly', async () => {
  const file = '/resources/catalogue/export-dataset.csv';
  const first = await get(file);
  const etag = first.headers.get('etag') ?? '';
  const held = { headers: { 'if-none-match': etag } };
  const since = { headers: { 'if-modified-since': first.headers.get('last-modified') ?? '' } };
  expect((await get(file, held)).status).toBe(304);
  expect((await get(file, since)).status).toBe(304);
  server.truth.add(1);
  expect((await get(file, held)).status).toBe(200);
  expect((await get(file, since)).status).toBe(200);
  expect((await get()).headers.has('etag')).toBe(false);
  always({ type: 'not-modified' });
  expect((await get()).status).toBe(304);
});

it('sends 100 MB as fast as they are read', async () => {
  always({ type: 'huge', bytes: 8_000_000 });
  let bytes = 0;
  for await (const part of (await get()).body!) bytes += part.length;
  expect(bytes).toBe(8_000_000);
  server.reset();
  always({ type: 'huge', declared: true });
  const response = await get();
  expect(response.headers.get('content-length')).toBe('104857600');
  await response.body!.cancel();
  server.reset();
  always({ type: 'huge', bytes: 5_000_000, packed: true });
  const packed = await get();
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.json()).toEqual(['x'.repeat(5_000_000 - 4)]);
});

it('renames keys', async () => {
  server.fail({ when: { nth: 1 }, fault: { type: 'renamed' } });
  server.fail({ when: { nth: 2 }, fault: { type: 'renamed', keys: { title: 'titre' } } });
  expect(Object.keys(await read())).toContain('data_v2');
  const [record] = (await read()).data;
  expect([typeof record.title, typeof record.titre]).toEqual(['undefined', 'string']);
});

it('has a clock, and records, that are ahead', async () => {
  const [before] = (await read()).data;
  const year = 366 * 86_400;
  always({ type: 'skew', seconds: year });
  const response = await get();
  expect(Date.parse(response.headers.get('date') ?? '')).toBe(LATER + year * 1000);
  const [after] = (await response.json()).data;
  expect(Date.parse(after.last_modified) - Date.parse(before.last_modified)).toBe(year * 1000);
  expect(after.last_modified).toMatch(/\+00:00$/);
});

it('has records that do harm, in JSON, in a graph and in a table', async () => {
  always({ type: 'hostile' });
  const text = await (await get(`${LIST}?page_size=40`)).text();
  for (const harm of ['<script>', 'javascript:', '\\u0000', '9999-12-31', '"__proto__"'])
    expect([harm, text.includes(harm)]).toEqual([harm, true]);
  expect(text.length).toBeGreaterThan(1_000_000);
  const kept = JSON.parse(text).data.flatMap((one: { id?: string } | null) => one?.id ?? []);
  expect(kept.length).toBeGreaterThanOrEqual(40);
  const table = await (await get('/resources/catalogue/export-dataset.csv')).text();
  expect(table).toMatch(/\r\n"never closed$/);
  const graph = await startCatalogueServer({ software: 'dcat-ap', records: 3 });
  others.push(graph);
  graph.fail({ fault: { type: 'hostile' } });
  expect(await (await fetch(`${graph.base}/catalog.jsonld`)).text()).toContain('urn:cycle:a');
});

it('compresses for those who take it, and answers to HEAD without a body', async () => {
  const raw = (headers: http.OutgoingHttpHeaders, method = 'GET') =>
    new Promise<http.IncomingMessage>((answered) => {
      const request = http.request(server.base + LIST, { headers, method }, (response) => {
        response.resume();
        answered(response);
      });
      request.end();
    });
  expect((await raw({})).headers['content-encoding']).toBeUndefined();
  expect((await raw({ 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  expect((await raw({}, 'HEAD')).statusCode).toBe(200);
});

it('lets pages of other origins read where the real software does', async () => {
  const origin = { headers: { origin: 'https://page.example' } };
  expect((await get(LIST, origin)).headers.get('access-control-allow-origin')).toBe('*');
  expect((await get(LIST, { ...origin, method: 'OPTIONS' })).status).toBe(204);
  const ckan = await startCatalogueServer({ software: 'ckan', records: 3 });
  others.push(ckan);
  const answer = await fetch(`${ckan.base}/api/3/action/status_show`, origin);
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
});

it('is as it was at the start after a reset', async () => {
  const before = await read();
  server.truth.add(5);
  always({ type: 'status', status: 500 });
  server.reset();
  expect(await read()).toEqual(before);
  expect(server.requests).toHaveLength(1);
});
