// @vitest-environment node
/**
 * Every adapter against every fault, over real HTTP: a refresh ends in what the server holds, or
 * leaves the last good state and says why.
 */
import { expect, it } from 'vitest';
import { ADAPTERS } from '../../../lib/catalogues/adapters.ts';
import { FAULTS, HARMLESS } from './faults.ts';
import { differences, keeper, LIVE, PATIENT, startLive } from './live.ts';

/** The Federal Register lists those alone that may still be commented on. */
const RECORDS = (name: string) => (name === 'federal-register' ? 400 : 45);

/** More than two pages of most. */
const MANY = 250;
/** Faults in the middle of a list, the quick ones. */
const LATER = [
  '500',
  'half an answer',
  'an empty list',
  'a connection reset',
  'other names of keys',
];

it('has every adapter', () => {
  const tested = Object.values(LIVE).map(({ speaks, software = speaks }) => software);
  expect(new Set(tested)).toEqual(new Set(ADAPTERS.map(({ software }) => software)));
});

// Nearly all of their time they wait: all at once.
it.concurrent.each(Object.keys(LIVE))(
  '%s ends in what the server holds, or in the last good state, whatever goes wrong',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS(name));
    const problems: string[] = [];
    for (const [what, { fault, says }] of Object.entries(FAULTS)) {
      server.reset();
      const { run, held, truth, later, error } = keeper(server, live);
      const first = await run();
      const before = await held();
      if (first.did !== 'ended' || before.length === 0) problems.push(`first: ${first.did}`);
      problems.push(...differences('undisturbed', before, truth()));
      if (problems.length > 0) break;
      server.truth.add(2);
      server.truth.change(server.truth.ids().slice(5, 8));
      server.truth.remove(server.truth.ids().slice(9, 10));
      later();
      const stop = server.fail({ fault });
      const struck = await run();
      const between = await held();
      const said = await error();
      stop();
      // Who is told that nothing changed since the tag it gave keeps what it has.
      const kept =
        struck.did === 'failed' ||
        (fault.type === 'not-modified' && between.length === before.length);
      problems.push(...differences(`${what}: ${struck.did}`, between, kept ? before : truth()));
      // On a slow machine anything may come too late.
      if (struck.did === 'failed' && ![...says, 'timeout'].some((code) => code === said))
        problems.push(`${what}: says ${said}`);
      later();
      const mended = await run();
      problems.push(...differences(`${what}: then ${mended.did}`, await held(), truth()));
      if (mended.did !== 'ended') problems.push(`${what}: then ${JSON.stringify(mended)}`);
    }
    await server.stop();
    expect(problems).toEqual([]);
  },
  120_000,
);

it.concurrent.each(Object.keys(LIVE))(
  '%s ends so, too, when only what follows its first answer goes wrong',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, MANY);
    const problems: string[] = [];
    for (const what of LATER) {
      const { fault, says } = FAULTS[what]!;
      server.reset();
      const { run, held, truth, later, error } = keeper(server, live, 20, PATIENT);
      const first = await run();
      const before = await held();
      problems.push(...differences(`first: ${first.did}`, before, truth()));
      server.truth.change(server.truth.ids().slice(5, 8));
      server.truth.remove(server.truth.ids().slice(9, 10));
      later();
      let struck = false;
      const isLater = (nth: number) => {
        struck ||= nth > 1;
        return nth > 1;
      };
      const stop = server.fail({ when: { nth: isLater }, fault });
      const { did } = await run();
      stop();
      const between = await held();
      problems.push(
        ...differences(`${what}: ${did}`, between, did === 'failed' ? before : truth()),
      );
      const said = await error();
      if (did === 'failed' && ![...says, 'timeout'].some((code) => code === said))
        problems.push(`${what}: says ${said}`);
      // One file, or one request for what changed: nothing followed.
      if (!struck) break;
      later();
      const mended = await run();
      problems.push(...differences(`${what}: then ${mended.did}`, await held(), truth()));
    }
    await server.stop();
    expect(problems).toEqual([]);
  },
  120_000,
);

it.concurrent.each(Object.keys(LIVE))(
  '%s holds what the server holds, and finds what changes, whatever its clock and its types say',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS(name));
    const problems: string[] = [];
    for (const [what, fault] of Object.entries(HARMLESS)) {
      server.reset();
      const { run, held, truth, later } = keeper(server, live, 20, PATIENT);
      // Days of an answer are off, and those that are asked for: what is open may be another thing.
      const isDated = name === 'federal-register' && fault.type === 'skew';
      const wanted = () => (isDated ? [] : truth().map(idOf));
      const stop = server.fail({ fault });
      const first = await run();
      const ids = (await held()).map(idOf);
      if (first.did !== 'ended') problems.push(`${what}: ${JSON.stringify(first)}`);
      if (!isDated) problems.push(...differences(what, ids, wanted()));
      server.truth.add(2);
      server.truth.change(server.truth.ids().slice(5, 8));
      later();
      const changes = await run(false);
      if (changes.did !== 'ended') problems.push(`${what}: then ${JSON.stringify(changes)}`);
      if (!isDated)
        problems.push(...differences(`${what}, changes`, (await held()).map(idOf), wanted()));
      stop();
      later();
      // Or a file that nobody touched would be told to be unchanged, as it is.
      server.truth.change(server.truth.ids().slice(0, 1));
      const mended = await run();
      problems.push(...differences(`${what}: then ${mended.did}`, await held(), truth()));
    }
    await server.stop();
    expect(problems).toEqual([]);
  },
  120_000,
);

/** Of a line, without what may be a date. */
const idOf = (line: string) => line.split(' ')[0]!;
