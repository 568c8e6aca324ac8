/** The small catalogues: samples in the shapes of their sources, written for these tests. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repositoryEntry } from '../../../lib/catalogues/code-gouv-fr.ts';
import type { CsvRow } from '../../../lib/catalogues/csv.ts';
import { italianSoftwareEntry } from '../../../lib/catalogues/developers-italia.ts';
import type { Entry } from '../../../lib/catalogues/entries.ts';
import { dutchAlgorithmEntry } from '../../../lib/catalogues/nl-algorithm.ts';
import type { Json } from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { readForgeAccounts } from '../../../scripts/packs/accounts.ts';
import { recordFromRelease } from '../../../scripts/packs/catalogues/canada.ts';
import {
  accountAddress,
  type Organisations,
  withOrganisation,
} from '../../../scripts/packs/catalogues/code-gouv-fr.ts';
import {
  recordFromTableRow,
  tableRows,
} from '../../../scripts/packs/catalogues/french-algorithms.ts';
import {
  procedureOf,
  recordFromUsage,
} from '../../../scripts/packs/catalogues/french-consultations.ts';
import {
  englishDay,
  recordFromConsultation,
} from '../../../scripts/packs/catalogues/have-your-say.ts';
import { recordFromService } from '../../../scripts/packs/catalogues/products.ts';
import { isWithdrawn, recordFromSoftware } from '../../../scripts/packs/catalogues/sill.ts';
import { liveSource } from '../../../scripts/packs/catalogues/source.ts';
import { readFrontMatter, readYaml } from '../../../scripts/packs/yaml.ts';

/** The record that an adapter makes of an entry; null for one that is gone or refused. */
const recordIn = (entry: Entry): CatalogueRecord | null =>
  entry && 'record' in entry ? entry.record : null;

/** As the packs call what the adapters read. */
const recordFromRepository = (row: CsvRow, organisations: Organisations) => {
  const record = recordIn(repositoryEntry(liveSource('codegouvfr'), row));
  return record && withOrganisation(record, organisations);
};
const recordFromEntry = (entry: Json) =>
  recordIn(italianSoftwareEntry(liveSource('developers-italia'), entry));
const recordFromDutchAlgorithm = (entry: Json) =>
  recordIn(dutchAlgorithmEntry(liveSource('nl-algorithms'), entry));

/** What a record of little has. */
const BARE = {
  tags: [],
  description: '',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
};

