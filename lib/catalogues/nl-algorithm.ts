/** What the Dutch register says of an algorithm, in its file, its listing and kept copies. */
import type { AlgorithmFacts } from '../kinds/algorithm.ts';
import type { CatalogueRecord, Publisher } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf } from './entries.ts';
import { topicsOf } from './repository.ts';
import { addressOnHost } from './same-host.ts';
import {
  DESCRIPTION,
  dayOf,
  descriptionOf,
  type Json,
  nameOf,
  present,
  titleOf,
} from './values.ts';

/** Longest purpose, and longest legal basis, that are kept, in UTF-16 units. */
const PURPOSE = 600;
const LEGAL_BASIS = 300;

/**
 * What an algorithm of the register is.
 *
 * @param entry a row of the CSV by column name; one of `results` of the listing; or one of
 *   `algoritmes` of the copy that schellevis/algoritmeregister keeps, whose keys are Dutch.
 */
export function dutchAlgorithmEntry(source: CatalogueSource, entry: Json): Entry {
  const page = addressOnHost(entry.url, source.base);
  const id = registerId(entry, page);
  if (id === undefined) return { refused: 'no identifier' };
  const title = titleOf(entry.name ?? entry.naam ?? entry.title);
  if (title === undefined) return { id, refused: 'no title' };
  const isNumber = /^\d+$/.test(id);
  const url = page ?? (isNumber ? `${source.base}/nl/algoritme/${id}` : undefined);
  if (url === undefined) return { id, refused: 'no address' };
  const goal = entry.goal ?? entry.doel;
  const record: CatalogueRecord = {
    ...bareRecord(source, 'algorithm', { id, title, url }),
    ...present('publisher', publisherOf(entry)),
    tags: topicsOf(entry.category),
    description: descriptionOf(entry.description_short) || descriptionOf(goal),
    ...present('created', dayOf(entry.create_dt ?? entry.geregistreerd)),
    ...present('modified', dayOf(entry.revision_date)),
    algorithm: factsOf(entry, goal),
  };
  return { record };
}

/** The number of the register, `lars`, which is in its addresses; or else its `uuid`. */
function registerId(entry: Json, page: string | undefined): string | undefined {
  const inPage = page === undefined ? undefined : /\/(\d{4,12})\/?$/.exec(new URL(page).pathname);
  return identifierOf(entry.lars) ?? inPage?.[1] ?? identifierOf(entry.id ?? entry.uuid);
}

function publisherOf(entry: Json): Publisher | undefined {
  const name = nameOf(entry.organization ?? entry.organisatie);
  return name === undefined ? undefined : { id: nameOf(entry.org_id) ?? '', name };
}

function factsOf(entry: Json, goal: unknown): AlgorithmFacts {
  const purpose = nameOf(goal, PURPOSE);
  // A short one without a description beside it is the description.
  const isMore =
    purpose !== undefined &&
    (purpose.length > DESCRIPTION || descriptionOf(entry.description_short) !== '');
  return {
    ...present('state', stateOf(entry.status)),
    ...(isMore ? { purpose } : {}),
    ...present('legalBasis', nameOf(entry.lawful_basis ?? entry.juridische_basis, LEGAL_BASIS)),
    ...present('automation', nameOf(entry.human_intervention, LEGAL_BASIS)),
  };
}

/** In the words of the register, Dutch, Frisian or English: `In gebruik`, `in_ontwikkeling`. */
function stateOf(status: unknown): AlgorithmFacts['state'] {
  if (typeof status !== 'string') return undefined;
  const words = fold(status.slice(0, 100))
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (/^(?:buiten gebruik|out of use|buten gebr|gearchiveerd|archived)/.test(words))
    return 'retired';
  if (/^(?:in )?(?:ontwikkeling|development|untwikkeling)/.test(words)) return 'in-development';
  return /^(?:in gebruik|in use|yn gebr)/.test(words) ? 'in-use' : undefined;
}
