/** Figures of several engines side by side. */
import { type Figure, kept, promise, show } from '../report.ts';
import type { EngineName } from './engines/engine.ts';

export interface SearchFigure extends Figure {
  /** Where it was measured: `Node`, `Chromium`, `Firefox`. */
  place: string;
  size: string;
  engine: EngineName;
  /** What was measured, as the head of a column. */
  measure: string;
}

/** Makes figures of one engine in one place. */
export const figuresOf =
  (place: string, size: string, engine: EngineName) =>
  (
    measure: string,
    unit: Figure['unit'],
    value: number,
    more: Partial<Pick<Figure, 'limit' | 'least' | 'measurements'>> = {},
  ): SearchFigure => ({
    name: `${place}, ${size}, ${engine}: ${measure}`,
    place,
    size,
    engine,
    measure,
    unit,
    value,
    measurements: 1,
    ...more,
  });

/** A table: a row for each measure, a column for each engine, and what ours is to reach. */
export function grid(figures: SearchFigure[]): string {
  const engines = [...new Set(figures.map(({ engine }) => engine))];
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const rows = measures.map((measure) => {
    const row = figures.filter((figure) => figure.measure === measure);
    const cells = engines.map((engine) => {
      const figure = row.find((one) => one.engine === engine);
      if (!figure) return '–';
      return show(figure.value, figure.unit) + (kept(figure) === false ? ' !' : '');
    });
    const goal = row.map(promise).find((text) => text !== '') ?? '';
    return [measure, ...cells, goal];
  });
  return columns([['', ...engines, 'goal'], ...rows]);
}

/** Lines of cells, the first column to the left and the others to the right. */
function columns(rows: string[][]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
