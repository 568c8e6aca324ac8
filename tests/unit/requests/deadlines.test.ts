/** Days on which answers are due, beside tables that were written by hand. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { calendarFile } from '../../../lib/kinds/calendar.ts';
import {
  addMonths,
  addWorkingDays,
  isDay,
  isWeekend,
  todayAt,
} from '../../../lib/requests/days.ts';
import { dueDays, nextDue, progressOf, timeLine } from '../../../lib/requests/deadlines.ts';
import {
  type Flag,
  JURISDICTIONS,
  type Jurisdiction,
  type Step,
  type StepKind,
} from '../../../lib/requests/flag.ts';
import {
  closedBy,
  easter,
  type HolidayCalendar,
  holidays,
} from '../../../lib/requests/holidays.ts';
import { article } from '../../../lib/requests/law/law.ts';

const step = (kind: StepKind, day: string): Step => ({ kind, day, note: '' });
const asked = (
  jurisdiction: Jurisdiction,
  ...steps: Step[]
): Pick<Flag, 'jurisdiction' | 'wanted' | 'steps'> => ({
  jurisdiction,
  wanted: 'data',
  steps,
});
/** Minutes that UTC is ahead, in November. */
const OFFSETS: Record<string, number> = {
  'Pacific/Auckland': -780,
  'Pacific/Honolulu': 600,
  'Pacific/Kiritimati': -840,
  'Asia/Kolkata': -330,
  UTC: 0,
};
/** When a request of 20 March 2026 is to be answered. */
const DUE: Record<Jurisdiction, string> = {
  FR: '2026-04-20',
  EU: '2026-04-15',
  GB: '2026-04-21',
  DE: '2026-04-20',
  US: '2026-04-17',
  CA: '2026-04-20',
};
const weekdaysOf = (calendar: HolidayCalendar, year: number) =>
  [...holidays(calendar, year)]
    .filter((day) => day.startsWith(`${year}-`) && !isWeekend(day))
    .map((day) => day.slice(5))
    .sort();

