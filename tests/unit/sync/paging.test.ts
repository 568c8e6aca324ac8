// @vitest-environment node
/**
 * Lists that move while they are read in pages: whatever comes, goes, changes or comes twice between
 * two pages, what was there all the time is held once; and after a quiet listing, all as it is.
 */
import { expect, it } from 'vitest';
import type { FaultRule } from '../../servers/faults.ts';
import type { Truth } from '../../servers/truth.ts';
import { differences, keeper, LIVE, startLive } from './live.ts';

/** Those whose lists have pages, with records for three of them. */
const PAGED: Record<string, number> = {
  udata: 250,
  ckan: 500,
  dkan: 500,
  piveau: 600,
  'dcat-ap': 250,
  'datagov-catalog': 500,
  socrata: 500,
  'arcgis-hub': 250,
  'developers-italia': 250,
  govuk: 2500,
  'have-your-say': 130,
  'federal-register': 13_000,
  'nl-algorithm-register, pages': 250,
};

const SEGMENT = 200;

const firstKind = (truth: Truth) => truth.ids(truth.kinds[0]!);

/** What happens just before the second page is answered. */
const MOVES: Record<string, (truth: Truth) => void> = {
  'some come': (truth) => void truth.add(3),
  'the first go': (truth) => truth.remove(firstKind(truth).slice(0, 4)),
  'the last go': (truth) => truth.remove(firstKind(truth).slice(-4)),
  'some of everywhere go': (truth) =>
    truth.remove(firstKind(truth).filter((_, place) => place % 31 === 7)),
  'some of everywhere change': (truth) =>
    truth.change(firstKind(truth).filter((_, place) => place % 23 === 3)),
};

const DISTURBANCES: Record<string, FaultRule> = {
  ...Object.fromEntries(
    Object.entries(MOVES).map(([what, move]) => [
      what,
      { when: { nth: 2 }, fault: { type: 'shift', move } } satisfies FaultRule,
    ]),
  ),
  'the first page comes twice': { when: { nth: 2 }, fault: { type: 'repeat' } },
  'the second page comes twice': { when: { nth: 3 }, fault: { type: 'repeat' } },
};

/** Records that were there all the time are held once, as they are or were; no others are held. */
function damage(held: string[], before: string[], after: string[]): string[] {
  const idOf = (line: string) => line.split(' ')[0]!;
  const lines = new Set([...before, ...after]);
  const ids = held.map(idOf);
  const has = new Set(ids);
  const left = new Set(after.map(idOf));
  const stayed = before.map(idOf).filter((id) => left.has(id));
  const told = (what: string, list: string[]) =>
    list.length > 0 ? [`${what} ${list.length}: ${list.slice(0, 2)}`] : [];
  return [
    ...told(
      'lost',
      stayed.filter((id) => !has.has(id)),
    ),
    ...told(
      'doubled',
      ids.filter((id, i) => id === ids[i - 1]),
    ),
    ...told(
      'made up',
      held.filter((line) => !lines.has(line)),
    ),
  ];
}

// Nearly all of their time they wait: all at once.
it.concurrent.each(Object.keys(PAGED))(
  '%s: no record is lost or doubled',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, PAGED[name]!);
    const problems: string[] = [];
    for (const [what, rule] of Object.entries(DISTURBANCES)) {
      server.reset();
      const { runAll, held, truth, later } = keeper(server, live, SEGMENT);
      const before = truth();
      server.fail(rule);
      const struck = await runAll();
      if (struck.did === 'ended')
        problems.push(...damage(await held(), before, truth()).map((one) => `${what}: ${one}`));
      if (server.requests.length < 3) problems.push(`${what}: has no pages`);
      later();
      const mended = await runAll();
      problems.push(...differences(`${what}, then ${mended.did}`, await held(), truth()));
    }
    await server.stop();
    expect(problems).toEqual([]);
  },
  120_000,
);
