/** Figures of a benchmark: how they are summed up, compared with a limit and printed. */

export interface Figure {
  name: string;
  unit: 'ms' | 'bytes' | 's';
  value: number;
  /** What the design promises, in the same unit. */
  limit?: number;
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

/** A table for people: one line for each figure. */
export function table(figures: Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map(({ name, unit, value, limit, measurements }) => {
      const verdict = limit === undefined ? '' : value <= limit ? 'ok' : 'OVER';
      const most = limit === undefined ? '' : `≤ ${show(limit, unit)}`;
      return [
        name.padEnd(width),
        show(value, unit).padStart(14),
        most.padStart(14),
        verdict.padEnd(4),
        `n = ${measurements}`,
      ].join('  ');
    })
    .join('\n');
}

const show = (value: number, unit: Figure['unit']) =>
  unit === 'bytes'
    ? `${Math.round(value).toLocaleString('en')} B`
    : `${value.toFixed(unit === 's' ? 2 : 1)} ${unit}`;
