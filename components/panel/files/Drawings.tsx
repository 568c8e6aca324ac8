import type { FunctionComponent } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n.ts';
import { type Column, drawable } from '../../../lib/preview/columns.ts';
import { type Point, pointsOf } from '../../../lib/preview/points.ts';
import type { Table } from '../../../lib/preview/table.ts';

/** What draws, loaded when it is first wanted; null while it comes, or where it cannot. */
function useLoaded<P>(load: () => Promise<FunctionComponent<P>>) {
  const [loaded, setLoaded] = useState<FunctionComponent<P> | null>(null);
  const want = () => {
    if (!loaded)
      load().then(
        (part) => setLoaded(() => part),
        () => {},
      );
  };
  return [loaded, want] as const;
}

/** Offers a chart of a column, and a plan of the rows that have coordinates. */
export function Drawings({ table }: { table: Table }) {
  const [columns, points] = useMemo(() => [drawable(table), pointsOf(table)], [table]);
  return (
    <>
      {columns.length > 0 && <Charted columns={columns} />}
      {points.length > 0 && <Placed points={points} />}
    </>
  );
}

function Charted({ columns }: { columns: Column[] }) {
  const field = useId();
  const [at, setAt] = useState(-1);
  const [ColumnChart, want] = useLoaded(
    async () => (await import('./ColumnChart.tsx')).ColumnChart,
  );
  const column = columns.find((one) => one.at === at);
  return (
    <>
      <p class="choose">
        <label for={field}>{t('previewDraw')}</label>{' '}
        <select
          id={field}
          onChange={({ currentTarget }) => {
            want();
            setAt(Number(currentTarget.value));
          }}
        >
          <option value={-1}>{t('previewDrawNone')}</option>
          {columns.map((one) => (
            <option key={one.at} value={one.at}>
              {one.name}
            </option>
          ))}
        </select>
      </p>
      {column && ColumnChart && <ColumnChart column={column} />}
    </>
  );
}

function Placed({ points }: { points: Point[] }) {
  const [Plan, want] = useLoaded(async () => (await import('./Plan.tsx')).Plan);
  return Plan ? (
    <Plan points={points} />
  ) : (
    <button type="button" class="act" onClick={want}>
      {plural('previewPlan', points.length)}
    </button>
  );
}
