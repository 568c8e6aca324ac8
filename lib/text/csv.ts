/** Tables as CSV. */

type Cell = string | number | null | undefined;

/** Rows as CSV (RFC 4180), each ended by CR LF; what is not there is an empty cell. */
export const writeCsv = (rows: Cell[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Cell): string {
  const text = String(value ?? '');
  // A spreadsheet would run what begins so: https://owasp.org/www-community/attacks/CSV_Injection
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
