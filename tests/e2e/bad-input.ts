/** Storage and packs gone wrong, in a real browser: what the panel says, and what goes on. */
import { afterEach, describe, expect, it } from 'vitest';
import { RECORD_PACKS } from '../../lib/packs/catalogues.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { facedPage, installed } from '../../scripts/browsers/waiting.ts';
import { type HarmedExtension, harmedExtension } from './harm.ts';
import { announcedRecords, keepPicture, openTheatre, type Theatre } from './theatre.ts';
import { ROADS, SAMPLE, sentence } from './web.ts';

/** IndexedDB as some profiles have it. */
const REFUSED = `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };`;

/** A disk that is full for as long as the test says so. */
const FILLABLE = `{
  const { put } = IDBObjectStore.prototype;
  let full = false;
  IDBObjectStore.prototype.put = function (...args) {
    if (full) throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, args);
  };
  (globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => {
    if (message?.type === 'test/full') full = message.full;
  });
}`;

/** Lets the alarm of the installation ring at once. */
const WAKEABLE = `(globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => {
  if (message?.type === 'test/wake')
    void (globalThis.browser ?? chrome).alarms.create('install', { when: Date.now() });
});`;

const OPEN_DATABASE = `new Promise((done) => {
  const request = indexedDB.open('en-regard');
  request.onsuccess = () => done(request.result);
})`;

/** The catalogue that is large enough to be of several segments. */
const LARGEST = RECORD_PACKS[0]!;

/** Changes some bytes of every shard of two of its segments. */
const DAMAGE = `(${OPEN_DATABASE}).then((db) => new Promise((done) => {
  const tx = db.transaction('shards', 'readwrite');
  tx.objectStore('shards').openCursor().onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor) return;
    const [catalogue, , part] = cursor.key;
    if (catalogue === '${LARGEST.catalogue}' && [0, 3].includes(part)) cursor.update(cursor.value.fill(7, 20, 40));
    cursor.continue();
  };
  tx.oncomplete = () => { db.close(); done(true); };
}))`;

export function describeBadInput(kind: BrowserKind): void {
  describe(`bad storage and bad packs in ${kind}`, () => {
    let theatre: Theatre;
    let extension: HarmedExtension;
    afterEach(async () => {
      await theatre?.close();
      extension?.remove();
    });

    const open = async (script?: string, ...damaged: string[]) => {
      extension = harmedExtension(kind, script);
      for (const file of damaged) extension.damage(file);
      theatre = await openTheatre(kind, { extension: extension.folder });
    };
    const send = (message: object) =>
      theatre.panel.evaluate(
        `void (globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
      );
    /** Waits until the panel shows a text, wherever it is. */
    const shows = (text: string) => until(theatre.panel, shown(text), 60_000);
    const hides = (text: string) => until(theatre.panel, `!(${shown(text)})`, 60_000);
    const retry = () =>
      theatre.panel.evaluate(
        `[...document.querySelectorAll('main button')]
          .find((button) => button.innerText.trim() === ${JSON.stringify(sentence('retry'))}).click()`,
      );
    /** Types into the search box until a dataset is found; goes back to the page. */
    const searches = async () => {
      const { panel } = theatre;
      const press = (key: string) =>
        panel.evaluate(
          `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`,
        );
      await press('/');
      await until(panel, `document.activeElement?.type === 'search'`);
      await panel.evaluate(`document.activeElement.select()`);
      await panel.type('acidents corporel de la circulaton');
      await until(panel, FOUND, 60_000);
      await press('Escape');
    };
    const facesAnotherPage = async () => {
      await theatre.tab.goto(ROADS);
      const { related } = await facedPage(theatre.panel, ROADS, 60_000);
      expect(related.length).toBeGreaterThan(0);
      await theatre.tab.goto(SAMPLE.url);
    };

    it('goes on in memory where IndexedDB is refused, and says so', async () => {
      await open(REFUSED);
      await shows(sentence('troubleMemory'));
      expect(await installed(theatre.panel)).toBe(announcedRecords());
      await searches();
      await facesAnotherPage();
      await keepPicture(theatre.panel, `${kind}-memory`);
    }, 400_000);

    it('keeps what is in use through a deletion, a damaged part and a full disk', async () => {
      await open(FILLABLE);
      const { panel } = theatre;
      await installed(panel);

      await panel.evaluate(`new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('en-regard');
        request.onsuccess = () => done(true);
        request.onerror = () => failed(request.error);
      })`);
      await searches();
      expect(await installed(panel)).toBe(announcedRecords());
      await facesAnotherPage();

      const part = 'datasets-fr/part-03.gz';
      extension.damage(part);
      await send({ type: 'panel/install', again: true });
      await shows(sentence('troubleCorrupt').replace('$1', part));
      await shows(sentence('troubleKept').split('$1')[1]!);
      await searches();
      await facesAnotherPage();
      await keepPicture(panel, `${kind}-damaged-beside`);

      extension.damage(part);
      await send({ type: 'test/full', full: true });
      await retry();
      await shows(sentence('troubleQuota'));
      await shows(sentence('troubleKept').split('$1')[1]!);
      await searches();
      await facesAnotherPage();

      await send({ type: 'test/full', full: false });
      await retry();
      await hides(sentence('troubleQuota'));
      expect(await installed(panel)).toBe(announcedRecords());
      await searches();
    }, 400_000);

    it('mends damaged pieces of the index, merges what is left, and says so', async () => {
      await open(WAKEABLE);
      const { panel } = theatre;
      await installed(panel);
      await panel.evaluate(DAMAGE);
      await searches();
      await shows(sentence('repairRebuilt'));
      await searches();
      await keepPicture(panel, `${kind}-repaired`);

      const parts = `(${OPEN_DATABASE}).then((db) => new Promise((done) => {
        const own = IDBKeyRange.bound(['${LARGEST.catalogue}'], ['${LARGEST.catalogue}', []]);
        const all = db.transaction('heads').objectStore('heads').getAll(own);
        all.onsuccess = () => { db.close(); done(all.result.map(({ docs }) => docs)); };
      }))`;
      await send({ type: 'test/wake' });
      // Those of one size become one; the two small rests wait for others of theirs.
      await until(panel, `${parts}.then((docs) => docs.length === 3)`, 60_000);
      const docs = (await panel.evaluate(parts)) as number[];
      expect(docs.reduce((sum, one) => sum + one, 0)).toBe(announcedRecords([LARGEST]));
      await searches();
      await facesAnotherPage();
    }, 400_000);

    it('names damaged tables of sites; the search goes on', async () => {
      await open('', 'sites/hosts.bin', 'places/communes.bin');
      await shows(sentence('troubleSites'));
      await installed(theatre.panel);
      await searches();
    }, 400_000);
  });
}

const shown = (text: string) =>
  `document.querySelector('main')?.innerText.includes(${JSON.stringify(text)})`;

const FOUND = `[...document.querySelectorAll('main article')].some((card) =>
  card.checkVisibility() && /accidents corporels/i.test(card.innerText))`;
