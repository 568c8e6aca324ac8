import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../lib/checks/check.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { pageReferences } from '../../../lib/references/page.ts';
import { sampleRecord } from '../store/samples.ts';

const DAY = new Date('2026-01-16');
const PAGE = 'https://www.drome.gouv.fr/eau';

async function check(html: { text: string; href?: string }, record?: CatalogueRecord) {
  const { text, href } = html;
  const links = href ? [{ href, start: 0, end: text.length }] : [];
  const references = pageReferences([{ text, links }], PAGE);
  const checked = await checkReferences(references, {
    recordsAt: async (hrefs) =>
      new Map(record ? hrefs.map((one): [string, CatalogueRecord] => [one, record]) : []),
    asOf: () => DAY,
  });
  return checked.map(({ type, checked: { verdict, reason } }) => [type, verdict, reason]);
}

const dataset = 'https://www.data.gouv.fr/datasets/arretes-de-restriction/';

describe('what can be said without asking anybody', () => {
  it('of numbers with a checksum', async () => {
    expect(await check({ text: 'SIREN : 130 025 265' })).toEqual([
      ['siren', 'well-formed', 'checksum-fits'],
    ]);
    expect(await check({ text: 'SIREN : 130 025 266' })).toEqual([
      ['siren', 'broken', 'checksum-wrong'],
    ]);
  });

  it('of laws', async () => {
    expect(await check({ text: 'directive 95/46/CE' })).toEqual([
      ['act-eu', 'superseded', 'replaced-by'],
    ]);
    expect(await check({ text: 'règlement (UE) 2016/679' })).toEqual([
      ['act-eu', 'well-formed', 'form'],
    ]);
    expect(await check({ text: 'loi n° 2016-1321 du 7 octobre 2019' })).toEqual([
      ['act-fr', 'wrong-form', 'number-and-date'],
    ]);
  });

  it('of links to Légifrance', async () => {
    const code = 'https://www.legifrance.gouv.fr/affichCodeArticle.do';
    const id = 'idArticle=LEGIARTI000006417219&cidTexte=LEGITEXT000006070239';
    expect(await check({ text: 'ici', href: `${code}?${id}&dateTexte=20120101` })).toEqual([
      ['legifrance-id', 'pinned', 'version-of'],
    ]);
    expect(await check({ text: 'ici', href: `${code}?${id}` })).toEqual([
      ['legifrance-id', 'moved', 'old-address'],
    ]);
  });

  it.each([
    [{ modified: '2026-01-10', frequency: 'weekly', licence: 'lov2' }, 'holds', 'fresh'],
    [{ modified: '2025-01-10', frequency: 'weekly', licence: 'lov2' }, 'stale', 'late'],
    [{ licence: 'notspecified' }, 'not-open', 'no-licence'],
    [{ licence: 'Licence propriétaire' }, 'not-open', 'licence'],
    [{ licence: 'lov2', formats: ['pdf'] }, 'not-open', 'formats'],
  ])('of a dataset held: %o', async (facts, verdict, reason) => {
    const record = sampleRecord('a', { modified: '2026-01-10', formats: ['csv'], ...facts });
    expect(await check({ text: 'Arrêtés', href: dataset }, record)).toEqual([
      ['dataset', verdict, reason],
    ]);
  });

  it('of one that is not', async () => {
    expect(await check({ text: 'Arrêtés', href: dataset })).toEqual([
      ['dataset', 'not-found', 'not-in-catalogues'],
    ]);
  });
});
