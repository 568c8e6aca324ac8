/** Rows as CSV: RFC 4180. */

/** Rows as CSV, each ended by CRLF. An absent value is an empty cell. */
export const csvOf = (rows: (string | number | null | undefined)[][]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  // A spreadsheet would run what begins so: https://owasp.org/www-community/attacks/CSV_Injection
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