describe('holidays', () => {
  test('Easter Sundays', () => {
    const table = [
      '2014-04-20',
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2031-04-13',
      '2032-03-28',
      '2038-04-25',
    ];
    for (const day of table) expect(easter(Number(day.slice(0, 4)))).toBe(day);
  });

  const TABLES: [HolidayCalendar, number, string][] = [
    // As the decisions of the Commission list them, Brussels.
    [
      'EU',
      2014,
      '01-01 01-02 04-17 04-18 04-21 05-01 05-09 05-29 05-30 06-09 07-21 08-15 12-24 12-25 12-26 12-29 12-30 12-31',
    ],
    [
      'EU',
      2023,
      '01-02 04-06 04-07 04-10 05-01 05-09 05-18 05-19 05-29 07-21 08-15 11-01 11-02 12-25 12-26 12-27 12-28 12-29',
    ],
    // England and Wales, Scotland, Northern Ireland together.
    ['GB', 2025, '01-01 01-02 03-17 04-18 04-21 05-05 05-26 07-14 08-04 08-25 12-01 12-25 12-26'],
    [
      'GB',
      2026,
      '01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-13 08-03 08-31 11-30 12-25 12-28',
    ],
    ['GB', 2027, '01-01 01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28'],
    ['GB', 2028, '01-03 01-04 03-17 04-14 04-17 05-01 05-29 07-12 08-07 08-28 11-30 12-25 12-26'],
    ['GB', 2033, '01-03 01-04 03-17 04-15 04-18 05-02 05-30 07-12 08-01 08-29 11-30 12-26 12-27'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
    ['US', 2028, '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 12-25'],
    ['DE', 2027, '01-01 03-26 03-29 05-06 05-17'],
    ['DE', 2028, '04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26'],
    ['CA', 2026, '01-01 04-03 04-06 05-18 07-01 09-07 09-30 10-12 11-11 12-25'],
    ['CA', 2027, '01-01 03-26 03-29 05-24 07-01 09-06 09-30 10-11 11-11'],
  ];
  test.each(TABLES)('%s %i', (calendar, year, days) => {
    expect(weekdaysOf(calendar, year).join(' ')).toBe(days);
  });

  test('a Christmas on a Sunday is kept on the Tuesday, after Boxing Day', () => {
    const days = weekdaysOf('GB', 2022);
    expect(days.slice(-2)).toEqual(['12-26', '12-27']);
    expect(days.slice(0, 2)).toEqual(['01-03', '01-04']);
    expect(weekdaysOf('GB', 2023).slice(0, 2)).toEqual(['01-02', '01-03']);
  });
});

describe('the day on which a reply is due', () => {
  const TABLE: [Jurisdiction, string, string][] = [
    // One month from receipt; the last day of a shorter month; never carried over.
    ['FR', '2026-11-28', '2026-12-28'],
    ['FR', '2026-01-31', '2026-02-28'],
    ['FR', '2028-01-31', '2028-02-29'],
    ['FR', '2026-03-31', '2026-04-30'],
    ['FR', '2025-12-31', '2026-01-31'],
    ['FR', '2027-04-14', '2027-05-14'],
    // Nor over a holiday: of all France, or of Alsace and Moselle alone (Good Friday, 26 December).
    ['FR', '2026-12-01', '2027-01-01'],
    ['FR', '2028-06-14', '2028-07-14'],
    ['FR', '2027-02-26', '2027-03-26'],
    ['FR', '2026-11-26', '2026-12-26'],
    // Twenty working days, none of which is a bank holiday anywhere in the United Kingdom.
    ['GB', '2026-11-27', '2026-12-30'],
    ['GB', '2014-12-02', '2015-01-05'],
    ['GB', '2026-03-20', '2026-04-21'],
    // Over the day that Scotland alone had in 2026, and over a New Year on a Saturday.
    ['GB', '2026-06-01', '2026-06-30'],
    ['GB', '2027-12-10', '2028-01-13'],
    // Twenty, without legal public holidays as they are observed.
    ['US', '2026-11-25', '2026-12-24'],
    ['US', '2021-12-10', '2022-01-11'],
    ['US', '2026-06-12', '2026-07-14'],
    ['US', '2027-12-10', '2028-01-11'],
    // Fifteen, without the holidays of the Commission.
    ['EU', '2023-03-27', '2023-04-20'],
    ['EU', '2014-12-15', '2015-01-15'],
    ['EU', '2026-12-18', '2027-01-19'],
    ['EU', '2028-05-05', '2028-05-31'],
    // A month, carried over to the next working day.
    ['DE', '2026-11-25', '2026-12-28'],
    ['DE', '2026-01-31', '2026-03-02'],
    ['DE', '2026-10-12', '2026-11-12'],
    ['DE', '2027-02-26', '2027-03-30'],
    ['DE', '2027-09-03', '2027-10-04'],
    // Thirty days, carried over Sundays and holidays.
    ['CA', '2026-11-25', '2026-12-26'],
    ['CA', '2026-06-01', '2026-07-02'],
    ['CA', '2026-10-30', '2026-11-30'],
  ];
  test.each(TABLE)('%s, received on %s: %s', (jurisdiction, received, day) => {
    const request = asked(jurisdiction, step('sent', '2014-01-02'), step('acknowledged', received));
    const [due] = dueDays(request, received);
    expect(due).toMatchObject({
      kind: 'reply',
      day,
      from: received,
      estimated: false,
      state: 'running',
    });
    expect(dueDays(request, day)[0]!.state).toBe('running');
    expect(progressOf(request, day)).toBe('acknowledged');
    expect(progressOf(request, '2040-01-01')).toBe('silent');
  });

  test('a month on: the same as another algorithm, in all months of leap years and others', () => {
    const day = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2060-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (date, count) => {
        const from = date.toISOString().slice(0, 10);
        const other = new Date(`${from}T12:00Z`);
        other.setUTCMonth(other.getUTCMonth() + count);
        // Overflowed into the month after: back to the last day of the one before.
        if (other.getUTCDate() !== Number(from.slice(8))) other.setUTCDate(0);
        expect(addMonths(from, count)).toBe(other.toISOString().slice(0, 10));
        expect(isDay(addMonths(from, count))).toBe(true);
      }),
    );
  });

  test('working days: as many of them lie between as were counted', () => {
    const day = fc.date({
      min: new Date('2024-01-01'),
      max: new Date('2040-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('GB', 'US', 'EU'),
        (date, count, calendar) => {
          const from = date.toISOString().slice(0, 10);
          const closed = closedBy(calendar as HolidayCalendar);
          const until = addWorkingDays(from, count, closed);
          let seen = 0;
          for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(until); at += 86_400_000)
            if (!closed(new Date(at).toISOString().slice(0, 10))) seen++;
          expect(seen).toBe(count);
          expect(closed(until)).toBe(false);
        },
      ),
    );
  });
});

