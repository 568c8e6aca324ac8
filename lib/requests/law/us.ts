/** United States, the federation: Freedom of Information Act, OPEN Government Data Act. */
import { type Article, articlesOf } from './article.ts';

const STATES = 'agencies of states and cities: the public records law of their state applies';

const foia = articlesOf(
  {
    jurisdiction: 'US',
    source: 'https://www.law.cornell.edu/uscode/text/5/552',
    looked: '2026-11-28',
  },
  [
    {
      id: 'us/foia/a2',
      cited: { en: { number: '5 U.S.C. § 552(a)(2)' } },
      gives:
        'Agencies make available for public inspection in an electronic format, without being asked, records such as those that were requested three times or more.',
      unless: [STATES, 'records that it does not list'],
      confidence: 'unverified',
    },
    {
      id: 'us/foia/a3',
      cited: { en: { number: '5 U.S.C. § 552(a)(3)' } },
      gives:
        'Upon any request that reasonably describes records and follows its published rules, an agency makes them promptly available to any person, in the form or format requested if readily reproducible.',
      unless: [
        STATES,
        'Congress, the courts and the President’s immediate office',
        'the nine exemptions of § 552(b)',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'us/foia/a4',
      cited: { en: { number: '5 U.S.C. § 552(a)(4)(A)' } },
      gives:
        'Fees are limited by category of requester, and waived or reduced where disclosure is in the public interest and not primarily in the requester’s commercial interest.',
      unless: ['requests for commercial use'],
      confidence: 'unverified',
    },
    {
      id: 'us/foia/a6',
      cited: { en: { number: '5 U.S.C. § 552(a)(6)(A)' } },
      gives:
        'The agency determines within 20 days, Saturdays, Sundays and legal public holidays excepted, whether to comply; an adverse determination may be appealed to the head of the agency within at least 90 days.',
      unless: [
        STATES,
        'ten working days more in unusual circumstances (§ 552(a)(6)(B))',
        'the time during which the agency waits for an answer to its one question',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'us/foia/b',
      cited: { en: { number: '5 U.S.C. § 552(b)' } },
      gives:
        'Any reasonably segregable portion of a record is provided after deletion of the portions that are exempt.',
      unless: [STATES],
      confidence: 'second-hand',
    },
  ],
);

const data = articlesOf(
  {
    jurisdiction: 'US',
    source: 'https://www.law.cornell.edu/uscode/text/44/3511',
    looked: '2026-11-28',
    asOf: '2026-04-05',
  },
  [
    {
      id: 'us/open/3511',
      cited: { en: { number: '44 U.S.C. § 3511' } },
      gives:
        'Each agency keeps a comprehensive inventory of its data assets, updated within 90 days; the federal data catalog tells how to ask for data that are not posted.',
      unless: [STATES, 'data on national security systems'],
      confidence: 'second-hand',
    },
    {
      id: 'us/open/3506',
      source: 'https://www.law.cornell.edu/uscode/text/44/3506',
      looked: '2026-11-23',
      cited: { en: { number: '44 U.S.C. § 3506(b)' } },
      gives:
        'Agencies make public data assets available as machine-readable data in an open format and under an open licence.',
      unless: [STATES, 'data assets that FOIA would exempt'],
      confidence: 'second-hand',
    },
    {
      id: 'us/6103',
      source: 'https://www.law.cornell.edu/uscode/text/5/6103',
      cited: { en: { number: '5 U.S.C. § 6103' } },
      gives:
        'It names the legal public holidays; one that falls on a Saturday is observed on the Friday before, by Executive Order 11582 one that falls on a Sunday on the Monday after.',
      unless: ['closings by executive order, which are not legal public holidays'],
      confidence: 'unverified',
    },
  ],
);

export const US: readonly Article[] = [...foia, ...data];
