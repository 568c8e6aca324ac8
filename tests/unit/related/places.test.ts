import { expect, it } from 'vitest';
import { governed } from '../../../lib/places/gazetteer.ts';
import { localityNearness, recordNearness } from '../../../lib/related/places.ts';
import { gazetteer, record } from '../places/france.ts';

it('knows the place of a body by its code', () => {
  const level = (code: string) => governed(code, gazetteer)?.level;
  expect(['35238', '35', 'R53', '243500139'].map(level)).toEqual([
    'commune',
    'departement',
    'region',
    'epci',
  ]);
});

it('takes the dataset of a commune’s own group for near, and that of another for elsewhere', () => {
  const bus = record('Les bus de Rennes Métropole', { locality: '35' });
  const of = (code: string) => recordNearness([governed(code, gazetteer)!], bus, gazetteer);
  expect(of('35238')).toBe('near');
  expect(of('35337')).toBe('elsewhere');
  expect(of('243500139')).toBe('here');
  expect(of('35')).toBe('around');
});

it('does not set aside what a group has for its communes in another département', () => {
  const guemene = governed('44067', gazetteer)!;
  expect(localityNearness([guemene], '35', gazetteer)).toBe('around');
  expect(localityNearness([governed('44', gazetteer)!], '35', gazetteer)).toBe('elsewhere');
});
