/**
 * The bulk files of code.gouv.fr, generation upon generation. Keys as in
 * `codegouvfr/codegouvfr-output-data` (`repositories-as-map`, `owners-as-map`) and
 * `codegouvfr/codegouvfr-fetch-data` (`schemas/*.json`). What is null there is written "".
 */
import { csvTable, iso, jsonList, type Reply, type Speaker, type World } from '../ask.ts';
import type { Item } from '../item.ts';

const FORGE = 'github.com';

export const codeGouvFr: Speaker = {
  software: 'code-gouv-fr',
  kinds: { code: 1 },
  form: 'number',
  cors: false,
  speak(ask, world) {
    const file = FILES[ask.path.replace(/^\/data\//, '')];
    return file && ask.path.startsWith('/data/') ? { ...file(world), dated: true } : null;
  },
};

const FILES: Record<string, (world: World) => Reply> = {
  'repos_preprod.json': (world) => repositories(world, short),
  'repositories/json/all.json': (world) => repositories(world, long),
  'repositories/csv/all.csv': ({ truth }) => {
    const collection = truth.in('code');
    const places = collection.list({ order: '-modified', archived: true });
    const columns = Object.keys(long(collection.at(0)));
    return {
      type: 'text/csv',
      body: csvTable(columns, places, (index) => long(collection.at(index)), {
        delimiter: ',',
        quoteAll: false,
      }),
    };
  },
  'owners.json': (world) => owners(world, shortOwner),
  'organizations/json/all.json': (world) => owners(world, longOwner),
};

const repositories = ({ truth }: World, wording: (item: Item) => unknown): Reply => {
  const collection = truth.in('code');
  // The files keep what is archived, and say so.
  const places = collection.list({ order: '-modified', archived: true });
  return { body: jsonList(places, (index) => wording(collection.at(index))) };
};

const ownerOf = (item: Item) => (item.repository ?? '').split('/')[0]!;
const licenceOf = (item: Item) =>
  item.licence ? ['MIT', 'EUPL-1.2', 'AGPL-3.0'][item.index % 3]! : '';

/** No address: it is `https://{p}/{fn}`. */
const short = (item: Item) => ({
  a: item.stars * 10,
  'a?': item.archived !== undefined,
  'c?': item.index % 3 === 0,
  d: item.description.slice(0, 120),
  f: item.stars >> 2,
  fn: item.repository,
  'f?': item.fork ?? false,
  l: item.programming ?? '',
  li: licenceOf(item).toLowerCase(),
  n: item.slug,
  o: `https://${FORGE}/${ownerOf(item)}`,
  p: FORGE,
  'p?': item.index % 6 === 0,
  't?': false,
  u: iso(item.modified),
});

/** Whole numbers and truths are written as texts in places. */
const long = (item: Item): Record<string, unknown> => ({
  id: item.index + 1,
  name: item.slug,
  organization_name: ownerOf(item),
  platform: 'GitHub',
  repository_url: `https://${FORGE}/${item.repository}`,
  description: item.description,
  default_branch: 'main',
  is_fork: String(item.fork ?? false),
  is_archived: String(item.archived !== undefined),
  creation_date: iso(item.created),
  last_update: iso(item.modified),
  last_modification: iso(item.modified),
  homepage: item.index % 4 === 0 ? item.address : '',
  stars_count: item.stars,
  forks_count: item.stars >> 2,
  license: licenceOf(item),
  open_issues_count: String(item.followers),
  language: item.programming ?? '',
  topics: item.tags.join(','),
  software_heritage_exists: 'false',
  software_heritage_url: '',
});

interface Owner {
  login: string;
  name: string;
  repositories: number;
}

function owners({ truth }: World, wording: (owner: Owner) => unknown): Reply {
  const collection = truth.in('code');
  const found = new Map<string, Owner>();
  for (const index of collection.list({ order: 'created', archived: true })) {
    const item = collection.at(index);
    const login = ownerOf(item);
    const owner = found.get(login) ?? {
      login,
      name: item.publisher?.name ?? login,
      repositories: 0,
    };
    owner.repositories++;
    found.set(login, owner);
  }
  return { body: jsonList([...found.values()], wording) };
}

const shortOwner = ({ login, name, repositories: count }: Owner) => ({
  au: `https://avatars.example.org/${login}`,
  d: '',
  f: '',
  h: `https://${login}.example.org`,
  id: `https://${FORGE}/${login}`,
  l: login,
  m: 'Premier ministre',
  n: name,
  os: '',
  ps: name,
  r: count,
  s: count * 3,
});

const longOwner = ({ login, name, repositories: count }: Owner) => ({
  login,
  description: '',
  name,
  organization_url: `https://${FORGE}/${login}`,
  avatar_url: `https://avatars.example.org/${login}`,
  website: `https://${login}.example.org`,
  location: 'France',
  email: '',
  is_verified: 'false',
  repositories_count: count,
  creation_date: '2015-03-02T09:00:00Z',
  platform: 'GitHub',
});
