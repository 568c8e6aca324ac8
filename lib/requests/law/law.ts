/** All articles that letters may cite, by jurisdiction and by id. */
import type { Jurisdiction } from '../flag.ts';
import type { Article } from './article.ts';
import { CA } from './ca.ts';
import { DE } from './de.ts';
import { EU } from './eu.ts';
import { FR } from './fr.ts';
import { GB } from './gb.ts';
import { US } from './us.ts';

export const LAW: Readonly<Record<Jurisdiction, readonly Article[]>> = { FR, EU, GB, DE, US, CA };

const byId = new Map(
  Object.values(LAW)
    .flat()
    .map((article) => [article.id, article]),
);

/** An article by its id. Throws for one that is not there: ids are written in this program alone. */
export function article(id: string): Article {
  const found = byId.get(id);
  if (!found) throw new Error(`No article ${id}.`);
  return found;
}
