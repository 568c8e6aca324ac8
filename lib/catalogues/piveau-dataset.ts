/** The record of a dataset in piveau's search results. Anything in them may be null. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete, pageAddress } from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { languageOf } from './languages.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  type Localised,
  listOf,
  localised,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

/** The record of a dataset, or why there is none. */
export function piveauDataset(source: CatalogueSource, told: Json): Entry {
  const id = identifierOf(told.id);
  const title = original(source, told, told.title);
  const refused = incomplete(id, titleOf(title?.text));
  if (refused || id === undefined || title === undefined) return refused ?? null;

  const distributions = objectsOf(told.distributions);
  const language = title.language ?? source.language;
  const coverage = coverageOf(told);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', {
      id,
      title: titleOf(title.text) ?? '',
      url: pageAddress(source.base, source.settings?.page ?? defaultPage(source.base), { id }),
    }),
    tags: tagsOf(told, language),
    description: descriptionOf(localised(told.description, [language, source.language])?.text),
    formats: formatNames(distributions.flatMap(({ format }) => formatOf(format) ?? [])),
    resources: distributions.length,
    ...present('publisher', publisherOf(told.publisher, language)),
    ...present('licence', licenceIn(distributions)),
    ...present('frequency', frequencyOf(told.accrual_periodicity) ?? frequencyOf(told.frequency)),
    ...present('created', dayOf(told.issued)),
    ...present('modified', dayOf(told.modified)),
    ...present('coverage', coverage),
    ...present('source', landingPage(told.landing_page)),
    ...present('language', language === source.language ? undefined : language),
  };
  return { record };
}

const defaultPage = (base: string) =>
  new URL(base).hostname === 'data.europa.eu' ? '/data/datasets/{id}' : '/datasets/{id}';

/**
 * The text that somebody wrote, before those that a machine made of it: data.europa.eu translates
 * every title into 24 languages and says so in `translation_meta.details`. Without that, a dataset
 * in one language is read in that one.
 */
function original(source: CatalogueSource, told: Json, value: unknown): Localised | undefined {
  const meta = isObject(told.translation_meta) ? told.translation_meta : {};
  const details = isObject(meta.details) ? meta.details : {};
  const translated = new Set(
    Object.entries(details).flatMap(([language, detail]) =>
      isObject(detail) && detail.machine_translated === true ? [language] : [],
    ),
  );
  const stated = [...listOf(told.languages), ...listOf(told.language)].flatMap(
    (one) => languageOf(one) ?? [],
  );
  const preferred =
    new Set(stated).size === 1 ? [stated[0] ?? '', source.language] : [source.language];
  if (!isObject(value) || translated.size === 0) return localised(value, preferred);
  const own = Object.fromEntries(
    Object.entries(value).filter(([language]) => !translated.has(language)),
  );
  return localised(own, preferred) ?? localised(value, preferred);
}

function publisherOf(publisher: unknown, language: string): CatalogueRecord['publisher'] {
  if (!isObject(publisher)) return undefined;
  // FOAF's persons stay out.
  if (/person/i.test(nameOf(publisher.type) ?? '')) return undefined;
  const name = nameOf(localised(publisher.name ?? publisher.label, [language])?.text);
  return name === undefined ? undefined : { id: identifierOf(publisher.resource) ?? '', name };
}

/** Keywords in the language of the title, and names of categories. */
function tagsOf(told: Json, language: string): string[] {
  const keywords = objectsOf(told.keywords).filter(
    (one) => one.language === undefined || one.language === null || one.language === language,
  );
  const categories = objectsOf(told.categories).map(
    ({ label }) => localised(label, [language, 'en'])?.text,
  );
  return namesOf(
    [...keywords.map(({ label }) => label), ...categories].filter((one) => one !== undefined),
    TAGS,
  );
}

/** A format's name; of the EU table of file types, the last part of the address. */
function formatOf(format: unknown): string | undefined {
  if (!isObject(format)) return nameOf(format);
  return nameOf(format.label) ?? nameOf(format.id) ?? nameOf(format.resource)?.split(/[/#]/).pop();
}

const licenceIn = (distributions: Json[]): string | undefined =>
  distributions.map(({ license }) => licenceOf(license)).find((licence) => licence !== undefined);

function landingPage(pages: unknown): string | undefined {
  const [first] = Array.isArray(pages) ? pages : [pages];
  return addressOf(isObject(first) ? first.resource : first);
}

function coverageOf(told: Json): CatalogueRecord['coverage'] {
  const period = objectsOf(told.temporal)[0] ?? {};
  const coverage = {
    ...present('start', dayOf(period.gte ?? period.start_date)),
    ...present('end', dayOf(period.lte ?? period.end_date)),
  };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}
