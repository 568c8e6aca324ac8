import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { RECORD_PACKS } from '../../../lib/packs/catalogues.ts';
import { decodePart } from '../../../lib/packs/records.ts';
import { loadGazetteer } from '../../../lib/places/gazetteer.ts';
import { loadSites } from '../../../lib/sites/load.ts';
import { buildCatalogues } from '../../../scripts/packs/catalogues/all.ts';
import { buildDatasets } from '../../../scripts/packs/datasets.ts';
import { createGroups } from '../../../scripts/packs/groups.ts';
import { buildMeaning } from '../../../scripts/packs/meaning/build.ts';
import { buildPlaces } from '../../../scripts/packs/places.ts';
import { buildSites } from '../../../scripts/packs/sites.ts';
import { openSources } from '../../../scripts/packs/sources.ts';
import { readTerritories } from '../../../scripts/packs/territories.ts';
import { writePack } from '../../../scripts/packs/write.ts';

const EXPORT = `id;title;slug;archived;organization;organization_id;metric.views;tags
d1;Qualité de l'air;qualite-de-lair;False;Ville de Trifouilly;o1;3;air
d2;Vieux;vieux;True;Ville de Trifouilly;o1;9;
d3;Écoles;ecoles;False;;;50;école,carte
;Sans identifiant;x;False;;;0;
`;

