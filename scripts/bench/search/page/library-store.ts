/** What a library needs beside itself to answer in a page: its saved index, and the records. */
import type { CatalogueRecord } from '../../../../lib/model.ts';
import type { Saved } from '../engines/engine.ts';

const NAME = 'library';

export interface LibraryStore {
  saved(): Promise<Saved>;
  /** Records by their places, in one transaction. */
  records(places: number[]): Promise<CatalogueRecord[]>;
  write(saved: Saved, records: CatalogueRecord[]): Promise<void>;
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });

/** Opens the database of a library: one value for each text, one for each record. */
export async function openLibraryStore(): Promise<LibraryStore> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('saved');
    opening.result.createObjectStore('records');
  };
  const db = await settled(opening);
  return {
    async saved() {
      const store = db.transaction('saved').objectStore('saved');
      const [names, texts] = await Promise.all([
        settled(store.getAllKeys()),
        settled(store.getAll()),
      ]);
      return names.map((name, i) => [String(name), texts[i] as string]);
    },
    records(places) {
      const store = db.transaction('records').objectStore('records');
      return Promise.all(places.map((place) => settled<CatalogueRecord>(store.get(place))));
    },
    async write(saved, records) {
      for (const [name, text] of saved) {
        const transaction = db.transaction('saved', 'readwrite', { durability: 'relaxed' });
        transaction.objectStore('saved').put(text, name);
        await complete(transaction);
      }
      const SLICE = 5000;
      for (let i = 0; i < records.length; i += SLICE) {
        const transaction = db.transaction('records', 'readwrite', { durability: 'relaxed' });
        const store = transaction.objectStore('records');
        records.slice(i, i + SLICE).forEach((record, j) => {
          store.put(record, i + j);
        });
        await complete(transaction);
      }
    },
  };
}
