/** What `npm run relevance` can be asked. */

export const PARTS = ['pages', 'missing', 'queries', 'known-items', 'page-contexts'] as const;
export type Part = (typeof PARTS)[number];

/** The sample that the baseline was made on. Nothing is to be tuned on it: take another. */
export const BASELINE_SEED = 20_260_116;

export interface Options {
  save: boolean;
  verbose: boolean;
  seed: number;
  parts: readonly Part[];
}

export const USAGE = `npm run relevance -- [PART …] [--seed NUMBER] [--verbose] [--save]
  PART       of ${PARTS.join(', ')}; all unless told
  --seed     another sample of known items and page contexts, not held against the baseline
  --verbose  what was missed, and what came first instead
  --save     keep the figures as the baseline`;

/** Reads the command line; a sentence when it cannot be understood. */
export function readOptions(args: string[]): Options | string {
  const options = { save: false, verbose: false, seed: BASELINE_SEED };
  const parts: Part[] = [];
  for (let i = 0; i < args.length; i++) {
    const [name = '', joined] = args[i]!.split('=');
    const value = () => joined ?? args[++i] ?? '';
    if (name === '--save') options.save = true;
    else if (name === '--verbose') options.verbose = true;
    else if (name === '--seed') options.seed = Number(value());
    else if (!name.startsWith('-')) parts.push(name as Part);
    else return `${name} is not an option`;
  }
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) return `There is no part ${unknown}`;
  if (!Number.isSafeInteger(options.seed)) return 'A seed is an integer';
  if (options.save && options.seed !== BASELINE_SEED) return 'A baseline is kept of its own sample';
  return { ...options, parts: parts.length > 0 ? parts : PARTS };
}
