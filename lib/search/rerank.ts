/** The order of the results on screen: by words and use, and by how their titles fit. */
import type { CatalogueRecord } from '../model.ts';
import { tokens } from '../text/tokens.ts';
import { isAbout } from './prior.ts';
import { type Asked, isTitle, titleFits } from './title-fit.ts';

/** Share of the page on which the records stay that words and use put there, whatever their title. */
const STAYING = 0.6;

/**
 * Orders records by how well their titles fit. The best that has what was typed for a title comes
 * first, however little it is used; the first of the list as it came stay on the page, since a
 * good record may name its thing otherwise in its title.
 *
 * @param ranked best first, by words and use.
 * @param page how many of them are shown.
 */
export function rerank<T extends { record: CatalogueRecord; score: number }>(
  asked: Asked,
  ranked: T[],
  page: number,
): T[] {
  const titles = ranked.map(({ record }) => tokens(record.title));
  const fits = titleFits(
    asked,
    ranked.map(({ record }) => record),
    titles,
  );
  const order = ranked.map((one, place) => ({
    one: { ...one, score: one.score * fits[place]! },
    words: titles[place]!,
    exact: isTitle(asked, titles[place]!),
    stays: place < STAYING * page,
  }));
  order.sort((a, b) => b.one.score - a.one.score);
  const shown = order.slice(0, page);
  for (const late of order.slice(page).filter(({ stays }) => stays)) {
    shown.splice(
      shown.findLastIndex(({ stays }) => !stays),
      1,
    );
    shown.push(late);
  }
  const exact = order.find((one) => one.exact);
  const rest = shown.filter((one) => one !== exact);
  if (exact) {
    const [best] = rest;
    // A subject rather than a title: one that says it, too, and is much more used comes first.
    const isRival =
      best !== undefined &&
      isAbout(asked.groups.length) &&
      best.one.score > exact.one.score &&
      asked.groups.every(({ candidates }) =>
        candidates.some(({ term }) => best.words.includes(term)),
      );
    rest.splice(isRival ? 1 : 0, 0, exact);
  }
  return rest.slice(0, page).map(({ one }) => one);
}
