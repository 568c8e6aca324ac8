import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import type { MapGroup } from '../../lib/requests/status-map.ts';
import type { PlaceName, Whereabouts } from '../../lib/requests/whereabouts.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { levelName } from '../panel/levels.ts';
import { LAW_WORDS } from './words.ts';

export const MAP_BY = ['body', 'level', 'region', 'departement'] as const;

/** What the map of status counts by. */
export type MapBy = (typeof MAP_BY)[number];

/** A group of flags, under the law that governs them. */
export interface LawGroup extends MapGroup {
  /** Of the law. */
  law: string;
}

/**
 * Tells the group of a flag; null while the tables are read that say where bodies stand, which is
 * once something else than the body is asked for.
 */
export function useMapGroups(
  rows: readonly FlagRow[],
  by: MapBy,
  { whereabouts }: Pick<RequestServices, 'whereabouts'>,
): ((row: FlagRow) => LawGroup) | null {
  const [known, setKnown] = useState<Map<string, Whereabouts> | null>(null);
  const isAsked = by !== 'body';
  useEffect(() => {
    if (!isAsked) return;
    let over = false;
    // Ten thousand flags are of some hundred sites.
    const pages = [...new Map(rows.map(({ url }) => [siteOf(url), url])).values()];
    const told = (found: Map<string, Whereabouts>) => {
      if (over) return;
      setKnown(new Map([...found].map(([url, where]) => [siteOf(url), where])));
    };
    whereabouts(pages).then(told, () => told(new Map()));
    return () => {
      over = true;
    };
  }, [rows, isAsked, whereabouts]);
  return useMemo(() => {
    const under = (row: FlagRow, key: string, name: string): LawGroup => ({
      key: `${by} ${row.jurisdiction} ${key}`,
      name,
      law: t(LAW_WORDS[row.jurisdiction]),
    });
    if (by === 'body') return (row) => under(row, row.body ?? '', row.body ?? '');
    if (!known) return null;
    return (row) => {
      const { level, ...places } = known.get(siteOf(row.url)) ?? {};
      if (by === 'level') return under(row, level ?? '', level ? levelName(level) : '');
      const place: PlaceName | undefined = places[by];
      return under(row, place?.code ?? '', place?.name ?? '');
    };
  }, [by, known]);
}

const siteOf = (url: string): string => new URL(url).host;
