/**
 * Software that Italian administrations share, from the catalogue of Developers Italia: an answer
 * of https://api.developers.italia.it/v1/software, each entry with its `publiccode.yml`
 * (https://yml.publiccode.tools/schema.core.html).
 */
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
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord, Publisher } from '../../../lib/model.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import { readYaml } from '../yaml.ts';
import { bareAddress, recordOf } from './record.ts';
import type { RecordPack } from './types.ts';

/** The language of the catalogue. */
const OWN = 'it';
/** Which language a description is taken in, where it has several. */
const PREFERRED = [OWN, 'en', 'fr'];

/** The record of an entry; null where its `publiccode.yml` cannot be read, or names nothing. */
export function recordFromEntry(entry: Json): CatalogueRecord | null {
  const id = nameOf(entry.id);
  const code = typeof entry.publiccodeYml === 'string' ? readYaml(entry.publiccodeYml) : null;
  const repository = addressOf(code?.url) ?? addressOf(entry.url);
  const title = titleOf(code?.name);
  if (!id || !code || !repository || !title) return null;
  const { language, text } = descriptionIn(code.description);
  const site = addressOf(code.landingURL);
  const phase = nameOf(code.developmentStatus);
  const legal = isObject(code.legal) ? code.legal : {};
  return recordOf({
    kind: 'code',
    catalogue: 'developers-italia',
    id,
    title,
    url: repository,
    ...present('publisher', publisherOf(code)),
    tags: namesOf(code.categories, TAGS),
    description: descriptionOf(text),
    ...present('licence', nameOf(legal.license)),
    ...present('created', dayOf(entry.createdAt)),
    ...present('modified', dayOf(code.releaseDate)),
    ...(language !== OWN && text !== '' ? { language } : {}),
    code: {
      form: 'software',
      repository,
      ...(site && bareAddress(site) !== bareAddress(repository) ? { site } : {}),
      ...present('phase', phase),
      ...(phase === 'obsolete' ? { archived: true } : {}),
    },
  });
}

/** One of the descriptions, by language: keys are `it`, or `it-IT`. */
function descriptionIn(value: unknown): { language: string; text: string } {
  const texts = Object.entries(isObject(value) ? value : {}).flatMap(([tag, one]) => {
    const language = tag.slice(0, 2).toLowerCase();
    if (!isObject(one)) return [];
    const said = [one.shortDescription, one.longDescription].flatMap((t) => nameOf(t, 1000) ?? []);
    return said.length > 0 ? [{ language, text: said.join(' ') }] : [];
  });
  const wanted = PREFERRED.map((language) => texts.find((one) => one.language === language));
  return wanted.find((one) => one !== undefined) ?? texts[0] ?? { language: OWN, text: '' };
}

/** Who answers for it; the identifier is the administration's, `urn:x-italian-pa:c_h703`. */
function publisherOf({ organisation, legal }: Json): Publisher | undefined {
  const body = isObject(organisation) ? organisation : {};
  const law = isObject(legal) ? legal : {};
  const name = nameOf(body.name) ?? nameOf(law.repoOwner) ?? nameOf(law.mainCopyrightOwner);
  return name === undefined ? undefined : { id: nameOf(body.uri) ?? '', name };
}

/** The pack `code-it`. */
export async function buildItalianCode(sources: SourceFolder): Promise<RecordPack> {
  const answer: unknown = JSON.parse(await sources.text('italianCode'));
  const all = objectsOf(isObject(answer) ? answer.data : []);
  const active = all.filter((entry) => entry.active !== false);
  const records = active.flatMap((entry) => recordFromEntry(entry) ?? []);
  const { date } = SOURCES.italianCode;
  return {
    described: {
      name: 'code-it',
      title: 'Developers Italia, catalogo del software',
      licence: 'CC0 1.0',
      attribution: `Dipartimento per la trasformazione digitale, developers.italia.it, ${date} (first page)`,
      homepage: 'https://developers.italia.it/',
      sourceDate: date,
      counts: {
        rows: all.length,
        records: records.length,
        inactive: all.length - active.length,
        unreadable: active.length - records.length,
      },
    },
    records,
    french: false,
  };
}
