/** The spaces of a Decidim site: what is asked of each, and what its entries say. */
import { type ConsultationFacts, PROCEDURES, type Procedure } from '../kinds/consultation.ts';
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, pageAddress } from './entries.ts';
import {
  countOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  localised,
  nameOf,
  objectsOf,
  present,
  titleOf,
} from './values.ts';

export interface DecidimSpace {
  /** Name of the field of the query, and in `settings.spaces`. */
  name: string;
  /** Folder of its pages. */
  folder: string;
  arguments: string;
  /** What is asked besides `id`, `slug` and `title`: first all, then what more versions have. */
  fields: string[];
  facts(source: CatalogueSource, entry: Json, title: string): ConsultationFacts | null;
}

const TEXT = '{translations{locale text}}';

/**
 * `url` and `hashtag` are asked of none: the first is only in the newest versions, the second in
 * old ones.
 */
export const DECIDIM_SPACES: readonly DecidimSpace[] = [
  {
    name: 'participatoryProcesses',
    folder: 'processes',
    arguments: '(order:{publishedAt:"desc"})',
    fields: [
      `shortDescription${TEXT} startDate endDate publishedAt steps{active startDate endDate}`,
      'startDate endDate',
    ],
    facts: process,
  },
  {
    name: 'assemblies',
    folder: 'assemblies',
    arguments: '',
    fields: [`shortDescription${TEXT} publishedAt`, ''],
    facts: (source, _, title) => ({ procedure: procedureOf(source, title) }),
  },
  {
    name: 'initiatives',
    folder: 'initiatives',
    arguments: '',
    fields: [
      `description${TEXT} state publishedAt signatureStartDate signatureEndDate ` +
        'onlineVotes offlineVotes',
      // The votes before they were counted apart.
      'state signatureStartDate signatureEndDate initiativeVotesCount',
      'state signatureStartDate signatureEndDate',
    ],
    facts: initiative,
  },
  {
    // A module of versions until 0.27.
    name: 'consultations',
    folder: 'consultations',
    arguments: '',
    fields: [`description${TEXT} publishedAt startVotingDate endVotingDate`, ''],
    facts: (source, entry, title) => ({
      procedure: procedureOf(source, title),
      ...present('opens', dayOf(entry.startVotingDate)),
      ...present('closes', dayOf(entry.endVotingDate)),
    }),
  },
];

/** The query for a space; each attempt asks for less. */
export const queryOf = (space: DecidimSpace, attempt: number): string =>
  `{${space.name}${space.arguments}{id slug title${TEXT} ${space.fields[attempt] ?? ''}}}`;

/** What an entry of a space is; null for an initiative that is not public. */
export function decidimEntry(source: CatalogueSource, space: DecidimSpace, entry: Json): Entry {
  const slug = identifierOf(entry.slug) ?? identifierOf(entry.id);
  if (slug === undefined) return { refused: 'no identifier' };
  const id = `${space.folder}/${slug}`;
  const languages = [source.language, 'en'];
  const written = localised(textOf(entry.title), languages);
  const title = titleOf(written?.text);
  if (title === undefined) return { id, refused: 'no title' };
  const facts = space.facts(source, entry, title);
  if (facts === null) return null;
  const text = localised(textOf(entry.shortDescription ?? entry.description), languages);
  const publisher = nameOf(source.settings?.publisher);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'consultation', {
      id,
      title,
      url: pageAddress(source.base, `/${space.folder}/{slug}`, { slug }),
    }),
    ...(publisher === undefined ? {} : { publisher: { id: '', name: publisher } }),
    description: descriptionOf(text?.text),
    ...present('created', dayOf(entry.publishedAt)),
    ...languageBeside(source, written?.language),
    consultation: facts,
  };
  return { record };
}

/** `{ translations: […] }` as it is asked; or one text, as the manual's first example has it. */
const textOf = (value: unknown): unknown =>
  isObject(value) && typeof value.translation === 'string' ? value.translation : value;

const languageBeside = ({ language }: CatalogueSource, written: string | undefined) =>
  written !== undefined && /^[a-z]{2}$/.test(written) && written !== language
    ? { language: written }
    : {};

/** Words of a title by which one knows the procedure. */
const WORDS: [RegExp, Procedure][] = [
  [/\benquetes? publiques?\b/, 'public-inquiry'],
  [/\bdebats? publics?\b/, 'public-debate'],
  [/\bconcertations?\b/, 'concertation'],
];

/** What the title says; or what the settings say of the whole site; or else a consultation. */
function procedureOf(source: CatalogueSource, title: string): Procedure {
  const folded = fold(title);
  const told = PROCEDURES.find((one) => one === source.settings?.procedure);
  return WORDS.find(([words]) => words.test(folded))?.[1] ?? told ?? 'consultation';
}

/** Days of the process itself come before those of its steps, which may have none. */
function process(source: CatalogueSource, entry: Json, title: string): ConsultationFacts {
  const steps = objectsOf(entry.steps);
  const starts = steps.flatMap(({ startDate }) => dayOf(startDate) ?? []).sort();
  const ends = steps.flatMap(({ endDate }) => dayOf(endDate) ?? []).sort();
  const opens = dayOf(entry.startDate) ?? starts[0];
  // A step without an end may go on after the others.
  const closes = dayOf(entry.endDate) ?? (ends.length === steps.length ? ends.at(-1) : undefined);
  const isActive = steps.some(({ active }) => active === true);
  return {
    procedure: procedureOf(source, title),
    ...present('opens', opens),
    ...present('closes', closes),
    ...(closes === undefined && isActive ? { said: 'open' as const } : {}),
  };
}

/** States of initiatives (decidim-initiatives, `initiative.rb`), old and new names. */
const STATES = new Map<string, ConsultationFacts['said'] | null>([
  ['published', 'open'],
  ['open', 'open'],
  ['accepted', 'closed'],
  ['rejected', 'closed'],
  ['closed', 'closed'],
  ['created', null],
  ['validating', null],
  ['discarded', null],
]);

function initiative(_: CatalogueSource, entry: Json): ConsultationFacts | null {
  const state = typeof entry.state === 'string' ? entry.state : '';
  const said = STATES.get(state);
  if (said === null) return null;
  const online = countOf(entry.onlineVotes ?? entry.initiativeVotesCount);
  const counted = [entry.onlineVotes, entry.offlineVotes, entry.initiativeVotesCount];
  return {
    procedure: 'petition',
    ...present('opens', dayOf(entry.signatureStartDate)),
    ...present('closes', dayOf(entry.signatureEndDate)),
    ...present('said', said),
    ...(counted.some((one) => typeof one === 'number')
      ? { participation: online + countOf(entry.offlineVotes) }
      : {}),
  };
}
