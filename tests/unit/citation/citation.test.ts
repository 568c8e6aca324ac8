// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationBibtex } from '../../../lib/citation/bibtex.ts';
import { type Citable, citableOf } from '../../../lib/citation/citable.ts';
import { citationCsl, cslItems } from '../../../lib/citation/csl.ts';
import { CITATION_FORMS, cite } from '../../../lib/citation/forms.ts';
import { citationKeys } from '../../../lib/citation/key.ts';
import {
  citationHtml,
  citationMarkdown,
  citationSentence,
} from '../../../lib/citation/sentence.ts';
import { oneLine } from '../../../lib/text/written.ts';
import { record } from '../../../scripts/gallery/records.ts';
import { speak } from '../../speak.ts';

const ID = '53699d0ea3a729239d205b2e';

const ZONES: Citable = citableOf(
  record(ID, 'Zones d’alerte sécheresse', {
    url: 'https://www.data.gouv.fr/datasets/zones-dalerte/',
    publisher: { id: '1', name: 'DDT de la Drôme' },
    modified: '2024-06-12',
  }),
  '2026-01-25',
);

const BARE: Citable = { kind: 'page', title: 'Accueil', url: 'https://www.drome.gouv.fr/' };

/** Text with what the forms stumble on. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constant('&lt;b&gt; &#60; &copy; \\{ <i>'),
    fc.string({ unit: fc.constantFrom(...'\\{}[]()<>&"\'*_`#~^$%|=+-!@., \n\t1aé') }),
  )
  .filter((one) => oneLine(one) !== '');

const citable: fc.Arbitrary<Citable> = fc.record(
  {
    kind: fc.constantFrom('dataset', 'code', 'law', 'page'),
    title: text,
    url: fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      text.map((one) => `https://x.fr/?q=${one}#${one}`),
    ),
    publisher: text,
    container: text,
    licence: text,
    date: fc.constantFrom('2024-06-12', '1999-12-01'),
    consulted: fc.constant('2026-01-25'),
    archived: fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      text.map((one) => `https://web.archive.org/web/2026/https://x.fr/?q=${one}`),
    ),
  },
  { requiredKeys: ['kind', 'title', 'url'] },
);

describe('the sentence', () => {
  test('has publisher, title, kind, catalogue, dates, licence and the lasting address', () => {
    expect(citationSentence(ZONES)).toBe(
      'DDT de la Drôme. «\u00a0Zones d’alerte sécheresse\u00a0» [jeu de données]. data.gouv.fr, ' +
        'état du 12\u00a0juin\u00a02024. Licence Ouverte / Open Licence version 2.0. ' +
        `Consulté le 25\u00a0janvier\u00a02026. https://www.data.gouv.fr/datasets/${ID}/`,
    );
    speak('en');
    expect(citationSentence(ZONES)).toMatch(
      /^DDT de la Drôme\. “Zones d’alerte sécheresse” \[dataset\]\. data\.gouv\.fr, as of June\s12,\s2024\./,
    );
  });

  test('leaves out what is not known', () => {
    expect(citationSentence(BARE)).toBe(
      '«\u00a0Accueil\u00a0» [page web]. https://www.drome.gouv.fr/',
    );
    const unlicensed = record('x', 'X', { licence: 'License Not Specified' });
    expect(citableOf(unlicensed, '2026-01-25')).not.toHaveProperty('licence');
    for (const form of CITATION_FORMS) {
      expect(cite(BARE, form)).not.toMatch(/undefined|null|\d{4}/);
    }
  });

  test('in HTML reads as text, whatever the text is, with a link to it and one to its copy', () => {
    fc.assert(
      fc.property(citable, (cited) => {
        const { body } = new DOMParser().parseFromString(citationHtml(cited), 'text/html');
        const [link, ...others] = body.querySelectorAll('a');
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'cite',
          'a',
          ...(cited.archived ? ['a'] : []),
        ]);
        const hostOf = (href = '') => new URL(href).host;
        expect(others.map((one) => hostOf(one.getAttribute('href') ?? ''))).toEqual(
          cited.archived ? [hostOf(cited.archived)] : [],
        );
        expect(link?.textContent).toBe(oneLine(cited.title));
        expect(new URL(link?.getAttribute('href') ?? '').host).toBe(new URL(cited.url).host);
      }),
    );
  });

  test('in Markdown begins no list, whoever publishes', () => {
    expect(citationMarkdown({ ...ZONES, publisher: '1' })).toMatch(/^1\\\. \[/);
  });

  test('in Markdown reads as text, whatever the text is', () => {
    fc.assert(
      fc.property(citable, (cited) => {
        const markdown = citationMarkdown(cited);
        expect(markdown).not.toMatch(/\n/);
        // What stands without a backslash are the links, and nothing that begins anything.
        const bare = markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        const link = /\[([^[\]]*)\]\((?:<[^<>]*>|[^()\s<>]*)\)/g;
        expect(bare.match(link)).toHaveLength(cited.archived ? 2 : 1);
        expect(bare.replace(link, '')).not.toMatch(/[\\`*_[\]<>&~|$]|^\s*(?:[#+=-]|\d+[.)])/);
      }),
    );
  });
});

describe('BibTeX', () => {
  test('is one entry', () => {
    expect(citationBibtex([ZONES])).toBe(`@misc{drome2024zonesalerte,
  author = {{DDT de la Drôme}},
  title = {{Zones d’alerte sécheresse}},
  howpublished = {data.gouv.fr},
  year = {2024},
  month = jun,
  url = {https://www.data.gouv.fr/datasets/${ID}/},
  urldate = {2026-01-25},
  note = {jeu de données. Licence\u00a0: Licence Ouverte / Open Licence version 2.0},
}
`);
  });

  test('keeps its braces balanced and its text whole', () => {
    const names: Record<string, string> = {
      backslash: '\\',
      braceleft: '{',
      braceright: '}',
      asciitilde: '~',
      asciicircum: '^',
    };
    fc.assert(
      fc.property(citable, (cited) => {
        const entry = citationBibtex([cited]);
        let depth = 0;
        for (const sign of entry) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const [, title = ''] = /^ {2}title = \{\{(.*)\}\},$/m.exec(entry) ?? [];
        const read = title.replaceAll(
          /\\text(\w+)\{\}|\\([&#$%_])/g,
          (_, name: string, sign: string) => names[name] ?? sign,
        );
        expect(read).toBe(oneLine(cited.title));
        expect(title.replaceAll(/\\(?:text\w+\{\}|[&#$%_])/g, '')).not.toMatch(/[\\{}~^$&#_%]/);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  test('is what the schema of CSL has', () => {
    expect(cslItems([ZONES])).toEqual([
      {
        id: 'drome2024zonesalerte',
        type: 'dataset',
        title: 'Zones d’alerte sécheresse',
        author: [{ literal: 'DDT de la Drôme' }],
        genre: 'jeu de données',
        issued: { 'date-parts': [[2024, 6, 12]] },
        accessed: { 'date-parts': [[2026, 1, 25]] },
        source: 'data.gouv.fr',
        URL: `https://www.data.gouv.fr/datasets/${ID}/`,
        note: 'Licence\u00a0: Licence Ouverte / Open Licence version 2.0',
      },
    ]);
  });

  test('is JSON again, with one name each', () => {
    fc.assert(
      fc.property(fc.array(citable), (all) => {
        const items = JSON.parse(citationCsl(all));
        expect(items.map(({ title }: { title: string }) => title)).toEqual(
          all.map(({ title }) => oneLine(title)),
        );
        expect(new Set(citationKeys(all)).size).toBe(all.length);
        expect(citationKeys(all).every((key) => /^[a-z0-9-]+$/.test(key))).toBe(true);
      }),
    );
  });
});
