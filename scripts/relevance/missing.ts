/** What is proposed as missing, beside what a careful reader would propose. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createFindMissing } from '../../lib/background/missing.ts';
import { candidatesOf } from '../../lib/missing/candidates.ts';
import type { Cause } from '../../lib/missing/proposal.ts';
import type { PageReading, SiteVerdict } from '../../lib/model.ts';
import { decodeHtml } from '../../lib/page/decode.ts';
import { readPage } from '../../lib/page/read.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { loadMeanings } from '../../lib/related/meaning.ts';
import { createRelate } from '../../lib/related/relate.ts';
import type { Search } from '../../lib/search/search.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { publisherIds } from '../../lib/sites/publishers.ts';
import type { CatalogueStore } from '../../lib/store/contract.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { parseHtml } from '../lib/parse-html.ts';
import type { Figure, Measured } from './figures.ts';
import { type MissingPage, missingHtml } from './missing-page.ts';

const FOLDER = resolve(import.meta.dirname, '../../tests/relevance');
const REAL_PAGES = resolve(import.meta.dirname, '../../../shared/fixtures/pages');

/** A wrong accusation costs more than a miss. */
const GOAL = 0.7;
/** So few proposals that one more or less is this much. */
const TOLERANCE = 0.03;

/** A page, what is fair to propose beside it, and what was proposed. */
interface Judged {
  name: string;
  has: Cause[];
  proposed: Cause[];
}

/** On our pages, with the catalogues of the packs. */
export async function measureMissing(
  search: Search,
  store: CatalogueStore,
  say: (line: string) => void,
): Promise<Measured> {
  const pages: MissingPage[] = JSON.parse(readFileSync(join(FOLDER, 'missing.json'), 'utf8'));
  const [gazetteer, sites] = [await loadGazetteer(readPackFile), await loadSites(readPackFile)];
  if (!sites.ok) throw new Error(sites.error);
  const meanings = loadMeanings(readPackFile);
  const relate = createRelate({ search, gazetteer, meanings: () => meanings });
  const findMissing = createFindMissing({
    search,
    states: () => store.states(),
    gazetteer,
    now: Date.now,
  });
  const judged: Judged[] = [];
  for (const page of pages) {
    const reading = readPage(parseHtml(missingHtml(page), page.url), page.url);
    const site = sites.value.judge(page.url, reading.publicMarkup);
    const ids = publisherIds(site.body);
    const [{ related }, published] = await Promise.all([
      relate(reading, site),
      ids.length > 0 ? search.countByPublisher(ids) : {},
    ]);
    const found = await findMissing(reading, site, related, published);
    judged.push({ name: page.title, has: page.has, proposed: found.map(({ cause }) => cause) });
    say(described(judged.at(-1)!));
  }
  return {
    title: `What might be missing, beside our pages: ${judged.length}`,
    figures: figuresOf('missing', judged),
  };
}

/**
 * On stored pages of others, of several countries, as if a catalogue of each were held in which
 * nothing was found, and all their hosts were official: the hardest case for what is read.
 */
export async function measureMissingReal(say: (line: string) => void): Promise<Measured | null> {
  const list = join(REAL_PAGES, 'pages.tsv');
  if (!existsSync(list)) return null;
  const labels: Record<string, Cause[]> = JSON.parse(
    readFileSync(join(FOLDER, 'missing-real.json'), 'utf8'),
  );
  const [, ...rows] = readFileSync(list, 'utf8').split('\n');
  const judged: Judged[] = [];
  for (const row of rows) {
    const [file = '', label = '', url = ''] = row.split('\t');
    if (!label.startsWith('gov') || !URL.canParse(url)) continue;
    const html = decodeHtml(readFileSync(join(REAL_PAGES, file)));
    const proposed = causesOf(readPage(parseHtml(html, url), url));
    judged.push({ name: file, has: labels[file] ?? [], proposed });
    say(described(judged.at(-1)!));
  }
  return {
    title: `What might be missing, beside stored pages: ${judged.length}`,
    figures: figuresOf('missing/real', judged),
    note: 'as if catalogues were held that have nothing of it',
  };
}

function causesOf(reading: PageReading): Cause[] {
  const site: SiteVerdict = {
    verdict: 'official',
    host: new URL(reading.url).hostname,
    matched: null,
    body: null,
    reasons: [],
  };
  return candidatesOf(reading, {
    site,
    related: [],
    publishedByBody: {},
    inhabitants: null,
    asOf: () => new Date(),
  }).map(({ cause }) => cause);
}

function figuresOf(key: string, judged: Judged[]): Figure[] {
  let proposed = 0;
  let right = 0;
  let expected = 0;
  let found = 0;
  for (const page of judged) {
    const has = new Set(page.has);
    proposed += page.proposed.length;
    right += page.proposed.filter((cause) => has.has(cause)).length;
    expected += has.size;
    found += [...has].filter((cause) => page.proposed.includes(cause)).length;
  }
  const empty = judged.filter(({ has }) => has.length === 0);
  const silent = empty.filter((page) => page.proposed.length === 0);
  const share = (name: string, label: string, some: number, all: number, goal?: number) => ({
    key: `${key}/${name}`,
    label,
    value: some / Math.max(1, all),
    tolerance: TOLERANCE,
    of: `${some} of ${all}`,
    ...(goal !== undefined && { goal }),
  });
  return [
    share('precision', 'proposals that are fair', right, proposed, GOAL),
    share('recall', 'of what is missing, proposed', found, expected),
    share('silence', 'silent when it should be', silent.length, empty.length),
  ];
}

const described = ({ name, has, proposed }: Judged): string =>
  `  ${has.join() === proposed.join() ? ' ' : '≠'} ${name}: ${proposed.join(', ') || '–'} (${has.join(', ') || '–'})`;
