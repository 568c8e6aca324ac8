/**
 * Source code of Canadian administrations, from the Open Resource Exchange, in English and French:
 * https://github.com/canada-ca/ore-ero, `_data/schemaCode.yaml`.
 */

import { recordOf } from '../../../lib/catalogues/entries.ts';
import { bareAddress } from '../../../lib/catalogues/repository.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { readFolder } from '../folder.ts';
import { FOLDERS, type SourceFolder } from '../sources.ts';
import { readYaml, readYamlList } from '../yaml.ts';
import type { RecordPack } from './types.ts';

/** Levels of government, each a folder of the source. */
const LEVELS = ['federal', 'provincial', 'municipal', 'aboriginal'];

/** Names of administrations in both languages, by their codes. */
export type Administrations = ReadonlyMap<string, string>;

/** Where the owners no longer maintain what they published. */
const ENDED = new Set(['deprecated', 'retired']);

/** A text in both official languages: once where they are the same. */
function both(value: unknown, limit?: number): string {
  if (!isObject(value)) return nameOf(value, limit) ?? '';
  const texts = [value.en, value.fr].flatMap((text) => nameOf(text, limit) ?? []);
  return [...new Set(texts)].join(' / ');
}

/** The record of a release; null without a name or an address. */
export function recordFromRelease(
  administration: string,
  release: Json,
  administrations: Administrations,
): CatalogueRecord | null {
  const title = both(release.name, 200);
  const repository = addressIn(release.repositoryURL);
  if (title === '' || !repository) return null;
  const date = isObject(release.date) ? release.date : {};
  const description = isObject(release.description) ? release.description : {};
  const tags = isObject(release.tags) ? release.tags : {};
  const site = addressIn(release.homepageURL);
  const [language] = namesOf(release.languages, 1);
  const [licence] = objectsOf(release.licences).flatMap(({ spdxID }) => nameOf(spdxID) ?? []);
  const publisher = administrations.get(administration) ?? administration;
  return recordOf({
    kind: 'code',
    catalogue: 'ca-ore',
    id: `${administration}/${bareAddress(repository)}`,
    title,
    url: repository,
    ...(publisher ? { publisher: { id: administration, name: publisher } } : {}),
    tags: [...new Set([...namesOf(tags.en, TAGS / 2), ...namesOf(tags.fr, TAGS / 2)])],
    // Half for each language: both must be found.
    description: descriptionOf(both(description.whatItDoes, 145)),
    ...present('licence', licence),
    ...present('created', dayOf(date.created)),
    ...present('modified', dayOf(date.metadataLastUpdated)),
    code: {
      form: 'repository',
      ...present('language', language),
      repository,
      ...(site && bareAddress(site) !== bareAddress(repository) ? { site } : {}),
      ...present('phase', nameOf(release.status)?.toLowerCase()),
      ...(ENDED.has(nameOf(release.status)?.toLowerCase() ?? '') ? { archived: true } : {}),
    },
  });
}

const addressIn = (value: unknown): string | undefined =>
  isObject(value) ? (addressOf(value.en) ?? addressOf(value.fr)) : addressOf(value);

/** The pack `code-ca`. */
export function buildCanadianCode(sources: SourceFolder): RecordPack {
  const administrations = new Map<string, string>();
  for (const [, text] of readFolder(sources, 'canadianCode', 'administrations', '.yml')) {
    for (const { code, name } of objectsOf(readYamlList(text))) {
      if (typeof code === 'string') administrations.set(code, both(name));
    }
  }
  const records = new Map<string, CatalogueRecord>();
  const counts = { rows: 0, records: 0, duplicates: 0, unreadable: 0 };
  for (const level of LEVELS) {
    for (const [, text] of readFolder(sources, 'canadianCode', `code/${level}`, '.yml')) {
      const file = readYaml(text);
      const code = nameOf(file?.adminCode) ?? '';
      for (const release of objectsOf(file?.releases)) {
        counts.rows += 1;
        const record = recordFromRelease(code, release, administrations);
        if (!record) counts.unreadable += 1;
        else if (records.has(record.id)) counts.duplicates += 1;
        else records.set(record.id, record);
      }
    }
  }
  counts.records = records.size;
  const { date } = FOLDERS.canadianCode;
  return {
    described: {
      name: 'code-ca',
      title: 'Open Resource Exchange / Échange de ressources ouvert',
      licence: 'Open Government Licence – Canada',
      attribution: `Contains information licensed under the Open Government Licence – Canada; Treasury Board of Canada Secretariat, Open Resource Exchange, ${date}`,
      homepage: 'https://code.open.canada.ca/',
      sourceDate: date,
      counts,
    },
    records: [...records.values()],
    french: false,
  };
}
