/** Finds the names of French places in a text, wary of words that only look like one. */
import type { Gazetteer, Place, PlaceLevel } from './gazetteer.ts';
import { ANNOUNCES_GROUP, FOLLOWS_GROUP, MAY_NAME_GROUP } from './group-names.ts';
import { placeKey } from './place-key.ts';

/** Words of a name are joined by at most this many others (`Ille et Vilaine`, `La Roche sur Yon`). */
const MAX_WORDS = 5;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** Articles of communes' names, by the word that they merge into. */
const ARTICLES: Record<string, string | undefined> = {
  le: 'le',
  du: 'le',
  au: 'le',
  la: 'la',
  les: 'les',
  des: 'les',
  aux: 'les',
};
const ELIDED = /^[dlDL]['’]/;
/**
 * Under this population a commune's name is believed only after a word that announces a place. The
 * gazetteer knows powers of two: Mer has 6,000 inhabitants and 8,192 there.
 */
const WELL_KNOWN = 10_000;

/** Départements and régions whose name is first a common word or a point of the compass. */
const COMMON_WORDS = new Set(['nord', 'lot', 'manche', 'landes', 'creuse', 'cher', 'centre']);
/** Words that announce any place. */
const ANNOUNCES = new Set(['a', 'de', 'd', 'du', 'en', 'sur']);
/** Words that announce an administrative place, however common its name. */
const ADMINISTRATIVE =
  /^(departement|departemental|departementale|prefecture|prefet|prefete|commune|communes|ville|mairie|region|regional|ddtm?|dreal|ars|cd|sdis|caf|academie|communaute|agglomeration|metropole|pays)$/;
/** `Loire (42)`, `DDT 91`, `département 2A`. */
const CODE = /(?:\(|\b(?:ddtm?|d[ée]p(?:artement)?\.?)\s)(\d{2}|2[ABab]|97[1-6])\b\)?/giu;

/**
 * @param text as it is written: capitals count.
 * @returns each place once, in the order of the text. Of homonyms, the most populated.
 */
export function placesIn(text: string, gazetteer: Gazetteer): Place[] {
  const found = new Map<string, Place>();
  const keep = (place: Place | undefined) => {
    if (place) found.set(`${place.level} ${place.code}`, place);
  };
  for (const [, code = ''] of text.matchAll(CODE)) {
    keep(gazetteer.byCode('departement', code.toUpperCase()));
  }
  const words = wordsOf(text);
  const mayNameGroup = MAY_NAME_GROUP.test(text);
  const shouted = text === text.toUpperCase();
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.replace(ELIDED, '');
    if (!/^\p{Lu}/u.test(word)) continue;
    const article = ARTICLES[placeKey(words[i - 1] ?? '')];
    const key = placeKey(word);
    const named = mayNameGroup ? groupAt(words, i, article, gazetteer) : undefined;
    if (named) {
      keep(named.group);
      i = named.last;
      continue;
    }
    if (!gazetteer.begins(key) && !(article && gazetteer.begins(`${article} ${key}`))) continue;
    const before = announcing(words, i);
    for (let n = Math.min(MAX_WORDS, words.length - i); n > 0; n--) {
      const name = [word, ...words.slice(i + 1, i + n)].join(' ');
      if (n > 1 && !/^\p{Lu}/u.test(words[i + n - 1]!.replace(ELIDED, ''))) continue;
      const named = placesCalled(name, article, gazetteer);
      // `Grand Chalon` is not about Grand, nor `du Parc` about Le Parc.
      const goesOn = article !== undefined || /^\p{Lu}/u.test(words[i + 1] ?? '');
      const place = believe(named, name, before, shouted || (n === 1 && goesOn));
      if (!place) continue;
      keep(place);
      i += n - 1;
      break;
    }
  }
  return together([...found.values()], gazetteer);
}