const FILES: Record<string, string> = {
  'catalogues/datagouv_organizations_derived.csv':
    "organization_id,name\no1,Ville de Trifouilly\no2,DDT Ain\no3,Commune de Saint-Homonyme\no4,Préfecture de l'Ain\n",
  'domains/fr_urls.txt':
    'https://www.trifouilly.fr\nhttp://plain.example.fr\nhttps://wordpress.com\nhttps://village.free.fr\nhttps://www.ain.gouv.fr\nhttps://shared-home.fr\n',
  'domains/fr_domains_by_category_2023-01.csv':
    'domain,category\nold.trifouilly.fr  # (redirection from x.fr),communes\n10.0.0.1,communes\nfree.fr,communes\n',
  'domains/fr_domains_sources_2022-04.csv':
    'domain,category\nmétéo.example.fr,x\nwrong.example.fr,x\n',
  'domains/world/FRA_registry_roots.csv': 'domain,source\ngouv.fr,x\n',
  'domains/world/public-sector-domains-central+.csv':
    'domain,country\ngov.af,AFG_afghanistan\nfacebook.com,AFG_afghanistan\nco.uk,GBR_united_kingdom\nland.example,DEU_germany\n',
  'domains/us_current-full.csv':
    'Domain name,Domain type,Organization name\nepa.gov,Federal - Executive,Environmental Protection Agency\n',
  'domains/us_other-websites_nongov_tlds.csv': 'Domain\nwww.epa.gov\nushmm.org\n',
  'domains/us_govt_urls_non-dotgov_full.csv':
    '\ufeffDomain name,Agency\n174.132.145.94/~hope,\nsylacauga.net/government,\nquincy.example,\n',
  'domains/de_domains.csv':
    'Domain Name,Domain Type,Agency,City\nvogt.de,City,Non-Federal Agency,Vogt\n',
  'domains/de_domains_federal.csv': 'Domain Name,Domain Type,Agency,City\n',
  'domains/uk_govuk_domains.csv': 'Domain Name,Owner,Representing\n101.gov.uk,Home Office,\n',
  'requests/madada-authorities-2019.csv': `id,name,home_page,tag
mairie-01500-01,Mairie - Trifouilly 01500-01,http://www.trifouilly.fr,mairie
cij-01500-01,Point information - Trifouilly,http://www.trifouilly.fr,cij
tresorerie-1,Trésorerie A,http://shared-home.fr,tresorerie
tresorerie-2,Trésorerie B,http://shared-home.fr,tresorerie
prefecture-01053-01,Préfecture - Ain,http://www.ain.gouv.fr,prefecture
mairie-01501-01,Mairie - Saint-Homonyme,http://village.free.fr,mairie
`,
  'requests/fr_prada_2019_nopersonal.csv':
    'departement,administration\n35,Mairie de Trifouilly-sur-Mer\n75,Agence des fleuves\n',
  'directories/wikidata_central_admin_worldwide.csv':
    'country,type,label,website\nAFG_afghanistan,ministry,Ministry of Health,http://moph.gov.af/\nAFG_afghanistan,ministry,Nobody,http://nobody.example/\n',
  'directories/fr_communes_siren.csv':
    'code,nom,type,siren\n01500,Trifouilly,commune-actuelle,210105000\n01501,Saint-Homonyme,commune-actuelle,210105018\n35501,Saint-Homonyme,commune-actuelle,213505019\n',
  'directories/fr_epci_siren.csv': 'siren,nom\n247100589,CC des Trois Puits\n',
  'directories/departements.json': '[{"code":"01","nom":"Ain","typeLiaison":5}]',
  'directories/regions.json': '[]',
  'directories/publicbodies/gb.csv': 'id,name,url,jurisdiction_code,dissolution_date\n',
  'domains/world/github-gov-orgs.csv':
    'org,group\nEPA,U.S. Federal\nhealth,Afghanistan\nnobody,Atlantis\n',
  'code/governments.yml': 'Germany:\n  - Vogt\nU.S. Federal:\n  - epa\n',
  'code/codegouvfr_top_organizations.yml': '# who\np-culture: Ministère de la Culture\n',
  'code/codegouvfr_comptes-organismes-publics.yml': `# accounts
github.com:
  forge: github
  owners:
    Trifouilly-Lab: { pso_id: p-trifouilly }
    trifouilly-eau: { pso_id: p-trifouilly }
    old-well: { pso_id: p-trifouilly, ignored_since: 2024-08-09 }
    museums: { pso_id: p-culture }
    somebody: { pso_id: 00000000-0000-0000-0000-000000000000 }
forge.trifouilly.fr:
  forge: gitlab
  pso_id: p-elsewhere
`,
  'code/codegouvfr_organizations_2021.csv': `login,name,organization_url,website
Trifouilly-Lab,Le labo,https://github.com/Trifouilly-Lab,http://www.trifouilly.fr/labo
puits,Puits,https://forge.trifouilly.fr/groups/puits,
ddt,DDT Ain,https://github.com/ddt-ain,
`,
  'code/codegouvfr_repositories_2021.csv': `name,repository_url,is_fork,description
carte,https://github.com/trifouilly-lab/carte,False,Carte
carte,https://github.com/Trifouilly-lab/Carte,False,Twice
copie,https://github.com/trifouilly-lab/copie,True,Copy
,https://github.com/trifouilly-lab/x,False,
`,
  'code/sill.json': '[{"id":"1","i":"Puisatier","st":"R"},{"id":"2","i":"Vieux","st":"FR"}]',
  'code/developers_italia_api_page1.json':
    '{"data":[{"id":"e","url":"https://git.example.it/a","publiccodeYml":"name: Pozzi (01)"},{"id":"f","active":false}]}',
  'code/ca_ore/_data/administrations/federal.yml': '- code: w\n  name: { en: Wells }\n',
  'code/ca_ore/_data/code/federal/w.yml':
    'adminCode: w\nreleases:\n  - name: { en: Finder }\n    repositoryURL: { en: https://github.com/w/f }\n  - name: { en: Nowhere }\n',
  'algorithms/nl_algoritmes.json':
    '{"algoritmes":[{"id":"1","title":"Put","url":"https://algoritmes.overheid.nl/nl/algoritme/1"},{"id":"2"}]}',
  'algorithms/fr_algorithmes_liste.md':
    '<table><tr><th>Objet</th></tr><tr><td>Taxe sur les puits</td><td>DDT Ain</td><td><a href="https://git.example/taxe">x</a></td></tr></table>',
  'consultations/eu_have_your_say_2016_2026.csv':
    'initiative_id,initiative_name,initiative_url,scrape_status\n1,Wells of Ain (01),https://ec.example/initiatives/1-x,success\n2,Lost,,error\n',
  'consultations/fr_consultation_gouv/_usage/eau.md':
    '---\ntitle: Votre avis sur l’eau\nlink: https://eau.example.fr\norganisateur: Mairie de Trifouilly-sur-Mer\n---\n',
  'consultations/fr_consultation_gouv/_usage/nowhere.md': '---\ntitle: Sans adresse\n---\n',
  'code/beta_gouv/content/_organisations/ain.md': '---\nname: DDT Ain\n---\n',
  'code/beta_gouv/content/_startups/air.md':
    "---\ntitle: L'air\nlink: 'https://air.beta.gouv.fr '\nsponsors:\n  - /organisations/ain\nphases:\n  - name: construction\n---\n",
  'code/beta_gouv/content/_startups/old.md':
    '---\ntitle: Old\nlink: https://old-service.example\nphases:\n  - name: abandon\n---\n',
};

const DATA: Record<string, string> = {
  'basins.tsv': '# rivers\ncode\tname\tdepartements\tothers\n06\tRhône\t01 26\t\n',
  'place-names.tsv': '# other\nname\tplace\nPays du fromage\t26\n',
  'publisher-places.tsv':
    '# where\npublisher\tplace\twhy\nOffice des puits\tFR\tNational\nPuits et Cie\t26\tLocal\n',
  'hosts-corrections.tsv': '# why\nhost\tdate\twhy\nwrong.example.fr\t2026-01-01\twrong\n',
  'state-sites-fr.tsv':
    '# who\nhost\tname\tkind\tplace\tdatagouv\torganisations\nculture.gouv.fr\tMinistère de la Culture\tministry\t\to9\tMinistère de la Culture\n',
};

