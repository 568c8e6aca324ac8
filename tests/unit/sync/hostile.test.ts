// @vitest-environment node
/** Records written to do harm, of every software, all the way from the server into the store. */
import { expect, it } from 'vitest';
import { expectRecord } from '../catalogues/hostile.ts';
import { differences, keeper, LIVE, PATIENT, startLive } from './live.ts';

const RECORDS = (name: string) => (name === 'federal-register' ? 400 : 45);

it.each(Object.keys(LIVE))(
  '%s: harmful records are kept as text or refused with a reason, and the good ones stay',
  async (name) => {
    const live = LIVE[name]!;
    const server = await startLive(live, RECORDS(name));
    const { run, held, truth, later, records, last, error } = keeper(server, live, 20, PATIENT);
    expect((await run()).did).toBe('ended');
    const before = await held();
    later();
    // Or a file that nobody touched is not sent again.
    server.truth.change(server.truth.ids().slice(3, 4));
    const stop = server.fail({ fault: { type: 'hostile' } });
    const struck = await run();
    const read = await records();
    for (const record of read) expectRecord(record!);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const ids = read.map((record) => record!.id);
    expect(new Set(ids).size).toBe(ids.length);
    if (struck.did === 'failed') {
      // More than half are past reading: what was held is held still.
      expect(['shrunk', 'shape', 'damaged']).toContain(await error());
      expect(await held()).toEqual(before);
    } else expect((await last())?.reasons).not.toEqual([]);
    stop();
    later();
    server.truth.change(server.truth.ids().slice(0, 1));
    const mended = await run();
    expect(differences(`then ${mended.did}`, await held(), truth())).toEqual([]);
    await server.stop();
  },
  120_000,
);
