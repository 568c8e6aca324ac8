/**
 * Who publishes a page, as the catalogues call it, and how sure that is. The host is the best
 * evidence; then come the bodies above its own, and what the site says of itself.
 */
import type { Declaration, SiteVerdict } from '../model.ts';
import type { Gazetteer, Place } from '../places/gazetteer.ts';
import { placesIn } from '../places/mentions.ts';
import type { Search } from '../search/search.ts';
import { publisherIds } from '../sites/publishers.ts';

export interface KnownPublisher {
  /** 0 to 1. */
  confidence: number;
  /** The name of the body above the page's own, where it is that one's. */
  parent?: string;
}

/** Publishers of a page by their identifiers in whatever catalogue. */
export type Publishers = Map<string, KnownPublisher>;

/** A body above concerns its page less the further up it is. */
const PARENTS = [0.5, 0.4, 0.3];
/** A name in the page is believed where the host is official, half where the site only claims. */
const DECLARED = { official: 0.8, 'claims-public': 0.4, lookalike: 0, other: 0 };
const SIREN = 0.7;
/** Names of a page that are looked up. */
const MOST = 6;

const NAMES: Declaration['type'][] = ['organization', 'publisher'];

/**
 * @param declared what the page, and its site's legal notice, say of themselves.
 * @param named texts that name the site: its name, the page's title.
 * Rejects when the store does.
 */
export async function publishersOf(
  site: SiteVerdict,
  declared: Declaration[],
  named: string,
  search: Pick<Search, 'publishersNamed'>,
  gazetteer: Gazetteer,
): Promise<Publishers> {
  const found: Publishers = new Map();
  const add = (ids: string[], known: KnownPublisher) => {
    for (const id of ids) {
      if ((found.get(id)?.confidence ?? 0) < known.confidence) found.set(id, known);
    }
  };
  const { body, verdict } = site;
  add(publisherIds(body), { confidence: 1 });
  body?.parents?.forEach((parent, i) => {
    add(publisherIds(parent), { confidence: PARENTS[i] ?? 0, parent: parent.name });
  });
  // A body that the directories know was matched by its name, its département and its records when
  // they were put together: names alone are what namesakes share.
  if (body?.ids.datagouv?.length || DECLARED[verdict] === 0) return found;
  const names = declared.flatMap(({ type, name }) =>
    NAMES.includes(type) && name && !hasNamesakes(name, gazetteer) ? [name] : [],
  );
  const communes = declared.flatMap(({ type, name }) =>
    type === 'siren' && name ? communeNames(name, named, gazetteer) : [],
  );
  const [byName, bySiren] = await Promise.all([
    search.publishersNamed(names.slice(0, MOST)),
    search.publishersNamed(communes.slice(0, MOST)),
  ]);
  add(byName, { confidence: DECLARED[verdict] });
  add(bySiren, { confidence: SIREN * DECLARED[verdict] });
  return found;
}

/** Whether a place is a commune of whose name there are several. */
const isShared = ({ level, name }: Place, gazetteer: Gazetteer): boolean =>
  level === 'commune' && gazetteer.named(name).length > 1;

/** Whether a name holds that of such a commune. */
const hasNamesakes = (name: string, gazetteer: Gazetteer): boolean =>
  placesIn(name, gazetteer).some((place) => isShared(place, gazetteer));

/**
 * What the commune of a SIREN may be called as a publisher, where the site names that commune. A
 * commune's SIREN is 21, the département, and nearly always the commune's number in it (82 of 100 in
 * INSEE's table of 2026); names that several communes share are left out.
 */
function communeNames(siren: string, named: string, gazetteer: Gazetteer): string[] {
  const [, departement, number] = /^21(\d\d)0(\d{3})\d$/.exec(siren) ?? [];
  const commune = placesIn(named, gazetteer).find(({ code }) => code === `${departement}${number}`);
  if (!commune || isShared(commune, gazetteer)) return [];
  return ['Ville de', 'Commune de', 'Mairie de'].map((title) => `${title} ${commune.name}`);
}
