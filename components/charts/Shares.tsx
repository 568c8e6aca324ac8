import { useId } from 'preact/hooks';
import { number, t } from '../../lib/i18n.ts';
import { Chart, type ChartWords } from './Chart.tsx';

/** Told apart without colour: full, full, hatched, dotted, empty. */
export type Tone = 'holds' | 'ink' | 'hatched' | 'dotted' | 'empty';

export interface Share {
  label: string;
  value: number;
  tone: Tone;
}

interface SharesProps extends ChartWords {
  /** The parts of a whole; those of nothing are named, not drawn. */
  shares: Share[];
  columns?: [label: string, value: string];
  /** Figures of the table, where it tells more than the drawing. */
  rows?: [label: string, value: number][];
}

const STRIP = 26;
const KEY = 24;

/** A whole and its parts: one strip, and under it what each part is. */
export function Shares({ shares, columns, rows, ...words }: SharesProps) {
  const id = useId();
  const whole = shares.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return null;
  const fill = (tone: Tone) =>
    tone === 'hatched' || tone === 'dotted' ? `url(#${id}-${tone})` : undefined;
  let end = 0;
  return (
    <Chart
      {...words}
      height={STRIP + 6 + shares.length * KEY}
      table={{
        columns: columns ?? [t('chartLabel'), t('chartValue')],
        rows: (rows ?? shares.map(({ label, value }) => [label, value] as const)).map(
          ([label, value]) => [label, number(value)],
        ),
      }}
    >
      <defs>
        <pattern
          id={`${id}-hatched`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
        <pattern id={`${id}-dotted`} width="5" height="5" patternUnits="userSpaceOnUse">
          <circle class="speck" cx="2.5" cy="2.5" r="1" />
        </pattern>
      </defs>
      {shares.map(({ label, value, tone }, i) => {
        const width = (value / whole) * 100;
        const x = end;
        end += width;
        const y = STRIP + 6 + i * KEY;
        return (
          <g key={label}>
            {value > 0 && (
              <rect
                class={`part ${tone}`}
                fill={fill(tone)}
                x={`${x}%`}
                width={`${width}%`}
                y="0.5"
                height={STRIP - 1}
              />
            )}
            <rect
              class={`part ${tone}`}
              fill={fill(tone)}
              x="0.5"
              y={y + 5.5}
              width="13"
              height="13"
            />
            <text class="name" x="22" y={y + 17}>
              {label}
            </text>
            <text class="value" x="100%" y={y + 17} text-anchor="end">
              {number(value)}
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
