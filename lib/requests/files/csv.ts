/** Flags as CSV: one row each. */
import { writeCsv } from '../../text/csv.ts';
import type { Flag } from '../flag.ts';
import { isOpen, levelOf } from '../level.ts';

const COLUMNS: [name: string, value: (flag: Flag) => string | number][] = [
  ['id', ({ id }) => id],
  ['created', ({ created }) => iso(created)],
  ['level', levelOf],
  ['open', (flag) => (isOpen(flag) ? 'yes' : 'no')],
  ['wanted', ({ wanted }) => wanted],
  ['title', ({ title }) => title],
  ['jurisdiction', ({ jurisdiction }) => jurisdiction],
  ['body', ({ body }) => body?.name ?? ''],
  ['page_title', ({ evidence }) => evidence.title],
  ['page_url', ({ evidence }) => evidence.url],
  ['seen_at', ({ evidence }) => iso(evidence.at)],
  ['element', ({ evidence }) => evidence.element ?? ''],
  ['record_url', ({ evidence }) => evidence.record?.url ?? ''],
  ['selection', ({ evidence }) => evidence.selection ?? ''],
  [
    'searched',
    ({ evidence }) =>
      evidence.searched
        .map(({ where, words, at, found }) => `${where}: ${words} (${iso(at)}, ${found})`)
        .join('\n'),
  ],
  ['evidence_sha256', ({ hash }) => hash],
  ['tracker', ({ tracker }) => tracker?.status ?? ''],
  ['basis', ({ basis }) => basis?.article ?? ''],
  ['threshold', ({ basis }) => basis?.threshold ?? ''],
  [
    'steps',
    ({ steps }) =>
      steps
        .map(({ kind, day, link }) => [day, kind, ...(link === undefined ? [] : [link])].join(' '))
        .join('\n'),
  ],
  ['note', ({ note }) => note],
];

/** Without it spreadsheets take UTF-8 for something else, and accents for rubbish. */
const BYTE_ORDER_MARK = '\ufeff';

export const csvBeginning = (): string =>
  BYTE_ORDER_MARK + writeCsv([COLUMNS.map(([name]) => name)]);

/** The row of a flag. Cells that a spreadsheet would run are disarmed. */
export const flagCsv = (flag: Flag): string => writeCsv([COLUMNS.map(([, value]) => value(flag))]);

const iso = (at: number): string => new Date(at).toISOString();
