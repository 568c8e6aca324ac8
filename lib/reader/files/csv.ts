/** The dossier as CSV. */
import { writeCsv } from '../../text/csv.ts';
import type { KeptItem } from '../kept.ts';

const COLUMNS: [name: string, value: (item: KeptItem, index: number) => string | number][] = [
  ['place', (_, index) => index + 1],
  ['kind', ({ kind }) => kind],
  ['title', ({ title }) => title],
  ['publisher', ({ publisher }) => publisher ?? ''],
  ['catalogue', ({ catalogue }) => catalogue?.title ?? ''],
  ['url', ({ url }) => url],
  ['licence', ({ licence }) => licence ?? ''],
  ['date', ({ date }) => date ?? ''],
  ['formats', ({ formats }) => formats.join(' ')],
  ['repository', ({ repository }) => repository ?? ''],
  ['kept_on', ({ keptOn }) => keptOn],
  ['found_on_title', ({ foundOn }) => foundOn?.title ?? ''],
  ['found_on_url', ({ foundOn }) => foundOn?.url ?? ''],
  ['note', ({ note }) => note],
];

/** Without it spreadsheets take UTF-8 for something else, and accents for rubbish. */
const BYTE_ORDER_MARK = '\ufeff';

/** The items in their order, a header first. Cells that a spreadsheet would run are disarmed. */
export const dossierCsv = (items: KeptItem[]): string =>
  BYTE_ORDER_MARK +
  writeCsv([
    COLUMNS.map(([name]) => name),
    ...items.map((item, index) => COLUMNS.map(([, value]) => value(item, index))),
  ]);
