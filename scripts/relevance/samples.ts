/** Known items and page contexts drawn from the catalogue, and how many are found again. */
import type { CatalogueRecord } from '../../lib/model.ts';
import { pagePhrases } from '../../lib/page/phrases.ts';
import type { Search } from '../../lib/search/search.ts';
import { isFound, type KnownItem, knownItems } from '../workloads/known-items.ts';
import { pageContexts, type Texts } from '../workloads/page-contexts.ts';
import type { Titled } from '../workloads/titles.ts';
import { type Figure, type Measured, quantile, ranked } from './figures.ts';

const SHOWN = 10;
const KNOWN_ITEMS = 1200;
const PAGE_CONTEXTS = 400;

/**
 * The sampling error of a rate near .9 over 400 to 600 queries is .012 to .015, and of the kinds
 * of error, which have about 150 each, .025. But a change is judged on the very sample of the
 * baseline, where most queries keep their places: what moves is a fraction of that. A drop of
 * .01 is five queries lost for good, more than reordering equals brings about.
 */
const TOLERANCE = 0.01;
const TOLERANCE_OF_KINDS = 0.02;
const KNOWN_ITEM_GOALS = { tolerance: TOLERANCE, recall: 0.985, mrr: 0.9 };
const PAGE_CONTEXT_GOALS = { tolerance: TOLERANCE, recall: 0.95, mrr: 0.88 };

const KINDS: [key: string, label: string, is: (item: KnownItem) => boolean][] = [
  ['none', 'without error', (item) => item.edits === 0 && !item.cut && !item.unaccented],
  ['typo', 'with typos', (item) => item.edits > 0],
  ['cut', 'last word cut', (item) => item.cut],
  ['unaccented', 'accents missing', (item) => item.unaccented],
];

interface Asked {
  rank: number;
  ms: number;
}

export async function measureKnownItems(
  search: Search,
  records: CatalogueRecord[],
  seed: number,
  say: (line: string) => void,
): Promise<Measured> {
  const items = knownItems(records, KNOWN_ITEMS, seed);
  const asked: Asked[] = [];
  for (const item of items) {
    const find = async () => {
      const { hits } = await search.query(item.query, { limit: SHOWN });
      return hits.map(({ record }) => record);
    };
    asked.push(await ask(item, item.query, find, say));
  }
  const kinds = KINDS.flatMap(([key, label, is]) => {
    const some = asked.filter((_, i) => is(items[i]!));
    return figuresOf(`known-items/${key}`, `${label} (${some.length})`, some, {
      tolerance: TOLERANCE_OF_KINDS,
    });
  });
  return {
    title: `Known items: ${items.length}`,
    figures: [...figuresOf('known-items', 'all', asked, KNOWN_ITEM_GOALS), ...kinds],
    note: times(asked),
  };
}

/**
 * @param key name in the baseline.
 * @param texts whole descriptions to make the pages from; the records' own unless given.
 */
export async function measurePageContexts(
  key: string,
  search: Search,
  records: CatalogueRecord[],
  seed: number,
  texts: Texts | undefined,
  say: (line: string) => void,
): Promise<Measured> {
  const pages = pageContexts(records, PAGE_CONTEXTS, seed, texts);
  const asked: Asked[] = [];
  for (const page of pages) {
    // Only what the page says: neither its place nor its publisher is known.
    const terms = pagePhrases(page.reading).map(({ text, weight }) => ({ term: text, weight }));
    const find = async () => {
      const scored = await search.context(terms, { limit: SHOWN });
      const found = await search.records(scored.map(({ ref }) => ref));
      return found.filter((record) => record !== undefined);
    };
    asked.push(await ask(page, page.reading.title, find, say));
  }
  return {
    title: `Page contexts: ${pages.length}, from ${texts ? 'whole' : 'cut'} descriptions`,
    figures: figuresOf(key, 'all', asked, PAGE_CONTEXT_GOALS),
    note: times(asked),
  };
}

async function ask(
  item: Titled,
  query: string,
  find: () => Promise<CatalogueRecord[]>,
  say: (line: string) => void,
): Promise<Asked> {
  const begun = performance.now();
  const found = await find();
  const ms = performance.now() - begun;
  const rank = found.findIndex((record) => isFound(item, record));
  if (rank !== 0) {
    say(`${rank < 0 ? 'missed' : `place ${rank + 1}`}  ${query}`);
    say(`  wanted  ${item.title.slice(0, 110)}`);
    say(`  first   ${found[0]?.title.slice(0, 110) ?? 'nothing'}`);
  }
  return { rank, ms };
}

function figuresOf(
  key: string,
  label: string,
  asked: Asked[],
  { tolerance, recall, mrr }: { tolerance: number; recall?: number; mrr?: number },
): Figure[] {
  const values = ranked(asked.map(({ rank }) => rank));
  return [
    {
      key: `${key}/recall`,
      label: `${label}: recall@10`,
      value: values.recall,
      goal: recall,
      tolerance,
    },
    { key: `${key}/mrr`, label: `${label}: MRR`, value: values.mrr, goal: mrr, tolerance },
  ];
}

/** Records included. */
function times(asked: Asked[]): string {
  const ms = asked.map((one) => one.ms);
  return `${quantile(ms, 0.5).toFixed(1)} ms median, ${quantile(ms, 0.95).toFixed(1)} ms p95`;
}
