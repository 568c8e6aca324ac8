import { describe, expect, it } from 'vitest';
import type { Declaration, SiteVerdict } from '../../../lib/model.ts';
import { publishersOf } from '../../../lib/related/publishers.ts';
import { bodyNameKey } from '../../../lib/text/body-name.ts';
import { gazetteer } from '../places/france.ts';

/** The catalogue's publishers by name. */
const PUBLISHERS: Record<string, string> = {
  'Ville de Rennes': 'rennes',
  'Mairie de Saint-Denis': 'saint-denis',
  Ademe: 'ademe',
};
const search = {
  publishersNamed: async (names: string[]) =>
    Object.entries(PUBLISHERS).flatMap(([publisher, id]) =>
      names.some((name) => bodyNameKey(name) === bodyNameKey(publisher)) ? [id] : [],
    ),
};
const site = (more: Partial<SiteVerdict> = {}): SiteVerdict => ({
  verdict: 'official',
  host: 'site.fr',
  matched: 'site.fr',
  body: null,
  reasons: [],
  ...more,
});
const found = async (where: SiteVerdict, declared: Declaration[] = []) =>
  Object.fromEntries(
    await publishersOf(where, declared, 'Ville de Rennes, Saint-Denis', search, gazetteer),
  );

describe('the publishers of a page', () => {
  it('are the body of its host first, then the bodies above it, less and less', async () => {
    const body = {
      name: 'Mairie de Cesson',
      country: 'FRA',
      ids: { datagouv: ['cesson'], forge: ['github.com/cesson'] },
      parents: [
        { name: 'Rennes Métropole', ids: { datagouv: ['metropole', 'cesson'] } },
        { name: 'Ille-et-Vilaine', ids: { datagouv: ['cd35'] } },
      ],
    };
    const known = await found(site({ body }));
    expect(known.cesson).toEqual({ confidence: 1 });
    expect(known['github.com/cesson']).toEqual({ confidence: 1 });
    expect(known.metropole?.parent).toBe('Rennes Métropole');
    expect(known.metropole!.confidence).toBeGreaterThan(known.cd35!.confidence);
    expect(known.metropole!.confidence).toBeLessThan(1);
  });

  it('are who the page says, where nothing better is known, and the host allows belief', async () => {
    const declared: Declaration[] = [{ type: 'publisher', name: 'Ademe' }];
    const sure = (await found(site(), declared)).ademe!.confidence;
    const claimed = (await found(site({ verdict: 'claims-public' }), declared)).ademe!.confidence;
    expect(sure).toBeGreaterThan(claimed);
    expect(await found(site({ verdict: 'other' }), declared)).toEqual({});
    expect(await found(site({ verdict: 'lookalike' }), declared)).toEqual({});
    const body = { name: 'B', country: 'FRA', ids: { datagouv: ['b'] } };
    expect(Object.keys(await found(site({ body }), declared))).toEqual(['b']);
  });

  it('are nobody whose name others have, be it in the page or in the directories', async () => {
    const declared: Declaration[] = [{ type: 'publisher', name: 'Mairie de Saint-Denis' }];
    expect(await found(site(), declared)).toEqual({});
    const body = { name: 'Ville de Rennes', country: 'FRA', ids: {} };
    expect(await found(site({ body }))).toEqual({});
  });

  it('are the commune whose SIREN stands in the footer, unless it has namesakes', async () => {
    const rennes: Declaration[] = [{ type: 'siren', name: '213502388' }];
    expect(Object.keys(await found(site(), rennes))).toEqual(['rennes']);
    // A commune with a namesake, a département, a number that no commune has.
    for (const name of ['219300662', '223500018', '219900001']) {
      expect(await found(site(), [{ type: 'siren', name }])).toEqual({});
    }
  });

  it('are not whom something that is no publisher names', async () => {
    expect(await found(site(), [{ type: 'dataset', name: 'Ademe' }])).toEqual({});
  });
});
