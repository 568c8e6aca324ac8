/**
 * What public bodies are called where code is published: their accounts on forges, and their names
 * at beta.gouv.fr. Publishers of records of `codegouvfr` and `betagouv` carry the same identifiers.
 */

import { bareAddress } from '../../lib/catalogues/repository.ts';
import { isObject, listOf, nameOf } from '../../lib/catalogues/values.ts';
import type { PublicBody } from '../../lib/model.ts';
import { withParents } from '../../lib/sites/host.ts';
import type { HostEntry } from '../../lib/sites/table.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import { accountAddress } from './catalogues/code-gouv-fr.ts';
import type { Organisations } from './organisations.ts';
import type { SourceFolder } from './sources.ts';
import { readYaml } from './yaml.ts';

/** The directory's identifier of nobody in particular, given where a body has none of its own. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An account on a forge, or a whole forge. */
export interface ForgeAccount {
  /** Without scheme, in lower case: `github.com/etalab`, or `gitlab.inria.fr`. */
  address: string;
  /** Identifier, in the directory of service-public.fr, of the body that it belongs to. */
  directory: string;
}

/** Accounts of the list of code.gouv.fr, those left out that it says to ignore. */
export function readForgeAccounts(yaml: string): ForgeAccount[] {
  const accounts: ForgeAccount[] = [];
  const add = (address: string, told: Record<string, unknown>) => {
    const directory = nameOf(told.pso_id);
    if (!directory || told.ignored_since) return;
    accounts.push({ address: bareAddress(address), directory });
  };
  for (const [forge, told] of Object.entries(readYaml(yaml) ?? {})) {
    if (!isObject(told)) continue;
    if (!isObject(told.owners)) add(forge, told);
    else if (!told.ignored_since) {
      for (const [owner, own] of Object.entries(told.owners)) {
        if (isObject(own)) add(`${forge}/${owner}`, own);
      }
    }
  }
  return accounts;
}

/** Finds the French bodies that a name or an address on their site stands for. */
export interface FindBodies {
  /** Bodies of this name, or to which data.gouv.fr gives it; none where it is that of several. */
  named(name: string): PublicBody[];
  /** The body that runs the host of an address. */
  at(address: string): PublicBody[];
}

export function createFindBodies(
  all: PublicBody[],
  byHost: ReadonlyMap<string, HostEntry>,
  organisations: Organisations,
): FindBodies {
  const names = new Map<string, PublicBody[]>();
  const ids = new Map<string, PublicBody[]>();
  const add = (map: Map<string, PublicBody[]>, key: string, body: PublicBody) =>
    map.set(key, [...(map.get(key) ?? []), body]);
  for (const body of all) {
    // A service carries the identifiers of its sponsors: it is none of them.
    if (body.country !== 'FRA' || body.kind === 'service') continue;
    add(names, bodyNameKey(body.name), body);
    for (const id of body.ids.datagouv ?? []) add(ids, id, body);
  }
  return {
    named(name) {
      const own = names.get(bodyNameKey(name)) ?? [];
      const known =
        own.length > 0 ? own : organisations.named(name).flatMap((id) => ids.get(id) ?? []);
      return new Set(known.map(({ place, ids: { siren } }) => `${place} ${siren}`)).size === 1
        ? known
        : [];
    },
    at(address) {
      const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
      if (!URL.canParse(url)) return [];
      for (const host of withParents(new URL(url).hostname.replace(/^www\./, ''))) {
        const body = all[byHost.get(host)?.body ?? -1];
        if (body) return body.country === 'FRA' ? [body] : [];
      }
      return [];
    },
  };
}

