import { expect, test } from 'vitest';
import { decidim } from '../../../lib/catalogues/decidim.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer } from './shared-answers.ts';

const source = sourceFor('decidim', 'https://participons.exemple.fr', { kinds: ['consultation'] });
const at = (cursor: string | null, settings?: Record<string, string>) => ({
  source: { ...source, settings },
  cursor,
  since: null,
});
const text = (fr: string) => ({ translations: [{ locale: 'fr', text: fr }] });

const process = {
  id: '4',
  slug: 'ligne-nouvelle',
  title: {
    translations: [
      { locale: 'en', text: 'New line' },
      { locale: 'fr', text: 'Ligne' },
    ],
  },
  shortDescription: text('<p>Une <strong>ligne</strong></p>'),
  startDate: '2026-10-01',
  endDate: '2026-12-15',
  publishedAt: '2026-09-20T10:00:00+02:00',
  steps: [{ active: true, startDate: '2026-10-02T00:00:00+02:00', endDate: null }],
};
const initiative = {
  id: '9',
  slug: 'i-9',
  title: text('Pour des bancs'),
  description: text('Des bancs dans les rues'),
  state: 'published',
  publishedAt: '2026-05-01T00:00:00Z',
  signatureStartDate: '2026-05-01',
  signatureEndDate: '2027-05-01',
  onlineVotes: 120,
  offlineVotes: 3,
};
const unknown = (field: string, type: string) => ({
  errors: [{ message: `Field '${field}' doesn't exist on type '${type}'`, locations: [] }],
});

