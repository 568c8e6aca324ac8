/** The files that the packs are built from, out of a folder or from where they are published. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CsvRow, createCsvParser, namedRow } from '../../lib/catalogues/csv.ts';

export interface Source {
  /** Path in the folder of sources. */
  file: string;
  /** Where it is published as it is; absent when it was merged from several files. */
  url?: string;
  /** ISO date of its last change. */
  date: string;
}

const GITHUB = 'https://raw.githubusercontent.com';

export const SOURCES = {
  datasets: {
    file: 'catalogues/datagouv-datasets-2026-01-16.csv.gz',
    url: 'https://www.data.gouv.fr/api/1/datasets/r/f868cca6-8da1-4369-a78d-47463f19a9a3',
    date: '2026-01-16',
  },
  organisations: { file: 'catalogues/datagouv_organizations_derived.csv', date: '2026-01-16' },
  frUrls: {
    file: 'domains/fr_urls.txt',
    url: `${GITHUB}/etalab/noms-de-domaine-organismes-secteur-public/master/urls.txt`,
    date: '2024-12-02',
  },
  frByCategory: { file: 'domains/fr_domains_by_category_2023-01.csv', date: '2023-01-10' },
  frSources: { file: 'domains/fr_domains_sources_2022-04.csv', date: '2022-04-22' },
  frRoots: {
    file: 'domains/world/FRA_registry_roots.csv',
    url: `${GITHUB}/SoftwareHeritage/world-gov-domain-names/main/countries/FRA_france/sources/registry/roots.csv`,
    date: '2026-06-19',
  },
  world: {
    file: 'domains/world/public-sector-domains-central+.csv',
    url: `${GITHUB}/SoftwareHeritage/world-gov-domain-names/main/data/public-sector-domains-central%2B.csv`,
    date: '2026-07-28',
  },
  usGov: {
    file: 'domains/us_current-full.csv',
    url: `${GITHUB}/cisagov/dotgov-data/main/current-full.csv`,
    date: '2026-08-22',
  },
  usFederal: {
    file: 'domains/us_other-websites_nongov_tlds.csv',
    url: `${GITHUB}/cisagov/dotgov-data/main/dotgov-websites/other-websites.csv`,
    date: '2025-04-10',
  },
  usOther: {
    file: 'domains/us_govt_urls_non-dotgov_full.csv',
    url: `${GITHUB}/GSA/govt-urls/main/1_govt_urls_full.csv`,
    date: '2023-01-30',
  },
  de: {
    file: 'domains/de_domains.csv',
    url: `${GITHUB}/robbi5/german-gov-domains/master/data/domains.csv`,
    date: '2020-10-09',
  },
  deFederal: {
    file: 'domains/de_domains_federal.csv',
    url: `${GITHUB}/robbi5/german-gov-domains/master/data/domains.federal.csv`,
    date: '2020-10-09',
  },
  uk: {
    file: 'domains/uk_govuk_domains.csv',
    url: `${GITHUB}/openregister/government-domain-data/master/lists/govuk/govuk_domains.csv`,
    date: '2017-06-01',
  },
  authorities: { file: 'requests/madada-authorities-2019.csv', date: '2019-10-22' },
  disclosure: { file: 'requests/fr_prada_2019_nopersonal.csv', date: '2019' },
  wikidata: { file: 'directories/wikidata_central_admin_worldwide.csv', date: '2026-07-28' },
  communes: { file: 'directories/fr_communes_siren.csv', date: '2026-03-09' },
  epci: { file: 'directories/fr_epci_siren.csv', date: '2026-03-09' },
  departements: { file: 'directories/departements.json', date: '2026-03-09' },
  regions: { file: 'directories/regions.json', date: '2026-03-09' },
  code: {
    file: 'code/codegouvfr_repositories_2021.csv',
    url: `${GITHUB}/etalab/data-codes-sources-fr/master/data/repositories/csv/all.csv`,
    date: '2021-11-15',
  },
  codeOrganisations: {
    file: 'code/codegouvfr_organizations_2021.csv',
    url: `${GITHUB}/etalab/data-codes-sources-fr/master/data/organizations/csv/all.csv`,
    date: '2021-11-15',
  },
  forgeAccounts: {
    file: 'code/codegouvfr_comptes-organismes-publics.yml',
    url: 'https://code.gouv.fr/data/comptes-organismes-publics.yml',
    date: '2025-09-22',
  },
  ministries: {
    file: 'code/codegouvfr_top_organizations.yml',
    url: 'https://code.gouv.fr/data/top_organizations.yml',
    date: '2024-09-15',
  },
  worldAccounts: {
    file: 'domains/world/github-gov-orgs.csv',
    url: `${GITHUB}/SoftwareHeritage/world-gov-domain-names/main/data/github-gov-orgs.csv`,
    date: '2026-07-27',
  },
  governments: {
    file: 'code/governments.yml',
    url: `${GITHUB}/github/government.github.com/gh-pages/_data/governments.yml`,
    date: '2024-03-02',
  },
  sill: {
    file: 'code/sill.json',
    url: `${GITHUB}/etalab/sill-data/main/docs/sill.json`,
    date: '2022-05-10',
  },
  italianCode: {
    file: 'code/developers_italia_api_page1.json',
    url: 'https://api.developers.italia.it/v1/software?page%5Bsize%5D=100',
    date: '2026-05-17',
  },
  dutchAlgorithms: {
    file: 'algorithms/nl_algoritmes.json',
    url: `${GITHUB}/schellevis/algoritmeregister/main/data/algoritmes.json`,
    date: '2026-08-08',
  },
  frenchAlgorithms: {
    file: 'algorithms/fr_algorithmes_liste.md',
    url: `${GITHUB}/etalab/algorithmes-publics/master/liste.md`,
    date: '2023-05-22',
  },
  haveYourSay: {
    file: 'consultations/eu_have_your_say_2016_2026.csv',
    url: `${GITHUB}/Euro-sevic/EC_public_consultations_data_counter/main/eu_consultations_2016_2026_20260113_152839.csv`,
    date: '2026-01-13',
  },
} satisfies Record<string, Source>;

