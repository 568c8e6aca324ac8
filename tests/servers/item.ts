/** One thing that a catalogue should hold, before any software words it. Drawn from a seed. */
import type { RecordKind } from '../../lib/model.ts';
import { createRandom, type Random } from '../../scripts/workloads/random.ts';
import { type IdForm, idOf, mix } from './ids.ts';
import {
  BODIES,
  FORMATS,
  FREQUENCIES,
  type Language,
  LICENCES,
  type Licence,
  PLACES,
  type Place,
  PROGRAMMING,
  SUBJECTS,
} from './words.ts';

export interface ItemPublisher {
  /** In the form of the catalogue's own identifiers. */
  id: string;
  slug: string;
  name: string;
}

/** Times are in ms since 1970. */
export interface Item {
  kind: RecordKind;
  /** Its place in the collection; never changes. */
  index: number;
  id: string;
  slug: string;
  language: Language;
  title: string;
  /** Plain text of one or two sentences. */
  description: string;
  /** Absent for some, as in real catalogues. */
  publisher?: ItemPublisher;
  tags: string[];
  licence?: Licence;
  frequency: string;
  created: number;
  modified: number;
  /** Since when it is archived. */
  archived?: number;
  formats: string[];
  place?: Place;
  /** Years that it covers. */
  coverage?: { start: number; end: number };
  /** 0 to 1. */
  quality: number;
  views: number;
  reuses: number;
  followers: number;
  /** Of a consultation: when it opens and closes. */
  opens?: number;
  closes?: number;
  /** Of code: `owner/name` on GitHub, language, stars. */
  repository?: string;
  programming?: string;
  stars: number;
  /** A copy of someone else's code, which lists leave out. */
  fork?: true;
  /** Of an algorithm. */
  state?: 'in-use' | 'in-development' | 'retired';
  /** Address of the thing itself: site of the code or reuse, endpoint of the service. */
  address: string;
  /** Places of the datasets that a service or a reuse goes with. */
  datasets: number[];
}

/** What a collection's items have in common. */
export interface Recipe {
  kind: RecordKind;
  seed: number;
  language: Language;
  form: IdForm;
  /** The moment, in ms since 1970, before which everything was made. */
  start: number;
  /** How many datasets there are to go with. */
  datasets: number;
}

const DAY = 86_400_000;
/** Oldest records of open data portals. */
const FIRST = Date.UTC(2011, 11, 5);
const HALF_A_YEAR = 180 * DAY;
/** Share of the records that were modified in the last year. */
const RECENT = 0.3;
const NUMBERED = { code: 'depot', algorithm: 'algorithme', service: 'api', reuse: 'reutilisation' };

/** When the item at a place was made and last modified: cheap enough to sort 70,000 by it. */
export function timesOf({ kind, seed, start }: Recipe, index: number) {
  const [a, b, c] = [mix(seed, index, 1), mix(seed, index, 2), mix(seed, index, 3)];
  // Half of the consultations are recent: some of them are open.
  const first = kind === 'consultation' && a % 2 === 0 ? start - HALF_A_YEAR : FIRST;
  const created = first + Math.floor((a / 2 ** 32) * (start - first - DAY));
  const earliest = b / 2 ** 32 < RECENT ? Math.max(created, start - 365 * DAY) : created;
  return { created, modified: earliest + Math.floor((c / 2 ** 32) * (start - earliest)) };
}

/** Slugs of names that come back: taking accents apart is what costs most in an item. */
const slugs = new Map<string, string>();

function slugOfName(name: string): string {
  const slug = slugs.get(name) ?? slugOf(name);
  slugs.set(name, slug);
  return slug;
}

/** The words of a title, joined as addresses join them. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Draws the item at a place: the same recipe and place always give the same item. */
export function makeItem(recipe: Recipe, index: number): Item {
  const { kind, seed, language, form } = recipe;
  const random = createRandom(mix(seed, index));
  const times = timesOf(recipe, index);
  const about = random.pick(SUBJECTS);
  const place = random.chance(0.7) ? random.pick(PLACES) : undefined;
  const year = random.chance(0.4) ? new Date(times.created).getUTCFullYear() : undefined;
  const title = [titleOf(kind, language, about[language], place), year].filter(Boolean).join(' ');
  const slug = `${slugOfName(title)}-${index}`;
  const publisher = random.chance(0.97) ? publisherOf(recipe, random, place) : undefined;
  return {
    kind,
    index,
    id: idOf(form, seed, index, () => slug),
    slug,
    language,
    title,
    description: describe(language, about[language], place),
    ...(publisher && { publisher }),
    tags: about.tags.slice(0, 1 + random.int(about.tags.length)),
    ...(random.chance(0.9) && { licence: random.pick(LICENCES) }),
    frequency: random.pick(FREQUENCIES),
    ...times,
    formats: random.shuffled(FORMATS).slice(0, 1 + random.int(3)),
    ...(place && { place }),
    ...(year !== undefined && { coverage: { start: year - random.int(5), end: year } }),
    quality: Math.round(random.next() * 100) / 100,
    // Most records are hardly looked at, a few very much.
    views: Math.floor(10 ** (random.next() * 4.5)) - 1,
    reuses: random.chance(0.1) ? random.int(12) : 0,
    followers: random.int(8),
    ...(kind === 'consultation' && daysOf(times.created, random)),
    ...(kind === 'code' && {
      repository: `${publisher?.slug ?? 'collectif'}/${slug}`,
      programming: random.pick(PROGRAMMING),
      ...(index % 9 === 0 && { fork: true as const }),
    }),
    stars: kind === 'code' ? Math.floor(10 ** (random.next() * 3)) - 1 : 0,
    ...(kind === 'algorithm' && {
      state: random.pick(['in-use', 'in-use', 'in-development', 'retired'] as const),
    }),
    address: `https://${slugOfName(about.en)}.example.org/${index}`,
    datasets: recipe.datasets > 0 ? [random.int(recipe.datasets)] : [],
  };
}

function titleOf(kind: RecordKind, language: Language, about: string, place?: Place): string {
  const where = place ? ` – ${place.name}` : '';
  if (kind === 'dataset') return `${about}${where}`;
  if (kind === 'consultation')
    return `${language === 'fr' ? 'Consultation sur le projet' : 'Consultation on'}: ${about}${where}`;
  const noun = language === 'fr' ? NUMBERED[kind] : kind;
  return `${about}${where} (${noun})`;
}

const describe = (language: Language, about: string, place?: Place) =>
  language === 'fr'
    ? `${about}${place ? ` sur le territoire de ${place.name}` : ' en France entière'} : relevés, mis à jour par le service producteur. Les données manquantes sont laissées vides.`
    : `${about}${place ? ` in the area of ${place.name}` : ' in the whole country'}: records kept up to date by the publishing office. Missing values are left empty.`;

function publisherOf({ seed, language, form }: Recipe, random: Random, place?: Place) {
  const names = BODIES.map((body) => body[language]);
  const city = place && `${language === 'fr' ? 'Ville de' : 'City of'} ${place.name}`;
  const name = city && random.chance(0.8) ? city : random.pick(names);
  const number = name === city ? names.length + PLACES.indexOf(place!) : names.indexOf(name);
  const slug = slugOfName(name);
  // Publishers have numbers that items do not reach.
  return { id: idOf(form, seed, 1_000_000 + number, () => slug), slug, name };
}

/** Opens some days after it is announced, for three weeks to six months. */
function daysOf(created: number, random: Random) {
  const opens = created + random.int(30) * DAY;
  return { opens, closes: opens + (21 + random.int(160)) * DAY };
}
