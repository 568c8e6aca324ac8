/**
 * When an answer is due, and until when the reader can go on. Each law counts in its own way. What
 * is due from the body is told by the latest reading of the law, so that nobody is called late who is
 * not; what the reader has to do, by the earliest (decision 23). Time limits of courts are never
 * computed: accounts of them differ, and a refusal has to state them.
 */
import { addDays, addMonths, addWorkingDays, carried, isDay } from './days.ts';
import type { Flag, Jurisdiction, Step, StepKind, WantedKind } from './flag.ts';
import { closedBy, closedInCanada } from './holidays.ts';

/** What is waited for, or to be done. */
export type DueKind =
  /** The answer of the body. */
  | 'reply'
  /** The appeal of the reader to whoever hears it first: the CADA, the institution, the agency… */
  | 'appeal'
  /** The answer to that appeal. */
  | 'opinion';

export interface Due {
  kind: DueKind;
  /** The last day, `YYYY-MM-DD`. */
  day: string;
  /** The day from which it is counted, which is not counted itself. */
  from: string;
  /** The article that sets it. */
  article: string;
  /** Counted from the day of sending: that of receipt is not known. */
  estimated: boolean;
  /** `met`: what was waited for came, or was done. */
  state: 'running' | 'passed' | 'met';
}

interface Rule {
  article: string;
  last(from: string): string;
}

interface Rules {
  reply(wanted: WantedKind): Rule;
  /** After a refusal. */
  appeal?: Rule;
  /** After silence, from the day on which the answer was due; nothing where no day ends it. */
  appealOfSilence?: Rule;
  opinion?: Rule;
}

/** Ten thousand requests were made on some hundred days: each day is counted from once. */
function rule(article: string, count: (from: string) => string): Rule {
  const counted = new Map<string, string>();
  return {
    article,
    last(from) {
      const day = counted.get(from) ?? count(from);
      counted.set(from, day);
      return day;
    },
  };
}

const months = (article: string, count: number): Rule =>
  rule(article, (from) => addMonths(from, count));
const workingDays = (article: string, count: number, calendar: 'GB' | 'US' | 'EU'): Rule =>
  rule(article, (from) => addWorkingDays(from, count, closedBy(calendar)));

/** The usual rule, and the one of the law on environmental information. */
const either = (usual: Rule, environment: Rule) => (wanted: WantedKind) =>
  wanted === 'environment' ? environment : usual;

const always = (one: Rule) => () => one;

/** A month that ends on a day off ends on the next working day: § 31 VwVfG. */
const germanMonth = (article: string): Rule =>
  rule(article, (from) => carried(addMonths(from, 1), closedBy('DE')));

const RULES: Record<Jurisdiction, Rules> = {
  FR: {
    reply: either(months('fr/crpa/r311-13', 1), months('fr/env/r124-1', 1)),
    appeal: months('fr/crpa/r343-1', 2),
    appealOfSilence: months('fr/crpa/r343-1', 2),
    opinion: months('fr/crpa/r343-3', 1),
  },
  EU: {
    reply: always(workingDays('eu/1049/7', 15, 'EU')),
    appeal: workingDays('eu/1049/8', 15, 'EU'),
    opinion: workingDays('eu/1049/8', 15, 'EU'),
  },
  // The Commissioner is to be asked without undue delay; no day ends it.
  GB: { reply: either(workingDays('gb/foia/10', 20, 'GB'), workingDays('gb/eir/5', 20, 'GB')) },
  DE: {
    reply: either(germanMonth('de/ifg/7'), germanMonth('de/uig/3')),
    appeal: months('de/ifg/9', 1),
  },
  US: {
    reply: always(workingDays('us/foia/a6', 20, 'US')),
    // The agency has to leave at least so many.
    appeal: rule('us/foia/a6', (from) => addDays(from, 90)),
    opinion: workingDays('us/foia/a6', 20, 'US'),
  },
  CA: {
    // Section 26 of the Interpretation Act carries it over holidays.
    reply: always(rule('ca/atia/7', (from) => carried(addDays(from, 30), closedInCanada))),
    appeal: rule('ca/atia/30', (from) => addDays(from, 60)),
  },
};

