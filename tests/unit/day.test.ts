/** The reader's day differs from that of Greenwich for some hours. */
import { afterEach, expect, test } from 'vitest';
import { localDay } from '../../lib/day.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['Europe/Paris', '2026-07-01'],
  ['America/Cayenne', '2026-06-30'],
  ['Pacific/Noumea', '2026-07-01'],
])('%s', (timeZone, day) => {
  process.env.TZ = timeZone;
  expect(localDay(new Date('2026-06-30T22:30:00Z'))).toBe(day);
});
