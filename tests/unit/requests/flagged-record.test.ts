/** The page on which a dataset is discussed, only where its portal has one. */
import { expect, test } from 'vitest';
import { discussionOf } from '../../../lib/requests/flagged-record.ts';
import { evidenceOf } from '../../../lib/requests/read-flag.ts';
import { flag } from './samples.ts';

const RECORD = {
  catalogue: 'datagouv',
  id: '53699fe4a3a729239d206227',
  title: 'Annuaire',
  url: 'https://www.data.gouv.fr/datasets/annuaire/',
  asOf: '2026-01-16',
};

test('of udata, by the identifier of the dataset', () => {
  expect(discussionOf(RECORD)).toBe(
    'https://www.data.gouv.fr/datasets/53699fe4a3a729239d206227/discussions',
  );
});

test('of no other software, of no unknown catalogue, and never by what is no identifier', () => {
  expect(discussionOf({ ...RECORD, catalogue: 'codegouvfr' })).toBeUndefined();
  expect(discussionOf({ ...RECORD, catalogue: 'nobody' })).toBeUndefined();
  expect(discussionOf({ ...RECORD, id: '../../evil' })).toBeUndefined();
});

test('a flag keeps the record; one that is none, or leads elsewhere than the web, is not kept', () => {
  const { evidence } = flag(1);
  expect(evidenceOf({ ...evidence, record: RECORD })?.record).toEqual(RECORD);
  expect(evidenceOf({ ...evidence, record: { ...RECORD, url: 'javascript:1' } })).toEqual(evidence);
  expect(evidenceOf({ ...evidence, record: 'x' })).toEqual(evidence);
});
