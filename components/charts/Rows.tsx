import { number, t } from '../../lib/i18n.ts';
import type { Bar } from './Bars.tsx';
import { Chart, type ChartWords } from './Chart.tsx';

interface RowsProps extends ChartWords {
  /** The longest first, as a rule. */
  rows: Bar[];
  /** What a full line stands for; the largest value where absent. */
  whole?: number;
  /** What labels and values are, as heads of the table. */
  columns?: [label: string, value: string];
  /** More rows than are drawn: all of them stand in the table. */
  drawn?: number;
}

const ROW = 32;
const LINE = 22;

/** Lying bars, one under the other, for what has names: formats, languages. */
export function Rows({ rows, whole, columns, drawn = rows.length, ...words }: RowsProps) {
  if (rows.length === 0) return null;
  const shown = rows.slice(0, drawn);
  const full = whole ?? Math.max(...rows.map(({ value }) => value));
  return (
    <Chart
      {...words}
      height={shown.length * ROW}
      table={{
        columns: columns ?? [t('chartLabel'), t('chartValue')],
        rows: rows.map(({ label, value, text }) => [label, text ?? number(value)]),
      }}
    >
      {shown.map(({ label, value, text, current }, i) => (
        <g key={label} class={current ? 'current' : undefined}>
          <text class="name" x="0" y={i * ROW + 15}>
            {label}
          </text>
          <text class="value" x="100%" y={i * ROW + 15} text-anchor="end">
            {text ?? number(value)}
          </text>
          <line class="grid" x1="0" x2="100%" y1={i * ROW + LINE} y2={i * ROW + LINE} />
          <rect
            class="bar"
            x="0"
            width={`${full > 0 ? (value / full) * 100 : 0}%`}
            y={i * ROW + LINE - 2}
            height="4"
          />
        </g>
      ))}
    </Chart>
  );
}