describe('source code of code.gouv.fr', () => {
  const row = {
    name: 'puits',
    organization_name: 'Trifouilly',
    platform: 'GitHub',
    repository_url: 'https://github.com/Trifouilly/Puits',
    description: 'Carte des <b>puits</b>',
    is_fork: 'False',
    is_archived: 'True',
    creation_date: '2018-08-29T16:00:02Z',
    last_update: '2021-11-02T21:24:48Z',
    last_modification: '2020-11-02T21:25:19Z',
    homepage: 'https://puits.trifouilly.fr',
    stars_count: '4',
    license: 'MIT License',
    language: 'Python',
    topics: 'eau,carte,eau',
  };
  const organisations = new Map([
    ['github.com/trifouilly', 'Ville de Trifouilly'],
    ['forge.example.fr/eaux', 'Agence des eaux'],
    ['forge.example.fr/eaux/puits', 'Service des puits'],
  ]);

  test('a repository is called by its address, and signed by its organisation', () => {
    expect(recordFromRepository(row, organisations)).toStrictEqual({
      ...BARE,
      kind: 'code',
      catalogue: 'codegouvfr',
      id: 'github.com/trifouilly/puits',
      title: 'puits',
      url: 'https://github.com/Trifouilly/Puits',
      publisher: { id: 'github.com/trifouilly', name: 'Ville de Trifouilly' },
      tags: ['eau', 'carte'],
      description: 'Carte des puits',
      licence: 'MIT License',
      created: '2018-08-29',
      modified: '2020-11-02',
      code: {
        form: 'repository',
        language: 'Python',
        repository: 'https://github.com/Trifouilly/Puits',
        site: 'https://puits.trifouilly.fr',
        archived: true,
        stars: 4,
      },
    });
  });

  test.each([
    [
      'https://forge.example.fr/Eaux/Puits/carte.git',
      'forge.example.fr/eaux/puits',
      'Service des puits',
    ],
    ['https://forge.example.fr/eaux/autre/carte', 'forge.example.fr/eaux', 'Agence des eaux'],
    ['https://forge.example.fr/Unknown/a/carte', 'forge.example.fr/unknown', 'Unknown'],
  ])('%s is of the innermost group that the list knows', (repository_url, id, name) => {
    expect(recordFromRepository({ ...row, repository_url }, organisations)?.publisher).toEqual({
      id,
      name,
    });
  });

  test('what is not told is absent, and no homepage is the repository itself', () => {
    const record = recordFromRepository(
      {
        ...row,
        is_archived: '',
        license: 'Other',
        language: '',
        stars_count: '0',
        homepage: 'https://github.com/trifouilly/puits/',
        last_modification: '',
      },
      organisations,
    );
    expect(record?.code).toStrictEqual({ form: 'repository', repository: row.repository_url });
    expect(record).not.toHaveProperty('licence');
    expect(record).not.toHaveProperty('modified');
  });

  test('nothing but http(s) is kept, and a repository needs a name and an address', () => {
    const at = (facts: object) => recordFromRepository({ ...row, ...facts }, organisations);
    expect(at({ homepage: 'javascript:alert(1)' })?.code).not.toHaveProperty('site');
    expect(at({ repository_url: 'git@github.com:a/b' })).toBeNull();
    expect(at({ name: ' ' })).toBeNull();
    expect(at({ is_fork: 'True' })).toBeNull();
    expect(at({ is_fork: '' })).not.toBeNull();
    expect(accountAddress('https://gitlab.example.fr/groups/Eaux/')).toBe('gitlab.example.fr/eaux');
  });
});

describe('services of beta.gouv.fr', () => {
  const bodies = new Map([
    ['organisations/eaux', { name: 'Agence des eaux', acronym: 'ADE' }],
    ['incubators/puits', { name: 'La Fabrique des puits' }],
  ]);
  const head = {
    title: 'Mon puits',
    mission: 'Trouver un puits',
    sponsors: ['/organisations/unknown', '/organisations/eaux'],
    incubator: 'puits',
    link: 'https://monpuits.gouv.fr/?utm_source=beta&utm_medium=x',
    repository: ' https://github.com/puits/mon-puits ',
    thematiques: ['Eau', 'Territoires'],
    phases: [
      { name: 'acceleration', start: '2020-02-01' },
      { name: 'investigation', start: '2018-01-01', end: '2018-07-01' },
      { name: 'construction', start: '2018-07-01' },
    ],
  };

  test('a service ties its site to its code', () => {
    expect(
      recordFromService('mon.puits', head, '## Le constat\n\nIl en **manque**.', bodies),
    ).toStrictEqual({
      ...BARE,
      kind: 'code',
      catalogue: 'betagouv',
      id: 'mon.puits',
      title: 'Mon puits',
      url: 'https://beta.gouv.fr/startups/mon.puits.html',
      publisher: { id: 'organisations/eaux', name: 'Agence des eaux' },
      tags: ['Eau', 'Territoires', 'Agence des eaux', 'ADE'],
      description: 'Trouver un puits. Le constat Il en manque.',
      created: '2018-01-01',
      code: {
        form: 'product',
        repository: 'https://github.com/puits/mon-puits',
        site: 'https://monpuits.gouv.fr/',
        phase: 'acceleration',
      },
    });
  });

  test.each(['abandon', 'abandon-investigation'])(
    'one in phase %s is kept without its site, which may be somebody else’s by now',
    (name) => {
      const record = recordFromService(
        'a',
        { ...head, phases: [{ name, start: '2021-01-01' }] },
        '',
        bodies,
      );
      expect(record?.code).toStrictEqual({
        form: 'product',
        repository: 'https://github.com/puits/mon-puits',
        phase: name,
      });
    },
  );

  test('addresses as they are written: with entities, without a scheme, or none', () => {
    const site = (link: unknown) =>
      recordFromService('a', { ...head, link }, '', bodies)?.code?.site;
    expect(site('https:&#x2F;&#x2F;puits.example&#x2F;a')).toBe('https://puits.example/a');
    expect(site('puits.example')).toBe('https://puits.example');
    expect(site('mailto:someone@puits.example')).toBeUndefined();
    expect(site('')).toBeUndefined();
  });

  test('one without a sponsor is its incubator’s; one without a title is none', () => {
    const { sponsors: _, ...unsponsored } = head;
    expect(recordFromService('a', unsponsored, '', bodies)?.publisher).toEqual({
      id: 'incubators/puits',
      name: 'La Fabrique des puits',
    });
    expect(recordFromService('a', { ...head, title: 12 }, '', bodies)?.title).toBe('12');
    expect(recordFromService('a', { ...head, title: null }, '', bodies)).toBeNull();
  });
});

