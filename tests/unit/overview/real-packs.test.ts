// @vitest-environment node
/** The figures of real bodies, against a count of every record of the packs, one by one. */
import { beforeAll, expect, test } from 'vitest';
import { freshness } from '../../../lib/freshness.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { makeOverview, type Overview } from '../../../lib/overview/overview.ts';
import { parseManifest } from '../../../lib/packs/manifest.ts';
import { decodePart } from '../../../lib/packs/records.ts';
import type { Sites } from '../../../lib/sites/judge.ts';
import { loadSites } from '../../../lib/sites/load.ts';
import { readPackFile } from '../../../scripts/lib/pack-files.ts';
import { searchOver } from './samples.ts';

const DAY = new Date('2026-01-16');
const HOSTS = [
  'www.insee.fr',
  'www.interieur.gouv.fr',
  'metropole.rennes.fr',
  'www.iledefrance.fr',
];

let all: CatalogueRecord[];
let sites: Sites;
const overviews = new Map<string, Overview>();

beforeAll(async () => {
  const parts = await Promise.all(
    ['datasets-fr', 'code-fr'].map(async (pack) => {
      const manifest = parseManifest(await readPackFile(`${pack}/manifest.json`));
      if (!manifest.ok) throw new Error(manifest.error);
      return decodePart(await readPackFile(`${pack}/${manifest.value.parts[0]!.file}`));
    }),
  );
  all = parts.flat();
  const loaded = await loadSites(readPackFile);
  if (!loaded.ok) throw new Error(loaded.error);
  sites = loaded.value;
  const search = await searchOver(...parts);
  for (const host of HOSTS) {
    const overview = await makeOverview({
      body: bodyOf(host),
      bodies: sites.bodies(),
      search,
      asOf: () => DAY,
      today: '2026-02-01',
      onProgress: () => {},
    });
    overviews.set(host, overview);
  }
}, 120_000);

const bodyOf = (host: string) => sites.judge(`https://${host}/`).body!;

test.each(HOSTS)('%s is counted as its records say', (host) => {
  const { ids } = bodyOf(host);
  const known = [...(ids.datagouv ?? []), ...(ids.forge ?? [])];
  const own = all.filter(({ publisher }) => publisher && known.includes(publisher.id));
  const datasets = own.filter(({ kind }) => kind === 'dataset');
  const { figures, mostUsed } = overviews.get(host)!;
  const states = datasets.map((one) => freshness(one.modified, one.frequency, DAY).state);
  expect(datasets.length).toBeGreaterThan(0);
  expect(figures.datasets).toBe(datasets.length);
  expect(figures.licensed).toBe(datasets.filter(({ licence }) => licence).length);
  for (const state of ['kept', 'late', 'unpromised', 'undated'] as const) {
    expect(figures.promises[state]).toBe(states.filter((one) => one === state).length);
  }
  for (const [format, count] of figures.formats) {
    expect(count).toBe(datasets.filter(({ formats }) => formats.includes(format)).length);
  }
  const { years, earlier, undated } = figures.created;
  for (const [year, count] of years) {
    expect(count).toBe(datasets.filter(({ created }) => created?.startsWith(`${year}-`)).length);
  }
  const drawn = years.reduce((sum, [, count]) => sum + count, 0);
  expect(drawn + earlier + undated).toBe(datasets.length);
  expect(figures.repositories).toBe(own.length - datasets.length);
  expect(mostUsed[0]?.views).toBe(Math.max(...datasets.map(({ views }) => views)));
});

test.each(HOSTS)('%s stands among its level as a count of all records says', (host) => {
  const { kind, country } = bodyOf(host);
  const sets: Set<string>[] = [];
  for (const body of sites.bodies()) {
    if (body.kind !== kind || body.country !== country) continue;
    const ids = [...(body.ids.datagouv ?? []), ...(body.ids.forge ?? [])];
    const known = sets.find((set) => ids.some((id) => set.has(id)));
    if (known) for (const id of ids) known.add(id);
    else if (ids.length > 0) sets.push(new Set(ids));
  }
  const counts = sets
    .map((ids) => all.filter((r) => r.kind === 'dataset' && ids.has(r.publisher?.id ?? '')).length)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  const compared = overviews.get(host)!.comparisons.find(({ measure }) => measure === 'datasets')!;
  expect(compared.bodies).toBe(counts.length);
  expect([compared.least, compared.most]).toEqual([counts[0], counts.at(-1)]);
  const middle = (counts.length - 1) / 2;
  expect(compared.quartiles[1]).toBe(
    (counts[Math.floor(middle)]! + counts[Math.ceil(middle)]!) / 2,
  );
});