/** Adds to French bodies the accounts where they publish code, under `ids.forge`. */
export async function addForgeAccounts(sources: SourceFolder, find: FindBodies): Promise<void> {
  const told = new Map<string, { name: string; website: string }>();
  for await (const { organization_url = '', name = '', website = '' } of sources.rows(
    'codeOrganisations',
  )) {
    told.set(accountAddress(organization_url), { name, website });
  }
  const direct = (address: string): PublicBody[] => {
    const { name = '', website = '' } = told.get(address) ?? {};
    const named = name ? find.named(name) : [];
    if (named.length > 0) return named;
    const at = website ? find.at(website) : [];
    // A forge of a body's own stands under its site.
    return at.length > 0 || address.includes('/') ? at : find.at(address);
  };

  const accounts = readForgeAccounts(await sources.text('forgeAccounts'));
  const byDirectory = new Map<string, PublicBody[]>();
  for (const [id, name] of Object.entries(readYaml(await sources.text('ministries')) ?? {})) {
    const bodies = find.named(nameOf(name) ?? '');
    if (bodies.length > 0) byDirectory.set(id, bodies);
  }
  const groups = new Map<string, PublicBody[]>();
  for (const { address, directory } of accounts) {
    groups.set(directory, [...(groups.get(directory) ?? []), ...direct(address)]);
  }
  for (const [directory, bodies] of groups) {
    const owners = bodies.filter(({ kind }) => kind !== 'service');
    const names = new Set(owners.map(({ name }) => name));
    // What two bodies claim tells of neither: ministries answer for many.
    if (names.size === 1 && !byDirectory.has(directory)) byDirectory.set(directory, owners);
  }
  byDirectory.delete(NOBODY);

  const give = (address: string, bodies: PublicBody[]) => {
    for (const body of bodies) append(body, 'forge', address);
  };
  const listed = new Set<string>();
  for (const { address, directory } of accounts) {
    listed.add(address);
    const bodies = direct(address);
    const owners = bodies.length > 0 ? bodies : (byDirectory.get(directory) ?? []);
    if (address.includes('/')) give(address, owners);
    else {
      // Records name the group, not the forge that it is on.
      for (const group of told.keys()) if (group.startsWith(`${address}/`)) give(group, owners);
    }
  }
  for (const address of told.keys()) if (!listed.has(address)) give(address, direct(address));
}

/** Adds to French bodies their names at beta.gouv.fr, `organisations/ademe`, under `ids.beta`. */
export function addBetaNames(
  sponsors: ReadonlyMap<string, { name: string }>,
  find: FindBodies,
): void {
  for (const [path, { name }] of sponsors) {
    for (const body of find.named(name)) append(body, 'beta', path);
  }
}

/**
 * Adds to bodies anywhere the accounts on GitHub that list as theirs
 * https://government.github.com and Software Heritage: those called like the body's own domain,
 * `nasa` for `nasa.gov`, for the lists tell no more than the country.
 */
export async function addWorldAccounts(
  sources: SourceFolder,
  all: PublicBody[],
  byHost: ReadonlyMap<string, HostEntry>,
): Promise<void> {
  const countries = new Map<string, string>();
  for await (const { country = '' } of sources.rows('world')) {
    const [code = '', ...words] = country.split('_');
    countries.set(words.join(' '), code);
  }
  const countryOf = (group: string): string | undefined => {
    if (group.startsWith('U.S.')) return 'USA';
    if (group.startsWith('U.K.')) return 'GBR';
    return group === 'European Union' ? 'EU' : countries.get(group.toLowerCase());
  };
  const accounts = new Map<string, Set<string>>();
  const add = (group: string, login: string) => {
    const country = countryOf(group);
    if (!country || login === '') return;
    accounts.set(country, (accounts.get(country) ?? new Set()).add(login.toLowerCase()));
  };
  for await (const { org = '', group = '' } of sources.rows('worldAccounts')) add(group, org);
  const governments = readYaml(await sources.text('governments')) ?? {};
  for (const [group, logins] of Object.entries(governments)) {
    for (const login of listOf(logins)) add(group, String(login));
  }

  const labels = new Map<string, Set<number>>();
  for (const { host, country, body } of byHost.values()) {
    const key = `${country} ${host.split('.')[0]}`;
    if (body >= 0) labels.set(key, (labels.get(key) ?? new Set()).add(body));
  }
  for (const [country, logins] of accounts) {
    for (const login of logins) {
      const found = [...(labels.get(`${country} ${login}`) ?? [])].map((number) => all[number]);
      const [body, other] = found;
      if (body && !other) append(body, 'forge', `github.com/${login}`);
    }
  }
}

function append(body: PublicBody, system: 'forge' | 'beta', id: string): void {
  body.ids[system] = [...new Set([...(body.ids[system] ?? []), id])].sort();
}
