/** Reminders: each once, only when they are wanted, and never for what is not due. */
import { expect, test, vi } from 'vitest';
import {
  createReminding,
  type RemindingDeps,
  remindersOf,
} from '../../../lib/background/reminding.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { StepKind } from '../../../lib/requests/flag.ts';
import type { FlagRow } from '../../../lib/requests/row.ts';

const row = (id: string, ...steps: [StepKind, string][]): FlagRow => ({
  id,
  created: 0,
  modified: 0,
  wanted: 'data',
  title: `Titre ${id}`,
  jurisdiction: 'FR',
  url: 'https://exemple.fr/',
  page: 'Page',
  hash: '',
  level: 'requested',
  open: true,
  steps: steps.map(([kind, day]) => ({ kind, day })),
});

const ROWS = [
  row('draft'),
  row('waiting', ['sent', '2026-11-20']),
  row('late', ['sent', '2026-10-20']),
  row('ending', ['sent', '2026-08-28']),
  row('answered', ['sent', '2026-10-20'], ['answered', '2026-11-01']),
];
const NOW = new Date(2026, 10, 25, 10);

function world(more: Partial<RemindingDeps> = {}) {
  let kept: string[] = [];
  const notify = vi.fn(async (_flag: string, _title: string, _message: string) => {});
  const setAlarm = vi.fn(async (_when: number) => {});
  const clearAlarm = vi.fn(async () => true);
  const reminding = createReminding({
    isOn: async () => true,
    answers: async () => new Map(),
    rows: async () => ROWS,
    reminded: async () => kept,
    setReminded: async (keys) => {
      kept = keys;
    },
    notify,
    setAlarm,
    clearAlarm,
    now: () => NOW,
    ...more,
  });
  return { reminding, notify, setAlarm, clearAlarm, kept: () => kept };
}

test('two wakings at once tell each thing once', async () => {
  const { reminding, notify } = world();
  await Promise.all([reminding.wake(), reminding.wake()]);
  const told = notify.mock.calls.map((call) => call.join(' '));
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});

test('an answer that did not come, and an appeal that ends within a week', () => {
  expect(remindersOf(ROWS, NOW).map(({ key }) => key)).toEqual([
    'late reply 2026-11-20',
    'ending reply 2026-09-28',
    'ending appeal 2026-11-28',
  ]);
});

test('each is said once, in a sentence with its day', async () => {
  const { reminding, notify, setAlarm } = world();
  await reminding.wake();
  await reminding.wake();
  expect(notify.mock.calls.map(([flag, , message]) => [flag, message.replace(/\s/g, ' ')])).toEqual(
    [
      ['late', 'Une réponse était attendue jusqu’au 20 novembre 2026'],
      ['ending', 'Une réponse était attendue jusqu’au 28 septembre 2026'],
      ['ending', 'Dernier jour pour votre recours : 28 novembre 2026'],
    ],
  );
  expect(notify.mock.calls[0]?.[1]).toBe('Titre late');
  expect(new Date(setAlarm.mock.calls[0]![0])).toEqual(new Date(2026, 10, 26, 9));
});

test('what is over is forgotten', async () => {
  const { reminding, kept } = world();
  await reminding.wake();
  expect(kept()).toHaveLength(3);
  const later = world({ reminded: async () => kept(), rows: async () => [] });
  await later.reminding.wake();
  expect(later.kept()).toEqual([]);
});

test('switched off, nothing is read, said or woken', async () => {
  const rows = vi.fn(async () => ROWS);
  const { reminding, notify, setAlarm, clearAlarm } = world({ isOn: async () => false, rows });
  await reminding.wake();
  expect(rows).not.toHaveBeenCalled();
  expect(notify).not.toHaveBeenCalled();
  expect(setAlarm).not.toHaveBeenCalled();
  expect(clearAlarm).toHaveBeenCalled();
});

const ANSWER = { title: 'Zones d’alerte' } as CatalogueRecord;

test('a record that may answer a flag is told of once, also where nothing was sent yet', async () => {
  const answers = vi.fn(
    async (rows: readonly FlagRow[]) =>
      new Map(rows.filter(({ id }) => id === 'draft').map(({ id }) => [id, ANSWER])),
  );
  const rows = async () => [row('draft'), { ...row('closed'), open: false }];
  const { reminding, notify, kept } = world({ rows, answers });
  await reminding.wake();
  await reminding.wake();
  expect(notify.mock.calls.map((call) => call.join('|').replace(/\s/g, ' '))).toEqual([
    'draft|Titre draft|Ceci y répond peut-être : Zones d’alerte',
  ]);
  expect(kept()).toEqual(['draft answer']);
  // One that is closed, or was told of, costs no search.
  expect(answers.mock.calls.map(([looked]) => looked.map(({ id }) => id))).toEqual([['draft']]);
});

test('what cannot be searched keeps no day from being told', async () => {
  const { reminding, notify, kept } = world({
    answers: async () => {
      throw new Error('no catalogue');
    },
  });
  await reminding.wake();
  expect(notify).toHaveBeenCalledTimes(3);
  expect(kept()).toHaveLength(3);
});
