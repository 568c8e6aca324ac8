/** Which of the records held are a body's own. */
import type { CatalogueRecord, RecordKind } from '../model.ts';
import { type Census, type CensusPart, liveDocs } from '../search/census.ts';
import { valuesOf } from '../search/columns.ts';
import type { RecordRef } from '../store/contract.ts';
import { bodyNameKey } from '../text/body-name.ts';

export interface OwnRefs {
  /** Records that carry an identifier of the body. */
  known: RecordRef[];
  /** Records without any identifier, of which the name of their publisher decides. */
  named: RecordRef[];
  /** Keys of the names that the body has as a publisher. */
  names: Set<string>;
}

/** Kinds whose registers name who is responsible in words alone. */
const NAMED: RecordKind[] = ['algorithm', 'consultation'];

/**
 * Finds a body's records by the facts of all.
 *
 * @param ids under which catalogues know it.
 * @param names what it is called; the names of those identifiers are added.
 * @param trusts whether the names that this catalogue writes may be believed to be the body's.
 */
export function* ownRefs(
  census: Census,
  ids: ReadonlySet<string>,
  names: string[],
  trusts: (catalogue: string) => boolean,
): Generator<undefined, OwnRefs> {
  const keys = new Set(names.map(bodyNameKey));
  const known: RecordRef[] = [];
  for (const part of census) {
    const { publisher } = part.facts;
    const written = publisher.names.split('\n');
    const isOwn = valuesOf(publisher).map((id, i) => {
      if (!ids.has(id)) return false;
      keys.add(bodyNameKey(written[i] ?? ''));
      return true;
    });
    if (!isOwn.includes(true)) continue;
    for (const doc of liveDocs(part)) {
      if (isOwn[publisher.at[doc]!]) known.push(part.ref(doc));
      yield;
    }
  }
  const named: RecordRef[] = [];
  for (const part of census) {
    if (!trusts(part.catalogue)) continue;
    for (const doc of nameless(part)) {
      named.push(part.ref(doc));
      yield;
    }
  }
  keys.delete('');
  return { known, named, names: keys };
}

/** Documents of these kinds whose publisher has no identifier. */
function* nameless(part: CensusPart): Generator<number, void> {
  const { kind, publisher } = part.facts;
  const without = valuesOf(publisher).indexOf('');
  const kinds = valuesOf(kind).map((one) => NAMED.includes(one as RecordKind));
  if (without < 0 || !kinds.includes(true)) return;
  for (const doc of liveDocs(part)) {
    if (publisher.at[doc] === without && kinds[kind.at[doc]!]) yield doc;
  }
}

/** Whether a record without an identifier is the body's, by the name of its publisher. */
export const isNamed = ({ publisher }: CatalogueRecord, names: ReadonlySet<string>): boolean =>
  publisher !== undefined && publisher.id === '' && names.has(bodyNameKey(publisher.name));
