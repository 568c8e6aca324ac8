/**
 * Source code that French public bodies publish, from the inventory of code.gouv.fr in its form of
 * 2021: https://github.com/etalab/data-codes-sources-fr.
 */
import { repositoryEntry } from '../../../lib/catalogues/code-gouv-fr.ts';
import { readEntries } from '../../../lib/catalogues/entries.ts';
import { bareAddress } from '../../../lib/catalogues/repository.ts';
import { nameOf } from '../../../lib/catalogues/values.ts';
import { atOnce } from '../../../lib/gently.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { liveSource } from './source.ts';
import type { RecordPack } from './types.ts';

const SOURCE = liveSource('codegouvfr');

/** Names of organisations, by their addresses on the forge: `github.com/etalab`. */
export type Organisations = ReadonlyMap<string, string>;

/**
 * Where an organisation is on its forge: GitLab writes `/groups/` before the names of groups.
 *
 * @returns an address without scheme, in lower case.
 */
export const accountAddress = (address: string): string =>
  bareAddress(address).replace('/groups/', '/');

/**
 * The record with the organisation that holds it: the innermost group that the list knows, else
 * the outermost, which is an account of the forge.
 */
export function withOrganisation(
  record: CatalogueRecord,
  organisations: Organisations,
): CatalogueRecord {
  const steps = record.id.split('/');
  for (let depth = steps.length - 1; depth > 1; depth -= 1) {
    const id = accountAddress(steps.slice(0, depth).join('/'));
    const name = organisations.get(id);
    if (name) return { ...record, publisher: { id, name } };
  }
  const [host, account] = steps;
  const [, name] = new URL(record.url).pathname.split('/');
  return name && steps.length > 2
    ? { ...record, publisher: { id: `${host}/${account}`, name } }
    : record;
}

/** Names of the organisations of the list; the login of one that gives no name. */
export async function readOrganisationNames(sources: SourceFolder): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const row of sources.rows('codeOrganisations')) {
    const name = nameOf(row.name) ?? nameOf(row.login);
    if (name && row.organization_url) names.set(accountAddress(row.organization_url), name);
  }
  return names;
}

/** The pack `code-fr`. */
export async function buildCode(sources: SourceFolder): Promise<RecordPack> {
  const organisations = await readOrganisationNames(sources);
  const rows = [];
  for await (const row of sources.rows('code')) rows.push(row);
  const { records: all, refused } = atOnce(
    readEntries(rows, (row) => repositoryEntry(SOURCE, row)),
  );
  const records = new Map<string, CatalogueRecord>();
  for (const record of all) {
    if (!records.has(record.id)) records.set(record.id, withOrganisation(record, organisations));
  }
  return {
    described: {
      name: 'code-fr',
      title: 'Codes sources du secteur public',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `Etalab, code.gouv.fr, ${SOURCES.code.date}`,
      homepage: 'https://github.com/etalab/data-codes-sources-fr',
      sourceDate: SOURCES.code.date,
      counts: {
        rows: rows.length,
        records: records.size,
        forks: rows.length - all.length - refused.length,
        duplicates: all.length - records.size,
        unreadable: refused.length,
        archivedKept: [...records.values()].filter(({ code }) => code?.archived).length,
      },
    },
    records: [...records.values()],
    french: true,
  };
}
