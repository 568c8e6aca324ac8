/** Catalogues that are asked live, from the panel: those that the reader has switched on. */
import { local } from '../browser.ts';
import type { CatalogueSource } from '../catalogues/adapter.ts';
import { adapterOf } from '../catalogues/adapters.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import { chosen } from '../shared/chosen.ts';
import { createNetwork } from '../shared/network.ts';
import { askLive } from '../sync/ask.ts';
import { SOURCES_KEY } from '../sync/sources-held.ts';
import type { LiveSource } from './panel.ts';

async function askable(): Promise<CatalogueSource[]> {
  const [{ on }, all] = await Promise.all([chosen.read(), chosen.all()]);
  return all.filter(({ id, live }) => live && on.includes(id));
}

/** Calls back with the catalogues that may be asked: at once, then at each change. */
export function watchLive(listener: (sources: LiveSource[]) => void): () => void {
  const tell = async () => {
    const sources = await askable();
    listener(sources.map(({ id, title, base }) => ({ id, title, host: new URL(base).host })));
  };
  void tell();
  return local.watch((key) => {
    if (key === SOURCES_KEY) void tell();
  });
}

/** Sends these words to a catalogue that is switched on, and to no other. */
export async function ask(id: string, words: string): Promise<Result<CatalogueRecord[]>> {
  const source = (await askable()).find((one) => one.id === id);
  if (!source) return { ok: false, error: 'permission' };
  return askLive(source, words, { adapterOf, fetcher: createNetwork() });
}
