/** Institutions of the European Union: Regulation (EC) No 1049/2001, and what surrounds it. */
import { type Article, articlesOf } from './article.ts';

const eli = (path: string) => `https://eur-lex.europa.eu/eli/${path}/oj`;

const access = articlesOf(
  { jurisdiction: 'EU', source: eli('reg/2001/1049'), looked: '2026-11-28' },
  [
    {
      id: 'eu/1049/2',
      cited: cited('2'),
      gives:
        'Any citizen of the Union, and any natural or legal person residing or having its registered office in a Member State, has a right of access to documents that an institution holds.',
      unless: [
        'persons who are neither citizens of the Union nor resident in a Member State: institutions may grant them access, and need not',
        'bodies of the Member States, to which their own law applies',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1049/4',
      cited: cited('4'),
      gives:
        'Access is refused only under the exceptions it lists; where a part is covered, the remaining parts of the document are released (paragraph 6).',
      unless: [],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1049/6',
      cited: cited('6'),
      gives:
        'Applications are made in writing, in one of the official languages, precisely enough to identify the document; no reasons need be given, and the institution helps to clarify.',
      unless: ['applications that do not let the institution identify the document'],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1049/7',
      cited: cited('7'),
      gives:
        'Within 15 working days from registration the institution grants access or states in writing why it does not; in exceptional cases it may take 15 more. No reply in time opens the confirmatory application.',
      unless: [],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1049/8',
      cited: cited('8'),
      gives:
        'Within 15 working days of a refusal the applicant may ask the institution to reconsider its position; it replies within 15 working days from registration.',
      unless: [],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1049/10',
      cited: cited('10'),
      gives:
        'Access is given on the spot or by a copy, electronic where available, according to the applicant’s preference, in an existing version and format.',
      unless: ['formats that do not exist and would have to be made'],
      confidence: 'unverified',
    },
  ],
);

const around = articlesOf(
  { jurisdiction: 'EU', source: eli('reg/2006/1367'), looked: '2026-11-28' },
  [
    {
      id: 'eu/1367/3',
      cited: {
        en: { number: 'Article 3', text: 'of Regulation (EC) No 1367/2006' },
        fr: { number: 'article 3', text: 'du règlement (CE) n° 1367/2006' },
        de: { number: 'Artikel 3', text: 'der Verordnung (EG) Nr. 1367/2006' },
        es: { number: 'artículo 3', text: 'del Reglamento (CE) n.º 1367/2006' },
      },
      gives:
        'Regulation (EC) No 1049/2001 applies to requests for environmental information held by Union institutions and bodies, whatever the citizenship or residence of the applicant.',
      unless: ['information that is not environmental'],
      confidence: 'unverified',
    },
    {
      id: 'eu/2011-833/6',
      source: eli('dec/2011/833'),
      cited: {
        en: { number: 'Commission Decision 2011/833/EU' },
        fr: { number: 'décision 2011/833/UE de la Commission' },
        de: { number: 'Beschluss 2011/833/EU der Kommission' },
        es: { number: 'Decisión 2011/833/UE de la Comisión' },
      },
      gives:
        'The Commission makes its documents available for reuse, where possible and appropriate in machine-readable format.',
      unless: ['institutions other than the Commission'],
      confidence: 'unverified',
    },
    {
      id: 'eu/2019-1024',
      source: eli('dir/2019/1024'),
      looked: '2026-11-23',
      cited: {
        en: { number: 'Directive (EU) 2019/1024' },
        fr: { number: 'directive (UE) 2019/1024' },
      },
      gives:
        'Member States make documents of their public sector bodies reusable, in open, machine-readable formats where possible.',
      unless: ['the institutions of the Union: it binds Member States, through their own law'],
      confidence: 'second-hand',
    },
    {
      id: 'eu/2023-138',
      source: eli('reg_impl/2023/138'),
      looked: '2026-11-23',
      cited: {
        en: { number: 'Implementing Regulation (EU) 2023/138' },
        fr: { number: 'règlement d’exécution (UE) 2023/138' },
      },
      gives:
        'High-value datasets of six themes are published free of charge, machine-readable, by API and in bulk, since 9 June 2024.',
      unless: ['the institutions of the Union', 'datasets outside of its lists'],
      confidence: 'second-hand',
    },
    {
      id: 'eu/1182-71/3',
      source: eli('reg/1971/1182'),
      cited: {
        en: { number: 'Article 3', text: 'of Regulation (EEC, Euratom) No 1182/71' },
        fr: { number: 'article 3', text: 'du règlement (CEE, Euratom) n° 1182/71' },
      },
      gives:
        'The day of the event is not counted; working days are all days but Saturdays, Sundays and the public holidays of the institution.',
      unless: [],
      confidence: 'second-hand',
    },
  ],
);

export const EU: readonly Article[] = [...access, ...around];

function cited(article: string) {
  return {
    en: {
      number: `Article ${article}`,
      text: 'of Regulation (EC) No 1049/2001',
      again: 'of that Regulation',
    },
    fr: {
      number: `article ${article}`,
      text: 'du règlement (CE) n° 1049/2001',
      again: 'de ce règlement',
    },
    de: {
      number: `Artikel ${article}`,
      text: 'der Verordnung (EG) Nr. 1049/2001',
      again: 'dieser Verordnung',
    },
    es: {
      number: `artículo ${article}`,
      text: 'del Reglamento (CE) n.º 1049/2001',
      again: 'de dicho Reglamento',
    },
  };
}
