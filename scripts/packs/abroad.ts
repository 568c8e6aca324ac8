/** Public bodies of other countries and their hosts, where a source names them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedRow, parseCsv } from '../../lib/catalogues/csv.ts';
import type { PublicBody } from '../../lib/model.ts';
import { readHost } from './hosts.ts';
import type { SourceFolder } from './sources.ts';

const PUBLIC_BODIES = 'directories/publicbodies';

const ALPHA_3: Record<string, string> = {
  BR: 'BRA',
  CH: 'CHE',
  DE: 'DEU',
  EU: 'EU',
  GB: 'GBR',
  GR: 'GRC',
  IT: 'ITA',
  NP: 'NPL',
  NZ: 'NZL',
  SE: 'SWE',
  US: 'USA',
};

/** What Wikidata's query calls so are towns of the United States more often than courts. */
const UNRELIABLE_KIND = 'constitutional_court';

/** Says that a body runs a host. The first source to name exactly one body for a host is kept. */
export type Claim = (host: string, body: PublicBody) => void;

/** Reads each source in turn; `nextSource` is called before each, for claims are weighed by source. */
export async function readAbroad(sources: SourceFolder, nextSource: () => Claim): Promise<void> {
  const claimUs = nextSource();
  for await (const row of sources.rows('usGov')) {
    say(claimUs, row['Domain name'], row['Organization name'], 'USA', row['Domain type']);
  }
  const claimUk = nextSource();
  for await (const row of sources.rows('uk')) {
    say(claimUk, row['Domain Name'], row.Representing || row.Owner, 'GBR');
  }
  const claimDe = nextSource();
  for await (const row of sources.rows('de')) {
    const city = row['Domain Type'] === 'City';
    say(claimDe, row['Domain Name'], city ? row.City : row.Agency, 'DEU', city ? 'commune' : '');
  }
  const claimWikidata = nextSource();
  for await (const { website, label, country = '', type = '' } of sources.rows('wikidata')) {
    // French bodies have names of their own in the directories; here they have English ones.
    if (country.startsWith('FRA')) continue;
    const kind = type === UNRELIABLE_KIND ? '' : type;
    say(claimWikidata, website, label, country.split('_')[0] ?? '', kind);
  }
  const claimDirectory = nextSource();
  const folder = join(sources.path, PUBLIC_BODIES);
  for (const file of readdirSync(folder).sort()) {
    const [header = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8'));
    for (const row of rows.map((cells) => namedRow(header, cells))) {
      const country = ALPHA_3[row.jurisdiction_code?.toUpperCase().slice(0, 2) ?? ''];
      const dissolved = (row.dissolution_date ?? '') !== '';
      if (country && !dissolved) say(claimDirectory, row.url, row.name, country);
    }
  }
}

function say(claim: Claim, address = '', name = '', country: string, kind = ''): void {
  const read = readHost(address);
  const known = name.trim().replace(/\s+/g, ' ');
  // Items of Wikidata without a label in any language read `Q123`.
  if (typeof read !== 'object' || known === '' || /^Q\d+$/.test(known)) return;
  claim(read.host, {
    name: known,
    country,
    ...(kind ? { kind: kind.toLowerCase().replace(/[^a-z]+/g, '-') } : {}),
    ids: {},
  });
}