test('software of the SILL: its function tells more than its description', () => {
  const software = {
    id: '7',
    i: 'Puisatier',
    f: 'Gestion de puits',
    c: 'Outils',
    se: 'Métiers',
    l: 'AGPL-3.0',
    st: 'R',
    p: '',
    sources: 'https://git.example.org/puisatier',
    'fr-desc': 'Logiciel informatique',
  };
  expect(recordFromSoftware(software)).toStrictEqual({
    ...BARE,
    kind: 'code',
    catalogue: 'sill',
    id: '7',
    title: 'Puisatier',
    url: 'https://code.gouv.fr/sill/detail?name=Puisatier',
    tags: ['Gestion de puits', 'Outils', 'Métiers'],
    description: 'Gestion de puits',
    licence: 'AGPL-3.0',
    code: { form: 'software', repository: 'https://git.example.org/puisatier' },
  });
  expect(recordFromSoftware({ ...software, 'fr-desc': 'Un treuil' })?.description).toBe(
    'Gestion de puits. Un treuil',
  );
  expect(isWithdrawn({ st: 'FR' })).toBe(true);
  expect(isWithdrawn(software)).toBe(false);
  expect(recordFromSoftware({ ...software, i: null })).toBeNull();
});

describe('source code of Canada', () => {
  const administrations = new Map([['wells-puits', 'Wells Canada / Puits Canada']]);
  const release = readYaml(`
date: { created: '2020-05-01', metadataLastUpdated: '2021-05-19' }
description:
  whatItDoes: { en: Finds wells., fr: Trouve des puits. }
name: { en: Well Finder, fr: Chercheur de puits }
licences: [{ spdxID: MIT, URL: { en: 'https://example.ca/l' } }]
repositoryURL: { en: 'https://github.com/Wells/Finder', fr: 'https://github.com/Wells/Finder' }
homepageURL: { en: 'https://wells.example.ca/en' }
languages: [Go, HTML]
status: Deprecated
tags: { en: [wells], fr: [puits] }
`);

  test('a release is in both languages', () => {
    expect(recordFromRelease('wells-puits', release!, administrations)).toStrictEqual({
      ...BARE,
      kind: 'code',
      catalogue: 'ca-ore',
      id: 'wells-puits/github.com/wells/finder',
      title: 'Well Finder / Chercheur de puits',
      url: 'https://github.com/Wells/Finder',
      publisher: { id: 'wells-puits', name: 'Wells Canada / Puits Canada' },
      tags: ['wells', 'puits'],
      description: 'Finds wells. / Trouve des puits.',
      licence: 'MIT',
      created: '2020-05-01',
      modified: '2021-05-19',
      code: {
        form: 'repository',
        language: 'Go',
        repository: 'https://github.com/Wells/Finder',
        site: 'https://wells.example.ca/en',
        phase: 'deprecated',
        archived: true,
      },
    });
  });

  test('one name in both languages is written once; without an address there is no record', () => {
    const one = { ...release, name: { en: 'CKAN', fr: 'CKAN' } };
    expect(recordFromRelease('a', one, administrations)?.title).toBe('CKAN');
    expect(recordFromRelease('a', { ...one, repositoryURL: {} }, administrations)).toBeNull();
  });
});

