/**
 * Decidim's GraphQL interface: `decidim/decidim`, `decidim-api/docs/usage.md` and
 * `decidim-api/lib/decidim/api/`. Errors come with HTTP 200, one unknown field fails a whole query.
 */
import { html, isoDay, isoOffset, json, type Speaker, type World } from '../ask.ts';
import type { Item } from '../item.ts';
import { checkSelection, depthOf, project, readQuery } from './graphql.ts';

const DEEPEST = 15;
const TRANSLATED = {
  translation: null,
  translations: { locale: null, text: null, machineTranslated: null },
};
const SPACE = {
  id: null,
  slug: null,
  title: TRANSLATED,
  description: TRANSLATED,
  publishedAt: null,
  createdAt: null,
  updatedAt: null,
};

/** Which fields each space has; null for those without any below. `url` and `hashtag` have none. */
const SCHEMA = {
  participatoryProcesses: {
    ...SPACE,
    subtitle: TRANSLATED,
    shortDescription: TRANSLATED,
    reference: null,
    startDate: null,
    endDate: null,
    steps: {
      id: null,
      title: TRANSLATED,
      position: null,
      active: null,
      startDate: null,
      endDate: null,
    },
  },
  assemblies: { ...SPACE, subtitle: TRANSLATED, shortDescription: TRANSLATED },
  initiatives: {
    ...SPACE,
    reference: null,
    state: null,
    signatureType: null,
    signatureStartDate: null,
    signatureEndDate: null,
    initiativeVotesCount: null,
    initiativeSupportsCount: null,
    offlineVotes: null,
  },
  conferences: { ...SPACE, shortDescription: TRANSLATED, startDate: null, endDate: null },
  decidim: { version: null, applicationName: null },
};

export const decidim: Speaker = {
  software: 'decidim',
  kinds: { consultation: 1 },
  form: 'number',
  cors: true,
  speak(ask, world) {
    if (ask.path !== '/api') return null;
    if (ask.method !== 'POST')
      return { type: 'text/html; charset=utf-8', body: '<!doctype html><title>API</title>' };
    let written: unknown;
    try {
      written = JSON.parse(ask.body).query;
    } catch {
      return { status: 400, type: 'text/html', body: 'Bad Request' };
    }
    const query = typeof written === 'string' ? readQuery(written) : undefined;
    if (!query) return errors('Parse error on "query" (syntax)');
    if (depthOf(query) > DEEPEST)
      return errors(`Query has depth of ${depthOf(query)}, which exceeds max depth of ${DEEPEST}`);
    const wrong = checkSelection(query, SCHEMA, 'Query');
    if (wrong) return errors(wrong);
    const locale = query
      .flatMap(({ selection }) => localesIn(selection))
      .find((one) => !/^(?:fr|en)$/.test(one));
    if (locale) return errors(`Locale ${locale} is not supported`);
    return json({ data: project(query, answers(world)) });
  },
};

const errors = (message: string) =>
  json({ errors: [{ message, locations: [{ line: 1, column: 1 }], path: ['query'] }] });

type Query = NonNullable<ReturnType<typeof readQuery>>;

const localesIn = (query: Query): string[] =>
  query.flatMap(({ name, argument, selection }) => [
    ...(name === 'translation' ? (/locale\s*:\s*"?(\w+)/.exec(argument)?.slice(1) ?? []) : []),
    ...localesIn(selection),
  ]);

/** Every fourth item is an initiative, the others are processes. */
function answers({ truth }: World) {
  const collection = truth.in('consultation');
  const all = (argument: string, initiatives: boolean) => {
    const since = /publishedSince\s*:\s*"([\d-]+)"/.exec(argument)?.[1];
    const order = /publishedAt\s*:\s*"?asc/i.test(argument) ? 'created' : '-created';
    return collection
      .list({ order })
      .map(collection.at)
      .filter((item) => (item.index % 4 === 0) === initiatives)
      .filter((item) => !since || isoDay(item.created) >= since);
  };
  return {
    participatoryProcesses: (argument: string) =>
      all(argument, false).map((item) => process(item, truth.now())),
    initiatives: (argument: string) =>
      all(argument, true).map((item) => initiative(item, truth.now())),
    assemblies: () => [],
    conferences: () => [],
    decidim: () => ({ version: null, applicationName: 'Participer' }),
  };
}

const translated = (text: string) => ({
  translation: text,
  translations: [
    { locale: 'fr', text, machineTranslated: false },
    { locale: 'en', text: `${text} (en)`, machineTranslated: true },
  ],
});

const space = (item: Item) => ({
  id: item.id,
  slug: item.slug,
  title: translated(item.title),
  // The documentation warns that markup is not escaped.
  description: translated(html(item.description)),
  shortDescription: translated(html(item.description)),
  subtitle: translated(item.tags.join(', ')),
  reference: `REF-${item.id}`,
  publishedAt: isoOffset(item.created),
  createdAt: isoOffset(item.created),
  updatedAt: isoOffset(item.modified),
});

const day = (ms: number | undefined) => (ms === undefined ? null : isoDay(ms));
const moment = (ms: number | undefined) => (ms === undefined ? null : isoOffset(ms));

/** Dates of a process are days, those of its steps moments; each may be null. */
const process = (item: Item, now: number) => ({
  ...space(item),
  startDate: item.index % 6 === 0 ? null : day(item.opens),
  endDate: item.index % 5 === 0 ? null : day(item.closes),
  steps: [
    {
      id: `${item.id}1`,
      title: translated('Contributions'),
      position: 0,
      active: (item.opens ?? 0) <= now && now <= (item.closes ?? 0),
      startDate: moment(item.opens),
      endDate: item.index % 7 === 0 ? null : moment(item.closes),
    },
  ],
});

const initiative = (item: Item, now: number) => ({
  ...space(item),
  state: now <= (item.closes ?? 0) ? 'open' : 'rejected',
  signatureType: 'online',
  signatureStartDate: day(item.opens),
  signatureEndDate: day(item.closes),
  initiativeVotesCount: item.views,
  initiativeSupportsCount: item.followers,
  offlineVotes: 0,
});
