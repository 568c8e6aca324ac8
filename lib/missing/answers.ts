/** Whether a record answers what was looked for: by its words, each counted by how rare it is. */
import type { CatalogueRecord } from '../model.ts';
import { titleWords } from '../related/facts.ts';
import { isGeneric } from '../text/generic.ts';

/** Share of what is looked for that a record must say. */
const ENOUGH = 0.6;
/** As many words at least are needed to tell two subjects apart. */
const FEWEST = 2;
/** Rarity of a word of which it is not known. */
const COMMON = 1;

/** Words of a text that tell a subject, by their stems: no numbers, and none that any page may have. */
export const tellingWords = (text: string): Map<string, string> =>
  new Map(
    titleWords(text)
      .filter(({ key, word }) => !isGeneric(key) && !/^\d+$/.test(word))
      .map(({ key, word }) => [key, word]),
  );

/**
 * Whether a record seems to be what these words look for: it says most of them in its title, tags
 * and description. Too few words tell nothing.
 *
 * @param rarity of words, as `Search.idf` has it; all count the same without.
 */
export function seemsToAnswer(
  { title, acronym = '', tags, description }: CatalogueRecord,
  words: string,
  rarity: ReadonlyMap<string, number> = new Map(),
): boolean {
  const looked = tellingWords(words);
  if (looked.size < FEWEST) return false;
  const said = tellingWords([title, acronym, ...tags, description].join(' '));
  let mass = 0;
  let found = 0;
  for (const [key, word] of looked) {
    const weight = rarity.get(word) ?? COMMON;
    mass += weight;
    if (said.has(key)) found += weight;
  }
  return found >= ENOUGH * mass;
}

/** Whether a publisher's name says all that tells a body's name from others. */
export function isNamed(publisher: string, body: string): boolean {
  const said = tellingWords(publisher);
  const looked = [...tellingWords(body).keys()];
  return looked.length > 0 && looked.every((key) => said.has(key));
}