describe('going on', () => {
  test('France: silence, then two months for the CADA, then a month for its opinion', () => {
    const steps = [step('sent', '2026-01-31')];
    const request = asked('FR', ...steps);
    expect(dueDays(request, '2026-02-28')).toEqual([
      {
        kind: 'reply',
        day: '2026-02-28',
        from: '2026-01-31',
        article: 'fr/crpa/r311-13',
        estimated: true,
        state: 'running',
      },
    ]);
    expect(
      dueDays(request, '2026-03-01').map(({ kind, day, state }) => [kind, day, state]),
    ).toEqual([
      ['reply', '2026-02-28', 'passed'],
      ['appeal', '2026-04-28', 'running'],
    ]);
    expect(nextDue(request, '2026-03-01')?.kind).toBe('appeal');
    expect(nextDue(request, '2026-04-29')).toBeUndefined();
    const gone = asked('FR', ...steps, step('appealed', '2026-04-01'));
    expect(dueDays(gone, '2026-04-10').map(({ kind, day, state }) => [kind, day, state])).toEqual([
      ['reply', '2026-02-28', 'passed'],
      ['appeal', '2026-04-28', 'met'],
      ['opinion', '2026-05-01', 'running'],
    ]);
    expect(
      dueDays(asked('FR', ...gone.steps, step('opinion', '2026-04-20')), '2026-04-21').at(-1)
        ?.state,
    ).toBe('met');
  });

  test('a refusal opens the appeal from its own day', () => {
    const dues = (jurisdiction: Jurisdiction) =>
      dueDays(
        asked(jurisdiction, step('sent', '2026-11-02'), step('refused', '2026-11-20')),
        '2026-11-21',
      )
        .filter(({ kind }) => kind === 'appeal')
        .map(({ day }) => day);
    expect(dues('FR')).toEqual(['2027-01-20']);
    expect(dues('EU')).toEqual(['2026-12-11']);
    expect(dues('DE')).toEqual(['2026-12-20']);
    expect(dues('US')).toEqual(['2027-02-18']);
    expect(dues('CA')).toEqual(['2027-01-19']);
    expect(dues('GB')).toEqual([]);
  });

  test('what was answered, published or withdrawn waits for nothing', () => {
    for (const kind of ['answered', 'published', 'withdrawn'] as const) {
      const request = asked('FR', step('sent', '2026-01-10'), step(kind, '2026-01-20'));
      expect(dueDays(request, '2026-12-01').map(({ state }) => state)).toEqual(['met']);
      expect(progressOf(request, '2026-12-01')).toBe(kind);
    }
  });

  test('a forwarded request is counted from there, and one sent again from its new day', () => {
    const moved = asked('FR', step('sent', '2026-01-10'), step('forwarded', '2026-01-25'));
    expect(dueDays(moved, '2026-01-26')[0]).toMatchObject({ day: '2026-02-25', estimated: false });
    const again = asked(
      'FR',
      step('sent', '2026-01-10'),
      step('refused', '2026-01-12'),
      step('sent', '2026-03-05'),
    );
    expect(dueDays(again, '2026-03-06').map(({ day }) => day)).toEqual(['2026-04-05']);
  });

  test('a draft has no day, nor has a day that does not exist', () => {
    expect(dueDays(asked('FR'), '2026-01-01')).toEqual([]);
    expect(progressOf(asked('FR'), '2026-01-01')).toBe('draft');
    expect(dueDays(asked('FR', step('sent', '2026-02-30')), '2026-03-01')).toEqual([]);
    for (const day of ['2028-02-29', '2026-12-31']) expect(isDay(day)).toBe(true);
    for (const day of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-04-00',
      '26-01-01',
      '',
    ])
      expect(isDay(day)).toBe(false);
  });

  test('environmental information has its own articles', () => {
    const of = (jurisdiction: Jurisdiction) =>
      dueDays(
        { ...asked(jurisdiction, step('sent', '2026-11-02')), wanted: 'environment' },
        '2026-11-02',
      )[0]?.article;
    expect([of('FR'), of('GB'), of('DE')]).toEqual(['fr/env/r124-1', 'gb/eir/5', 'de/uig/3']);
  });

  test('every due day names an article that exists, and the line of time is in order', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const kinds = fc.constantFrom<StepKind>(
      'sent',
      'acknowledged',
      'forwarded',
      'answered',
      'partly-answered',
      'refused',
      'appealed',
      'opinion',
      'published',
      'withdrawn',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...JURISDICTIONS),
        fc.array(fc.tuple(kinds, day), { maxLength: 8 }),
        day,
        (jurisdiction, list, today) => {
          const steps = list
            .map(([kind, at]) => step(kind, at))
            .sort((a, b) => (a.day < b.day ? -1 : 1));
          const request = asked(jurisdiction, ...steps);
          for (const due of dueDays(request, today)) {
            expect(article(due.article).jurisdiction).toBe(jurisdiction);
            expect(due.day > due.from).toBe(true);
          }
          const days = timeLine(request, today).map((moment) => moment.day);
          expect(days).toEqual([...days].sort());
        },
      ),
    );
  });
});

