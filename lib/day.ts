/** The day where the reader is: what is due, open or late is so by it, not by Greenwich. */

/** `YYYY-MM-DD` of a moment, by the clock of this computer. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