const GROUPS = createGroups([
  { code: '240100001', nom: 'CC des Puits', membres: [{ code: '01500' }] },
]);

let sources: string;
let data: string;

beforeAll(() => {
  sources = mkdtempSync(join(tmpdir(), 'sources-'));
  data = mkdtempSync(join(tmpdir(), 'data-'));
  const put = (folder: string, files: Record<string, string | Uint8Array>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  put(sources, FILES);
  put(sources, { 'catalogues/datagouv-datasets-2026-01-16.csv.gz': gzipSync(EXPORT) });
  put(data, DATA);
});

async function build() {
  const out = mkdtempSync(join(tmpdir(), 'packs-'));
  const from = openSources(sources);
  const places = buildPlaces(sources, data, GROUPS);
  writePack(out, places.described, places.parts);
  const gazetteer = await loadGazetteer(async (path) => readFileSync(join(out, path)));
  expect(gazetteer.byCode('commune', '01500')).toMatchObject({ epci: '240100001' });
  expect(gazetteer.byCode('commune', '01501')).not.toHaveProperty('epci');
  const datasets = await buildDatasets(from, gazetteer, await readTerritories(from, data));
  const meaning = await buildMeaning(from, datasets.records, gazetteer);
  writePack(out, meaning.described, meaning.parts);
  const sites = await buildSites(from, data);
  const manifests = [
    writePack(out, datasets.described, datasets.parts),
    writePack(out, sites.described, sites.parts),
  ];
  const territories = await readTerritories(from, data);
  for await (const { described, parts } of buildCatalogues(from, gazetteer, territories)) {
    manifests.push(writePack(out, described, parts));
  }
  return { out, manifests, counts: manifests.map((manifest) => manifest.counts) };
}

const filesIn = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => [path.slice(out.length), readFileSync(path, 'hex')]);

