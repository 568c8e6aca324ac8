import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { bytes, number, plural, t } from '../../../lib/i18n.ts';
import type { Table } from '../../../lib/preview/table.ts';
import type { FilePreview } from '../../../lib/services/file-services.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Drawings } from './Drawings.tsx';
import { hostInText } from './host.ts';

/** Rows at first, and in all: a preview shows what a file is like, a program shows the file. */
const FIRST = 5;
const MOST = 50;

interface SheetProps {
  /** Title of the file. */
  name: string;
  preview: FilePreview;
  onClose: () => void;
}

/** The first rows of a file, on a sheet that lies on the page. */
export function Sheet({ name, preview, onClose }: SheetProps) {
  const title = useId();
  const head = useRef<HTMLParagraphElement>(null);
  const [shown, setShown] = useState(FIRST);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  const { table } = preview;
  const rows = table.rows.slice(0, shown);
  const more = Math.min(MOST, table.rows.length) - rows.length;
  return (
    <section class="preview" aria-labelledby={title}>
      <div class="cap">
        <p id={title} tabIndex={-1} ref={head}>
          <b>
            <bdi>{name}</bdi>
          </b>
          {', '}
          {countOf(rows.length, table.total)}
        </p>
        <button type="button" class="tool" aria-label={t('previewClose', name)} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Rows name={name} table={table} rows={rows} />
      <div class="notes">
        {more > 0 && (
          <button type="button" class="act" onClick={() => setShown(MOST)}>
            {plural('previewMore', more)}
          </button>
        )}
        {table.columnsLeft > 0 && (
          <p class="facts">{plural('previewColumnsLeft', table.columnsLeft)}</p>
        )}
        <p class="facts">{readFrom(preview)}</p>
        <Drawings table={table} />
      </div>
    </section>
  );
}

const countOf = (rows: number, total: number | undefined): string =>
  total === undefined
    ? plural('previewRowsFirst', rows)
    : plural('previewRowsOf', rows, number(total));

function readFrom({ bytes: read, whole, host }: FilePreview): string {
  if (read === undefined) return t('previewFromRows', hostInText(host));
  return t(whole ? 'previewFromWhole' : 'previewFrom', bytes(read), hostInText(host));
}

/** The rows; who has no pointer scrolls them sideways by the arrows. */
function Rows({ name, table, rows }: { name: string; table: Table; rows: string[][] }) {
  const { columns } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t('previewTable', name)}>
      <table class="data">
        <thead>
          <tr>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and stay
              <th scope="col" key={at}>
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and stay
            <tr key={nth}>
              {columns.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the columns
                <td key={at} dir="auto">
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
