/** The page that matches readings of pages, out of IndexedDB, as the background does. */
import type { PageReading } from '../../../../lib/model.ts';
import { loadGazetteer } from '../../../../lib/places/gazetteer.ts';
import { loadMeanings } from '../../../../lib/related/meaning.ts';
import { createRelate } from '../../../../lib/related/relate.ts';
import { createSearch } from '../../../../lib/search/search.ts';
import { loadSites } from '../../../../lib/sites/load.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import { installOurs } from './install.ts';

const matching = {
  install: (packs: string) => installOurs(packs),

  /**
   * Judges and matches each page some times over.
   *
   * @param packs where the packs of the extension are.
   * @returns the time of each match but the first ones, in ms.
   */
  async match(packs: string, readings: PageReading[], times: number): Promise<number[]> {
    const readFile = async (path: string) =>
      new Uint8Array(await (await fetch(`${packs}/${path}`)).arrayBuffer());
    const sites = await loadSites(readFile);
    if (!sites.ok) throw new Error(sites.error);
    const search = createSearch(await openDatabase());
    const meanings = loadMeanings(readFile);
    const relate = createRelate({
      search,
      gazetteer: await loadGazetteer(readFile),
      meanings: () => meanings,
    });
    const spent: number[] = [];
    for (let time = 0; time <= times; time++) {
      for (const reading of readings) {
        const begun = performance.now();
        await relate(reading, sites.value.judge(reading.url, reading.publicMarkup));
        if (time > 0) spent.push(performance.now() - begun);
      }
    }
    return spent;
  },
};

export type Matching = typeof matching;
Object.assign(globalThis, { matching });