/** Sources that are folders: the files of a public repository, put in place by hand. */
export const FOLDERS = {
  beta: {
    folder: 'code/beta_gouv/content',
    url: 'https://github.com/betagouv/beta.gouv.fr',
    date: '2026-08-20',
  },
  canadianCode: {
    folder: 'code/ca_ore/_data',
    url: 'https://github.com/canada-ca/ore-ero',
    date: '2026-07-21',
  },
  frenchConsultations: {
    folder: 'consultations/fr_consultation_gouv',
    url: 'https://github.com/consultation-gouv/consultation.gouv.fr',
    date: '2019-12-12',
  },
} satisfies Record<string, { folder: string; url: string; date: string }>;

export type FolderName = keyof typeof FOLDERS;

export type SourceName = keyof typeof SOURCES;

/** Gives the text of sources and, for those that are folders, their place. */
export interface SourceFolder {
  /** Folder that holds the files. */
  path: string;
  /** Bytes of a source, unpacked. Rejects when it is absent. */
  bytes(name: SourceName): Promise<Uint8Array>;
  text(name: SourceName): Promise<string>;
  /** Rows of a CSV source, by column name. */
  rows(name: SourceName, separator?: string): AsyncGenerator<CsvRow>;
}

export function openSources(path: string): SourceFolder {
  const bytes = async (name: SourceName) => {
    const { file } = SOURCES[name];
    const raw = await readFile(join(path, file));
    return file.endsWith('.gz') && raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
  };
  return {
    path,
    bytes,
    text: async (name) => new TextDecoder().decode(await bytes(name)),
    async *rows(name, separator = ',') {
      const decoder = new TextDecoder();
      const parser = createCsvParser({ separator });
      const all = await bytes(name);
      let header: string[] | undefined;
      // In pieces: the largest source is longer than a string can comfortably be.
      for (let at = 0; at <= all.length; at += 1 << 20) {
        const piece = all.subarray(at, at + (1 << 20));
        const last = at + (1 << 20) > all.length;
        const rows = parser.push(decoder.decode(piece, { stream: !last }));
        for (const row of last ? [...rows, ...parser.end()] : rows) {
          if (header) yield namedRow(header, row);
          else header = row;
        }
      }
    },
  };
}

/**
 * Downloads the sources that are published as they are, one after the other, and says which
 * ones are not: those are files merged from several, to be put in the folder by hand.
 */
export async function download(path: string, say: (line: string) => void): Promise<void> {
  for (const { file, url } of Object.values(SOURCES) as Source[]) {
    const target = join(path, file);
    if (existsSync(target)) {
      say(`kept        ${file}`);
    } else if (!url) {
      say(`put by hand ${file}`);
    } else {
      say(`download    ${url}`);
      const response = await fetch(url, { signal: AbortSignal.timeout(600_000) });
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, new Uint8Array(await response.arrayBuffer()));
    }
  }
  for (const { folder, url } of Object.values(FOLDERS)) {
    say(`${existsSync(join(path, folder)) ? 'kept       ' : 'put by hand'} ${folder}, of ${url}`);
  }
}
