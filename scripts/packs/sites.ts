/** The pack `sites`: public hosts and who runs them. */
import { join } from 'node:path';
import type { PublicBody } from '../../lib/model.ts';
import { slugOf } from '../../lib/packs/slug.ts';
import { withParents } from '../../lib/sites/host.ts';
import { OFFICIAL_SUFFIXES } from '../../lib/sites/official-suffixes.ts';
import { encodeTable, type HostEntry } from '../../lib/sites/table.ts';
import { type Claim, readAbroad } from './abroad.ts';
import { addBetaNames, addForgeAccounts, addWorldAccounts, createFindBodies } from './accounts.ts';
import { departementNames, readAuthorities } from './authorities.ts';
import { readBetaServices } from './beta.ts';
import { readBodies } from './catalogues/products.ts';
import type { Enrich } from './enrich.ts';
import { readHandKept, readStateSites } from './hand-kept.ts';
import { type Hosts, readHosts } from './hosts.ts';
import { type Organisations, readOrganisations } from './organisations.ts';
import { FOLDERS, SOURCES, type SourceFolder, type SourceName } from './sources.ts';
import type { BuiltPart, Described } from './write.ts';

/** Day on which `data/state-sites-fr.tsv` was last compared with the lists. */
const HAND_KEPT_DATE = '2026-11-23';

/** Sources of hosts and of the bodies that run them. */
const FROM: SourceName[] = [
  'frUrls',
  'frByCategory',
  'frSources',
  'frRoots',
  'world',
  'usGov',
  'usFederal',
  'usOther',
  'de',
  'deFederal',
  'uk',
  'authorities',
  'wikidata',
  'forgeAccounts',
  'worldAccounts',
];

/**
 * @param data folder of the hand-kept files.
 * @param enrich completes the bodies once all hosts are known.
 */
export async function buildSites(
  sources: SourceFolder,
  data: string,
  enrich?: Enrich,
): Promise<{ described: Described; parts: BuiltPart[] }> {
  const wrong = new Set(
    readHandKept(join(data, 'hosts-corrections.tsv')).map(({ host = '' }) => host),
  );
  const organisations = await readOrganisations(sources);
  const state = readStateSites(join(data, 'state-sites-fr.tsv'));
  const sponsors = readBodies(sources);
  const beta = readBetaServices(sources, sponsors, organisations);
  const hosts = await readHosts(sources, wrong, [
    { name: 'hand', date: HAND_KEPT_DATE, country: 'FRA', hosts: [...state.keys()] },
    { name: 'beta', date: FOLDERS.beta.date, country: 'FRA', hosts: [...beta.keys()] },
  ]);

  const bodies = createBodies(hosts);
  bodies.claimAll(state);
  bodies.claimAll(await prefectures(sources, organisations));
  bodies.claimAll(beta);
  bodies.claimAll(await readAuthorities(sources, organisations));
  await readAbroad(sources, bodies.nextSource);
  bodies.settle();
  const find = createFindBodies(bodies.all, hosts.byHost, organisations);
  await addForgeAccounts(sources, find);
  addBetaNames(sponsors, find);
  await addWorldAccounts(sources, bodies.all, hosts.byHost);

  const entries = [...hosts.byHost.values()];
  const all = enrich?.(bodies.all, entries) ?? bodies.all;
  const files = encodeTable(entries, all, hosts.lists);
  return {
    described: {
      name: 'sites',
      kind: 'sites',
      title: 'Public hosts and who runs them',
      licence: 'Licence Ouverte 2.0; CC0-1.0; public domain; OGL-3.0; ODC-PDDL',
      attribution: ATTRIBUTION,
      homepage: 'https://github.com/etalab/noms-de-domaine-organismes-secteur-public',
      sourceDate: newest(FROM),
      counts: {
        hosts: entries.length,
        frenchAsWritten: hosts.frenchWritten,
        french: entries.filter(({ country }) => country === 'FRA').length,
        countries: new Set(entries.map(({ country }) => country)).size,
        exactOnly: entries.filter(({ exactOnly }) => exactOnly).length,
        bodies: all.length,
        hostsWithBody: entries.filter(({ body }) => body >= 0).length,
        bodiesWithDatasets: all.filter(({ ids }) => ids.datagouv).length,
        bodiesWithForge: all.filter(({ ids }) => ids.forge).length,
        bodiesWithProducts: all.filter(({ ids }) => ids.beta).length,
        bodiesWithParents: all.filter(({ parents }) => parents).length,
        ...prefixed('leftOut', hosts.counts),
      },
    },
    parts: [
      { file: 'hosts.bin', bytes: files.hosts, records: entries.length },
      { file: 'bodies.bin', bytes: files.bodies, records: all.length },
    ],
  };
}

