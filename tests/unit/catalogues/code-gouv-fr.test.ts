import { expect, test } from 'vitest';
import { codeGouvFr, repositoryEntry } from '../../../lib/catalogues/code-gouv-fr.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer } from './shared-answers.ts';

const source = sourceFor('code-gouv-fr', 'https://code.exemple.fr');
const listing = { source, cursor: null, since: null };

const short = {
  a: 4200,
  'a?': false,
  'c?': true,
  d: 'Calcule les <b>aides</b> locales…',
  f: 3,
  fn: 'Ville-Ici/Aides',
  'f?': false,
  l: 'Python',
  li: 'mit',
  n: 'Aides',
  o: 'https://github.com/Ville-Ici',
  p: 'github.com',
  'p?': false,
  't?': false,
  u: '2026-05-04T10:00:00.000Z',
};
const long = {
  'awesome-score': 10,
  archived: true,
  description: '',
  full_name: 'groupe/sous-groupe/outil',
  fork: false,
  language: '',
  license: 'other',
  repo_name: 'outil',
  owner: 'https://gitlab.exemple.fr/groups/groupe/sous-groupe',
  platform: 'gitlab.exemple.fr',
  template: false,
  updated_at: '2024-01-02T00:00:00Z',
  id: 'https://gitlab.exemple.fr/groupe/sous-groupe/outil',
};
const table = {
  id: 7,
  name: 'carte',
  organization_name: 'agence',
  platform: 'GitHub',
  repository_url: 'https://github.com/agence/carte',
  description: 'La carte',
  is_fork: 'false',
  is_archived: 'false',
  creation_date: '2018-12-01T20:00:55Z',
  last_update: '2026-01-01T00:00:00Z',
  last_modification: '2025-11-30T00:00:00Z',
  homepage: 'https://carte.exemple.fr',
  stars_count: 42,
  license: 'MIT License',
  language: 'TypeScript',
  topics: 'carte,opendata,carte',
};

test('rows with short keys become repositories whose address is put together', () => {
  const { records, next, total } = pageOf(atOnce(codeGouvFr.parse(listing, [short])));
  expect(records).toEqual([
    {
      kind: 'code',
      catalogue: 'tested',
      id: 'github.com/ville-ici/aides',
      title: 'Aides',
      url: 'https://github.com/Ville-Ici/Aides',
      publisher: { id: 'github.com/ville-ici', name: 'Ville-Ici' },
      tags: [],
      description: 'Calcule les aides locales…',
      licence: 'mit',
      modified: '2026-05-04',
      formats: [],
      zones: [],
      views: 0,
      reuses: 0,
      followers: 0,
      resources: 0,
      code: {
        form: 'repository',
        language: 'Python',
        repository: 'https://github.com/Ville-Ici/Aides',
      },
    },
  ]);
  expect([next, total]).toEqual([null, 1]);
});

test('rows with long keys say as much; archived ones are kept and marked', () => {
  const [record] = pageOf(atOnce(codeGouvFr.parse(listing, [long]))).records;
  expect(record).toMatchObject({
    id: 'gitlab.exemple.fr/groupe/sous-groupe/outil',
    publisher: { id: 'gitlab.exemple.fr/groupe/sous-groupe', name: 'sous-groupe' },
    modified: '2024-01-02',
    code: { form: 'repository', archived: true },
  });
  expect(record).not.toHaveProperty('licence');
  expect(record?.code).not.toHaveProperty('language');
});

test('rows of the table say most: site, stars, topics, the last change of the code', () => {
  expect(pageOf(atOnce(codeGouvFr.parse(listing, [table]))).records[0]).toMatchObject({
    id: 'github.com/agence/carte',
    publisher: { id: 'github.com/agence', name: 'agence' },
    tags: ['carte', 'opendata'],
    licence: 'MIT License',
    created: '2018-12-01',
    modified: '2025-11-30',
    code: { site: 'https://carte.exemple.fr', stars: 42, language: 'TypeScript' },
  });
  // The CSV writes the same columns as text.
  expect(repositoryEntry(source, { ...table, is_fork: 'True' })).toBeNull();
  expect(
    repositoryEntry(source, { ...table, is_fork: 'False', is_archived: 'True' }),
  ).toMatchObject({ record: { code: { archived: true } } });
});

test('forks and templates are left out, a site that is the repository is none', () => {
  const rows = [
    { ...short, 'f?': true },
    { ...short, 't?': true },
    { ...long, fork: true },
  ];
  const { records, refused } = pageOf(atOnce(codeGouvFr.parse(listing, rows)));
  expect([records, refused]).toEqual([[], []]);
  const same = { ...table, homepage: 'https://www.github.com/agence/carte/' };
  expect(pageOf(atOnce(codeGouvFr.parse(listing, [same]))).records[0]?.code).not.toHaveProperty(
    'site',
  );
});

test('a row without address or name is refused with the reason', () => {
  const { refused } = pageOf(
    atOnce(
      codeGouvFr.parse(listing, [
        short,
        { ...short, p: '' },
        { ...table, name: ' ' },
        'x',
        { a: 1 },
      ]),
    ),
  );
  expect(refused).toEqual([
    { reason: 'no address' },
    { id: 'github.com/agence/carte', reason: 'no title' },
    { reason: 'an entry is a text: x' },
    { reason: 'no known column' },
  ]);
});

test('the newest file is asked, or the one of the settings when it is on the same host', () => {
  const urlWith = (file: string) =>
    codeGouvFr.list({ ...listing, source: { ...source, settings: { file } } }).url;
  expect(codeGouvFr.list(listing).url).toBe('https://code.exemple.fr/data/repos_preprod.json');
  expect(urlWith('/data/repositories/json/all.json')).toBe(
    'https://code.exemple.fr/data/repositories/json/all.json',
  );
  expect(urlWith('https://ailleurs.exemple/x.json')).toBe(codeGouvFr.list(listing).url);
  expect(codeGouvFr.list(listing).maxBytes).toBeGreaterThan(20_000_000);
});

test('other answers are refused with a sentence', () => {
  for (const answer of [{ error: 'x' }, null, 'page', [1, 2], [{ login: 'owners' }]])
    expect(atOnce(codeGouvFr.parse(listing, answer))).toMatchObject({ ok: false });
  expect(atOnce(codeGouvFr.parse(listing, []))).toMatchObject({ ok: true });
});

test('nothing that a file may hold makes it throw, or gives a record that may not be shown', () => {
  expectStanding(codeGouvFr, source, [{ cursor: null, answer: [short, long, table] }], 400);
});

test('the answers of the reference give records (skipped without ../shared)', ({ skip }) => {
  for (const name of [
    'repos_preprod_shape.SYNTHETIC',
    'repositories_full_shape.SYNTHETIC',
    'repositories_json_all_shape',
  ]) {
    const answer = sharedAnswer(`code-gouv-fr/${name}.json`) ?? skip();
    const { records, refused } = pageOf(atOnce(codeGouvFr.parse(listing, answer)));
    expect([name, records.length, refused]).toEqual([name, 1, []]);
    expect(records[0]?.id).toMatch(/^github\.com\/etalab\//);
  }
});
