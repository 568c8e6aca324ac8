/**
 * Reads `publiccode.yml`, by which public bodies describe the software they publish:
 * https://yml.publiccode.tools/schema.core.html. All versions from 0.2 are alike in what is read.
 */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Publisher } from '../model.ts';
import { languageOf } from './languages.ts';
import { codeLicence } from './repository.ts';
import {
  addressOf,
  dayOf,
  isObject,
  type Json,
  nameOf,
  namesOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

/** Longest file that is read, in UTF-16 units; real ones have 2,000 to 20,000. */
const LONGEST = 100 * 1024;
/** Deepest nesting; the format needs six. */
const DEEPEST = 20;
/** Most references to another part of the file; real files have none or a few. */
const ALIASES = 20;
/** Most users of the software that are kept, and longest description, before it is cut. */
const USERS = 50;
const DESCRIPTION = 4000;

export interface PublicCode {
  name: string;
  /** Address of the repository; http(s). */
  url?: string;
  /** Address of a page about it, or where it is in use. */
  landing?: string;
  description: string;
  /** Language of the description, BCP 47 primary tag. */
  language?: string;
  licence?: string;
  /** `concept`, `development`, `beta`, `stable`, `obsolete`. */
  status?: string;
  /** `standalone/web`, `library`, … */
  type?: string;
  categories: string[];
  /** Day of the last release. */
  released?: string;
  usedBy: string[];
  publisher?: Publisher;
}

/**
 * What a `publiccode.yml` says; undefined for a text that is none: not well formed, too long, too
 * deep, with too many references, or without a name.
 *
 * @param preferred languages in which the description is wanted, in order.
 */
export function readPublicCode(
  text: unknown,
  preferred: readonly string[],
): PublicCode | undefined {
  const code = readYaml(text);
  const name = titleOf(code?.name);
  if (code === undefined || name === undefined) return undefined;
  const legal = part(code.legal);
  return {
    name,
    ...present('url', addressOf(code.url)),
    ...present('landing', addressOf(code.landingURL)),
    ...descriptionIn(code.description, preferred),
    ...present('licence', codeLicence(legal.license)),
    ...present('status', nameOf(code.developmentStatus, 40)),
    ...present('type', nameOf(code.softwareType, 60)),
    categories: namesOf(code.categories, TAGS),
    ...present('released', dayOf(code.releaseDate)),
    usedBy: namesOf(code.usedBy, USERS),
    ...present('publisher', publisherOf(part(code.organisation), legal)),
  };
}

const part = (value: unknown): Json => (isObject(value) ? value : {});

/**
 * All values are texts, lists and objects: with the failsafe schema no tag makes anything else, a
 * date stays as it was written, and `<<` copies nothing. References share what they name, so that
 * only what walks along all of them could be led in circles; nothing here does.
 */
function readYaml(text: unknown): Json | undefined {
  if (typeof text !== 'string' || text.length > LONGEST) return undefined;
  if (references(text) > ALIASES) return undefined;
  try {
    // The last of two equal keys counts, as in JSON.
    const value = load(text, { schema: FAILSAFE_SCHEMA, json: true, maxDepth: DEEPEST });
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How often a text names again what it gave a name to; emphasis in Markdown looks the same. */
function references(text: string): number {
  const named = (sign: RegExp) => [...text.matchAll(sign)].map(([, name = '']) => name);
  const anchors = new Set(named(/(?:^|[\s,[{:-])&([^\s,\]}]+)/gm));
  return named(/(?:^|[\s,[{:-])\*([^\s,\]}]+)/gm).filter((name) => anchors.has(name)).length;
}

/** One of the descriptions: their keys are `it`, or `it-IT`. */
function descriptionIn(
  value: unknown,
  preferred: readonly string[],
): Pick<PublicCode, 'description' | 'language'> {
  const texts = Object.entries(part(value))
    .slice(0, 50)
    .flatMap(([tag, one]) => {
      const { shortDescription, longDescription } = part(one);
      const said = [shortDescription, longDescription].flatMap((t) => nameOf(t, DESCRIPTION) ?? []);
      return said.length > 0 ? [{ language: languageOf(tag), text: said.join(' ') }] : [];
    });
  const wanted = preferred.map((language) => texts.find((one) => one.language === language));
  const found = wanted.find((one) => one !== undefined) ?? texts[0];
  return { description: found?.text ?? '', ...present('language', found?.language) };
}

/** Who answers for it; the identifier is the administration's, `urn:x-italian-pa:c_h703`. */
function publisherOf(organisation: Json, legal: Json): Publisher | undefined {
  // Before version 0.5, under `legal`.
  const name =
    nameOf(organisation.name) ?? nameOf(legal.repoOwner) ?? nameOf(legal.mainCopyrightOwner);
  return name === undefined ? undefined : { id: nameOf(organisation.uri) ?? '', name };
}
