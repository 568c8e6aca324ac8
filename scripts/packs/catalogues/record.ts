/** A record from the few facts that a small catalogue gives. */
import type { CatalogueRecord } from '../../../lib/model.ts';

type Needed = 'kind' | 'catalogue' | 'id' | 'title' | 'url';

/** Fills in what nothing is known of: empty lists, and zero for counts. */
export function recordOf(
  facts: Pick<CatalogueRecord, Needed> & Partial<CatalogueRecord>,
): CatalogueRecord {
  return {
    tags: [],
    description: '',
    formats: [],
    zones: [],
    views: 0,
    reuses: 0,
    followers: 0,
    resources: 0,
    ...facts,
  };
}

/** An address without scheme, `www.`, `.git` or final slash, in lower case: `github.com/etalab`. */
export const bareAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