describe('software of Italy', () => {
  const publiccode = (description: string) => `
publiccodeYmlVersion: "0.4"
name: Pozzo
url: https://git.example.it/pozzo.git
landingURL: https://pozzo.example.it
releaseDate: "2021-03-08"
categories: [mapping]
developmentStatus: obsolete
organisation: { uri: 'urn:x-italian-pa:c_x', name: Comune di Pozzo }
legal: { license: EUPL-1.2 }
description:
${description}
`;
  const entry = (yaml: string) => ({
    id: 'e1',
    url: 'https://git.example.it/pozzo.git',
    active: true,
    createdAt: '2022-10-11T11:58:16Z',
    publiccodeYml: yaml,
  });

  test('an entry says what its publiccode.yml says', () => {
    const yaml = publiccode(`  en: { shortDescription: Wells }
  it-IT: { shortDescription: Pozzi comunali, longDescription: 'Una **mappa**.' }`);
    expect(recordFromEntry(entry(yaml))).toStrictEqual({
      ...BARE,
      kind: 'code',
      catalogue: 'developers-italia',
      id: 'e1',
      title: 'Pozzo',
      url: 'https://git.example.it/pozzo.git',
      publisher: { id: 'urn:x-italian-pa:c_x', name: 'Comune di Pozzo' },
      tags: ['mapping'],
      description: 'Pozzi comunali Una mappa.',
      licence: 'EUPL-1.2',
      created: '2022-10-11',
      modified: '2021-03-08',
      code: {
        form: 'software',
        repository: 'https://git.example.it/pozzo.git',
        site: 'https://pozzo.example.it',
        phase: 'obsolete',
        archived: true,
      },
    });
  });

  test('one described in another language says which', () => {
    const record = recordFromEntry(entry(publiccode('  en: { shortDescription: Wells }')));
    expect(record).toMatchObject({ description: 'Wells', language: 'en' });
  });

  test('YAML that is none gives no record', () => {
    expect(recordFromEntry(entry('name: [never closed'))).toBeNull();
    expect(recordFromEntry(entry('- a list'))).toBeNull();
  });
});

test('the Dutch register: state, purpose in whole, legal basis', () => {
  const algorithm = {
    id: '123',
    title: 'Putten zoeken',
    doel: `<p>Het doel is putten te vinden.</p> ${'Water is belangrijk. '.repeat(20)}`,
    geregistreerd: '2024-02-06',
    juridische_basis: 'Waterwet art. 1',
    organisatie: 'Gemeente Put',
    status: 'buiten_gebruik',
    url: 'https://algoritmes.overheid.nl/nl/algoritme/123',
  };
  const record = recordFromDutchAlgorithm(algorithm);
  expect(record).toMatchObject({
    kind: 'algorithm',
    catalogue: 'nl-algorithms',
    id: '123',
    title: 'Putten zoeken',
    publisher: { id: '', name: 'Gemeente Put' },
    created: '2024-02-06',
    algorithm: { state: 'retired', legalBasis: 'Waterwet art. 1' },
  });
  expect(record?.description).toMatch(/^Het doel is putten te vinden\. Water.*…$/);
  expect(record?.algorithm?.purpose?.length).toBeGreaterThan(400);
  const short = recordFromDutchAlgorithm({
    ...algorithm,
    doel: 'Kort',
    status: 'x',
    juridische_basis: '',
  });
  expect(short).toMatchObject({ description: 'Kort', algorithm: {} });
  expect(short?.algorithm).toStrictEqual({});
  // No address but the register's own.
  expect(recordFromDutchAlgorithm({ ...algorithm, url: 'ftp://x' })?.url).toBe(algorithm.url);
  expect(recordFromDutchAlgorithm({ ...algorithm, id: 'x', url: 'ftp://x' })).toBeNull();
});

