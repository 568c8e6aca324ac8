/** What `npm run bench` was asked for. */
import { parseArgs } from 'node:util';

/** Parts of the benchmark, in the order in which they run. */
export const PARTS = [
  'sizes',
  'reading',
  'matching',
  'references',
  'panel',
  'flags',
  'refresh',
  'kills',
  'search',
  'page',
] as const;
export type Part = (typeof PARTS)[number];

/** How many records the search is measured on. */
export const SIZES = ['10k', '70k', '300k'] as const;
export type Size = (typeof SIZES)[number];

export interface BenchOptions {
  only: Part[];
  sizes: Size[];
  /** Fewer measurements: to see that everything works, not to compare. */
  quick: boolean;
  /** Without the libraries beside it. */
  ours: boolean;
  help: boolean;
}

/** Printed by `npm run bench -- --help`. */
export const USAGE = `npm run bench [-- options]

  --only search,page   parts to run, of: sizes (what is downloaded), reading and
                       matching (of pages), references (of a page with thousands, of texts made to be
                       slow), panel (installation, opening), flags (a list of 10,000), refresh (of a
                       catalogue, in Node and in Chromium), kills (of the background while it
                       refreshes, in Chromium and Firefox, beside an undisturbed one),
                       search (in Node, beside four libraries),
                       page (the same in Chromium and Firefox, and a killed worker)
  --size 10k,70k       records to search, of: 10k, 70k (all real ones), 300k (recombined)
  --ours               our search alone, without the libraries
  --quick              few measurements, on 10k records unless --size tells`;

/**
 * Reads the arguments of the command line.
 *
 * @throws Error with a sentence for the person who typed them.
 */
export function benchOptions(argv: string[]): BenchOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      size: { type: 'string' },
      ours: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { quick, ours, help } = values;
  return {
    only: chosen('--only', PARTS, values.only) ?? [...PARTS],
    sizes: chosen('--size', SIZES, values.size) ?? (quick ? ['10k'] : [...SIZES]),
    quick,
    ours,
    help,
  };
}

/** Of a list with commas, what is known, in the known order. */
function chosen<T extends string>(option: string, known: readonly T[], list?: string): T[] | null {
  if (list === undefined) return null;
  const asked = list.split(',').map((name) => name.trim());
  const stranger = asked.find((name) => !(known as readonly string[]).includes(name));
  if (stranger !== undefined)
    throw new Error(`${option} takes ${known.join(', ')}, not "${stranger}".`);
  return known.filter((name) => asked.includes(name));
}
