/**
 * The SILL, free software that the French State recommends to its services. Its software is
 * Catalogi (codegouvfr/catalogi): version 2 of its list is a documented contract
 * (`/api/openapi.json`), version 1 is kept for old clients.
 *
 * Settings: `file`, path or address of the other list, `/sill/api/sill.json`, on the same host.
 */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  bareRecord,
  type Entry,
  identifierOf,
  incomplete,
  pageAddress,
  readEntries,
  unexpected,
} from './entries.ts';
import { codeLicence } from './repository.ts';
import { fileOf } from './same-host.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  listOf,
  localised,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

const VERSION_2 = '/api/v2/catalogi.json';
/** 668 entries in August 2026; each lists its users by organisation and its likes. */
const LONGEST_FILE = 24 * 1024 * 1024;

/** What the two versions name differently. */
function factsOf(entry: Json): Json {
  // Only version 1 has `referencedSinceTime`, in milliseconds.
  const beside = isObject(entry.softwareExternalData) ? entry.softwareExternalData : {};
  return {
    created: entry.addedTime ?? entry.referencedSinceTime,
    repository: entry.codeRepositoryUrl ?? beside.codeRepositoryUrl ?? beside.repoUrl,
    tags: [...listOf(entry.applicationCategories ?? entry.categories), ...listOf(entry.keywords)],
    language: namesOf(entry.programmingLanguages ?? beside.programmingLanguages, 1)[0],
  };
}

/**
 * What an entry of the list is; gone where it is no longer recommended.
 *
 * @param entry an object of version 1 or 2.
 */
export function sillEntry(source: CatalogueSource, entry: Json): Entry {
  const id = identifierOf(entry.id);
  const languages = [source.language, 'en'];
  const title = titleOf(localised(entry.name, languages)?.text);
  if (id !== undefined && isWithdrawn(entry)) return { gone: id };
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const facts = factsOf(entry);
  const description = localised(entry.description, languages);
  const language = description?.language;
  const record: CatalogueRecord = {
    ...bareRecord(source, 'code', {
      id,
      title,
      url: `${pageAddress(source.base, '/detail', {})}?name=${encodeURIComponent(title)}`,
    }),
    // Some old keywords are references to Wikidata, without words.
    tags: namesOf(facts.tags, TAGS),
    description: descriptionOf(description?.text),
    ...present('licence', codeLicence(entry.license)),
    ...present('created', dayOf(facts.created)),
    ...present('modified', dayOf(entry.updateTime)),
    ...(language !== undefined && language !== source.language ? { language } : {}),
    code: {
      form: 'software',
      ...(typeof facts.language === 'string' ? { language: facts.language } : {}),
      ...present('repository', addressOf(facts.repository)),
      ...present('site', instanceOf(entry.instances)),
    },
  };
  return { record };
}

/** Where a French administration runs it, in version 1. Its own site says what it is, no more. */
const instanceOf = (instances: unknown): string | undefined =>
  objectsOf(instances)
    .map(({ publicUrl, instanceUrl }) => addressOf(publicUrl) ?? addressOf(instanceUrl))
    .find((address) => address !== undefined);

const isWithdrawn = ({ dereferencing }: Json): boolean => isObject(dereferencing);

const list = ({ source }: Listing): CatalogueRequest => ({
  url: fileOf(source, VERSION_2),
  expect: 'json',
  maxBytes: LONGEST_FILE,
});

function* parse({ source }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const known = objectsOf(answer).some((entry) => 'name' in entry && 'id' in entry);
  if (!Array.isArray(answer) || (answer.length > 0 && !known))
    return unexpected('a list of software', Array.isArray(answer) ? answer[0] : answer);
  const parts = yield* readEntries(answer, (entry) => sillEntry(source, entry));
  return { ok: true, value: { ...parts, next: null, total: answer.length } };
}

/** The adapter of the SILL. */
export const sill: Adapter = { software: 'sill', incremental: false, list, parse };
