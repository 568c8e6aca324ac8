/** What was mended and what broke between two reports. */
import { isRead, type Report, type ReportPage, type ReportReference } from './report.ts';
import { type Standing, standingOf } from './standing.ts';

export const CHANGES = ['broke', 'new', 'mended', 'gone', 'same'] as const;

/**
 * `mended`: it holds better than it did; `broke`: it holds worse; `same`: as well as before, be it for
 * another reason; `new` and `gone`: the page cites it since, or no longer.
 */
export type Change = (typeof CHANGES)[number];

export type ChangeTotals = Record<Change, number>;

export interface ReferenceChange {
  change: Change;
  /** As it is; absent where it is gone. */
  now?: ReportReference;
  /** As it was; absent where it is new. */
  was?: ReportReference;
}

export interface PageChange {
  url: string;
  /** `unread`: one of the two reports could not read it, so that nothing is compared. */
  state: 'both' | 'new' | 'gone' | 'unread';
  changes: ReferenceChange[];
  totals: ChangeTotals;
}

export interface Comparison {
  earlier: Pick<Report, 'made' | 'software' | 'catalogues'>;
  /** Those of the report in its order, then those that it no longer has. */
  pages: PageChange[];
  totals: ChangeTotals;
}

/**
 * Compares a report with an earlier one. Pages are the same by their address; references by their
 * type and value and, where a page has several of those, by their address and the words beside them;
 * else one whose value was corrected by its type and those words.
 */
export function compareReports(earlier: Report, now: Report): Comparison {
  const before = paired(earlier.pages, now.pages, [({ url }) => withoutFragment(url)]);
  const pages = before.map(([was, is]) => comparePages(was, is));
  const totals = noChanges();
  for (const page of pages) for (const change of CHANGES) totals[change] += page.totals[change];
  const { made, software, catalogues } = earlier;
  return { earlier: { made, software, catalogues }, pages, totals };
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

const noChanges = (): ChangeTotals => ({ broke: 0, new: 0, mended: 0, gone: 0, same: 0 });

function comparePages(was: ReportPage | undefined, now: ReportPage | undefined): PageChange {
  const url = (now ?? was)?.url ?? '';
  const unread = (was && !isRead(was)) || (now && !isRead(now));
  const state = unread ? 'unread' : !was ? 'new' : !now ? 'gone' : 'both';
  const totals = noChanges();
  if (state === 'unread') return { url, state, changes: [], totals };
  const changes = paired(referencesOf(was), referencesOf(now), SAME).map(([was, now]) => ({
    change: changeOf(was, now),
    ...(now && { now }),
    ...(was && { was }),
  }));
  for (const { change } of changes) totals[change]++;
  return { url, state, changes, totals };
}

const referencesOf = (page: ReportPage | undefined): ReportReference[] =>
  page && isRead(page) ? page.references : [];

const RANK: Record<Standing, number> = { fails: 0, open: 1, holds: 2 };

function changeOf(was: ReportReference | undefined, now: ReportReference | undefined): Change {
  if (!was) return 'new';
  if (!now) return 'gone';
  const step = RANK[standingOf(now)] - RANK[standingOf(was)];
  return step > 0 ? 'mended' : step < 0 ? 'broke' : 'same';
}

/** What a member is known by; null where that would say too little. */
type Key<T> = (one: T) => string | null;

const thing = ({ type, value }: ReportReference) => [type, value];
const key =
  (...parts: ((one: ReportReference) => string[])[]): Key<ReportReference> =>
  (one) =>
    JSON.stringify(parts.flatMap((part) => part(one)));
const href = ({ where }: ReportReference) => [where.href ?? ''];
const before = ({ where }: ReportReference) => [where.before];
const after = ({ where }: ReportReference) => [where.after];

/** Words beside a reference that are enough to know its place by, in UTF-16 units. */
const ENOUGH = 12;

/** Its type and the words beside it: what is found by these alone was corrected. */
const place: Key<ReportReference> = ({ type, where }) =>
  `${where.before}${where.after}`.trim().length < ENOUGH
    ? null
    : JSON.stringify([type, where.before, where.after]);

/** In which respects two references are the same one, the surest first. */
const SAME: Key<ReportReference>[] = [
  key(thing, href, before, after),
  key(thing, href, before),
  key(thing, href, after),
  key(thing, before, after),
  key(thing, href),
  key(thing),
  place,
];

/**
 * Pairs the members of two lists by the first key on which they agree, those with the same key in
 * their order. Each member is in one pair; those of the second list come in its order, then those
 * of the first that have no partner.
 */
function paired<T>(
  first: readonly T[],
  second: readonly T[],
  keys: Key<T>[],
): [T | undefined, T | undefined][] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of keys) {
    const waiting = new Map<string, number[]>();
    first.forEach((one, i) => {
      if (taken.has(i)) return;
      const key = keyOf(one);
      if (key === null) return;
      const list = waiting.get(key);
      if (list) list.push(i);
      else waiting.set(key, [i]);
    });
    // From their end, for taking from its beginning would move the whole list each time.
    for (const list of waiting.values()) list.reverse();
    second.forEach((one, i) => {
      if (partner.has(i)) return;
      const key = keyOf(one);
      const found = key === null ? undefined : waiting.get(key)?.pop();
      if (found === undefined) return;
      partner.set(i, found);
      taken.add(found);
    });
  }
  return [
    ...second.map((one, i): [T | undefined, T] => [first[partner.get(i) ?? -1], one]),
    ...first.flatMap((one, i): [T, undefined][] => (taken.has(i) ? [] : [[one, undefined]])),
  ];
}