const ATTRIBUTION = [
  'Etalab, noms de domaine des organismes du secteur public (Licence Ouverte 2.0)',
  'Ma Dada, from the directory of service-public.fr (Licence Ouverte 2.0)',
  'beta.gouv.fr (Licence Ouverte 2.0)',
  'DINUM, code.gouv.fr (Licence Ouverte 2.0)',
  'GitHub and government, government.github.com (CC0-1.0)',
  'INSEE and DGCL through @etalab/decoupage-administratif (Licence Ouverte 2.0)',
  'Software Heritage, world-gov-domain-names, and Wikidata (CC0-1.0)',
  'CISA, dotgov-data (CC0-1.0)',
  'GSA, govt-urls (public domain)',
  'robbi5, german-gov-domains (CC0-1.0)',
  'UK government domain data (OGL-3.0)',
  'PublicBodies.org (ODC-PDDL)',
].join('; ');

/** The State's services in each département share one site, `www.<département>.gouv.fr`. */
async function prefectures(
  sources: SourceFolder,
  organisations: Organisations,
): Promise<Map<string, PublicBody>> {
  const bodies = new Map<string, PublicBody>();
  for (const [code, { name, of }] of departementNames(await sources.text('departements'))) {
    const datagouv = organisations.stateIn(name);
    bodies.set(`${slugOf(name.replace(/^La /, ''))}.gouv.fr`, {
      name: `Préfecture ${of}`,
      country: 'FRA',
      kind: 'prefecture',
      ids: datagouv.length > 0 ? { datagouv } : {},
      place: code,
    });
  }
  return bodies;
}

/**
 * Gathers who runs which host. Sources speak in turn: what an earlier one says stands, and a
 * source that names two bodies for one host says nothing about it.
 */
function createBodies(hosts: Hosts) {
  const all: PublicBody[] = [];
  const numbers = new Map<string, number>();
  let said = new Map<string, PublicBody | null>();

  const number = (body: PublicBody): number => {
    const key = JSON.stringify(body);
    const known = numbers.get(key) ?? all.push(body) - 1;
    numbers.set(key, known);
    return known;
  };
  const settle = () => {
    for (const [host, body] of said) {
      const entry = body && entryFor(hosts, host, body.country);
      if (!entry) continue;
      if (entry.body < 0) entry.body = number(body);
      else {
        const known = all[entry.body] as PublicBody;
        // The same body, found again in the directory: keep its identifier there.
        const directory = body.ids.directory;
        if (directory && !known.ids.directory && known.kind === body.kind) {
          entry.body = number({ ...known, ids: { ...known.ids, directory } });
        }
      }
    }
    said = new Map();
  };
  const claim: Claim = (host, body) => {
    const other = said.get(host);
    const same = other === undefined || other?.name === body.name;
    said.set(host, same ? (other ?? body) : null);
  };
  const nextSource = () => {
    settle();
    return claim;
  };
  return {
    all,
    settle,
    nextSource,
    claimAll(claims: Map<string, PublicBody>) {
      settle();
      for (const [host, body] of claims) claim(host, body);
    },
  };
}

/** The line of a host; a new one when it is official already, through a parent or a suffix. */
function entryFor(hosts: Hosts, host: string, country: string): HostEntry | null {
  const known = hosts.byHost.get(host);
  if (known) return known.suffix ? null : known;
  for (const domain of withParents(host)) {
    const parent = hosts.byHost.get(domain);
    const covered = parent ? !parent.exactOnly : domain in OFFICIAL_SUFFIXES;
    if (!covered || domain === host) continue;
    const entry: HostEntry = {
      host,
      country: parent?.country ?? OFFICIAL_SUFFIXES[domain] ?? country,
      list: parent?.list ?? hosts.lists.findIndex(({ name }) => name === 'world'),
      exactOnly: false,
      suffix: false,
      body: -1,
    };
    hosts.byHost.set(host, entry);
    return entry;
  }
  return null;
}

const newest = (names: SourceName[]) =>
  names
    .map((name) => SOURCES[name].date as string)
    .sort()
    .at(-1) as string;

const prefixed = (prefix: string, counts: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(counts)
      .filter(([what]) => what !== 'blank')
      .map(([what, n]) => [`${prefix}${what[0]?.toUpperCase()}${what.slice(1)}`, n]),
  );
