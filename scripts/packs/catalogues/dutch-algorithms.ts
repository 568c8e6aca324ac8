/**
 * The register of algorithms of the Dutch administrations, as
 * https://github.com/schellevis/algoritmeregister keeps it from algoritmes.overheid.nl.
 */
import {
  addressOf,
  DESCRIPTION,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  nameOf,
  objectsOf,
  present,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { AlgorithmFacts } from '../../../lib/kinds/algorithm.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { recordOf } from './record.ts';
import type { RecordPack } from './types.ts';

/** Longest purpose and legal basis that are kept, in UTF-16 units. */
const PURPOSE = 600;
const LEGAL_BASIS = 300;

const STATES: Record<string, AlgorithmFacts['state']> = {
  in_gebruik: 'in-use',
  ontwikkeling: 'in-development',
  in_ontwikkeling: 'in-development',
  buiten_gebruik: 'retired',
};

/** The record of an algorithm; null without identifier, title or address. */
export function recordFromDutchAlgorithm(algorithm: Json): CatalogueRecord | null {
  const id = nameOf(algorithm.id);
  const title = titleOf(algorithm.title);
  const url = addressOf(algorithm.url);
  if (!id || !title || !url) return null;
  const publisher = nameOf(algorithm.organisatie);
  const purpose = nameOf(algorithm.doel, PURPOSE);
  return recordOf({
    kind: 'algorithm',
    catalogue: 'nl-algorithms',
    id,
    title,
    url,
    ...(publisher ? { publisher: { id: '', name: publisher } } : {}),
    description: descriptionOf(algorithm.doel),
    ...present('created', dayOf(algorithm.geregistreerd)),
    algorithm: {
      ...present('state', STATES[nameOf(algorithm.status) ?? '']),
      // A shorter one is the description.
      ...(purpose && purpose.length > DESCRIPTION ? { purpose } : {}),
      ...present('legalBasis', nameOf(algorithm.juridische_basis, LEGAL_BASIS)),
    },
  });
}

/** The pack `algorithms-nl`. */
export async function buildDutchAlgorithms(sources: SourceFolder): Promise<RecordPack> {
  const file: unknown = JSON.parse(await sources.text('dutchAlgorithms'));
  const all = objectsOf(isObject(file) ? file.algoritmes : []);
  const records = all.flatMap((one) => recordFromDutchAlgorithm(one) ?? []);
  const { date } = SOURCES.dutchAlgorithms;
  return {
    described: {
      name: 'algorithms-nl',
      title: 'Algoritmeregister van de Nederlandse overheid',
      licence: 'CC0 1.0',
      attribution: `algoritmes.overheid.nl, through schellevis/algoritmeregister, ${date}`,
      homepage: 'https://algoritmes.overheid.nl/',
      sourceDate: date,
      counts: {
        rows: all.length,
        records: records.length,
        unreadable: all.length - records.length,
      },
    },
    records,
    french: false,
  };
}
