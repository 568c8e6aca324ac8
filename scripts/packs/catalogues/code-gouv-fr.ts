/**
 * Source code that French public bodies publish, from the inventory of code.gouv.fr in its form of
 * 2021: https://github.com/etalab/data-codes-sources-fr.
 */
import type { CsvRow } from '../../../lib/catalogues/csv.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  nameOf,
  present,
  TAGS,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord, Publisher } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { bareAddress, recordOf } from './record.ts';
import type { RecordPack } from './types.ts';

/** Names of organisations, by their addresses on the forge: `github.com/etalab`. */
export type Organisations = ReadonlyMap<string, string>;

/** Licences by which the forge says that it does not know one. */
const UNSAID = new Set(['', 'other']);

/**
 * Where an organisation is on its forge: GitLab writes `/groups/` before the names of groups.
 *
 * @returns an address without scheme, in lower case.
 */
export const accountAddress = (address: string): string =>
  bareAddress(address).replace('/groups/', '/');

/** Whether the row stands for a copy of what somebody else publishes. GitLab does not tell. */
export const isFork = (row: CsvRow): boolean => row.is_fork?.toLowerCase() === 'true';

/** The record of a repository; null for a row without a name or an address. */
export function recordFromRepository(
  row: CsvRow,
  organisations: Organisations,
): CatalogueRecord | null {
  const url = addressOf(row.repository_url);
  const title = titleOf(row.name);
  if (!url || !title) return null;
  const id = bareAddress(url);
  const site = addressOf(row.homepage);
  const stars = countOf(row.stars_count);
  const licence = nameOf(row.license);
  return recordOf({
    kind: 'code',
    catalogue: 'codegouvfr',
    id,
    title,
    url,
    ...present('publisher', publisherOf(url, organisations)),
    tags: topicsOf(row.topics),
    description: descriptionOf(row.description),
    ...(licence && !UNSAID.has(licence.toLowerCase()) ? { licence } : {}),
    ...present('created', dayOf(row.creation_date)),
    // `last_update` moves with each star; this is the last change of the code.
    ...present('modified', dayOf(row.last_modification)),
    code: {
      form: 'repository',
      ...present('language', nameOf(row.language)),
      repository: url,
      ...(site && bareAddress(site) !== id ? { site } : {}),
      ...(row.is_archived?.toLowerCase() === 'true' ? { archived: true } : {}),
      ...(stars > 0 ? { stars } : {}),
    },
  });
}

const topicsOf = (written = ''): string[] =>
  [...new Set(written.split(',').flatMap((topic) => nameOf(topic) ?? []))].slice(0, TAGS);

/** The organisation that holds a repository: the innermost group that the list knows. */
function publisherOf(url: string, organisations: Organisations): Publisher | undefined {
  const { host, pathname } = new URL(url);
  const names = pathname.split('/').filter((name) => name !== '');
  for (let depth = names.length - 1; depth > 0; depth -= 1) {
    const id = accountAddress(`${host}/${names.slice(0, depth).join('/')}`);
    const name = organisations.get(id);
    if (name) return { id, name };
  }
  const [first] = names;
  return first === undefined || names.length < 2
    ? undefined
    : { id: bareAddress(`${host}/${first}`), name: first };
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
  const records = new Map<string, CatalogueRecord>();
  const counts = { rows: 0, records: 0, forks: 0, duplicates: 0, unreadable: 0, archivedKept: 0 };
  for await (const row of sources.rows('code')) {
    counts.rows += 1;
    if (isFork(row)) {
      counts.forks += 1;
      continue;
    }
    const record = recordFromRepository(row, organisations);
    if (!record) counts.unreadable += 1;
    else if (records.has(record.id)) counts.duplicates += 1;
    else records.set(record.id, record);
  }
  counts.records = records.size;
  counts.archivedKept = [...records.values()].filter(({ code }) => code?.archived).length;
  return {
    described: {
      name: 'code-fr',
      title: 'Codes sources du secteur public',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `Etalab, code.gouv.fr, ${SOURCES.code.date}`,
      homepage: 'https://github.com/etalab/data-codes-sources-fr',
      sourceDate: SOURCES.code.date,
      counts,
    },
    records: [...records.values()],
    french: true,
  };
}
