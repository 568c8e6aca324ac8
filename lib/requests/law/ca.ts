/** Canada, the federation: Access to Information Act, and its regulations. */
import { type Article, articlesOf } from './article.ts';

const ACT = 'https://laws-lois.justice.gc.ca/eng/acts/a-1/';
const PROVINCES =
  'institutions of provinces, territories and cities: their own access laws apply to them';

const cited = (section: string) => ({
  en: {
    number: `section ${section}`,
    text: 'of the Access to Information Act (R.S.C., 1985, c. A-1)',
    again: 'of the Act',
  },
  fr: {
    number: `article ${section}`,
    text: 'de la Loi sur l’accès à l’information (L.R.C. (1985), ch. A-1)',
    again: 'de la Loi',
  },
});

export const CA: readonly Article[] = articlesOf(
  { jurisdiction: 'CA', source: ACT, looked: '2026-11-28' },
  [
    {
      id: 'ca/atia/4',
      cited: cited('4'),
      gives:
        'Canadian citizens, permanent residents and, by order, every individual and corporation present in Canada have a right of access to records under the control of a government institution, which helps them and gives access in the format requested (subsection 2.1).',
      unless: [
        PROVINCES,
        'persons who are neither citizens nor permanent residents nor present in Canada',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'ca/atia/6',
      cited: cited('6'),
      gives:
        'A request is made in writing to the institution that has control of the record, in sufficient detail to enable an experienced employee to identify it.',
      unless: [PROVINCES],
      asOf: '2017-09-27',
      confidence: 'read',
    },
    {
      id: 'ca/atia/7',
      cited: cited('7'),
      gives:
        'Within thirty days after the request is received the institution says in writing whether access will be given and, if so, gives it.',
      unless: [PROVINCES, 'an extension under section 9, which it must notify'],
      asOf: '2017-09-27',
      confidence: 'read',
    },
    {
      id: 'ca/atia/8',
      cited: cited('8'),
      gives:
        'An institution may transfer the request, within fifteen days, to another that has a greater interest in the record.',
      unless: [PROVINCES],
      asOf: '2017-09-27',
      confidence: 'read',
    },
    {
      id: 'ca/atia/25',
      cited: cited('25'),
      gives:
        'Any part of a record that can reasonably be severed from what may be refused is disclosed.',
      unless: [PROVINCES],
      confidence: 'unverified',
    },
    {
      id: 'ca/atia/30',
      cited: cited('30'),
      gives:
        'A refusal, an extension or silence may be brought before the Information Commissioner, within sixty days (section 31).',
      unless: [PROVINCES],
      confidence: 'unverified',
    },
    {
      id: 'ca/atir/7',
      source: 'https://laws-lois.justice.gc.ca/eng/regulations/sor-83-507/',
      asOf: '2024-10-30',
      cited: {
        en: { number: 'section 7', text: 'of the Access to Information Regulations (SOR/83-507)' },
        fr: { number: 'article 7', text: 'du Règlement sur l’accès à l’information (DORS/83-507)' },
      },
      gives: 'An application fee of $5 is paid at the time the request is made.',
      unless: ['institutions that waive it'],
      confidence: 'read',
    },
    {
      id: 'ca/interpretation/26',
      source: 'https://laws-lois.justice.gc.ca/eng/acts/i-21/',
      cited: {
        en: { number: 'section 26', text: 'of the Interpretation Act (R.S.C., 1985, c. I-21)' },
        fr: { number: 'article 26', text: 'de la Loi d’interprétation (L.R.C. (1985), ch. I-21)' },
      },
      gives: 'A time limit that falls on a holiday, Sundays among them, ends on the next day.',
      unless: [],
      confidence: 'unverified',
    },
  ],
);
