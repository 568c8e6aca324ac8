/** Records beside pages of ours, in the shape of real ones, and beside real ones, as judged. */
import type { PageReading, RelatedRecord } from '../../lib/model.ts';
import { type Gazetteer, governed, loadGazetteer, type Place } from '../../lib/places/gazetteer.ts';
import { loadMeanings } from '../../lib/related/meaning.ts';
import { recordNearness } from '../../lib/related/places.ts';
import { createRelate, type Relate } from '../../lib/related/relate.ts';
import type { Search } from '../../lib/search/search.ts';
import type { Sites } from '../../lib/sites/judge.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { readPackFile } from '../lib/pack-files.ts';
import type { Figure, Measured } from './figures.ts';
import { type Grade, gradesOf, idealGrades, type Judged, ndcg, precision } from './judgements.ts';
import { judgements, labelledPages, readingOf, realPages } from './labelled.ts';
import type { ExpectedPage } from './page.ts';

/** So few pages that none may be lost. */
const TOLERANCE = 0;
/** Means over grades: two cards of the first three weigh this much. */
const TOLERANCE_OF_GRADES = 0.01;
const GOALS = { p3: 0.75, p5: 0.65, exact: 0.8, place: 0.95, silence: 0.9 };

/** What stood beside one page. */
interface Answer {
  family: string;
  none: boolean;
  found: RelatedRecord[];
  grades: Grade[];
  ideal: Grade[];
}

interface Matcher {
  relate: Relate;
  sites: Sites;
  gazetteer: Gazetteer;
  judged: Map<string, Judged>;
}

async function prepared(search: Search): Promise<Matcher> {
  const gazetteer = await loadGazetteer(readPackFile);
  const sites = await loadSites(readPackFile);
  if (!sites.ok) throw new Error(sites.error);
  const meanings = loadMeanings(readPackFile);
  const relate = createRelate({ search, gazetteer, meanings: () => meanings });
  return { relate, sites: sites.value, gazetteer, judged: judgements() };
}

export async function measurePages(search: Search, say: (line: string) => void): Promise<Measured> {
  const matcher = await prepared(search);
  const answers: Answer[] = [];
  const topics = { pages: 0, first: 0, top: 0 };
  const places = { shown: 0, wrong: 0, judgedWrong: 0 };
  for (const page of labelledPages()) {
    const answer = await answered(matcher, page.url, readingOf(page), page, page.family);
    const judged = matcher.judged.get(page.url);
    say(
      described(
        `${page.title}  [${page.none ? 'nothing' : (page.place ?? 'national')}]`,
        answer,
        judged,
      ),
    );
    answers.push(answer);
    if (page.none) continue;
    const topic = new RegExp(page.topic, 'i');
    const top = answer.found.slice(0, 3).map(({ record }) => record);
    const about = top.map(({ title, tags }) => topic.test(`${title} ${tags}`));
    topics.pages++;
    if (about[0]) topics.first++;
    if (about.includes(true)) topics.top++;
    const where = placesOf(page, matcher.gazetteer);
    const near = top.map((record) => recordNearness(where, record, matcher.gazetteer));
    places.shown += top.length;
    places.judgedWrong += top.filter(({ id }) => judged?.get(id)?.elsewhere).length;
    places.wrong += near.filter((one) => one === 'elsewhere' || one === 'local').length;
  }
  for (const line of byFamily(answers)) say(line);
  const { shown, wrong, judgedWrong } = places;
  return {
    title: `Records beside our pages: ${answers.length}`,
    figures: [
      ...graded('pages', answers),
      count('pages/first', 'right topic first', topics.first, topics.pages),
      count('pages/topic', 'right topic in the first 3', topics.top, topics.pages),
      count('pages/place', 'no wrong place in the first 3', shown - wrong, shown),
      count(
        'pages/judged-place',
        'no wrong place, as judged',
        shown - judgedWrong,
        shown,
        GOALS.place,
      ),
    ],
    note: `a wrong place in ${wrong} (as judged ${judgedWrong}) of ${shown}, ${falseShowings(answers)}`,
  };
}