describe('a reader anywhere in the world', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['Pacific/Auckland', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'Asia/Kolkata', 'UTC'])(
    '%s counts the same days',
    (name) => {
      process.env.TZ = name;
      // Noon there tells that the clock of the reader is another now.
      expect(new Date(2026, 10, 28, 12).getTimezoneOffset()).toBe(OFFSETS[name]);
      for (const jurisdiction of JURISDICTIONS) {
        const request = asked(jurisdiction, step('sent', '2026-03-20'));
        expect(dueDays(request, '2026-03-20')[0]?.day).toBe(DUE[jurisdiction]);
      }
      const now = new Date('2026-11-28T11:30Z');
      expect(JURISDICTIONS.map((one) => todayAt(one, now))).toEqual(Array(6).fill('2026-11-28'));
      const night = new Date('2026-11-28T04:30Z');
      expect([todayAt('US', night), todayAt('CA', night), todayAt('FR', night)]).toEqual([
        '2026-11-27',
        '2026-11-27',
        '2026-11-28',
      ]);
      const file = calendarFile(
        { uid: 'x', day: '2026-04-20', summary: 's', url: 'https://x.fr/' },
        now,
      );
      expect(file).toContain('DTSTART;VALUE=DATE:20260420');
    },
  );
});

test('the day at the body is that of its own clocks', () => {
  const late = new Date('2026-11-28T03:00Z');
  expect(todayAt('US', late)).toBe('2026-11-27');
  expect(todayAt('FR', late)).toBe('2026-11-28');
  expect(todayAt('FR', new Date('2026-11-27T23:30Z'))).toBe('2026-11-28');
  expect(todayAt('GB', new Date('2026-07-01T23:30Z'))).toBe('2026-07-02');
});
