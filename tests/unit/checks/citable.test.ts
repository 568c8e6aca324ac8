/** Addresses of decisions and acts that are cited by their numbers. */
import { expect, it } from 'vitest';
import { citableReference } from '../../../lib/checks/citable.ts';
import { findReferences } from '../../../lib/references/find.ts';

const checked = {
  verdict: 'well-formed',
  reason: 'form',
  evidence: { what: 'form' },
  confidence: 1,
} as const;

const address = (sentence: string) => {
  const [found] = findReferences(sentence);
  const reference = found && { ...found, checked, where: { passage: 0, start: 0, end: 1 } };
  return reference && citableReference(reference as never, '2026-01-25')?.url;
};

it.each([
  // The two ways in which the Conseil constitutionnel writes years.
  [
    'décision n° 2018-765 DC du 12 juin 2018',
    'https://www.conseil-constitutionnel.fr/decision/2018/2018765DC.htm',
  ],
  [
    'décision n° 71-44 DC du 16 juillet 1971',
    'https://www.conseil-constitutionnel.fr/decision/1971/7144DC.htm',
  ],
  [
    'décision n° 99-412 DC du 15 juin 1999',
    'https://www.conseil-constitutionnel.fr/decision/1999/99412DC.htm',
  ],
  [
    'CE, 12 juin 2019, n° 427916',
    'https://www.conseil-etat.fr/fr/arianeweb/CE/decision/2019-06-12/427916',
  ],
  [
    'decreto legislativo 14 marzo 2013, n. 33',
    'https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2013-03-14;33',
  ],
  ['Real Decreto 311/2022, de 3 de mayo', 'https://www.boe.es/eli/es/rd/2022/05/03/311'],
])('%s', (sentence, url) => {
  expect(address(sentence)).toBe(url);
});

it.each([
  'Real Decreto 311/2022, de 31 de febrero',
  'Ley 19/2013, de 9 de diciembre',
  'decreto legislativo 31 giugno 2013, n. 33',
  'Cass. 1re civ., 12 mai 2021, n° 19-20.400',
])('%s has none', (sentence) => {
  expect(address(sentence)).toBeUndefined();
});
