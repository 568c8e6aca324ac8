/** United Kingdom: Freedom of Information Act 2000, Environmental Information Regulations 2004. */
import { type Article, articlesOf } from './article.ts';

const act = (number: string) => ({
  en: { number, text: 'of the Freedom of Information Act 2000', again: 'of that Act' },
});
const regulations = (number: string) => ({
  en: {
    number,
    text: 'of the Environmental Information Regulations 2004',
    again: 'of those Regulations',
  },
});

const ACT = 'https://www.legislation.gov.uk/ukpga/2000/36/section';
const SCOTLAND =
  'Scottish public authorities: the Freedom of Information (Scotland) Act 2002 applies to them';

const foia = articlesOf({ jurisdiction: 'GB', source: `${ACT}/1`, looked: '2026-11-28' }, [
  {
    id: 'gb/foia/1',
    cited: act('section 1(1)'),
    gives:
      'Any person who asks a public authority in writing is entitled to be told whether it holds the information and, if so, to have it communicated.',
    unless: [
      SCOTLAND,
      'information covered by an exemption in Part II',
      'requests above the cost limit (section 12), or vexatious ones (section 14)',
    ],
    confidence: 'second-hand',
  },
  {
    id: 'gb/foia/8',
    source: `${ACT}/8`,
    cited: act('section 8'),
    gives:
      'A request is in writing, states the name of the applicant and an address for correspondence, and describes the information requested; e-mail is enough.',
    unless: [SCOTLAND],
    confidence: 'read',
  },
  {
    id: 'gb/foia/10',
    source: `${ACT}/10`,
    cited: act('section 10(1)'),
    gives:
      'The authority complies promptly, and not later than the twentieth working day following the date of receipt.',
    unless: [
      SCOTLAND,
      'the time during which a fees notice is unpaid',
      'a reasonable time more, where the public interest must be weighed (section 10(3))',
    ],
    confidence: 'read',
  },
  {
    id: 'gb/foia/11',
    source: `${ACT}/11`,
    cited: act('section 11'),
    gives:
      'The authority gives effect, so far as reasonably practicable, to the preferred means of communication; a dataset asked for in electronic form is provided in a form capable of re-use (subsection (1A)).',
    unless: [SCOTLAND, 'what is not reasonably practicable'],
    confidence: 'read',
  },
  {
    id: 'gb/foia/16',
    source: `${ACT}/16`,
    cited: act('section 16'),
    gives: 'The authority gives advice and assistance, so far as reasonable to expect it.',
    unless: [SCOTLAND],
    confidence: 'second-hand',
  },
  {
    id: 'gb/foia/19',
    source: `${ACT}/19`,
    looked: '2026-11-23',
    cited: act('section 19'),
    gives: 'Every public authority adopts, maintains and follows a publication scheme.',
    unless: [SCOTLAND, 'information that its publication scheme does not cover'],
    confidence: 'read',
  },
  {
    id: 'gb/foia/50',
    source: `${ACT}/50`,
    cited: act('section 50'),
    gives:
      'Whoever is dissatisfied may apply to the Information Commissioner for a decision, in general after an internal review.',
    unless: [SCOTLAND, 'complaints made after undue delay'],
    confidence: 'second-hand',
  },
]);

const eir = articlesOf(
  {
    jurisdiction: 'GB',
    source: 'https://www.legislation.gov.uk/uksi/2004/3391',
    looked: '2026-11-28',
  },
  [
    {
      id: 'gb/eir/5',
      cited: regulations('regulation 5'),
      gives:
        'A public authority that holds environmental information makes it available on request, within 20 working days of receipt.',
      unless: [
        'Scottish public authorities: the Environmental Information (Scotland) Regulations 2004 apply to them',
        'the exceptions of regulation 12, weighed against the public interest',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'gb/eir/7',
      cited: regulations('regulation 7'),
      gives: 'The 20 working days may become 40 where the request is complex and voluminous.',
      unless: ['requests that are not both complex and voluminous'],
      confidence: 'second-hand',
    },
  ],
);

export const GB: readonly Article[] = [...foia, ...eir];
