import { number, plural, t, unitOfTime } from '../../../lib/i18n.ts';
import type { Column } from '../../../lib/preview/columns.ts';
import { counts, histogram } from '../../../lib/preview/summary.ts';
import { type Bar, Bars } from '../../charts/Bars.tsx';
import '../../charts/charts.css';

/** How the values of a column are spread over the rows that were read. */
export function ColumnChart({ column }: { column: Column }) {
  return (
    <Bars
      title={column.name}
      description={plural('previewSpread', column.values.length)}
      level={4}
      columns={[column.name, t('previewRowsHead')]}
      bars={column.kind === 'number' ? classesOf(column.values) : timesOf(column.values)}
    />
  );
}

const classesOf = (values: number[]): Bar[] =>
  histogram(values).map(({ from, to, count }) => ({
    label: from === to ? number(from) : t('previewRange', number(from), number(to)),
    value: count,
  }));

function timesOf(days: string[]): Bar[] {
  const { unit, classes } = counts(days);
  return classes.map(({ at, count }) => ({ label: unitOfTime(at, unit), value: count }));
}
