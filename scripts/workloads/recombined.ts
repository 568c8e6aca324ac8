/** A larger catalogue than there is, in the words of the one there is. */
import type { CatalogueRecord } from '../../lib/model.ts';
import { createRandom, type Random } from './random.ts';

/** How often a year, and any other number, is replaced. */
const OTHER_YEAR = 0.5;
const OTHER_NUMBER = 0.15;
/** How often a record brings a name that no other has, as new communes, brands and projects do. */
const NEW_NAME = 0.15;
const YEARS = [1990, 2030] as const;

/**
 * The records themselves, then as many made from them as are wanted: the beginning of one title
 * with the end of another, the description of a third, the tags and the publisher of a fourth,
 * with other numbers and new names. Real titles and numbers of words stay what they are, and the
 * vocabulary grows as in real catalogues.
 *
 * @param total how many; the first ones are the real records, all of them if there are fewer.
 */
export function recombined(
  records: readonly CatalogueRecord[],
  total: number,
  seed: number,
): CatalogueRecord[] {
  const random = createRandom(seed);
  const all = records.slice(0, total);
  if (records.length === 0) return all;
  for (let number = all.length; number < total; number++) {
    const id = `made-${number}`;
    const [subject, end, told, base] = [0, 0, 0, 0].map(() => random.pick(records));
    const title = joined(subject!.title, end!.title, random);
    const { acronym: _, slug: __, source: ___, ...facts } = base!;
    all.push({
      ...facts,
      id,
      title: renumbered(title, random),
      url: `https://www.exemple.gouv.fr/${id}`,
      description: renumbered(told!.description, random),
      tags: random.chance(0.5) ? base!.tags : subject!.tags,
    });
  }
  return all;
}

/** The first half of one title and the second half of another, often with a name of its own. */
function joined(first: string, second: string, random: Random): string {
  const from = first.split(' ');
  const to = second.split(' ');
  const words = [
    ...from.slice(0, Math.ceil(from.length / 2)),
    ...to.slice(Math.floor(to.length / 2)),
  ];
  if (random.chance(NEW_NAME)) {
    words[random.int(words.length)] = blend(random.pick(from), random.pick(to), random);
  }
  return words.join(' ');
}

/** A word that could exist: the beginning of one and the end of another. */
function blend(first: string, second: string, random: Random): string {
  const beginning = first.slice(0, 2 + random.int(4));
  const end = second.slice(-(2 + random.int(4)));
  return beginning + end.toLowerCase();
}

function renumbered(text: string, random: Random): string {
  return text.replace(/\d+/g, (digits) => {
    if (/^(?:19|20)\d\d$/.test(digits)) {
      const [first, last] = YEARS;
      return random.chance(OTHER_YEAR) ? String(first + random.int(last - first)) : digits;
    }
    if (!random.chance(OTHER_NUMBER)) return digits;
    return digits.replace(/\d/g, () => String(random.int(10)));
  });
}