/** The group of communes that is named from a word on, where the text says that it is one. */
function groupAt(
  words: string[],
  i: number,
  article: string | undefined,
  gazetteer: Gazetteer,
): { group: Place; last: number } | undefined {
  const elided = ELIDED.exec(words[i]!)?.[0] ?? '';
  const before = placeKey([...words.slice(Math.max(0, i - 5), i), elided].join(' '));
  const announced = ANNOUNCES_GROUP.test(before);
  for (let n = Math.min(MAX_WORDS, words.length - i); n > 0; n--) {
    if (!announced && !FOLLOWS_GROUP.test(placeKey(words[i + n] ?? ''))) continue;
    const name = words
      .slice(i, i + n)
      .join(' ')
      .slice(elided.length);
    const key = placeKey(name);
    const [group] = [
      ...gazetteer.groups(key),
      ...(article ? gazetteer.groups(`${article} ${key}`) : []),
    ];
    if (group) return { group, last: announced ? i + n - 1 : i + n };
  }
  return undefined;
}

/** Words in their order, an empty one for any sign between them that ends a phrase. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (/[^\s]/.test(text.slice(end, index))) words.push('');
    words.push(word);
    end = index + word.length;
  }
  return words;
}

/**
 * Places of a name. A commune's article is part of its name and merges with « de » and « à »
 * (`du Havre`, `aux Ulis`); one without an article in its name never has one (`de la Mer` is no Mer).
 */
function placesCalled(name: string, article: string | undefined, gazetteer: Gazetteer): Place[] {
  const named = gazetteer.named(placeKey(name));
  if (article === undefined) return named;
  const own = gazetteer.named(placeKey(`${article} ${name}`));
  return [...named.filter(({ level }) => level !== 'commune'), ...own];
}

/** Of homonyms, the one that lies in a larger place named beside it: `Saint-Denis (La Réunion)`. */
function together(places: Place[], gazetteer: Gazetteer): Place[] {
  const larger = places.filter(({ level }) => level !== 'commune');
  if (larger.length === 0 || larger.length === places.length) return places;
  const lies = (place: Place) =>
    larger.some((one) =>
      one.level === 'region' ? one.code === place.region : one.code === place.departement,
    );
  return places.map((place) => {
    if (place.level !== 'commune' || lies(place)) return place;
    return gazetteer.named(placeKey(place.name)).find(lies) ?? place;
  });
}

/** `fr:commune:35238`, `fr:departement:35@1860-07-01`: how uData names the zones of France. */
const ZONE = /^fr:(region|departement|epci|commune):([0-9AB]{2,9})(?:@|$)/;

/**
 * Places in a name that ought to be one, such as a zone: the whole of it, if it is one. uData's
 * codes of zones are names too, which no other place shares.
 */
export function placesNamed(name: string, gazetteer: Gazetteer): Place[] {
  const [, level, code] = ZONE.exec(name) ?? [];
  if (level !== undefined && code !== undefined) {
    const place = gazetteer.byCode(level as PlaceLevel, code);
    return place ? [place] : [];
  }
  const [whole] = gazetteer.named(placeKey(name));
  return whole ? [whole] : placesIn(name, gazetteer);
}

type Announced = 'administrative' | 'place' | 'no';

/** What the words before say: articles are looked through, `préfecture de la` announces. */
function announcing(words: string[], i: number): Announced {
  if (ELIDED.test(words[i]!)) return looksAdministrative(words, i) ? 'administrative' : 'place';
  const previous = placeKey(words[i - 1] ?? '');
  if (previous === 'la' || previous === 'des') {
    return looksAdministrative(words, i) ? 'administrative' : 'no';
  }
  if (ADMINISTRATIVE.test(previous)) return 'administrative';
  if (!ANNOUNCES.has(previous)) return 'no';
  return looksAdministrative(words, i) ? 'administrative' : 'place';
}

const looksAdministrative = (words: string[], i: number) =>
  words.slice(Math.max(0, i - 3), i).some((word) => ADMINISTRATIVE.test(placeKey(word)));

function believe(
  places: Place[],
  name: string,
  announced: Announced,
  doubtful: boolean,
): Place | undefined {
  const [first] = places;
  if (!first) return undefined;
  if (COMMON_WORDS.has(placeKey(name))) {
    return announced === 'administrative' ? first : undefined;
  }
  if (first.level !== 'commune' || announced === 'administrative') return first;
  if (announced === 'place' && !doubtful) return first;
  // A name of several words, hyphens included, is seldom anything else than a place.
  const several = /[-\s]/.test(name) && !doubtful;
  return several || first.population >= WELL_KNOWN ? first : undefined;
}