/** Steps that end the wait for an answer. */
const ANSWERS: readonly StepKind[] = ['answered', 'partly-answered', 'refused', 'published'];
/** Answers against which one may appeal. */
const REFUSALS: readonly StepKind[] = ['refused', 'partly-answered'];
/** Steps after which nothing is waited for. */
const ENDS: readonly StepKind[] = ['answered', 'published', 'withdrawn'];

/** What the days of a request follow from: the notes of its steps are not among it. */
export interface Asked extends Pick<Flag, 'jurisdiction' | 'wanted'> {
  steps: readonly Happened[];
}

type Happened = Pick<Step, 'kind' | 'day'>;

/** The steps of the last time it was asked for, those before `sent` left out. */
function round(steps: readonly Happened[]): Happened[] {
  const start = steps.findLastIndex(({ kind, day }) => kind === 'sent' && isDay(day));
  return start < 0 ? [] : steps.slice(start).filter(({ day }) => isDay(day));
}

/**
 * What is due, in the order of time, from the steps that were recorded.
 *
 * @param today the day at the body, `YYYY-MM-DD`: see `todayAt`.
 * @returns nothing where it was not sent yet.
 */
export function dueDays({ jurisdiction, wanted, steps }: Asked, today: string): Due[] {
  const taken = round(steps);
  const [sent] = taken;
  if (!sent) return [];
  const rules = RULES[jurisdiction];
  const last = (...kinds: readonly StepKind[]) =>
    taken.findLast(({ kind }) => kinds.includes(kind));
  const over = last(...ENDS);
  const dues: Due[] = [];
  const add = (
    kind: DueKind,
    rule: Rule | undefined,
    from: string,
    met: boolean,
    estimated = false,
  ) => {
    if (!rule) return undefined;
    const day = rule.last(from);
    const state = met ? 'met' : today > day ? 'passed' : 'running';
    const due: Due = { kind, day, from, article: rule.article, estimated, state };
    dues.push(due);
    return due;
  };

  // The body that is in charge counts from the day on which it received the request.
  const received = last('forwarded', 'acknowledged');
  const answer = last(...ANSWERS, 'withdrawn');
  const appealed = last('appealed');
  const reply = add(
    'reply',
    rules.reply(wanted),
    (received ?? sent).day,
    answer !== undefined,
    !received,
  );

  const refusal = last(...REFUSALS);
  const isOver = over !== undefined && taken.indexOf(over) > taken.indexOf(refusal ?? sent);
  if (!isOver || appealed) {
    if (refusal) add('appeal', rules.appeal, refusal.day, appealed !== undefined);
    else if (reply && (appealed || (!answer && today > reply.day)))
      add('appeal', rules.appealOfSilence, reply.day, appealed !== undefined, !received);
  }
  if (appealed) {
    const after = taken.slice(taken.indexOf(appealed) + 1);
    const heard = after.some(({ kind }) => kind === 'opinion' || ENDS.includes(kind));
    add('opinion', rules.opinion, appealed.day, heard);
  }
  return dues.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Where a request stands. */
export type Progress = 'draft' | 'silent' | StepKind;

/**
 * The last thing that happened or, where an answer is overdue, that nothing did.
 *
 * @param dues those of the request, where they are known.
 */
export function progressOf(asked: Asked, today: string, dues = dueDays(asked, today)): Progress {
  const taken = round(asked.steps);
  const last = (taken.length > 0 ? taken : asked.steps).at(-1);
  if (!last) return 'draft';
  const isWaiting = ['sent', 'acknowledged', 'forwarded'].includes(last.kind);
  const late = dues.some(({ kind, state }) => kind === 'reply' && state === 'passed');
  return isWaiting && late ? 'silent' : last.kind;
}

/** A step, or a day to come, on the line of time. */
export type Moment = { day: string; step: Step } | { day: string; due: Due };

/** Steps and due days in the order of time; on one day, what happened stands before what is due. */
export function timeLine(
  asked: Pick<Flag, 'jurisdiction' | 'wanted' | 'steps'>,
  today: string,
): Moment[] {
  const moments: Moment[] = [
    ...asked.steps.map((step) => ({ day: step.day, step })),
    ...dueDays(asked, today).map((due) => ({ day: due.day, due })),
  ];
  return moments.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The next day on which something is due: to look whether an answer came, or to go on. */
export const nextDue = (
  asked: Asked,
  today: string,
  dues = dueDays(asked, today),
): Due | undefined => dues.find(({ state }) => state === 'running');
