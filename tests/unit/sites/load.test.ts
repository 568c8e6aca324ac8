import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSites } from '../../../lib/sites/load.ts';

const PACKS = join(import.meta.dirname, '../../../public/packs');
const shipped = async (path: string) => new Uint8Array(await readFile(join(PACKS, path)));

async function load() {
  const sites = await loadSites(shipped);
  if (!sites.ok) throw new Error(sites.error);
  return sites.value;
}

test('the table that is shipped knows who runs the main sites', async () => {
  const { judge } = await load();
  expect(judge('https://www.insee.fr/fr/statistiques')).toMatchObject({
    verdict: 'official',
    body: { country: 'FRA', ids: { datagouv: ['534fff81a3a7292c64a77e5c'] } },
  });
  expect(judge('https://www.loiret.gouv.fr/')).toMatchObject({
    body: { kind: 'prefecture', place: '45', ids: { datagouv: ['55b0f23788ee3838d73ca289'] } },
  });
  expect(judge('https://www.rennes.fr/').verdict).toBe('official');
});

test.each([
  'https://www.facebook.com/ville',
  'https://wordpress.com/',
  'https://sites.google.com/site/mairie',
  'https://www.pagesperso-orange.fr/',
  'https://unknown.free.fr/',
  'https://www.deutscheweine.de/',
  'https://github.io/',
  'https://example.org/',
])('the table that is shipped does not verify %s', async (url) => {
  expect((await load()).judge(url).verdict).toBe('other');
});

test.each(['manifest.json', 'hosts.bin', 'bodies.bin'])(
  'a damaged or missing %s is named',
  async (file) => {
    const damaged = await loadSites(async (path) => {
      const bytes = await shipped(path);
      return path.endsWith(file) ? bytes.subarray(0, bytes.length / 2) : bytes;
    });
    expect(damaged).toMatchObject({ ok: false, error: expect.stringContaining(`sites/${file}: `) });
    const missing = await loadSites(async (path) => {
      if (path.endsWith(file)) throw new Error('no file');
      return shipped(path);
    });
    expect(missing).toEqual({ ok: false, error: `sites/${file}: no file` });
  },
);
