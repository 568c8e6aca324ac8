/** Facts of records that came with a pack, and that their catalogue's list does not tell. */
import type { CatalogueRecord, Publisher } from '../model.ts';
import { equal } from './equal.ts';

/**
 * A pack knows where a record is about from directories that are not here: its answer stands as
 * long as nothing changed of what it was drawn from.
 */
export function withLocality(record: CatalogueRecord, held: CatalogueRecord): CatalogueRecord {
  const same = (['title', 'publisher', 'zones', 'granularity'] as const).every((key) =>
    equal(record[key], held[key]),
  );
  if (!same || record.locality === held.locality) return record;
  const { locality: _, ...rest } = record;
  return held.locality === undefined ? rest : { ...rest, locality: held.locality };
}

/**
 * Notes which body stands behind the accounts of forges. A list of repositories names accounts
 * only; the names of bodies stand in another file (`owners.json`), which the pack was made with.
 *
 * @param bodies by identifier of the account.
 */
export function noteBodies(bodies: Map<string, Publisher>, held: CatalogueRecord[]): void {
  for (const { code, publisher } of held)
    if (code && publisher && !isAccount(publisher)) bodies.set(publisher.id, publisher);
}

/** The record under the name of its body, where only its account is told and the body is known. */
export function withBody(
  record: CatalogueRecord,
  bodies: ReadonlyMap<string, Publisher>,
): CatalogueRecord {
  const { code, publisher } = record;
  const body = code && publisher && isAccount(publisher) ? bodies.get(publisher.id) : undefined;
  return body ? { ...record, publisher: body } : record;
}

/** `github.com/etalab` called `etalab`. */
const isAccount = ({ id, name }: Publisher): boolean =>
  id.toLowerCase().endsWith(`/${name.toLowerCase()}`);
