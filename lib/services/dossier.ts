/** The dossier of a page of the extension, loaded once that page is drawn. */
import type { Dossier } from '../reader/dossier.ts';
import { watchLater } from '../shared/watch-later.ts';

/** @param drawn settles when there is time to load it. */
export function lazyDossier(drawn: Promise<unknown>): Dossier {
  let made: Promise<Dossier> | undefined;
  const dossier = () => {
    made ??= Promise.all([import('../reader/dossier.ts'), import('../reader/database.ts')]).then(
      ([{ createDossier }, { openReader }]) => createDossier(openReader()),
    );
    return made;
  };
  return {
    watch: (listener) => watchLater(drawn.then(dossier), ({ watch }) => watch(listener)),
    keep: async (item) => (await dossier()).keep(item),
    remove: async (key) => (await dossier()).remove(key),
    putBack: async (item) => (await dossier()).putBack(item),
    annotate: async (key, note) => (await dossier()).annotate(key, note),
    move: async (key, place) => (await dossier()).move(key, place),
    add: async (items) => (await dossier()).add(items),
  };
}
