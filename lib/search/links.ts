/** Follows the links of a page to records. */
import type { CatalogueRecord } from '../model.ts';
import type { RecordRef, StoreReader } from '../store/contract.ts';
import { addressKeys, recordKeys, siteKey } from './address-keys.ts';
import { type Heads, refOf } from './heads.ts';
import { openLookUp } from './look-up.ts';

export interface AddressHit {
  href: string;
  ref: RecordRef;
  record: CatalogueRecord;
  /** What was found by the site alone. */
  bySite?: true;
}

/** A page and its links; more than this is a directory, of which the first ones are enough. */
const MAX_LINKS = 500;
/** An address that more records share identifies none of them. */
const MAX_SHARED = 8;

interface Wanted {
  href: string;
  keys: string[];
  bySite?: true;
}

/** See `Search.byAddresses`; rejects with `DamagedSegment`. */
export async function findAddresses(
  reader: StoreReader,
  heads: Heads,
  hrefs: string[],
  site?: string,
): Promise<AddressHit[]> {
  const wanted = [...new Set(hrefs)].slice(0, MAX_LINKS).map(
    (href): Wanted => ({
      href,
      keys: addressKeys(href),
    }),
  );
  const own = site === undefined ? null : siteKey(site);
  if (site !== undefined && own) wanted.push({ href: site, keys: [own], bySite: true });
  if (wanted.every(({ keys }) => keys.length === 0)) return [];
  const { segments } = heads;
  const lookUp = await openLookUp(
    reader,
    segments,
    wanted.flatMap(({ keys }) => keys),
  );
  const hints = wanted.flatMap(({ href, keys, bySite }) =>
    keys.flatMap((key) => {
      const refs = segments.flatMap((segment) =>
        lookUp(segment, key).map((doc) => refOf(segment, doc)),
      );
      return refs.length > MAX_SHARED ? [] : refs.map((ref) => ({ href, key, ref, bySite }));
    }),
  );
  const records = await reader.records(hints.map(({ ref }) => ref));
  const found = new Map<string, AddressHit>();
  hints.forEach(({ href, key, ref, bySite }, i) => {
    const record = records[i];
    const name = JSON.stringify([href, ref.block, ref.at]);
    if (record && !found.has(name) && recordKeys(record).includes(key)) {
      found.set(name, { href, ref, record, ...(bySite && { bySite }) });
    }
  });
  return [...found.values()];
}
