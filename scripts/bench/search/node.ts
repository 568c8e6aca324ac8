/** The search beside four libraries, in Node: times, sizes, memory, and how much is found. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools.ts';
import type { BenchOptions, Size } from '../options.ts';
import type { Answered, Built, Task } from './child.ts';
import { collection } from './collection.ts';
import { libraryCalled } from './engines/all.ts';
import { type EngineName, LIBRARY_NAMES, OURS } from './engines/engine.ts';
import { figuresOf, grid, type SearchFigure } from './grid.ts';
import type { Outcome } from './workload.ts';

const MB = 1024 * 1024;
/** A slow engine is asked fewer of the queries. */
const WITHIN_MS = 7000;
/** What the project promises for its own search, on the real records. */
const GOALS = {
  typed: { recall: 0.985, mrr: 0.9 },
  page: { recall: 0.95, mrr: 0.88 },
  users: { recall: 0.9, mrr: 0.72 },
  bytesPerRecord: 100,
};

/** Engines that are measured on so many records: one takes seconds for an answer on the fewest. */
export const enginesFor = (size: Size, ours: boolean): EngineName[] => [
  OURS,
  ...LIBRARY_NAMES.filter((name) => !ours && (size === '10k' || !libraryCalled(name).fewQueries)),
];

/** Measures every engine on every size asked for, and prints a table for each size. */
export async function searchInNode(
  { sizes, quick, ours }: BenchOptions,
  say: (line: string) => void,
): Promise<SearchFigure[]> {
  const all: SearchFigure[] = [];
  for (const size of sizes) {
    const folder = await collection(size, say);
    const figures: SearchFigure[] = [];
    for (const engine of enginesFor(size, ours)) {
      const task = { engine, folder, quick, within: quick ? 3000 : WITHIN_MS };
      try {
        const built = (await run({ ...task, step: 'build', users: false })) as Built;
        const users = size === '70k';
        const answered = (await run({ ...task, step: 'answer', users })) as Answered;
        figures.push(...figuresFrom(size, engine, built, answered));
      } catch (error) {
        say(`${engine} on ${size} records: ${(error as Error).message}`);
      }
    }
    say(`\nSearch in Node ${process.version}, ${size} records\n${grid(figures)}`);
    if (size === '70k' && !figures.some(({ measure }) => measure.startsWith("users'")))
      say("Users' queries: skipped, ../shared/fixtures/search is not there");
    all.push(...figures);
  }
  return all;
}

/** Runs a step in a process of its own. */
export function run(task: Task): Promise<Built | Answered> {
  return new Promise((done, failed) => {
    const child = fork(join(ROOT, 'scripts/bench/search/child.ts'), {
      cwd: ROOT,
      execArgv: ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr!.on('data', (data) => {
      said += data;
    });
    child.once('message', (result) => done(result as Built | Answered));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`ended (${code})\n${said.slice(-2000)}`)));
    child.send(task);
  });
}

function figuresFrom(
  size: Size,
  engine: EngineName,
  built: Built,
  { restoreMs, bytes, typed, pages, users }: Answered,
): SearchFigure[] {
  const figure = figuresOf('Node', size, engine);
  const promised = engine === OURS && size === '70k';
  const found = (name: string, { recall, mrr, asked }: Outcome, goal: Goal) => [
    figure(`${name}, recall@10`, 'share', recall, {
      measurements: asked,
      least: promised ? goal.recall : undefined,
    }),
    figure(`${name}, MRR`, 'share', mrr, {
      measurements: asked,
      least: promised ? goal.mrr : undefined,
    }),
  ];
  return [
    figure('build', 's', built.ms / 1000),
    figure('bytes per record', 'bytes', built.bytes / built.records, {
      limit: promised ? GOALS.bytesPerRecord : undefined,
    }),
    figure('restore', 'ms', restoreMs),
    figure('memory', 'MB', bytes / MB),
    ...times(figure, 'typed', typed),
    ...(pages ? times(figure, 'page', pages) : []),
    ...found('typed', typed, GOALS.typed),
    ...(pages ? found('page', pages, GOALS.page) : []),
    ...(users ? found("users'", users, GOALS.users) : []),
  ];
}

interface Goal {
  recall: number;
  mrr: number;
}

/** The three times of an outcome; the goal is for the second. */
export const times = (
  figure: ReturnType<typeof figuresOf>,
  name: string,
  { p50, p95, p99, asked: measurements }: Outcome,
  limit?: number,
): SearchFigure[] => [
  figure(`${name}, p50`, 'ms', p50, { measurements }),
  figure(`${name}, p95`, 'ms', p95, { measurements, limit }),
  figure(`${name}, p99`, 'ms', p99, { measurements }),
];
