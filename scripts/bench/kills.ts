/**
 * A refresh whose background is killed a hundred times, in a real browser: what is held in the end
 * beside what an undisturbed one holds. Firefox is killed whole, too: its background can only be
 * ended from within.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HarmedExtension, harmedExtension } from '../../tests/e2e/harm.ts';
import {
  ended,
  factsOf,
  isEnded,
  killAtWork,
  LIVE_HOST,
  LIVE_ID,
  liveState,
  movingCatalogue,
  NAMED_BACKGROUND,
  pause,
  ringAlarm,
  tell,
} from '../../tests/e2e/killing.ts';
import { ledgerOf, openTheatre, type Theatre } from '../../tests/e2e/theatre.ts';
import type { Catalogue } from '../../tests/servers/catalogue.ts';
import type { BrowserKind } from '../browsers/find.ts';
import { installed } from '../browsers/waiting.ts';
import { createRandom } from '../workloads/random.ts';
import type { Figure } from './report.ts';
import type { HeldFacts, StoreFacts } from './store-facts.ts';

const RECORDS = { dataset: 5000, reuse: 150 };
const FEW = { dataset: 600, reuse: 20 };
const SEED = 5;
/** Longest life of a background, in ms: two or three pages. */
const LONGEST_LIFE = 1500;
/** A browser needs longer until it is at work again. */
const LONGEST_SESSION = 6000;
const QUERIES = 40;

export interface KillOptions {
  kind: BrowserKind;
  /** What is killed: the background alone, or the browser with all in it. */
  whole: boolean;
  kills: number;
  quick: boolean;
}

interface Lived {
  facts: StoreFacts;
  /** Times that a refresh was asked for. */
  rounds: number;
  /** Presses that were lost with the background that heard them. */
  repeated: number;
  queries: string[];
  /** Requests that the server saw and the ledger has no line of. */
  unwritten: number;
  /** Records of the server, by identifier. */
  truth: Set<string>;
}

/** Kills it, compares, and gives what differs. */
export async function kills(
  { kind, whole, kills: wanted, quick }: KillOptions,
  say: (line: string) => void,
): Promise<Figure[]> {
  const what = `${kind}${whole ? ', whole' : ''}`;
  const start = Date.now();
  const extension = harmedExtension(kind, NAMED_BACKGROUND);
  extension.grant([`https://${LIVE_HOST}/*`]);
  extension.shorten();
  try {
    const killed = await live(extension, { kind, whole, start, kills: wanted, rounds: 1, quick });
    const { rounds } = killed;
    const calm = await live(extension, { kind, whole: false, start, kills: 0, rounds, quick });
    say(`${what}: seed ${SEED}, ${rounds} refreshes, ${killed.repeated} presses repeated`);
    return compared(`kills in ${what}`, wanted, killed, calm);
  } finally {
    extension.remove();
  }
}

