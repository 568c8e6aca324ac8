import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, calendarUid } from '../../../lib/kinds/calendar.ts';

const WRITTEN = new Date('2026-11-25T10:30:15.250Z');

const DAY = {
  uid: 'closing/cndp/12@en-regard',
  day: '2026-11-30',
  summary: 'Fermeture : projet d’arrêté',
};

/** What a calendar reads: lines joined again, then name and value, text taken back. */
function read(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    }),
  );
}

const unescaped = (value = '') =>
  value.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

test('the file is one event of one whole day that leaves the day free', () => {
  const url = 'https://participons.debatpublic.fr/processes/12';
  expect(calendarFile({ ...DAY, url }, WRITTEN)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//En regard//Facing page//EN',
      'BEGIN:VEVENT',
      'UID:closing/cndp/12@en-regard',
      'DTSTAMP:20261125T103015Z',
      'DTSTART;VALUE=DATE:20261130',
      'DTEND;VALUE=DATE:20261201',
      'SUMMARY:Fermeture : projet d’arrêté',
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('the last day of a year ends with the first of the next', () => {
  const lines = read(calendarFile({ ...DAY, day: '2027-12-31' }, WRITTEN));
  expect(lines.get('DTEND;VALUE=DATE')).toBe('20280101');
});

test('what a catalogue writes cannot become a line of its own', () => {
  const summary = 'Avis\r\nEND:VEVENT\rATTACH:x; a, b \\n\u0007';
  const file = calendarFile({ ...DAY, summary, url: 'https://a.fr/\r\nATTACH:x' }, WRITTEN);
  expect(file.split('\r\n').filter((line) => /^(ATTACH|END:VEVENT)/.test(line))).toHaveLength(1);
  expect(file).toContain('SUMMARY:Avis\\nEND:VEVENT\\nATTACH:x\\; a\\, b \\\\n\r\n');
});

test('an address that is none is left out', () => {
  expect(calendarFile({ ...DAY, url: 'no address' }, WRITTEN)).not.toContain('URL');
});

test('any text is read back as it was, from lines of at most 75 octets', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }).map((one) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are left out
    one.replaceAll(/[\u0000-\u001f\u007f]/g, ''),
  );
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const file = calendarFile({ ...DAY, summary, description }, WRITTEN);
      const octets = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      const lines = read(file);
      expect(unescaped(lines.get('SUMMARY'))).toBe(summary);
      expect(unescaped(lines.get('DESCRIPTION'))).toBe(description);
    }),
  );
});

test('a cut never falls inside of a character', () => {
  fc.assert(
    fc.property(fc.nat({ max: 80 }), fc.constantFrom('é', '…', '🗳️'), (before, letter) => {
      const summary = 'a'.repeat(before) + letter.repeat(60);
      const file = calendarFile({ ...DAY, summary }, WRITTEN);
      for (const line of file.split('\r\n')) expect(line.isWellFormed()).toBe(true);
      expect(read(file).get('SUMMARY')).toBe(summary);
    }),
  );
});

test('an identifier may be any text', () => {
  expect(calendarUid('closing', 'a.b', 'c\ud800;\r\n')).toBe(
    'closing/a.b/c%EF%BF%BD%3B%0D%0A@en-regard',
  );
});

test('the name of an event is the same each time, and another for another record', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(id, id, id, id, (catalogue, one, other, third) => {
      const uid = calendarUid('closing', catalogue, one);
      expect(uid).toMatch(/^[\w./%!~*'()-]+@en-regard$/);
      expect(calendarUid('closing', catalogue, one)).toBe(uid);
      if (catalogue !== third || one !== other)
        expect(calendarUid('closing', third, other) === uid).toBe(false);
    }),
  );
});
