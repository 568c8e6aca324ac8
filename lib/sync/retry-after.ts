/**
 * What `Retry-After` asks for (RFC 9110, section 10.2.3): a number of seconds, or a date.
 *
 * @param now ms since 1970.
 * @returns ms to wait from now, never negative; undefined where it says nothing that can be read.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // `Date.parse` takes a bare number for a year.
  if (!/[a-z]{3}/i.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
