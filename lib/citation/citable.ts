/** What can be cited, and what is known of it. */
import { licenceOf } from '../catalogues/licences.ts';
import { siteName, sourceOf } from '../catalogues/sources.ts';
import { type CatalogueRecord, RECORD_KINDS } from '../model.ts';

export const CITABLE_KINDS = [...RECORD_KINDS, 'law', 'page'] as const;

export type CitableKind = (typeof CITABLE_KINDS)[number];

/** A record or a page, as a citation speaks of it. What is not known is absent, never made up. */
export interface Citable {
  kind: CitableKind;
  title: string;
  /** The address that lasts longest; http(s). */
  url: string;
  /** Name of the body that publishes it. */
  publisher?: string;
  /** Name of the catalogue or of the site where it is published. */
  container?: string;
  licence?: string;
  /** Day of the data, of their last update; ISO, `YYYY-MM-DD`. */
  date?: string;
  /** Day on which the reader consulted it; ISO. */
  consulted?: string;
  /** BCP 47 primary tag. */
  language?: string;
  /** Address of a copy in an archive; http(s). */
  archived?: string;
}

/**
 * A record as it is cited.
 *
 * @param consulted the reader's day, `YYYY-MM-DD`.
 */
export function citableOf(record: CatalogueRecord, consulted: string): Citable {
  const { kind, title, publisher, modified, language } = record;
  const licence = licenceOf(record.licence);
  return {
    kind,
    title,
    url: lastingAddress(record),
    container: catalogueName(record),
    consulted,
    ...(publisher && { publisher: publisher.name }),
    ...(licence && { licence }),
    ...(modified && { date: modified }),
    ...(language && { language }),
  };
}

/** What people call the catalogue of a record; one that the reader added goes by its site. */
export const catalogueName = ({ catalogue, url }: CatalogueRecord): string =>
  sourceOf(catalogue)?.title ?? siteName(url);

/**
 * Titles change, and uData's addresses with them; an address by identifier stays:
 * udata/core/dataset/models.py keeps both, and redirects.
 */
export function lastingAddress({ kind, catalogue, id, url }: CatalogueRecord): string {
  const source = sourceOf(catalogue);
  return kind === 'dataset' && source?.software === 'udata' && /^[\da-f]{24}$/.test(id)
    ? `${source.base}/datasets/${id}/`
    : url;
}