test('each space is asked by itself, as a POST to /api', () => {
  const first = decidim.list(at(null));
  expect(first).toMatchObject({ url: 'https://participons.exemple.fr/api', method: 'POST' });
  expect(JSON.parse(first.body ?? '').query).toMatch(
    /^\{participatoryProcesses\(order:\{publishedAt:"desc"\}\)\{id slug title\{translations/,
  );
  expect(first.body).not.toMatch(/\burl\b|hashtag/);
  const { next } = pageOf(
    atOnce(decidim.parse(at(null), { data: { participatoryProcesses: [process] } })),
  );
  expect(next).toBe('initiatives');
  expect(decidim.list(at(next)).body).toMatch(/\{initiatives\{id slug/);
  expect(pageOf(atOnce(decidim.parse(at(next), { data: { initiatives: [] } }))).next).toBeNull();
});

test('a process becomes a consultation, in the language of the site, with its days', () => {
  const { records } = pageOf(
    atOnce(decidim.parse(at(null), { data: { participatoryProcesses: [process] } })),
  );
  expect(records[0]).toMatchObject({
    kind: 'consultation',
    id: 'processes/ligne-nouvelle',
    title: 'Ligne',
    url: 'https://participons.exemple.fr/processes/ligne-nouvelle',
    description: 'Une ligne',
    created: '2026-09-20',
    consultation: { procedure: 'consultation', opens: '2026-10-01', closes: '2026-12-15' },
  });
  expect(records[0]).not.toHaveProperty('publisher');
  expect(records[0]).not.toHaveProperty('language');
});

test('days that the process lacks come from its steps; a last step without end closes nothing', () => {
  const factsOf = (change: object) =>
    pageOf(
      atOnce(
        decidim.parse(at(null), { data: { participatoryProcesses: [{ ...process, ...change }] } }),
      ),
    ).records[0]?.consultation;
  const days = { startDate: null, endDate: null };
  expect(factsOf(days)).toEqual({
    procedure: 'consultation',
    opens: '2026-10-02',
    said: 'open',
  });
  const steps = [
    { active: false, startDate: '2026-01-01T00:00:00Z', endDate: '2026-02-01T00:00:00Z' },
    { active: true, startDate: '2026-02-01T00:00:00Z', endDate: '2026-03-01T00:00:00Z' },
  ];
  expect(factsOf({ ...days, steps })).toEqual({
    procedure: 'consultation',
    opens: '2026-01-01',
    closes: '2026-03-01',
  });
  expect(factsOf({ ...days, steps: null })).toEqual({ procedure: 'consultation' });
});

test('the procedure is that of the title, then that of the settings', () => {
  const procedureOf = (title: string, settings?: Record<string, string>) =>
    pageOf(
      atOnce(
        decidim.parse(at(null, settings), {
          data: { participatoryProcesses: [{ ...process, title: text(title) }] },
        }),
      ),
    ).records[0]?.consultation?.procedure;
  expect(procedureOf('Débat public sur le port')).toBe('public-debate');
  expect(procedureOf('Concertation préalable')).toBe('concertation');
  expect(procedureOf('Le port', { procedure: 'concertation' })).toBe('concertation');
  expect(procedureOf('Le port', { procedure: 'anything' })).toBe('consultation');
});

test('an initiative becomes a petition with its signatures; one that is not public nothing', () => {
  const answer = { data: { initiatives: [initiative, { ...initiative, state: 'validating' }] } };
  const { records, refused } = pageOf(atOnce(decidim.parse(at('initiatives'), answer)));
  expect(refused).toEqual([]);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    id: 'initiatives/i-9',
    url: 'https://participons.exemple.fr/initiatives/i-9',
    consultation: {
      procedure: 'petition',
      opens: '2026-05-01',
      closes: '2027-05-01',
      said: 'open',
      participation: 123,
    },
  });
});

test('a field that a version lacks is asked no more; a space that it lacks is skipped and told', () => {
  const lacksField = unknown('onlineVotes', 'Initiative');
  const less = pageOf(atOnce(decidim.parse(at('initiatives'), lacksField)));
  expect(less).toMatchObject({ records: [], refused: [], next: 'initiatives!' });
  expect(decidim.list(at(less.next)).body).not.toContain('onlineVotes');
  const again = pageOf(
    atOnce(decidim.parse(at(less.next), unknown('initiativeVotesCount', 'Initiative'))),
  );
  expect(again.next).toBe('initiatives!!');
  expect(pageOf(atOnce(decidim.parse(at(again.next), lacksField)))).toMatchObject({
    refused: [{ reason: expect.stringContaining('initiatives is not listed') }],
    next: null,
  });
  const settings = { spaces: 'consultations, participatoryProcesses' };
  const first = pageOf(
    atOnce(
      decidim.parse(at('participatoryProcesses', settings), {
        data: { participatoryProcesses: [] },
      }),
    ),
  );
  expect(first.next).toBe('consultations');
  expect(
    pageOf(atOnce(decidim.parse(at('consultations', settings), unknown('consultations', 'Query')))),
  ).toMatchObject({ refused: [{ reason: expect.stringMatching(/consultations/) }], next: null });
});

test('other errors with HTTP 200 fail the listing', () => {
  for (const answer of [
    { errors: [{ message: 'Authentication required' }] },
    { data: { participatoryProcesses: null }, errors: [{}] },
    { data: {} },
    { data: { participatoryProcesses: null } },
    'x',
  ])
    expect(atOnce(decidim.parse(at(null), answer))).toMatchObject({ ok: false });
  expect(atOnce(decidim.parse(at(null, { spaces: 'none' }), {}))).toMatchObject({ ok: false });
});

test('a site is recognised, also one that hides its version', () => {
  const base = 'https://participons.exemple.fr';
  expect(decidim.probe?.request(base).url).toBe(`${base}/api`);
  expect(decidim.probe?.recognise(base, { data: { decidim: { version: null } } })).toMatchObject({
    software: 'decidim',
    kinds: ['consultation'],
  });
  expect(decidim.probe?.recognise(base, { data: null, errors: [] })).toBeNull();
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(decidim, source, [
    { cursor: null, answer: { data: { participatoryProcesses: [process] } } },
    { cursor: 'initiatives', answer: { data: { initiatives: [initiative] } } },
    { cursor: 'initiatives', answer: unknown('a', 'B') },
  ]);
});

test('the answer of the manual gives records (skipped without ../shared)', ({ skip }) => {
  const answer = sharedAnswer('decidim/participatoryProcesses.json') ?? skip();
  const { records, refused } = pageOf(atOnce(decidim.parse(at(null), answer)));
  expect([records.length, refused.length]).toEqual([2, 0]);
  expect(records[0]).not.toHaveProperty('language');
  const version = sharedAnswer('decidim/version.json');
  expect(decidim.probe?.recognise('https://x.fr', version)).not.toBeNull();
});
