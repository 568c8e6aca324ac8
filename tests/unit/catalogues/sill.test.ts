import { expect, test } from 'vitest';
import { sill } from '../../../lib/catalogues/sill.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';

const source = sourceFor('sill', 'https://code.exemple.fr/sill');
const listing = { source, cursor: null, since: null };

const second = {
  id: 12,
  name: { fr: 'Tableur libre', en: 'Free spreadsheet' },
  description: { fr: 'Feuilles de <i>calcul</i>', en: 'Sheets' },
  url: 'https://tableur.exemple.org/',
  codeRepositoryUrl: 'https://forge.exemple.org/tableur.git',
  license: 'MPL-2.0',
  addedTime: '2018-01-01T00:00:00.000Z',
  updateTime: '2026-09-05T12:31:21.708Z',
  applicationCategories: ['Bureautique'],
  keywords: ['tableur', { id: 'Q1', 'numeric-id': 1, 'entity-type': 'item' }],
  programmingLanguages: ['C++', 'Java'],
  userAndReferentCountByOrganization: {},
};
const first = {
  id: 13,
  name: 'Agenda',
  description: 'Gestion de rendez-vous',
  license: 'AGPL-3.0',
  referencedSinceTime: Date.UTC(2020, 4, 6),
  updateTime: Date.UTC(2023, 0, 2),
  isFromFrenchPublicService: true,
  categories: ['Collaboration'],
  keywords: ['rendez-vous'],
  softwareExternalData: { codeRepositoryUrl: 'https://github.com/exemple/agenda' },
  instances: [
    { organization: 'A', publicUrl: '' },
    { organization: 'B', publicUrl: 'https://agenda.exemple.gouv.fr' },
  ],
};

test('an entry of version 2 becomes recommended software', () => {
  const { records, total } = pageOf(atOnce(sill.parse(listing, [second])));
  expect(total).toBe(1);
  expect(records[0]).toMatchObject({
    kind: 'code',
    id: '12',
    title: 'Tableur libre',
    url: 'https://code.exemple.fr/sill/detail?name=Tableur%20libre',
    description: 'Feuilles de calcul',
    licence: 'MPL-2.0',
    tags: ['Bureautique', 'tableur'],
    created: '2018-01-01',
    modified: '2026-09-05',
    code: {
      form: 'software',
      language: 'C++',
      repository: 'https://forge.exemple.org/tableur.git',
    },
  });
  // Its own site is no place where an administration runs it.
  expect(records[0]?.code).not.toHaveProperty('site');
});

test('an entry of version 1 has its dates in milliseconds, and where it runs', () => {
  expect(pageOf(atOnce(sill.parse(listing, [first]))).records[0]).toMatchObject({
    id: '13',
    title: 'Agenda',
    created: '2020-05-06',
    modified: '2023-01-02',
    tags: ['Collaboration', 'rendez-vous'],
    code: {
      form: 'software',
      repository: 'https://github.com/exemple/agenda',
      site: 'https://agenda.exemple.gouv.fr',
    },
  });
});

test('what is no longer recommended is gone', () => {
  const withdrawn = { ...second, dereferencing: { time: '2025-09-04T09:50:48.708Z' } };
  expect(pageOf(atOnce(sill.parse(listing, [withdrawn])))).toMatchObject({
    records: [],
    gone: ['12'],
  });
});

test('a description in another language says so', () => {
  const foreign = { ...second, description: { en: 'Sheets' } };
  expect(pageOf(atOnce(sill.parse(listing, [foreign]))).records[0]).toMatchObject({
    description: 'Sheets',
    language: 'en',
  });
});

test('version 2 is asked, or the file of the settings', () => {
  expect(sill.list(listing).url).toBe('https://code.exemple.fr/sill/api/v2/catalogi.json');
  const settings = { file: '/sill/api/sill.json' };
  expect(sill.list({ ...listing, source: { ...source, settings } }).url).toBe(
    'https://code.exemple.fr/sill/api/sill.json',
  );
});

test('other answers are refused; entries without name or identifier told', () => {
  for (const answer of [{ message: 'no' }, 'x', null, [{ u: 1 }]])
    expect(atOnce(sill.parse(listing, answer))).toMatchObject({ ok: false });
  const { refused } = pageOf(
    atOnce(sill.parse(listing, [second, { ...first, name: '' }, { name: 'x' }])),
  );
  expect(refused).toEqual([{ id: '13', reason: 'no title' }, { reason: 'no identifier' }]);
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(sill, source, [{ cursor: null, answer: [first, second] }], 300);
});
