/** What a public body is called as the publisher of records. */
import type { PublicBody } from '../model.ts';

/**
 * Identifiers under which catalogues know a body as a publisher: organisations of data.gouv.fr and
 * of beta.gouv.fr, accounts on forges. They cannot be taken for one another.
 */
export const publisherIds = (body: Pick<PublicBody, 'ids'> | null): string[] =>
  body ? [...(body.ids.datagouv ?? []), ...(body.ids.beta ?? []), ...(body.ids.forge ?? [])] : [];
