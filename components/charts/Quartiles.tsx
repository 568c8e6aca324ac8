import { useId } from 'preact/hooks';
import { number, t } from '../../lib/i18n.ts';
import { Chart, type ChartWords } from './Chart.tsx';
import { anchorAt } from './scale.ts';

/** One value beside those of others. */
export interface Placed {
  label: string;
  own: number;
  least: number;
  quartiles: [lower: number, median: number, upper: number];
  most: number;
  /** How many values there are. */
  count: number;
  /** `share`: from 0 to 1. `count`: from 1, drawn so that each tenfold is as long. */
  scale: 'share' | 'count';
  /** A value in words. */
  text(value: number): string;
}

interface QuartilesProps extends ChartWords {
  placed: Placed[];
}

const ROW = 84;
const LINE = 50;

/** Where values stand: a dot, between the ends of the line; hatched, the middle half of all. */
export function Quartiles({ placed, ...words }: QuartilesProps) {
  const id = useId();
  if (placed.length === 0) return null;
  return (
    <Chart
      {...words}
      height={placed.length * ROW - 8}
      table={{
        columns: [
          t('chartMeasure'),
          t('chartHere'),
          t('chartLower'),
          t('chartMedian'),
          t('chartUpper'),
          t('chartBodies'),
        ],
        rows: placed.map(({ label, own, quartiles, count, text }) => [
          label,
          ...[own, ...quartiles].map(text),
          number(count),
        ]),
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
          <line class="hatch thin" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      {placed.map((one, i) => (
        <g key={one.label} transform={`translate(0 ${i * ROW})`}>
          <Row one={one} hatching={`url(#${id}-hatched)`} />
        </g>
      ))}
    </Chart>
  );
}

function Row({ one, hatching }: { one: Placed; hatching: string }) {
  const { label, own, quartiles, count, text } = one;
  const [lower, median, upper] = quartiles.map((value) => placeOf(one, value)) as [
    number,
    number,
    number,
  ];
  const at = placeOf(one, own);
  return (
    <>
      <text class="name" x="0" y="15">
        {label}
      </text>
      <text class="value" x={`${at}%`} y={LINE - 10} text-anchor={anchorAt(at)}>
        {text(own)}
      </text>
      <rect
        class="part"
        fill={hatching}
        x={`${lower}%`}
        width={`${Math.max(0.5, upper - lower)}%`}
        y={LINE - 5}
        height="10"
      />
      <line class="base" x1="0" x2="100%" y1={LINE} y2={LINE} />
      <line class="axis" x1={`${median}%`} x2={`${median}%`} y1={LINE - 8} y2={LINE + 8} />
      <circle class="dot" cx={`${at}%`} cy={LINE} r="5" />
      <text class="label" x={`${median}%`} y={LINE + 21} text-anchor={anchorAt(median)}>
        {t('chartMedianAt', number(count), text(quartiles[1]))}
      </text>
    </>
  );
}

/** Where a value stands on its line, in per cent. */
function placeOf({ scale, most }: Placed, value: number): number {
  if (scale === 'share') return value * 100;
  // From one to the largest; where that is one, all stand in the middle.
  return most > 1 ? (Math.log(Math.max(1, value)) / Math.log(most)) * 100 : 50;
}
