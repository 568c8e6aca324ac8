/**
 * Starts a catalogue for people to look at:
 * `npx tsx tests/servers/main.ts --catalogue udata --records 70000 --port 0`
 */
import { parseArgs } from 'node:util';
import { startCatalogueServer } from './server.ts';

const { values } = parseArgs({
  options: {
    catalogue: { type: 'string', default: 'udata' },
    records: { type: 'string', default: '1000' },
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    secure: { type: 'boolean', default: false },
  },
});

try {
  const server = await startCatalogueServer({
    software: values.catalogue,
    records: Number(values.records),
    port: Number(values.port),
    seed: Number(values.seed),
    secure: values.secure,
  });
  console.log(`${values.catalogue}: ${server.base}`);
  process.once('SIGINT', () => void server.stop());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
