import { expect, test, vi } from 'vitest';
import { answerTo } from '../../../lib/missing/flag-answers.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { rowOf } from '../../../lib/requests/row.ts';
import { findAnswers } from '../../../lib/shared/flag-answers.ts';
import { flag } from '../requests/samples.ts';

const record: CatalogueRecord = {
  kind: 'dataset',
  catalogue: 'datagouv',
  id: '1',
  title: 'Prélèvements de chasse par massif',
  url: 'https://www.data.gouv.fr/datasets/1',
  tags: [],
  description: '',
  modified: '2026-01-20',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
};
const row = rowOf(
  flag(1, { title: 'Prélèvements par massif', wanted: 'data', created: Date.parse('2026-01-10') }),
);

test('what was published since and says the same may answer a flag', () => {
  expect(answerTo(row, [record])).toBe(record);
  expect(answerTo(row, [{ ...record, modified: '2026-01-09' }])).toBeUndefined();
  expect(
    answerTo(row, [{ ...record, modified: '2025-01-01', created: '2026-01-10' }]),
  ).toBeDefined();
  expect(answerTo(row, [{ ...record, title: 'Prélèvements d’eau' }])).toBeUndefined();
  expect(answerTo(row, [{ ...record, kind: 'code' }])).toBeUndefined();
  expect(answerTo({ ...row, open: false }, [record])).toBeUndefined();
  expect(answerTo({ ...row, wanted: 'document' }, [record])).toBeUndefined();
});

test('each open flag is looked for, among the copies of what is found too', async () => {
  const hit = { record: { ...record, modified: '2020-01-01' }, score: 1, copies: [record] };
  const query = vi.fn(async () => ({ hits: [hit] }) as never);
  const search = { query, idf: async () => new Map<string, number>() };
  const closed = { ...row, id: '2', open: false };
  const found = await findAnswers([row, closed], search);
  expect([...found]).toEqual([[row.id, record]]);
  expect(query).toHaveBeenCalledOnce();
});
