/** What a flag keeps of a record, and where its catalogue speaks of it. */
import { sourceOf } from '../catalogues/sources.ts';
import type { CatalogueRecord } from '../model.ts';
import type { FlaggedRecord } from './flag.ts';

/**
 * What is kept of a record.
 *
 * @param asOf the day of its catalogue, `YYYY-MM-DD`, where it is known.
 */
export const flaggedRecord = (
  { catalogue, id, title, url }: CatalogueRecord,
  asOf?: string,
): FlaggedRecord => ({ catalogue, id, title, url, ...(asOf && { asOf }) });

/** Identifiers as udata gives them. */
const UDATA_ID = /^[\da-f]{24}$/;

/**
 * Where a dataset is discussed, at its own portal; undefined where the portal has no such page.
 * udata has one for each dataset (`components/Discussions`, datagouv/cdata); CKAN and the others
 * that are held have none without an extension.
 */
export function discussionOf({ catalogue, id }: FlaggedRecord): string | undefined {
  const source = sourceOf(catalogue);
  return source?.software === 'udata' && UDATA_ID.test(id)
    ? `${source.base}/datasets/${id}/discussions`
    : undefined;
}