describe('the French list of algorithms', () => {
  const page = `# Liste
<table><thead><tr><th>Objet</th><th>Producteur</th></tr></thead>
<tbody>
<tr>
<td class="l">Calcul du débit d'un puits</td>
<td><a href="https://a.example">Eaux</a> / <a href="https://b.example">Puits</a></td>
<td><a href="https://git.example/eaux/debit-puits?a=1&amp;b=2">Forge</a> ou <a href="https://c.example">c</a></td>
<td>&#xa0;</td>
<td><a href="https://l.example">CeCILL v2.1</a></td>
</tr>
<tr><td>Sans adresse</td><td>Eaux</td><td>N/A</td><td></td><td>N/A*</td></tr>
</tbody></table>`;

  test('each row of its table is an algorithm, if it is published somewhere', () => {
    const [first, second, ...others] = tableRows(page);
    expect(others).toEqual([]);
    expect(recordFromTableRow(first!)).toStrictEqual({
      ...BARE,
      kind: 'algorithm',
      catalogue: 'algorithmes-publics',
      id: 'calcul-du-debit-dun-puits',
      title: "Calcul du débit d'un puits",
      url: 'https://git.example/eaux/debit-puits?a=1&b=2',
      publisher: { id: '', name: 'Eaux / Puits' },
      tags: ['algorithme public', 'debit-puits'],
      licence: 'CeCILL v2.1',
    });
    expect(recordFromTableRow(second!)).toBeNull();
    expect(recordFromTableRow([])).toBeNull();
  });
});

describe('consultations of the European Commission', () => {
  const row = {
    initiative_id: '1457',
    initiative_name: 'Wells – review',
    initiative_url: 'https://ec.example/initiatives/1457-Evaluation-of-wells-%5B2013%5D',
    consultation_url: 'https://ec.example/initiatives/1457-Evaluation/public-consultation_en',
    topic: 'Water',
    consultation_start_date: '24 July 2025',
    consultation_end_date: '05 October 2025',
    total_feedback: '244',
    summary_report_url: 'https://ec.example/report',
    scrape_status: 'success',
  };

  test('one has its days, its participation and its outcome', () => {
    expect(recordFromConsultation(row)).toStrictEqual({
      ...BARE,
      kind: 'consultation',
      catalogue: 'eu-have-your-say',
      id: '1457',
      title: 'Wells – review',
      url: row.initiative_url,
      publisher: { id: '', name: 'European Commission' },
      tags: ['Water'],
      created: '2025-07-24',
      consultation: {
        procedure: 'consultation',
        opens: '2025-07-24',
        closes: '2025-10-05',
        participation: 244,
        outcome: 'https://ec.example/report',
        page: row.consultation_url,
      },
    });
  });

  test('a title that the list lost is in the address; a page that was not read is none', () => {
    expect(recordFromConsultation({ ...row, initiative_name: '' })?.title).toBe(
      'Evaluation of wells [2013]',
    );
    const broken = {
      ...row,
      initiative_name: '',
      initiative_url: 'https://ec.example/initiatives/1-%E0%A4',
    };
    expect(recordFromConsultation(broken)).toBeNull();
    expect(recordFromConsultation({ ...row, scrape_status: 'error' })).toBeNull();
  });

  test.each([
    ['1 May 2020', '2020-05-01'],
    ['31 February 2020', undefined],
    ['2020-05-01', undefined],
    ['1 Mai 2020', undefined],
    ['', undefined],
  ])('“%s” is the day %s', (written, day) => expect(englishDay(written)).toBe(day));
});

describe('French consultations of before 2020', () => {
  const read = (text: string) => {
    const { head, body } = readFrontMatter(text)!;
    return recordFromUsage('puits', head, body);
  };
  const file = (more = '') => `---
title: Concertation sur les puits
link: https://puits.example.fr/
description: Donnez votre avis
organisateur : Consultation menée par l'Agence des eaux
outil:
- Cap Collectif
methodes:
- Les consultations en ligne
date: 2019-06-05 09:29:08 +0000
in_progress: true
${more}------
**Durée** : un mois`;

  test('they are over, whatever they say', () => {
    expect(read(file())).toStrictEqual({
      ...BARE,
      kind: 'consultation',
      catalogue: 'consultation-gouv',
      id: 'puits',
      title: 'Concertation sur les puits',
      url: 'https://puits.example.fr/',
      publisher: { id: '', name: 'Agence des eaux' },
      tags: ['Les consultations en ligne'],
      description: 'Donnez votre avis Durée : un mois',
      created: '2019-06-05',
      consultation: { procedure: 'concertation', said: 'closed' },
    });
  });

  test('of a platform that goes on nothing is known', () => {
    expect(read(file('outil: [Decidim]\n'))?.consultation).toStrictEqual({
      procedure: 'concertation',
    });
  });

  test.each([
    [['Enquête publique : le canal'], 'public-inquiry'],
    [['Commission nationale du débat public'], 'public-debate'],
    [['Le canal', 'Une concertation'], 'concertation'],
    [['Pétitions', 'Une concertation'], 'petition'],
    [['Le grand débat'], 'consultation'],
  ] as const)('%j is a %s', (texts, procedure) => expect(procedureOf(...texts)).toBe(procedure));

  test('without an address where it took place there is no record', () => {
    expect(read(file('link: \n'))).toBeNull();
  });
});

