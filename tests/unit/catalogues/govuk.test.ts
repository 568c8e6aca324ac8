import { expect, test } from 'vitest';
import { govuk } from '../../../lib/catalogues/govuk.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';
import { sharedAnswer } from './shared-answers.ts';

const source = sourceFor('govuk', 'https://www.example.gov.uk', {
  kinds: ['consultation', 'algorithm'],
  language: 'en',
  country: 'GBR',
});
const at = (cursor: string | null, since: string | null = null) => ({ source, cursor, since });

const consultation = {
  title: 'Bus stops in <b>small</b> towns',
  link: '/government/consultations/bus-stops',
  description: 'We ask about bus stops.',
  public_timestamp: '2026-10-02T09:30:00Z',
  start_date: '2026-10-01T00:15:00.000+01:00',
  end_date: '2026-12-20T23:45:00.000+00:00',
  organisations: [{ slug: 'department-for-stops', title: 'Department for Stops', acronym: 'DfS' }],
  content_store_document_type: 'open_consultation',
  index: 'government',
};
const algorithm = {
  title: 'Department for Stops: Timetable Helper',
  link: '/algorithmic-transparency-records/timetable-helper',
  description: 'Answers questions about timetables.',
  public_timestamp: '2026-05-28T00:00:00Z',
  algorithmic_transparency_record_organisation: ['department-for-stops'],
  algorithmic_transparency_record_phase: ['private-beta'],
  algorithmic_transparency_record_function: ['transport'],
  algorithmic_transparency_record_capability: [{ label: 'Chat bot', value: 'chat-bot' }],
  algorithmic_transparency_record_date_published: '2026-05-20',
};
const page = (results: unknown[], total = results.length) => ({ results, total, start: 0 });

test('each type of document is a stage, and only known parameters are sent', () => {
  const seen: string[] = [];
  for (let cursor: string | null = null, i = 0; i < 20; i += 1) {
    const url = new URL(govuk.list(at(cursor)).url);
    seen.push(url.searchParams.get('filter_content_store_document_type') ?? 'algorithms');
    expect([...url.searchParams.keys()].slice(1)).toEqual(['fields', 'order', 'count', 'start']);
    expect(Number(url.searchParams.get('count'))).toBeLessThanOrEqual(1500);
    cursor = pageOf(atOnce(govuk.parse(at(cursor), page([])))).next;
    if (cursor === null) break;
  }
  expect(seen).toEqual([
    'open_consultation',
    'closed_consultation',
    'consultation_outcome',
    'open_call_for_evidence',
    'closed_call_for_evidence',
    'call_for_evidence_outcome',
    'algorithms',
  ]);
  expect(govuk.list(at('algorithmic_transparency_record:0')).url).toContain(
    'filter_format=algorithmic_transparency_record',
  );
});

test('a listing of changes asks from a day on', () => {
  expect(govuk.list(at(null, '2026-11-01T10:00:00Z')).url).toContain(
    'filter_public_timestamp=from%3A2026-11-01',
  );
});

test('a consultation has its days, its stage and who asks', () => {
  const { records, next } = pageOf(atOnce(govuk.parse(at(null), page([consultation], 3))));
  expect(next).toBe('open_consultation:1');
  expect(records[0]).toMatchObject({
    kind: 'consultation',
    id: '/government/consultations/bus-stops',
    title: 'Bus stops in small towns',
    url: 'https://www.example.gov.uk/government/consultations/bus-stops',
    publisher: { id: 'department-for-stops', name: 'Department for Stops' },
    modified: '2026-10-02',
    consultation: {
      procedure: 'consultation',
      opens: '2026-10-01',
      closes: '2026-12-20',
      said: 'open',
    },
  });
});

test('calls for evidence, outcomes and pages on other sites are told apart', () => {
  const read = (change: object) =>
    pageOf(atOnce(govuk.parse(at(null), page([{ ...consultation, ...change }])))).records[0];
  expect(
    read({ content_store_document_type: 'call_for_evidence_outcome', end_date: null }),
  ).toMatchObject({
    consultation: {
      procedure: 'call-for-evidence',
      said: 'closed',
      outcome: 'https://www.example.gov.uk/government/consultations/bus-stops',
    },
  });
  expect(read({ link: 'https://consult.example.org/x' })).toMatchObject({
    id: 'https://consult.example.org/x',
    url: 'https://consult.example.org/x',
  });
  // Some results lack the slash.
  expect(read({ link: 'bus-stops' })).toMatchObject({ id: '/bus-stops' });
});

test('a record of an algorithm has its phase, and the organisation that its title names', () => {
  const cursor = 'algorithmic_transparency_record:0';
  const { records, next } = pageOf(atOnce(govuk.parse(at(cursor), page([algorithm]))));
  expect(next).toBeNull();
  expect(records[0]).toMatchObject({
    kind: 'algorithm',
    id: '/algorithmic-transparency-records/timetable-helper',
    publisher: { id: 'department-for-stops', name: 'Department for Stops' },
    tags: ['transport', 'Chat bot'],
    created: '2026-05-20',
    algorithm: { state: 'in-development' },
  });
  const strange = { ...algorithm, algorithmic_transparency_record_phase: 'constructor' };
  expect(pageOf(atOnce(govuk.parse(at(cursor), page([strange])))).records[0]?.algorithm).toEqual(
    {},
  );
});

test('entries without link or title are refused, and other answers', () => {
  const { refused } = pageOf(
    atOnce(
      govuk.parse(
        at(null),
        page([{ ...consultation, link: 'javascript:alert(1)' }, { link: '/x' }]),
      ),
    ),
  );
  expect(refused).toEqual([{ reason: 'no link' }, { id: '/x', reason: 'no title' }]);
  // The answer with HTTP 422.
  expect(atOnce(govuk.parse(at(null), { error: 'Unexpected parameters: x' }))).toEqual({
    ok: false,
    error: expect.stringContaining('Unexpected parameters: x'),
  });
});

test('nothing makes it throw, or give a record that may not be shown', () => {
  expectStanding(govuk, source, [
    { cursor: null, answer: page([consultation], 5) },
    { cursor: 'algorithmic_transparency_record:0', answer: page([algorithm], 5) },
  ]);
});

test('answers of the stubs of GOV.UK give records (skipped without ../shared)', ({ skip }) => {
  const stub = 'govuk/search_policy_and_engagement_results.json';
  const answer = sharedAnswer(stub) ?? skip();
  const { records, refused } = pageOf(atOnce(govuk.parse(at(null), answer)));
  expect(refused).toEqual([]);
  expect(records.length).toBeGreaterThan(2);
  expect(records.map(({ consultation: facts }) => facts?.said)).toContain('open');
  expect(records[0]?.publisher).toEqual({ id: 'ministry-of-magic', name: 'Ministry of Magic' });
});
