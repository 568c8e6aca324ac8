/**
 * The catalogue of developers.italia.it: `italia/developers-italia-api`,
 * `software-catalog-api.oas.yaml`. `links.next` is a query string, and each software's facts are the
 * text of its publiccode.yml.
 */
import {
  type Ask,
  json,
  momentOf,
  numberOf,
  type Reply,
  type Speaker,
  type World,
} from '../ask.ts';
import { idOf } from '../ids.ts';
import type { Item } from '../item.ts';

const MOST = 100;

export const developersItalia: Speaker = {
  software: 'developers-italia',
  kinds: { code: 1 },
  form: 'uuid',
  language: 'en',
  cors: true,
  speak(ask, world) {
    const [, name, id] = /^\/v1\/(software|publishers)(?:\/([^/]+))?$/.exec(ask.path) ?? [];
    const collection = world.truth.in('code');
    if (name === 'software' && id) {
      const item = collection.item(id);
      return item
        ? json(software(item))
        : problem(404, 'can’t get Software', 'Software was not found');
    }
    if (name === 'software') return list(ask, world);
    if (name === 'publishers')
      return json({ data: publishers(world), links: { prev: null, next: null } });
    return null;
  },
};

const problem = (status: number, title: string, detail: string): Reply => ({
  ...json({ title, detail, status }, { status }),
  type: 'application/problem+json',
});

function list({ query }: Ask, { truth }: World): Reply {
  const size = numberOf(query, 'page[size]', 25);
  if (!(size >= 1 && size <= MOST))
    return problem(422, 'can’t get Software', 'page[size] must be from 1 to 100');
  const [from, to] = [momentOf(query.get('from')), momentOf(query.get('to'))];
  if ((query.has('from') && from === undefined) || (query.has('to') && to === undefined))
    return problem(422, 'can’t get Software', 'invalid date time format (RFC 3339 needed)');
  const collection = truth.in('code');
  const inactive = query.get('all') === 'true';
  const places = collection.list({
    order: 'created',
    archived: inactive,
    ...(from !== undefined && { since: from }),
    ...(to !== undefined && { where: (item) => item.modified <= to }),
  });
  const after = query.get('page[after]');
  // By the place in the order, so that it leads on though that one has gone.
  const next = places.findIndex((index) => after === null || isAfter(collection.at(index), after));
  const start = next === -1 ? places.length : next;
  const shown = places.slice(start, start + size).map(collection.at);
  const last = shown.at(-1);
  return json(
    {
      data: shown.map(software),
      links: {
        prev: start > 0 ? `?page[before]=${cursorOf(shown[0]!)}` : null,
        next: last && start + size < places.length ? `?page[after]=${cursorOf(last)}` : null,
      },
    },
    { headers: { 'cache-control': 'public, max-age=10' } },
  );
}

const seconds = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** What the last one shown is sorted by. */
const cursorOf = ({ created, index }: Item) =>
  Buffer.from(JSON.stringify([created, index])).toString('base64');

function isAfter({ created, index }: Item, cursor: string): boolean {
  const [time, place] = JSON.parse(Buffer.from(cursor, 'base64').toString());
  return created > time || (created === time && index > place);
}

const repository = (item: Item) => `https://github.com/${item.repository}`;

const software = (item: Item) => ({
  id: item.id,
  publiccodeYml: publiccode(item),
  url: `${repository(item)}.git`,
  aliases: item.index % 5 === 0 ? [`https://gitlab.com/${item.repository}.git`] : [],
  active: item.archived === undefined,
  vitality: '90,85,90,90',
  createdAt: seconds(item.created),
  updatedAt: seconds(item.modified),
});

/** A text between double quotes is the same in JSON and in YAML. */
const quoted = (text: string) => JSON.stringify(text);

const publiccode = (item: Item) => `publiccodeYmlVersion: "0.4"
name: ${quoted(item.title)}
url: ${repository(item)}.git
landingURL: ${item.address}
softwareVersion: 1.${item.index % 20}.0
releaseDate: '${seconds(item.modified).slice(0, 10)}'
platforms:
  - web
categories:
  - data-collection
developmentStatus: ${item.index % 7 === 0 ? 'obsolete' : 'stable'}
softwareType: standalone/web
description:
  en:
    shortDescription: >-
      ${item.title}
    longDescription: |
      ${item.description}

      A second paragraph: with a colon, "quotes" and a # sign.
    features:
      - Search
legal:
  license: ${item.index % 2 === 0 ? 'EUPL-1.2' : 'AGPL-3.0-or-later'}
  repoOwner: ${quoted(item.publisher?.name ?? 'Nobody')}
maintenance:
  type: internal
  contacts:
    - name: "Data office"
localisation:
  localisationReady: true
  availableLanguages: [en, it]
`;

function publishers({ truth }: World) {
  const collection = truth.in('code');
  const found = collection
    .list({ order: 'created' })
    .slice(0, 1000)
    .flatMap((index) => collection.at(index).publisher ?? []);
  const distinct = [...new Map(found.map((one) => [one.id, one])).values()].slice(0, MOST);
  return distinct.map(({ id, name, slug }, index) => ({
    id,
    description: name,
    email: `${slug}@example.org`,
    active: true,
    alternativeId: idOf('uuid', 99, index, () => '').slice(0, 8),
    codeHosting: [{ url: `https://github.com/${slug}`, group: true }],
    createdAt: '2022-06-07T14:56:23Z',
    updatedAt: '2022-06-07T14:56:23Z',
  }));
}
