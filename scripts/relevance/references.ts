/** How well references are found: on sentences that a person labelled, type by type. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PageReference, pageReferences } from '../../lib/references/page.ts';
import type { Figure, Measured } from './figures.ts';
import { type Labelled, type ReferenceCase, readCases } from './reference-cases.ts';

const FOLDER = resolve(import.meta.dirname, '../../tests/relevance/references');
/** Against which relative links are read. */
const BASE = 'https://www.ville.example/page';
const GOALS = { precision: 0.97, recall: 0.92 };
/** One more miss among twenty would be .05: any is to be looked at. */
const TOLERANCE = 0.005;
/** Types with fewer cases are counted together with all others only. */
const ENOUGH = 20;

/** The finders were made with the first before their eyes; the others came afterwards. */
export const REFERENCE_SETS = [
  'development',
  'held-out',
  'later',
  'unseen',
  'fresh',
  'second',
] as const;
export type ReferenceSet = (typeof REFERENCE_SETS)[number];

interface Count {
  expected: number;
  found: number;
  /** Type, place and value are what the person said. */
  right: number;
  /** Type and place are. */
  placed: number;
}

/** All cases of a part of the set. */
export function casesOf(set: ReferenceSet): ReferenceCase[] {
  const folder = join(FOLDER, set);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readCases(readFileSync(join(folder, name), 'utf8'), `${set}/${name}`));
}

/** @param say is told each reference that was missed, and each that was found and is none. */
export function measureReferences(set: ReferenceSet, say: (line: string) => void): Measured {
  const cases = casesOf(set);
  const counts = new Map<string, Count>();
  const nearMisses = cases.filter(({ expected }) => expected.length === 0);
  let silent = 0;
  for (const one of cases) {
    const found = pageReferences([one.passage], BASE);
    if (one.expected.length === 0 && found.length === 0) silent++;
    count(one, found, counts, say);
  }
  const all = [...counts.values()].reduce(sum);
  const types = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const key = `references/${set}`;
  return {
    title: `References, ${set}: ${all.expected} in ${cases.length} sentences, of which ${nearMisses.length} near misses`,
    figures: [
      ...figuresOf(key, 'all', all, true),
      {
        key: `${key}/silence`,
        label: 'silent on near misses',
        value: silent / Math.max(1, nearMisses.length),
        tolerance: TOLERANCE,
        of: `${silent} of ${nearMisses.length}`,
      },
      ...types.flatMap(([type, counted]) =>
        figuresOf(`${key}/${type}`, type, counted, counted.expected >= ENOUGH),
      ),
    ],
  };
}

/** Counts one sentence into the types of what it cites and of what was found in it. */
function count(
  { where, passage, expected }: ReferenceCase,
  found: PageReference[],
  counts: Map<string, Count>,
  say: (line: string) => void,
): void {
  const of = (type: string) => {
    const counted = counts.get(type) ?? { expected: 0, found: 0, right: 0, placed: 0 };
    counts.set(type, counted);
    return counted;
  };
  const left = [...found];
  for (const label of expected) {
    const counted = of(label.type);
    counted.expected++;
    const at = left.findIndex((one) => isPlaced(one, label));
    if (at === -1) {
      say(`  ${where} missed ${label.type} “${label.text}” in “${passage.text}”`);
      continue;
    }
    const [one] = left.splice(at, 1) as [PageReference];
    counted.found++;
    counted.placed++;
    if (citedValue(one) === label.value && (one.broken === true) === label.broken) counted.right++;
    else say(`  ${where} ${label.type} “${label.text}” is read as “${citedValue(one)}”`);
  }
  for (const one of left) {
    of(one.type).found++;
    say(`  ${where} found ${one.type} “${one.text}” (${citedValue(one)}) in “${passage.text}”`);
  }
}

const isPlaced = (found: PageReference, { type, text, start }: Labelled) =>
  found.type === type && found.start === start && found.text === text;

/** The value, with the article of an act of the Union. */
const citedValue = ({ value, article }: PageReference): string =>
  article === undefined ? value : `${value} art. ${article}`;

const sum = (a: Count, b: Count): Count => ({
  expected: a.expected + b.expected,
  found: a.found + b.found,
  right: a.right + b.right,
  placed: a.placed + b.placed,
});

function figuresOf(key: string, label: string, of: Count, judged: boolean): Figure[] {
  const { expected, found, right, placed } = of;
  const told = { tolerance: TOLERANCE };
  return [
    {
      key: `${key}/precision`,
      label: `${label}, precision`,
      value: found === 0 ? 1 : right / found,
      of: `${right} of ${found}${placed === right ? '' : `, ${placed} by place alone`}`,
      ...(judged && { goal: GOALS.precision }),
      ...told,
    },
    {
      key: `${key}/recall`,
      label: `${label}, recall`,
      value: expected === 0 ? 1 : right / expected,
      of: `${right} of ${expected}`,
      ...(judged && { goal: GOALS.recall }),
      ...told,
    },
  ];
}
