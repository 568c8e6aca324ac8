/** Figures of quality: how they are summed up, printed and held against earlier ones. */

/** A figure to print; those with a tolerance are kept in the baseline. */
export interface Figure {
  /** Name in the baseline: part, then what is measured. */
  key: string;
  label: string;
  /** 0 to 1; the greater the better. */
  value: number;
  goal?: number;
  /** How far under the baseline it may be. */
  tolerance?: number;
  /** What it was counted on: `18 of 18`. */
  of?: string;
}

/** What one part found. */
export interface Measured {
  title: string;
  figures: Figure[];
  /** What else there is to say: how long it took, what was left out. */
  note?: string;
}

export type Baseline = Record<string, number>;

/** Places of what was looked for in lists of ten, from 0; negative where it is not. */
export function ranked(ranks: number[]): { recall: number; mrr: number } {
  const count = Math.max(1, ranks.length);
  const found = ranks.filter((rank) => rank >= 0);
  const reciprocal = found.reduce((sum, rank) => sum + 1 / (rank + 1), 0);
  return { recall: found.length / count, mrr: reciprocal / count };
}

/** The value at this share of a list. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Figures as lines of text, each with its goal and its baseline. */
export function lines(figures: Figure[], baseline: Baseline): string[] {
  return figures.map(({ key, label, value, goal, of }) => {
    const before = baseline[key];
    const cells = [
      `  ${label.padEnd(34)} ${rate(value)}`,
      goal === undefined ? ' '.repeat(13) : `  ${value >= goal ? '≥' : '<'} goal ${rate(goal)}`,
      before === undefined ? ' '.repeat(15) : `  baseline ${rate(before)}`,
      of === undefined ? '' : `  ${of}`,
    ];
    return cells.join('').trimEnd();
  });
}

/** One sentence for each figure that is further under its baseline than it may be. */
export function drops(figures: Figure[], baseline: Baseline): string[] {
  return figures.flatMap(({ key, value, tolerance }) => {
    const before = baseline[key];
    // A baseline is written with four decimals.
    if (before === undefined || tolerance === undefined) return [];
    if (value >= before - tolerance - 0.00005) return [];
    return [`${key} dropped from ${rate(before)} to ${rate(value)}, more than ${tolerance}`];
  });
}

/** What to keep of figures, on top of what was kept of others. */
export function kept(figures: Figure[], before: Baseline): Baseline {
  const all = { ...before };
  for (const { key, value, tolerance } of figures) {
    if (tolerance !== undefined) all[key] = Math.round(value * 10_000) / 10_000;
  }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const rate = (value: number): string => value.toFixed(3);
