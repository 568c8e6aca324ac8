import { number, t } from '../../lib/i18n.ts';
import { Chart, type ChartWords } from './Chart.tsx';
import { labelled, steps } from './scale.ts';

export interface Bar {
  /** What the bar stands for, e.g. a year; bars have different ones. */
  label: string;
  /** Not negative. */
  value: number;
  /** The value in words, where the number alone does not say it: `12,4 Mo`. */
  text?: string;
  /** The one that the chart is about: in the second ink, its value always written. */
  current?: boolean;
}

interface BarsProps extends ChartWords {
  /** In their order, e.g. of time. */
  bars: Bar[];
  /** What labels and values are, as heads of the table. */
  columns?: [label: string, value: string];
}

/** Height of the longest bar, in px, and what is kept free above and below. */
const TALL = 132;
const ABOVE = 22;
const BELOW = 22;
const FOOT = ABOVE + TALL;
/** Part of its place that a bar fills. */
const FILL = 0.62;
/** Part of the width, in per cent, that is left to the numbers of a grid. */
const SCALE = 12;
/** So few bars have all their values written above them: no grid is needed. */
const FEW = 8;

/** Upright bars, side by side, for what has an order of its own: years, classes of a size. */
export function Bars({ bars, columns, ...words }: BarsProps) {
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(({ value }) => value));
  const grid = bars.length > FEW ? steps(most) : [];
  const top = Math.max(most, grid.at(-1) ?? 0) || 1;
  const tall = (value: number) => (value / top) * TALL;
  const left = grid.length > 0 ? SCALE : 0;
  const place = (100 - left) / bars.length;
  const said = labelled(bars.map(({ label }) => label));
  const isSaid = ({ value, current }: Bar) => bars.length <= FEW || current || value === most;
  return (
    <Chart
      {...words}
      height={FOOT + BELOW}
      table={{
        columns: columns ?? [t('chartLabel'), t('chartValue')],
        rows: bars.map(({ label, value, text }) => [label, text ?? number(value)]),
      }}
    >
      {grid.map((step) => (
        <g key={step}>
          <line class="grid" x1="0" x2="100%" y1={FOOT - tall(step)} y2={FOOT - tall(step)} />
          <text class="label" x="0" y={FOOT - tall(step) - 4}>
            {number(step)}
          </text>
        </g>
      ))}
      {bars.map((bar, i) => {
        const middle = `${left + (i + 0.5) * place}%`;
        const anchor = said.get(i);
        // What is not nothing shows.
        const height = bar.value > 0 ? Math.max(1, tall(bar.value)) : 0;
        return (
          <g key={bar.label} class={bar.current ? 'current' : undefined}>
            <rect
              class="bar"
              x={`${left + (i + (1 - FILL) / 2) * place}%`}
              width={`${FILL * place}%`}
              y={FOOT - height}
              height={height}
            />
            {isSaid(bar) && (
              <text class="value" x={middle} y={FOOT - height - 6} text-anchor="middle">
                {bar.text ?? number(bar.value)}
              </text>
            )}
            {anchor && (
              <text
                class="label"
                x={anchor === 'start' ? `${left}%` : anchor === 'end' ? '100%' : middle}
                y={FOOT + 17}
                text-anchor={anchor}
              >
                {bar.label}
              </text>
            )}
          </g>
        );
      })}
      <line class="axis" x1="0" x2="100%" y1={FOOT} y2={FOOT} />
    </Chart>
  );
}
