/**
 * One engine in a process of its own, so that memory is its own too. It is started twice: to make
 * the index and save it, then to restore what was saved and answer from that.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { installRecordPack } from '../../../lib/packs/install.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import type { BuiltSegment } from '../../../lib/store/segment.ts';
import { PACK, packReader, records, usersQueries } from './collection.ts';
import { libraryCalled } from './engines/all.ts';
import { type EngineName, OURS, type Saved, type Searcher, searcher } from './engines/engine.ts';
import { bytesIn, oursOver } from './engines/ours.ts';
import { type Outcome, outcome, type Workload } from './workload.ts';

export interface Task {
  engine: EngineName;
  /** Of the collection. */
  folder: string;
  step: 'build' | 'answer';
  /** Time for each list of queries, in ms. */
  within: number;
  quick: boolean;
  /** Whether the users' queries have their records in this collection. */
  users: boolean;
}

export interface Built {
  ms: number;
  bytes: number;
  records: number;
}

export interface Answered {
  restoreMs: number;
  /** Held for the search and not for the records. */
  bytes: number;
  typed: Outcome;
  pages?: Outcome;
  users?: Outcome;
}

const timed = async <T>(work: () => T | Promise<T>): Promise<[T, number]> => {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
};

async function build({ engine, folder }: Task): Promise<Built> {
  const all = await records(packReader(folder));
  const place = savedIn(folder, engine);
  await mkdir(place, { recursive: true });
  if (engine === OURS) {
    const segments: BuiltSegment[] = [];
    let ms = 0;
    const installed = await installRecordPack({
      readFile: packReader(folder),
      store: createMemoryStore(),
      pack: PACK,
      build(part) {
        const begun = performance.now();
        const segment = buildSegment(part);
        ms += performance.now() - begun;
        segments.push(segment);
        return segment;
      },
    });
    if (!installed.ok) throw new Error(installed.error.detail);
    await writeFile(join(place, 'segments'), serialize(segments));
    return { ms, bytes: bytesIn(segments), records: all.length };
  }
  const [{ save }, ms] = await timed(() => libraryCalled(engine).build(all));
  const saved = await save();
  for (const [i, [, text]] of saved.entries()) await writeFile(join(place, `${i}`), text);
  await writeFile(join(place, 'names.json'), JSON.stringify(saved.map(([name]) => name)));
  const bytes = saved.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  return { ms, bytes, records: all.length };
}

async function answer(task: Task): Promise<Answered> {
  const { engine, folder, within, quick } = task;
  const workload: Workload = JSON.parse(await readFile(join(folder, 'workload.json'), 'utf8'));
  const users = task.users ? await usersQueries() : null;
  const few = engine === OURS ? undefined : libraryCalled(engine).fewQueries;
  const budget = { within, most: few ?? (quick ? 40 : undefined) };
  const { ask, restoreMs, forget, kept } = await (engine === OURS ? openOurs : openLibrary)(task);
  const typed = await outcome(workload.typed, ({ query }) => ask.now!.typed(query), budget);
  const pages = few
    ? undefined
    : await outcome(workload.pages, (page) => ask.now!.page(page), budget);
  const asked = users && (await outcome(users, ({ query }) => ask.now!.typed(query), budget));
  const bytes = await heldBytes();
  forget();
  const left = await heldBytes();
  if (kept.length === 0) throw new Error('The records were to outlive the search.');
  return { restoreMs, bytes: bytes - left, typed, pages, users: asked ?? undefined };
}

interface Opened {
  ask: { now: Searcher | null };
  restoreMs: number;
  /** Lets go of everything but the records. */
  forget(): void;
  kept: CatalogueRecord[] | CatalogueRecord[][];
}

async function openOurs({ folder }: Task): Promise<Opened> {
  const { segments, ms } = await savedSegments(folder);
  const store = createMemoryStore();
  const kept: CatalogueRecord[][] = [];
  const installed = await installRecordPack({
    readFile: packReader(folder),
    store,
    pack: PACK,
    build(part) {
      kept.push(part);
      return segments[kept.length - 1]!;
    },
  });
  if (!installed.ok) throw new Error(installed.error.detail);
  const ask: Opened['ask'] = { now: oursOver(store) };
  const [, headsMs] = await timed(() => ask.now!.typed('x'));
  return {
    ask,
    restoreMs: ms + headsMs,
    kept,
    forget() {
      ask.now = null;
      segments.length = 0;
    },
  };
}

/** In a function of its own: what closures share would keep the file in memory. */
async function savedSegments(folder: string): Promise<{ segments: BuiltSegment[]; ms: number }> {
  const file = await readFile(join(savedIn(folder, OURS), 'segments'));
  const begun = performance.now();
  const segments: BuiltSegment[] = deserialize(file);
  return { segments, ms: performance.now() - begun };
}

async function openLibrary({ engine, folder }: Task): Promise<Opened> {
  if (engine === OURS) throw new Error('Not a library.');
  const all = await records(packReader(folder));
  const place = savedIn(folder, engine);
  const names: string[] = JSON.parse(await readFile(join(place, 'names.json'), 'utf8'));
  const saved: Saved = [];
  for (const [i, name] of names.entries())
    saved.push([name, await readFile(join(place, `${i}`), 'utf8')]);
  const [index, restoreMs] = await timed(() => libraryCalled(engine).restore(saved));
  saved.length = 0;
  const read = async (places: number[]) => places.map((one) => all[one]!);
  const ask: Opened['ask'] = { now: searcher(index, read) };
  return {
    ask,
    restoreMs,
    kept: all,
    forget() {
      ask.now = null;
    },
  };
}

const savedIn = (folder: string, engine: EngineName) => join(folder, engine);

/** Heap and buffers that are still in use. */
async function heldBytes(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc!();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

process.once('message', async (task: Task) => {
  process.send!(task.step === 'build' ? await build(task) : await answer(task), () =>
    process.disconnect(),
  );
});
