import { expect, test } from 'vitest';
import { developersItalia } from '../../../lib/catalogues/developers-italia.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer, sharedText } from './shared-answers.ts';

const source = sourceFor('developers-italia', 'https://api.esempio.it', { language: 'it' });
const listing = { source, cursor: null, since: null };

const entry = {
  id: '00000000-0000-4000-8000-000000000001',
  url: 'https://forge.esempio.it/sportello.git',
  aliases: [],
  publiccodeYml: [
    'publiccodeYmlVersion: 0.4.0',
    'name: Sportello',
    'url: https://forge.esempio.it/sportello',
    'landingURL: https://sportello.esempio.it',
    'releaseDate: "2021-03-08"',
    'organisation: {uri: urn:x-italian-pa:c_x001, name: Comune di Esempio}',
    'usedBy: [Comune di Esempio, Comune di Prova]',
    'categories: [workflow-management]',
    'developmentStatus: obsolete',
    'description:',
    '  it-IT:',
    '    shortDescription: Uno sportello',
    'legal: {license: EUPL-1.2}',
  ].join('\n'),
  active: true,
  vitality: '90,80',
  createdAt: '2022-10-11T12:00:30.212753Z',
  updatedAt: '2026-05-15T12:11:44.795115Z',
};
const page = (data: unknown[], next: string | null) => ({ data, links: { prev: null, next } });

test('an entry becomes software with what its publiccode.yml says', () => {
  const { records } = pageOf(atOnce(developersItalia.parse(listing, page([entry], null))));
  expect(records).toEqual([
    {
      kind: 'code',
      catalogue: 'tested',
      id: entry.id,
      title: 'Sportello',
      url: 'https://forge.esempio.it/sportello',
      publisher: { id: 'urn:x-italian-pa:c_x001', name: 'Comune di Esempio' },
      tags: ['workflow-management'],
      description: 'Uno sportello',
      licence: 'EUPL-1.2',
      created: '2022-10-11',
      modified: '2021-03-08',
      formats: [],
      zones: [],
      views: 0,
      reuses: 2,
      followers: 0,
      resources: 0,
      code: {
        form: 'software',
        repository: 'https://forge.esempio.it/sportello',
        site: 'https://sportello.esempio.it',
        phase: 'obsolete',
        archived: true,
      },
    },
  ]);
});

test('the next page is asked by the place in the query of `links.next`', () => {
  const first = pageOf(
    atOnce(developersItalia.parse(listing, page([entry], '?page[after]=WyJ4Il0='))),
  );
  expect(first.next).toBe('WyJ4Il0=');
  const request = developersItalia.list({ ...listing, cursor: first.next });
  expect(request.url).toBe(
    'https://api.esempio.it/v1/software?page%5Bsize%5D=100&page%5Bafter%5D=WyJ4Il0%3D',
  );
});

test('the listing ends on no link, an empty page, and a link to the same place', () => {
  const nextOf = (answer: unknown, cursor: string | null = null) =>
    pageOf(atOnce(developersItalia.parse({ ...listing, cursor }, answer))).next;
  expect(nextOf(page([entry], null))).toBeNull();
  expect(nextOf(page([], '?page[after]=y'))).toBeNull();
  expect(nextOf(page([entry], '?page[after]=y'), 'y')).toBeNull();
  expect(nextOf(page([entry], 'https://altrove.esempio/?page[before]=y'))).toBeNull();
});

test('inactive entries are gone, unreadable ones told', () => {
  const data = [
    { ...entry, active: false },
    { ...entry, id: 'b', publiccodeYml: 'name: [' },
    { ...entry, id: 'c', publiccodeYml: 'name: X', url: 'git@forge.esempio.it:x.git' },
    { ...entry, id: undefined },
  ];
  expect(pageOf(atOnce(developersItalia.parse(listing, page(data, null))))).toMatchObject({
    records: [],
    gone: [entry.id],
    refused: [
      { id: 'b', reason: 'its publiccode.yml cannot be read' },
      { id: 'c', reason: 'no address' },
      { reason: 'no identifier' },
    ],
  });
});

test('problems are told', () => {
  const problem = { title: 'too many requests', status: 429 };
  expect(atOnce(developersItalia.parse(listing, problem))).toMatchObject({ ok: false });
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  const answer = page([entry, { ...entry, id: 'b' }], '?page[after]=WyJ4Il0=');
  expectStanding(developersItalia, source, [{ cursor: null, answer }], 300);
});

test('real answers give records (skipped without ../shared)', ({ skip }) => {
  const example = sharedAnswer('developers-italia/software.json') ?? skip();
  // The example's publiccode.yml is cut short, and has a name.
  expect(pageOf(atOnce(developersItalia.parse(listing, example))).records).toHaveLength(1);
  const real = JSON.parse(sharedText('data/code/developers_italia_api_page1.json') ?? skip());
  const { records, refused, next } = pageOf(atOnce(developersItalia.parse(listing, real)));
  expect(refused).toEqual([]);
  expect(records).toHaveLength(real.data.length);
  expect(next).toMatch(/^Wy/);
});
