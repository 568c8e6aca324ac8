import { describe, expect, it } from 'vitest';
import { isOpenLicence } from '../../../lib/catalogues/openness.ts';
import { checkReferences } from '../../../lib/checks/check.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { pageReferences } from '../../../lib/references/page.ts';
import { sampleRecord } from '../store/samples.ts';

const DAY = new Date('2026-01-16');
const PAGE = 'https://www.drome.gouv.fr/eau';

async function check(
  html: { text: string; href?: string },
  record?: CatalogueRecord,
  today?: string,
) {
  const { text, href } = html;
  const links = href ? [{ href, start: 0, end: text.length }] : [];
  const references = pageReferences([{ text, links }], PAGE);
  const checked = await checkReferences(references, {
    recordsAt: async (hrefs) =>
      new Map(record ? hrefs.map((one): [string, CatalogueRecord] => [one, record]) : []),
    asOf: () => DAY,
    ...(today && { today }),
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
    const nextYear = { text: 'règlement (UE) 2027/12' };
    expect(await check(nextYear, undefined, '2026-12-31')).toEqual([
      ['act-eu', 'wrong-form', 'year'],
    ]);
    expect(await check(nextYear, undefined, '2027-01-01')).toEqual([
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

  it('of licences that only look open', () => {
    expect(isOpenLicence('cc-by-nc-4.0')).toBe(false);
    expect(isOpenLicence('Creative Commons Attribution-NonCommercial 4.0')).toBe(false);
    expect(isOpenLicence('Open Government Licence v3.0')).toBe(true);
    expect(isOpenLicence('notspecified')).toBeNull();
  });

  it('of acts that were repealed as a whole, and of no other', async () => {
    expect(await check({ text: 'ordonnance n° 2015-899 du 23 juillet 2015' })).toEqual([
      ['act-fr', 'superseded', 'repealed-by'],
    ]);
    // In part in force.
    for (const text of [
      'loi n° 78-753 du 17 juillet 1978',
      'loi n° 2000-321 du 12 avril 2000',
      'décret n° 2015-899 du 22 juillet 2015',
    ])
      expect(await check({ text })).toEqual([['act-fr', 'well-formed', 'form']]);
    expect(await check({ text: 'directive 2004/18/CE' })).toEqual([
      ['act-eu', 'superseded', 'replaced-by'],
    ]);
  });

  it('of code that was archived, and of a consultation that has closed', async () => {
    const archived = sampleRecord('a', {
      kind: 'code',
      code: { form: 'repository', archived: true },
    });
    expect(await check({ text: 'code', href: 'https://github.com/etalab/a' }, archived)).toEqual([
      ['repository', 'superseded', 'archived'],
    ]);
    const consultation = { procedure: 'consultation', closes: '2020-02-01' } as const;
    const closed = sampleRecord('a', { kind: 'consultation', consultation });
    const href = 'https://www.debatpublic.fr/a';
    expect(await check({ text: 'débat', href }, closed)).toEqual([
      ['consultation', 'ended', 'closed'],
    ]);
  });

  it('of a file by its lasting address, which names no dataset', async () => {
    const href = 'https://www.data.gouv.fr/fr/datasets/r/7b0b5d4f-7b70-4b92-a4c4-1ac5f3a0f1d2';
    expect(await check({ text: 'fichier', href })).toEqual([
      ['dataset', 'unknown', 'file-not-held'],
    ]);
  });

  it('of a dataset that has another name now', async () => {
    const record = sampleRecord('a', {
      catalogue: 'datagouv',
      title: 'Arrêtés de restriction d’eau',
      url: 'https://www.data.gouv.fr/datasets/arretes-de-restriction-d-eau-2026',
    });
    const link = (slug: string) => `https://www.data.gouv.fr/datasets/${slug}/`;
    const of = async (slug: string, records: CatalogueRecord[]) => {
      const href = link(slug);
      const references = pageReferences(
        [{ text: 'ici', links: [{ href, start: 0, end: 3 }] }],
        PAGE,
      );
      const [one] = await checkReferences(references, {
        recordsAt: async () => new Map(),
        asOf: () => DAY,
        named: async () => records,
      });
      return one?.checked;
    };
    expect(await of('arretes-de-restriction-d-eau', [record])).toMatchObject({
      verdict: 'moved',
      reason: 'old-slug',
      better: record.url,
    });
    expect(await of('arretes-de-restriction-d-eau-1', [record])).toMatchObject({
      verdict: 'moved',
    });
    expect(await of('arretes-de-restriction', [record])).toMatchObject({ verdict: 'not-found' });
    // Which of two was meant, nobody can tell.
    expect(await of('arretes-de-restriction-d-eau', [record, record])).toMatchObject({
      verdict: 'not-found',
    });
  });

  it('of one that is not', async () => {
    expect(await check({ text: 'Arrêtés', href: dataset })).toEqual([
      ['dataset', 'not-found', 'not-in-catalogues'],
    ]);
  });
});
