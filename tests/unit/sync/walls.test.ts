// @vitest-environment node
/**
 * Catalogues longer than the 10,000 results that their search engines give: what lies behind the wall
 * is read another way, or the last page says that it could not be.
 */
import { expect, it } from 'vitest';
import { differences, keeper, LIVE, PATIENT, startLive } from './live.ts';

const WALL = 10_000;
/** Records for a list longer than that. What is open to comment in the Federal Register never is. */
const RECORDS = 10_600;
/** Those that know a way round the wall, or have none. */
const ROUND = ['udata', 'ckan', 'opendatasoft', 'datagov-catalog', 'socrata'];
const AGAINST = ['piveau', 'arcgis-hub'];
const SEGMENT = 4000;

it.each(ROUND)(
  '%s: all is read',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS);
    const { run, held, truth, last } = keeper(server, live, SEGMENT, PATIENT);
    expect(truth().length).toBeGreaterThan(WALL);
    expect((await run()).did).toBe('ended');
    expect(differences(name, await held(), truth())).toEqual([]);
    expect(await last()).toMatchObject({ refused: 0 });
    await server.stop();
  },
  120_000,
);

it.each(AGAINST)(
  '%s: what can be had is read, once, and the rest is said',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS);
    const { run, held, truth, last } = keeper(server, live, SEGMENT, PATIENT);
    const wanted = new Set(truth());
    expect(wanted.size).toBeGreaterThan(WALL);
    expect((await run()).did).toBe('ended');
    const lines = await held();
    expect(lines.length).toBeGreaterThan(WALL - 1000);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => !wanted.has(line))).toEqual([]);
    expect((await last())?.reasons.join()).toMatch(/only the first \d+ of \d+ can be listed/);
    await server.stop();
  },
  120_000,
);