/** The same on stored pages of others, of which the places are not known. */
export async function measureRealPages(
  search: Search,
  say: (line: string) => void,
): Promise<Measured | null> {
  const pages = realPages();
  if (!pages) return null;
  const matcher = await prepared(search);
  const answers: Answer[] = [];
  for (const { page, url, reading } of pages) {
    const answer = await answered(matcher, url, reading, page, 'real', page.file);
    say(described(page.file, answer, matcher.judged.get(page.file)));
    answers.push(answer);
  }
  return {
    title: `Records beside stored pages: ${answers.length}`,
    figures: graded('pages/real', answers),
    note: falseShowings(answers),
  };
}

async function answered(
  { relate, sites, judged }: Matcher,
  url: string,
  reading: PageReading,
  { none = false }: { none?: boolean },
  family: string,
  key = url,
): Promise<Answer> {
  const { related: found } = await relate(reading, sites.judge(url, reading.publicMarkup));
  const known: Judged = judged.get(key) ?? new Map();
  const grades = gradesOf(
    found.map(({ record }) => record.id),
    known,
  );
  return { family, none, found, grades, ideal: idealGrades(known) };
}

/** Where a page of ours is about. */
function placesOf({ place }: ExpectedPage, gazetteer: Gazetteer): Place[] {
  if (place === null) return [];
  const found = governed(place, gazetteer);
  if (!found) throw new Error(`${place} is no place`);
  return [found];
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function graded(key: string, answers: Answer[]): Figure[] {
  const full = answers.filter(({ none }) => !none);
  const empty = answers.filter(({ none }) => none);
  const exact = full.filter(({ ideal }) => ideal[0] === 2);
  const over = (name: string, label: string, value: (one: Answer) => number, most?: number) => ({
    key: `${key}/${name}`,
    label,
    value: mean(full.map(value)),
    tolerance: TOLERANCE_OF_GRADES,
    of: most === undefined ? undefined : `at most ${most.toFixed(3)}`,
  });
  /** What a perfect list would have: some pages have fewer fitting records than places. */
  const most = (places: number) => mean(full.map(({ ideal }) => precision(ideal, places)));
  return [
    { ...over('p3', 'precision@3', (a) => precision(a.grades, 3), most(3)), goal: GOALS.p3 },
    { ...over('p5', 'precision@5', (a) => precision(a.grades, 5), most(5)), goal: GOALS.p5 },
    over('shown3', 'fitting among the first 3 shown', (a) => {
      const top = a.grades.slice(0, 3);
      return top.length > 0 ? precision(top, top.length) : 0;
    }),
    over('ndcg', 'nDCG@10', (a) => ndcg(a.grades, a.ideal, 10)),
    count(
      `${key}/exact`,
      'an exact record in the first 3',
      exact.filter(({ grades }) => grades.slice(0, 3).includes(2)).length,
      exact.length,
      GOALS.exact,
    ),
    count(
      `${key}/silence`,
      'silent when it should be',
      empty.filter(({ found }) => found.length === 0).length,
      empty.length,
      GOALS.silence,
    ),
  ];
}

function count(key: string, label: string, some: number, all: number, goal?: number): Figure {
  const value = some / Math.max(1, all);
  return { key, label, value, goal, tolerance: TOLERANCE, of: `${some} of ${all}` };
}

function falseShowings(answers: Answer[]): string {
  const shown = answers.filter(({ none, found }) => none && found.length > 0).length;
  return `shown on ${shown} of ${answers.filter(({ none }) => none).length} that should be empty`;
}

/** Where to look first: a line for each family of sites. */
function byFamily(answers: Answer[]): string[] {
  const full = answers.filter(({ none }) => !none);
  return [...new Set(full.map(({ family }) => family))].map((family) => {
    const figures = graded(
      '',
      full.filter((one) => one.family === family),
    );
    const cells = figures
      .slice(0, 5)
      .map(({ key, value }) => `${key.slice(1)} ${value.toFixed(2)}`);
    return `${family.padEnd(12)} ${cells.join('  ')}`;
  });
}

function described(heading: string, { found, grades }: Answer, judged?: Judged): string {
  const records = found.flatMap(({ record, score, series, reasons }, i) => {
    const why = reasons.map((r) => ('words' in r ? r.words.join('/') : r.type)).join(', ');
    const more = series ? ` (+${series.count})` : '';
    return [
      `  ${judged?.has(record.id) ? grades[i] : '?'}  ${record.kind === 'dataset' ? '' : `${record.kind}: `}${score.toFixed(2)} ${record.title.slice(0, 90)}${more}`,
      `       ${record.publisher?.name ?? '–'} · ${why}`,
    ];
  });
  return [`\n${heading}`, ...records].join('\n');
}
