import { useEffect, useRef, useState } from 'preact/hooks';
import { bytes, elapsed, type MessageKey, number, stamp, t } from '../../../lib/i18n.ts';
import { hasFailed } from '../../../lib/services/ledger-file.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useFirstPart } from '../../ui/use-first-part.ts';
import { refreshError } from '../sources/errors.ts';
import { purposeName, restOf, sentOf } from './words.ts';

interface LedgerTableProps {
  lines: LedgerLine[];
  /** Titles of the catalogues, by id. */
  titles: Map<string, string>;
  /** What the lines answer to: another subject begins again at the newest. */
  subject: string;
}

/** Lines that fill a window, and lines that are added at each press. */
const FIRST = 12;
const STEP = 50;

const HEADS: MessageKey[] = [
  'ledgerWhen',
  'ledgerPurpose',
  'ledgerAddress',
  'ledgerStatus',
  'ledgerSize',
  'ledgerDuration',
];

/** The requests, the newest first: a table that becomes a list where there is no room for one. */
export function LedgerTable({ lines, titles, subject }: LedgerTableProps) {
  const [shown, setShown] = useState({ subject, count: STEP });
  const count = shown.subject === subject ? shown.count : STEP;
  const drawn = useFirstPart(lines.slice(0, count), subject, FIRST);
  const body = useRef<HTMLTableSectionElement>(null);
  /** Place of the first line that a press has just added. */
  const added = useRef<number | null>(null);
  useEffect(() => {
    if (added.current === null) return;
    (body.current?.children[added.current] as HTMLElement | undefined)?.focus();
    added.current = null;
  });
  return (
    <div class="sheet">
      <table>
        <caption class="unseen">{t('ledgerTitle')}</caption>
        <thead>
          <tr>
            {HEADS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {drawn.map((line) => (
            <Line key={`${line.at} ${line.url}`} line={line} titles={titles} />
          ))}
        </tbody>
      </table>
      {lines.length > count && (
        <div class="buttons">
          <button
            type="button"
            class="button second"
            onClick={() => {
              added.current = count;
              setShown({ subject, count: count + STEP });
            }}
          >
            {t('searchMore')}
          </button>
          <p class="facts">{t('ledgerShown', number(count), number(lines.length))}</p>
        </div>
      )}
    </div>
  );
}

interface LineProps {
  line: LedgerLine;
  titles: Map<string, string>;
}

function Line({ line, titles }: LineProps) {
  const { at, method, host, purpose, catalogue, status, error } = line;
  const failed = hasFailed(line);
  return (
    <tr tabIndex={-1}>
      <td>
        <time dateTime={new Date(at).toISOString()}>{stamp(at)}</time>
      </td>
      <td>
        {purposeName(purpose)}
        {catalogue && <span class="of">{titles.get(catalogue) ?? catalogue}</span>}
      </td>
      <td class="address">
        {method === 'POST' && `${method} `}
        <strong>{host}</strong>
        <span class="rest">{restOf(line)}</span>
        {line.body !== undefined && <code class="sent">{sentOf(line.body)}</code>}
        {error && <span class="error">{refreshError(error, host)}</span>}
      </td>
      <td>
        <Named name="ledgerStatus" />
        {failed && <Icon name="triangle" />} {status ?? t('ledgerNoAnswer')}
      </td>
      <td>
        <Named name="ledgerSize" />
        {bytes(line.bytes)}
      </td>
      <td>
        <Named name="ledgerDuration" />
        {elapsed(line.ms)}
      </td>
    </tr>
  );
}

/** The column's name, beside the value where the table is drawn as a list. */
function Named({ name }: { name: MessageKey }) {
  return (
    <span class="named" aria-hidden="true">
      {t(name)}{' '}
    </span>
  );
}
