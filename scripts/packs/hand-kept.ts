/** The files under `data/` that are kept by hand. */
import { readFileSync } from 'node:fs';
import { namedRow, parseCsv } from '../../lib/catalogues/csv.ts';
import type { PublicBody } from '../../lib/model.ts';

/** Rows of a tab-separated file, lines that start with `#` left out. */
export function readHandKept(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8').replace(/^#.*\n/gm, '');
  const [header = [], ...rows] = parseCsv(text, { separator: '\t' });
  return rows.map((row) => namedRow(header, row));
}

/** Main sites of the French State and the largest local authorities: host → body. */
export function readStateSites(path: string): Map<string, PublicBody> {
  return new Map(
    readHandKept(path).map(({ host = '', name = '', kind = '', place, datagouv = '' }) => {
      const ids = datagouv.split(' ').filter((id) => id !== '');
      const body: PublicBody = {
        name,
        country: 'FRA',
        kind,
        ids: ids.length > 0 ? { datagouv: ids } : {},
        ...(place ? { place } : {}),
      };
      return [host, body];
    }),
  );
}