describe('building the packs', () => {
  test('same input, same bytes', async () => {
    const [first, second] = [await build(), await build()];
    expect(filesIn(first.out)).toEqual(filesIn(second.out));
    expect(filesIn(first.out).length).toBe(9 + 2 * RECORD_PACKS.length);
  });

  test('where a body is: by hand first, then from the directories; never where its seat is', async () => {
    const where = await readTerritories(openSources(sources), data);
    expect(where('OFFICE des Puits')).toBeNull();
    expect(where('Puits et Cie')).toBe('26');
    expect(where('CC des Trois Puits')).toBe('71');
    expect(where('Communauté de communes des Trois Puits')).toBe('71');
    expect(where('Mairie de Trifouilly-sur-Mer')).toBe('35');
    expect(where('Agence des fleuves')).toBeUndefined();
  });

  test('archived datasets are left out and counted', async () => {
    const { out, counts } = await build();
    expect(counts[0]).toEqual({ rows: 4, records: 2, archived: 1, unreadable: 1 });
    const part = await decodePart(readFileSync(join(out, 'datasets-fr/part-00.gz')));
    expect(part.map((record) => record.id).sort()).toEqual(['d1', 'd3']);
  });

  test('every catalogue has its pack, what was left out is counted, and records are its own', async () => {
    const { out, manifests } = await build();
    const packs = manifests.filter(({ kind }) => kind === 'records');
    expect(packs.map(({ name }) => name)).toEqual(RECORD_PACKS.map(({ pack }) => pack));
    const counts = Object.fromEntries(packs.map((pack) => [pack.name, pack.counts]));
    expect(counts).toMatchObject({
      'products-fr': { rows: 2, records: 2, abandonedKept: 1 },
      'algorithms-fr': { rows: 1, records: 1 },
      'consultations-fr': { rows: 2, records: 1, withoutAddress: 1 },
      sill: { rows: 2, records: 1, withdrawn: 1 },
      'code-fr': { rows: 4, records: 1, forks: 1, duplicates: 1, unreadable: 1 },
      'algorithms-nl': { rows: 2, records: 1, unreadable: 1 },
      'consultations-eu': { rows: 2, records: 1, unreadable: 1 },
      'code-ca': { rows: 2, records: 1, unreadable: 1 },
      'code-it': { rows: 2, records: 1, inactive: 1 },
    });
    for (const { pack, catalogue } of RECORD_PACKS) {
      const records = await decodePart(readFileSync(join(out, pack, 'part-00.gz')));
      expect(new Set(records.map((record) => record.catalogue))).toEqual(new Set([catalogue]));
    }
  });

  test('French records lie where their publishers do; foreign titles are no French places', async () => {
    const { out } = await build();
    const only = async (pack: string) =>
      (await decodePart(readFileSync(join(out, pack, 'part-00.gz'))))[0]!;
    expect((await only('consultations-fr')).locality).toBe('35');
    expect(await only('consultations-eu')).not.toHaveProperty('locality');
    expect(await only('code-it')).not.toHaveProperty('locality');
  });

  test('bodies have the accounts on which they publish code, and their names at beta.gouv.fr', async () => {
    const { out } = await build();
    const sites = await loadSites(async (path) => readFileSync(join(out, path)));
    if (!sites.ok) throw new Error(sites.error);
    const ids = (host: string) => sites.value.judge(`https://${host}/`).body?.ids;
    // By its site, by the directory's identifier that it shares, and the group of its own forge.
    expect(ids('trifouilly.fr')?.forge).toEqual([
      'forge.trifouilly.fr/puits',
      'github.com/trifouilly-eau',
      'github.com/trifouilly-lab',
    ]);
    expect(ids('culture.gouv.fr')?.forge).toEqual(['github.com/museums']);
    expect(ids('www.ain.gouv.fr')).toMatchObject({
      forge: ['github.com/ddt-ain'],
      beta: ['organisations/ain'],
    });
    expect(ids('epa.gov')?.forge).toEqual(['github.com/epa']);
    expect(ids('vogt.de')?.forge).toEqual(['github.com/vogt']);
    expect(ids('moph.gov.af')).not.toHaveProperty('forge');
    // A service is none of its sponsors, and has their products.
    expect(ids('air.beta.gouv.fr')).toEqual({ beta: ['organisations/ain'], datagouv: ['o2'] });
  });

  test('hosts are official, and the traps of the lists are not', async () => {
    const { out, counts } = await build();
    const sites = await loadSites(async (path) => readFileSync(join(out, path)));
    if (!sites.ok) throw new Error(sites.error);
    const verdict = (host: string) => sites.value.judge(`https://${host}/`).verdict;
    for (const host of [
      'trifouilly.fr',
      'www.trifouilly.fr',
      'new.trifouilly.fr',
      'plain.example.fr',
      'village.free.fr',
      'old.trifouilly.fr',
      'météo.example.fr',
      'any.gov.af',
      'www.epa.gov',
      'ushmm.org',
      'quincy.example',
      'vogt.de',
    ])
      expect([host, verdict(host)]).toEqual([host, 'official']);
    for (const host of [
      'wordpress.com',
      'free.fr',
      'sub.village.free.fr',
      'other.free.fr',
      'facebook.com',
      'anything.co.uk',
      'sylacauga.net',
      'wrong.example.fr',
      'nobody.example',
      'old-service.example',
      'example.fr',
    ])
      expect([host, verdict(host)]).toEqual([host, 'other']);
    expect(counts[1]).toMatchObject({ leftOutPaths: 2, leftOutCorrected: 1, leftOutMalformed: 1 });
  });

  test('bodies stand where a source names one, and only one', async () => {
    const { out } = await build();
    const sites = await loadSites(async (path) => readFileSync(join(out, path)));
    if (!sites.ok) throw new Error(sites.error);
    const body = (host: string) => sites.value.judge(`https://${host}/`).body;
    expect(body('www.trifouilly.fr')).toEqual({
      name: 'Mairie de Trifouilly',
      country: 'FRA',
      kind: 'commune',
      ids: {
        datagouv: ['o1'],
        directory: 'mairie-01500-01',
        forge: expect.any(Array),
        siren: '210105000',
      },
      place: '01500',
    });
    expect(body('www.ain.gouv.fr')).toEqual({
      name: 'Préfecture de l’Ain',
      country: 'FRA',
      kind: 'prefecture',
      ids: expect.objectContaining({
        datagouv: ['o2', 'o4'],
        directory: 'prefecture-01053-01',
      }),
      place: '01',
    });
    expect(body('shared-home.fr')).toBeNull();
    // Two communes bear this name: their organisation could be either's.
    expect(body('village.free.fr')?.ids.datagouv).toBeUndefined();
    expect(body('www.culture.gouv.fr')?.ids.datagouv).toEqual(['o9']);
    expect(body('air.beta.gouv.fr')).toMatchObject({
      name: "L'air",
      ids: { beta: ['organisations/ain'], datagouv: ['o2'] },
    });
    expect(body('moph.gov.af')).toMatchObject({ name: 'Ministry of Health', country: 'AFG' });
    expect(body('vogt.de')).toMatchObject({ name: 'Vogt', country: 'DEU' });
    expect(body('www.epa.gov')?.name).toBe('Environmental Protection Agency');
  });
});
