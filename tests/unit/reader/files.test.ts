import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOSSIER_FORMATS, dossierFile } from '../../../lib/reader/files/files.ts';
import { LARGEST_FILE, readDossier } from '../../../lib/reader/files/read-jsonld.ts';
import { dossierJsonLd } from '../../../lib/reader/files/write-jsonld.ts';
import { keptItem, keptRecord } from '../../../lib/reader/kept.ts';
import { MOST_ITEMS, placed } from '../../../lib/reader/list.ts';
import { CODES } from '../../../scripts/gallery/kinds.ts';
import { RELATED } from '../../../scripts/gallery/records.ts';
import { items, page } from './samples.ts';
import { splitRows } from './split-rows.ts';

const DAY = '2026-01-25';
const PAGE = { url: 'https://www.drome.gouv.fr/secheresse', title: 'Sécheresse : les [mesures]' };

const SAMPLE = placed(
  [
    keptRecord(RELATED[0]!.record, DAY, PAGE),
    keptRecord(CODES[0]!.record, DAY, null),
    keptItem({ ...PAGE, kind: 'page', keptOn: DAY, note: '=1+1\n\n# relire <b>\nbientôt' }),
  ].filter((one) => one !== null),
);

describe('JSON-LD', () => {
  test('comes back as it was: items, notes and order', () => {
    expect(SAMPLE).toHaveLength(3);
    fc.assert(
      fc.property(items, (dossier) => {
        expect(readDossier(dossierJsonLd(dossier, DAY))).toEqual({ ok: true, value: dossier });
      }),
      { examples: [[SAMPLE], [[]]] },
    );
  });

  test('comes back in order from a tool that shuffled its list', () => {
    const document = JSON.parse(dossierJsonLd(SAMPLE, DAY));
    document['dcat:record'].reverse();
    expect(readDossier(JSON.stringify(document))).toEqual({ ok: true, value: SAMPLE });
  });

  test('is DCAT: a catalogue of datasets with distributions, and code of schema.org', () => {
    const { 'dcat:record': records, ...catalogue } = JSON.parse(dossierJsonLd(SAMPLE, DAY));
    expect(catalogue['@type']).toBe('dcat:Catalog');
    const [dataset, code] = records.map((one: Record<string, unknown>) => one['foaf:primaryTopic']);
    expect(dataset['@type']).toBe('dcat:Dataset');
    expect(dataset['dcat:distribution']).toHaveLength(2);
    expect(dataset['dcat:distribution'][0]['dcat:accessURL']['@id']).toBe(dataset['@id']);
    expect(code['@type']).toBe('schema:SoftwareSourceCode');
    expect(code['schema:codeRepository']['@id']).toMatch(/^https:/);
    // Every prefix that is used is declared.
    const prefixes = [...JSON.stringify(records).matchAll(/"([a-z]+):\w+"/g)].map(([, one]) => one);
    for (const prefix of new Set(prefixes)) {
      expect(Object.keys(catalogue['@context'])).toContain(prefix);
    }
  });

  test('two records at one address stay two things', () => {
    const [one, two] = SAMPLE.slice(0, 2);
    const document = JSON.parse(dossierJsonLd([one!, { ...two!, url: one!.url }], DAY));
    const ids = document['dcat:resource'].map((node: Record<string, string>) => node['@id']);
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ['no JSON', 'MZ\u0000', 'foreign'],
    ['another’s JSON', '{"dcat:record": []}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['deep nesting', '['.repeat(200_000), 'foreign'],
    [
      'a later version',
      dossierJsonLd(SAMPLE, DAY).replace('"schema:version": 1', '"schema:version": 2'),
      'later',
    ],
    [
      'a script for an address',
      dossierJsonLd(SAMPLE, DAY).replaceAll(PAGE.url, 'javascript:alert(1)'),
      'damaged',
    ],
    ['an unknown kind', dossierJsonLd(SAMPLE, DAY).replace('"dataset"', '"virus"'), 'damaged'],
    [
      'entries that are none',
      dossierJsonLd([], DAY).replace('"dcat:record": []', '"dcat:record": [1]'),
      'damaged',
    ],
    ['an entry twice', dossierJsonLd([SAMPLE[0]!, SAMPLE[0]!], DAY), 'damaged'],
    [
      'no entries',
      dossierJsonLd([], DAY).replace('"dcat:record": []', '"dcat:record": {}'),
      'damaged',
    ],
    [
      'too many entries',
      dossierJsonLd(
        Array.from({ length: MOST_ITEMS + 1 }, (_, i) => page(`${i}`)),
        DAY,
      ),
      'too-big',
    ],
    ['a huge file', ' '.repeat(LARGEST_FILE + 1), 'too-big'],
  ])('refuses %s', (_, text, error) => {
    expect(readDossier(text)).toEqual({ ok: false, error });
  });

  test('whatever the file is, what comes out is items or a refusal', () => {
    fc.assert(
      fc.property(fc.json(), items, fc.nat(), (json, dossier, at) => {
        const whole = dossierJsonLd(dossier, DAY);
        const cut = at % whole.length;
        for (const text of [json, whole.slice(0, cut), whole.slice(0, cut) + json]) {
          const read = readDossier(text);
          if (read.ok) expect(placed(read.value)).toEqual(read.value);
          else expect(['too-big', 'foreign', 'later', 'damaged']).toContain(read.error);
        }
      }),
    );
  });
});

describe('CSV', () => {
  test('has one row an item, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(items, (dossier) => {
        const [header, ...rows] = splitRows(dossierFile(dossier, 'csv', DAY).text.slice(1));
        expect(rows).toHaveLength(dossier.length);
        const notes = header!.indexOf('note');
        rows.forEach((row, index) => {
          expect(row).toHaveLength(header!.length);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          expect(row[notes]?.replace(/^'/, '')).toBe(dossier[index]?.note.replace(/^'/, ''));
        });
      }),
      { examples: [[SAMPLE]] },
    );
  });
});

test('Markdown puts citations under their pages and notes under their citations', () => {
  const { text } = dossierFile(SAMPLE, 'markdown', DAY);
  expect(text).toMatch(/^# Dossier du 25\s+janvier\s+2026\n/);
  expect(text).toContain(`\n## En regard de [Sécheresse : les \\[mesures\\]](${PAGE.url})\n`);
  expect(text).toContain('\n## Sans page d’origine\n');
  expect(text).toContain('\n\n  > \\=1+1\n  >\n  > \\# relire \\<b\\>\\\n  > bientôt\n');
});

test('each format is written, under a name of its own', () => {
  const files = DOSSIER_FORMATS.map((format) => dossierFile(SAMPLE, format, DAY));
  expect(new Set(files.map(({ extension }) => extension)).size).toBe(files.length);
  for (const { text } of files) expect(text).toContain('Zones d’alerte');
});
