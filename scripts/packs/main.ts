/**
 * Builds `public/packs/`: `npm run packs -- --from ../shared/data`. Same input, same bytes.
 * `--doubtful FILE` lists the publishers whose place is not known, `--doubtful-bodies FILE` those
 * that may be a body whose site is known: lines of the files in `data/` that correct them. Without
 * `--from` the sources are downloaded to `.cache/packs/` from where they are published.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackManifest } from '../../lib/packs/manifest.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { buildCatalogues } from './catalogues/all.ts';
import { buildDatasets } from './datasets.ts';
import { createEnrich } from './enrich.ts';
import { readGroups } from './groups.ts';
import { buildMeaning } from './meaning/build.ts';
import { buildPlaces } from './places.ts';
import { readPublishers } from './publishers.ts';
import { buildSites } from './sites.ts';
import { download, openSources } from './sources.ts';
import { readTerritories } from './territories.ts';
import { writePack } from './write.ts';

const ROOT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    out: { type: 'string' },
    doubtful: { type: 'string' },
    'doubtful-bodies': { type: 'string' },
  },
});
const out = values.out ?? join(ROOT, 'public/packs');
const from = values.from ?? join(ROOT, '.cache/packs');
if (!values.from) await download(from, (line) => console.log(line));

const groups = readGroups();
if (!groups.ok) throw new Error(groups.error);
const sources = openSources(from);
const data = join(ROOT, 'data');
const { described: placesAre, parts: placesParts } = buildPlaces(from, data, groups.value);
report(writePack(out, placesAre, placesParts));

const gazetteer = await loadGazetteer(async (path) => readFileSync(join(out, path)));
const territories = await readTerritories(sources, data);
const {
  described: datasetsAre,
  parts: datasetsParts,
  doubtful,
  records,
} = await buildDatasets(sources, gazetteer, territories);
report(writePack(out, datasetsAre, datasetsParts));
const { described: meaningIs, parts: meaningParts } = await buildMeaning(
  sources,
  records,
  gazetteer,
);
report(writePack(out, meaningIs, meaningParts));
for await (const { described, parts } of buildCatalogues(sources, gazetteer, territories)) {
  report(writePack(out, described, parts));
}

const publishers = readPublishers(records, gazetteer);
const enrich = await createEnrich(sources, data, publishers, groups.value);
const { described: sitesAre, parts: sitesParts } = await buildSites(sources, data, enrich);
report(writePack(out, sitesAre, sitesParts));
if (values.doubtful) writeFileSync(values.doubtful, `${doubtful.join('\n')}\n`);
const doubtfulFile = values['doubtful-bodies'];
if (doubtfulFile) writeFileSync(doubtfulFile, `${enrich.doubtful().join('\n')}\n`);

function report({ name, counts, parts }: PackManifest): void {
  for (const { file, bytes, records } of parts) {
    console.log(`${name.padEnd(17)} ${file.padEnd(14)} ${size(bytes)} ${records} records`);
  }
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${name.padEnd(17)} ${'together'.padEnd(14)} ${size(total)}`);
  for (const [what, n] of Object.entries(counts)) {
    console.log(`${name.padEnd(17)}   ${what.padEnd(20)} ${String(n).padStart(7)}`);
  }
}

function size(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2).padStart(6)} MB`;
}
