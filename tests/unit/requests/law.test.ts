/** The articles that letters cite, and the page that tells of them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { JURISDICTIONS } from '../../../lib/requests/flag.ts';
import { article, LAW } from '../../../lib/requests/law/law.ts';
import { languagesOf } from '../../../lib/requests/letter.ts';
import { lawPage } from '../../../scripts/law/page.ts';
import { CERTAIN } from './wording.ts';

const all = Object.values(LAW).flat();

/** Who publishes the law of each jurisdiction. */
const PUBLISHERS = {
  FR: 'www.legifrance.gouv.fr',
  EU: 'eur-lex.europa.eu',
  GB: 'www.legislation.gov.uk',
  DE: 'www.gesetze-im-internet.de',
  US: 'www.law.cornell.edu',
  CA: 'laws-lois.justice.gc.ca',
};

test('docs/law.md says what the program says: run `npm run law`', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/law.md'), 'utf8');
  expect(page).toBe(lawPage());
});

test.each(JURISDICTIONS)('the articles of %s are named, sourced and dated', (jurisdiction) => {
  const [usual] = languagesOf(jurisdiction);
  expect(LAW[jurisdiction].length).toBeGreaterThan(5);
  for (const one of LAW[jurisdiction]) {
    expect(one.id.startsWith(`${jurisdiction.toLowerCase()}/`), one.id).toBe(true);
    expect(one.jurisdiction).toBe(jurisdiction);
    expect(one.cited[usual!]?.number, one.id).toBeTruthy();
    expect(new URL(one.source).host, one.id).toBe(PUBLISHERS[jurisdiction]);
    expect(one.looked, one.id).toMatch(/^2026-11-\d\d$/);
    if (one.asOf) expect(one.asOf < one.looked, one.id).toBe(true);
    expect(one.gives, one.id).toMatch(/^[\p{Lu}§].{20,400}[.)]$/u);
    expect(one.gives, one.id).not.toMatch(CERTAIN);
  }
});

test('ids are unique, and an unknown one is an error of the program', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(() => article('fr/crpa/l999')).toThrow('fr/crpa/l999');
});

test('sizes that exempt are told in words too', () => {
  for (const { unless, thresholds = [], id } of all)
    for (const { under } of thresholds)
      expect(unless.join(' ').replace(/\s/g, ''), id).toContain(String(under));
});
