/** A day as a calendar file: iCalendar, RFC 5545. */

export interface CalendarDay {
  /** Unique and the same each time, so that a second import mends the first: RFC 5545, 3.8.4.7. */
  uid: string;
  /** ISO date, `YYYY-MM-DD`. */
  day: string;
  summary: string;
  description?: string;
  /** http(s). */
  url?: string;
}

/** Longest line, in octets, its line break excluded: RFC 5545, 3.1. */
const LONGEST = 75;
const BREAK = '\r\n';
const DAY = 86_400_000;

/**
 * A calendar of one event that lasts one whole day and leaves it free.
 *
 * @param written when the file is made: what it says then counts before what it said earlier.
 * @returns lines of at most 75 octets, each ended by CRLF.
 */
export function calendarFile(
  { uid, day, summary, description, url }: CalendarDay,
  written: Date,
): string {
  const after = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//En regard//Facing page//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(written.toISOString().replace(/\.\d+/, ''))}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // Its end is the first moment that is no longer part of it: 3.6.1.
    `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url && URL.canParse(url) ? [`URL:${new URL(url).href}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + BREAK).join('');
}

/** A name for the event of a record, of letters that no calendar stumbles on. */
export const calendarUid = (subject: string, catalogue: string, id: string): string =>
  `${[subject, catalogue, id].map((part) => encodeURIComponent(part.toWellFormed())).join('/')}@en-regard`;

const compact = (iso: string) => iso.replaceAll(/[-:]/g, '');

/** A text value: 3.3.11. Other control characters have no place in one. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Cut between characters, so that no cut falls inside of the octets of one; each goes on after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > LONGEST) {
      result += `${BREAK} `;
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}