async function live(
  extension: HarmedExtension,
  options: KillOptions & { rounds: number; start: number },
): Promise<Lived> {
  const { kind, whole, kills: wanted, rounds, start, quick } = options;
  const random = createRandom(SEED);
  const profile = mkdtempSync(join(tmpdir(), 'en-regard-kills-'));
  const moving = movingCatalogue(quick ? FEW : RECORDS, start);
  const { catalogue } = moving;
  let theatre: Theatre | undefined;
  const open = async (): Promise<Theatre> => {
    theatre = await openTheatre(kind, {
      ...{ extension: extension.folder, profile },
      mounted: { [`https://${LIVE_HOST}/`]: moving.listener },
    });
    return theatre;
  };
  let [kills, round, begun, repeated] = [0, 0, 0, 0];
  const press = async ({ panel }: Theatre) => {
    moving.begin();
    begun = Date.now();
    if (round === 0) await tell(panel, { type: 'panel/switch-source', id: LIVE_ID, on: true });
    else await tell(panel, { type: 'panel/refresh', id: LIVE_ID });
  };
  try {
    let here = await open();
    await installed(here.panel);
    await press(here);
    for (;;) {
      const isDone = isEnded(await liveState(here.panel), begun);
      if (isDone) {
        await ended(here.panel, begun);
        round++;
        if (round >= rounds && kills >= wanted) break;
        removeSome(catalogue);
        await press(here);
      }
      if (kills >= wanted) {
        // From here on nothing but its own alarm wakes it, within a minute.
        await ended(here.panel, begun);
        continue;
      }
      const wait = random.next() * (whole ? LONGEST_SESSION : LONGEST_LIFE);
      if (whole) {
        await pause(wait);
        await here.stage.kill();
        await here.site.close();
        here = await open();
        kills++;
      } else if (await killAtWork(here, wait)) kills++;
      else if (!isDone && (await isIdle(here, begun))) {
        repeated++;
        await tell(here.panel, { type: 'panel/refresh', id: LIVE_ID });
      }
    }
    // A merge that was cut short is made up for at the next alarm.
    await ringAlarm(here.panel);
    await pause(2000);
    await ended(here.panel, begun);
    const ids = catalogue.truth.ids();
    const draw = createRandom(SEED + 1);
    const queries = Array.from(
      { length: QUERIES },
      () => catalogue.truth.item(draw.pick(ids))!.title,
    );
    const facts = await factsOf(here.panel, queries);
    const lines = await ledgerOf(here.panel);
    const written = new Map<string, number>();
    for (const { url } of lines) written.set(url, (written.get(url) ?? 0) + 1);
    let unwritten = 0;
    for (const { url } of catalogue.requests) {
      const left = written.get(url) ?? 0;
      if (left === 0) unwritten++;
      else written.set(url, left - 1);
    }
    return { facts, rounds: round, repeated, queries, unwritten, truth: new Set(ids) };
  } finally {
    await theatre?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Between two refreshes some go without a word: the next whole list finds that. */
function removeSome({ truth }: Catalogue): void {
  const ids = truth.ids('dataset');
  truth.remove(ids.filter((_, place) => place % 211 === 9));
  truth.archive(ids.filter((_, place) => place % 97 === 4));
}

/** Nothing is under way, and nothing will be: the press was not heard. */
async function isIdle({ panel }: Theatre, begun: number): Promise<boolean> {
  const { refresh } = (await liveState(panel)) ?? {};
  if (!refresh) return false;
  return (
    !refresh.running && (refresh.nextTry ?? 0) > Date.now() && (refresh.last?.endedAt ?? 0) < begun
  );
}

function compared(name: string, wanted: number, killed: Lived, calm: Lived): Figure[] {
  const figure = (
    what: string,
    value: number,
    promise: Partial<Figure> = { limit: 0 },
  ): Figure => ({
    ...{ name: `${name}: ${what}`, unit: 'n', value, measurements: wanted, ...promise },
  });
  const sum = (of: (held: HeldFacts, other: HeldFacts) => number) => {
    const ids = new Set([
      ...Object.keys(killed.facts.catalogues),
      ...Object.keys(calm.facts.catalogues),
    ]);
    return [...ids].reduce(
      (total, id) =>
        total + of(killed.facts.catalogues[id] ?? NOTHING, calm.facts.catalogues[id] ?? NOTHING),
      0,
    );
  };
  const live = killed.facts.catalogues[LIVE_ID] ?? NOTHING;
  const { truth } = killed;
  const has = new Set(live.records.map(([id]) => id));
  return [
    figure('kills', wanted, {}),
    figure('records held', live.records.length, {}),
    figure('records that the server has, lost', [...truth].filter((id) => !has.has(id)).length),
    figure('records that it has not', [...has].filter((id) => !truth.has(id)).length),
    figure(
      'records lost',
      sum((held, other) => lacking(held, other)),
    ),
    figure(
      'records besides',
      sum((held, other) => lacking(other, held)),
    ),
    figure(
      'records doubled',
      sum(({ records }) => records.length - new Set(records.map(([id]) => id)).size),
    ),
    figure('records that differ', sum(differingRecords)),
    figure(
      'pages left staged',
      sum(({ staged }) => staged),
    ),
    figure(
      'segments that differ',
      sum((held, other) => differing(held.segments, other.segments)),
    ),
    figure(
      'states that differ',
      sum((held, other) => (held.state === other.state ? 0 : 1)),
    ),
    figure(
      'search answers that differ',
      calm.facts.answers.filter((ids, i) => String(ids) !== String(killed.facts.answers[i])).length,
      { limit: 0, measurements: calm.queries.length },
    ),
    figure('requests without a line in the ledger', killed.unwritten),
  ];
}

const NOTHING: HeldFacts = { records: [], segments: [], staged: 0, state: '' };

const lacking = (held: HeldFacts, other: HeldFacts) => {
  const has = new Set(held.records.map(([id]) => id));
  return other.records.filter(([id]) => !has.has(id)).length;
};

const differingRecords = (held: HeldFacts, other: HeldFacts) => {
  const hashes = new Map(other.records.map(([id, , hash]) => [id, hash]));
  return held.records.filter(([id, , hash]) => hashes.has(id) && hashes.get(id) !== hash).length;
};

const differing = (some: string[], others: string[]) => {
  const longer = Math.max(some.length, others.length);
  return Array.from({ length: longer }).filter((_, i) => some[i] !== others[i]).length;
};
