import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SaveChart } from './SaveChart.tsx';

/** What every chart says in words, whatever it draws. */
export interface ChartWords {
  title: string;
  /** One or two sentences: what is counted, and what there is to see. */
  description: string;
  /** Level of the title; 3 where absent. */
  level?: 2 | 3 | 4;
  /** How the drawing is called as a file, and what stands at its foot; it cannot be saved without. */
  save?: { name: string; source: string };
}

/** The figures of a chart: a row for each mark. */
export interface ChartTable {
  columns: string[];
  /** As many cells as columns; the first one heads its row. */
  rows: string[][];
}

interface ChartProps extends ChartWords {
  table: ChartTable;
  /** Height of the drawing, in px; it is as wide as its column. */
  height: number;
  /** The marks: x in per cent, y in px. */
  children: ComponentChildren;
}

/** A drawing with its title, its description and, folded away, its figures. */
export function Chart({
  title,
  description,
  level = 3,
  table,
  height,
  children,
  save,
}: ChartProps) {
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const Heading = `h${level}` as const;
  const [first, ...others] = table.columns;
  return (
    <figure class="chart" aria-labelledby={`${id}-t`}>
      <Heading id={`${id}-t`}>{title}</Heading>
      <p id={`${id}-d`} class="facts">
        {description}
      </p>
      <svg
        ref={drawing}
        class="marks"
        role="img"
        aria-labelledby={`${id}-s`}
        aria-describedby={`${id}-d`}
        width="100%"
        height={height}
      >
        <title id={`${id}-s`}>{title}</title>
        {children}
      </svg>
      <div class="under">
        <Disclosure summary={t('chartFigures')}>
          <table class="figures" aria-labelledby={`${id}-t`}>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {others.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, i) => (
                    <td key={table.columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
        {save && <SaveChart drawing={drawing} title={title} {...save} />}
      </div>
    </figure>
  );
}
