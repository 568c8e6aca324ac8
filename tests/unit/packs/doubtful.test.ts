import { expect, it } from 'vitest';
import { doubtfulPublishers } from '../../../scripts/packs/doubtful.ts';
import { record } from '../places/france.ts';

it('lists publishers whose place is not known for most of their records', () => {
  const of = (name: string, ...localities: (string | undefined)[]) =>
    localities.map((locality, i) =>
      record(`${name} ${i}`, { publisher: { id: name, name }, ...(locality ? { locality } : {}) }),
    );
  const records = [
    ...of('Syndicat des eaux', '?', '?', '?', '35'),
    ...of('Pays des puits', '?', '?', '?', '?'),
    ...of('Ville de Rennes', '35', '35', '?'),
    ...of('Ministère', undefined, undefined, '?', '?', '?', undefined),
    ...of('Trop peu', '?', '?'),
  ];
  expect(doubtfulPublishers(records)).toEqual([
    'Pays des puits\t?\t4 of 4 records',
    'Syndicat des eaux\t?\t3 of 4 records',
  ]);
});
