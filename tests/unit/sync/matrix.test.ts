// @vitest-environment node
/**
 * Every adapter against every fault, over real HTTP: a refresh ends in what the server holds, or
 * leaves the last good state and says why.
 */
import { expect, it } from 'vitest';
import type { Fault } from '../../servers/faults.ts';
import { differences, keeper, LIVE, startLive } from './live.ts';

/** The Federal Register lists those alone that may still be commented on. */
const RECORDS = (name: string) => (name === 'federal-register' ? 400 : 45);

const FAULTS: Record<string, Fault> = {
  '429 with Retry-After': { type: 'status', status: 429, retryAfter: 60 },
  '500': { type: 'status', status: 500 },
  '404': { type: 'status', status: 404 },
  'no answer': { type: 'silence' },
  'a slow drip': { type: 'drip', bytesPerSecond: 60 },
  'a connection reset': { type: 'reset' },
  'a page of HTML': { type: 'html' },
  'an error with status 200': { type: 'error-json' },
  'an empty list': { type: 'empty' },
  'half an answer': { type: 'half' },
  'gzip cut short': { type: 'gzip-cut' },
  'no gzip at all': { type: 'gzip-noise' },
  'a redirect loop': { type: 'redirect', to: 'loop' },
  'a redirect elsewhere': { type: 'redirect', to: 'https://elsewhere.example/' },
  'a 304 for nothing': { type: 'not-modified' },
  'a hundred megabytes': { type: 'huge', packed: true },
  'other names of keys': { type: 'renamed' },
};

// Nearly all of their time they wait: all at once.
it.concurrent.each(Object.keys(LIVE))(
  '%s ends in what the server holds, or in the last good state, whatever goes wrong',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS(name));
    const problems: string[] = [];
    for (const [what, fault] of Object.entries(FAULTS)) {
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
      if (struck.did === 'failed' && said === null) problems.push(`${what}: not said`);
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