describe('YAML', () => {
  test('dates stay as they were written, the last of two keys counts, nothing else is executed or endless', () => {
    expect(readYaml('a: 2020-01-02\nb: 1\nb: 2')).toEqual({ a: '2020-01-02', b: 2 });
    expect(readYaml('a'.repeat(2_000_000))).toBeNull();
    expect(readYaml('!!js/function x')).toBeNull();
    expect(readFrontMatter('no front matter')).toBeNull();
    expect(readFrontMatter('---\r\na: 1\r\n---\r\ntext')).toEqual({ head: { a: 1 }, body: 'text' });
  });
});

describe('whatever a source says', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('https://a.example/b', 'http://[', '<b', '%E0%A4', '2020-13-45'),
  );
  const value = fc.oneof(text, fc.jsonValue(), fc.array(fc.jsonValue({ maxDepth: 1 })));
  const objectOf = (keys: string[], values: fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, values])), { requiredKeys: [] });
  const keys = {
    row: 'name repository_url description homepage topics stars_count license creation_date initiative_id initiative_name initiative_url consultation_start_date total_feedback scrape_status',
    service: 'title mission sponsors link repository thematiques phases incubator',
    software: 'id i f c se l st sources fr-desc',
    release: 'date description name licences repositoryURL homepageURL languages status tags',
    entry: 'id url publiccodeYml createdAt active',
    algorithm: 'id title doel geregistreerd juridische_basis organisatie status url',
    usage: 'title link description organisateur outil methodes date',
  };
  const json = (name: keyof typeof keys) => objectOf(keys[name].split(' '), value);
  const rows = objectOf(keys.row.split(' '), text) as fc.Arbitrary<CsvRow>;
  const names = new Map<string, string>();

  test.each<[string, fc.Arbitrary<CatalogueRecord | null>]>([
    ['repositories', rows.map((row) => recordFromRepository(row, names))],
    [
      'consultations',
      rows.map((row) => recordFromConsultation({ ...row, scrape_status: 'success' })),
    ],
    ['services', json('service').map((head) => recordFromService('a', head, '', new Map()))],
    ['software', json('software').map(recordFromSoftware)],
    ['releases', json('release').map((release) => recordFromRelease('a', release, names))],
    ['entries', json('entry').map(recordFromEntry)],
    ['algorithms', json('algorithm').map(recordFromDutchAlgorithm)],
    ['usages', json('usage').map((head) => recordFromUsage('a', head, ''))],
    ['rows of a table', fc.array(text).map(recordFromTableRow)],
  ])('%s are read to a record with a title and an http(s) address, or to none', (_, records) => {
    fc.assert(
      fc.property(records, (record) => {
        if (record === null) return;
        expect(record.url).toMatch(/^https?:\/\//i);
        expect(record.title).toMatch(/\S/);
        expect(record.title.length).toBeLessThanOrEqual(500);
        expect(record.description.length).toBeLessThanOrEqual(300);
        for (const address of [record.code?.site, record.code?.repository]) {
          if (address !== undefined) expect(address).toMatch(/^https?:\/\//i);
        }
      }),
    );
  });

  test('YAML, front matter and tables of any text are read without an error', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        readYaml(any);
        readFrontMatter(`---\n${any}\n---\n`);
        tableRows(`<tr><td>${any}`);
        readForgeAccounts(any);
      }),
    );
  });
});
