/** Figures of a benchmark: how they are summed up, compared with a limit and printed. */

export type Unit = 'ms' | 'bytes' | 's' | 'MB' | 'share' | 'times' | 'per s' | 'n';

export interface Figure {
  name: string;
  unit: Unit;
  value: number;
  /** What the design promises at most, in the same unit. */
  limit?: number;
  /** What the design promises at least, in the same unit. */
  least?: number;
  /** How many measurements the value sums up. */
  measurements: number;
}

/**
 * The value under which a share of the measurements lies (nearest rank).
 *
 * @param values At least one.
 * @param share 0 to 1: 0.5 is the median.
 */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1]!;
}

/** The median and the 95th percentile of measurements; the limit is for the latter. */
export const medianAndP95 = (
  name: string,
  unit: Figure['unit'],
  values: number[],
  limit?: number,
): Figure[] => [
  { name: `${name}, median`, unit, value: quantile(values, 0.5), measurements: values.length },
  { name: `${name}, p95`, unit, value: quantile(values, 0.95), limit, measurements: values.length },
];

/** Whether the figure keeps what the design promises; null where nothing was promised. */
export function kept({ value, limit, least }: Figure): boolean | null {
  if (limit === undefined && least === undefined) return null;
  return value <= (limit ?? value) && value >= (least ?? value);
}

/** A table for people: one line for each figure. */
export function table(figures: Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map((figure) => {
      const { name, unit, value, measurements } = figure;
      return [
        name.padEnd(width),
        show(value, unit).padStart(14),
        promise(figure).padStart(14),
        verdict(figure).padEnd(4),
        `n = ${measurements}`,
      ].join('  ');
    })
    .join('\n');
}

/** What the design promises of a figure; empty where it promises nothing. */
export function promise({ unit, limit, least }: Figure): string {
  if (limit !== undefined) return `≤ ${show(limit, unit)}`;
  return least === undefined ? '' : `≥ ${show(least, unit)}`;
}

const verdict = (figure: Figure) => {
  const whether = kept(figure);
  if (whether === null) return '';
  return whether ? 'ok' : figure.limit === undefined ? 'UNDER' : 'OVER';
};

/** A value as people read it. */
export function show(value: number, unit: Unit): string {
  switch (unit) {
    case 'bytes':
      return `${Math.round(value).toLocaleString('en')} B`;
    case 'n':
      return value.toLocaleString('en');
    case 'per s':
      return `${Math.round(value).toLocaleString('en')}/s`;
    case 'share':
      return value.toFixed(3).replace(/^0/, '');
    case 'times':
      return `${value.toFixed(2)} ×`;
    case 's':
      return `${value.toFixed(2)} s`;
    default:
      return `${value.toFixed(1)} ${unit}`;
  }
}
