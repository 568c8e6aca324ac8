/** Whether a record answers what was looked for: by its words, in the place in question. */
import type { CatalogueRecord } from '../model.ts';
import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';

/** Share of the words looked for that a record must say. */
const ENOUGH = 0.6;
/** As many words at least are needed to tell two subjects apart. */
const FEWEST = 2;

/** Words of a text that tell a subject, by their stems. */
export const tellingStems = (text: string): Set<string> =>
  new Set(
    tokens(text)
      .filter((word) => !isStopWord(word) && !/^\d+$/.test(word))
      .map(stem)
      .filter((key) => !isGeneric(key)),
  );

/**
 * How much of some words a record says, 0 to 1, in its title, its tags and its description.
 *
 * @param looked stems: see `tellingStems`.
 */
export function saidBy(
  { title, acronym, tags, description }: CatalogueRecord,
  looked: Set<string>,
): number {
  const said = tellingStems([title, acronym ?? '', ...tags, description].join(' '));
  return [...looked].filter((key) => said.has(key)).length / Math.max(1, looked.size);
}

/** Whether a record seems to be what these words look for. Too few words tell nothing. */
export function seemsToAnswer(record: CatalogueRecord, words: string): boolean {
  const looked = tellingStems(words);
  return looked.size >= FEWEST && saidBy(record, looked) >= ENOUGH;
}

/** Whether a publisher's name says all that tells a body's name from others. */
export function isNamed(publisher: string, body: string): boolean {
  const said = tellingStems(publisher);
  const looked = tellingStems(body);
  return looked.size > 0 && [...looked].every((key) => said.has(key));
}
