/**
 * Finds records by the keys of their addresses. A segment keeps a sorted table of hashes of 24 bits,
 * six bytes an entry; a hit is only a hint, confirmed against the record itself. Among 255,000 entries
 * one key in thirty-five meets a stranger.
 *
 * The table is stored in pieces, and the head knows the hosts that addresses have: nearly all links
 * of a page lead to its own site, which no record names, and cost no read.
 */
import type { CatalogueRecord } from '../model.ts';
import { checksum } from '../store/checksum.ts';
import type { AddressTable } from '../store/segment.ts';
import { identityKey, recordKeys } from './address-keys.ts';
import { hash32 } from './hash.ts';

const ENTRY_BYTES = 6;

/** A table with the pieces of it that are stored apart. */
export interface BuiltAddresses {
  table: Omit<AddressTable, 'from'>;
  pieces: Uint8Array[];
}

/** Records of a step: parsing an address takes as long as indexing the words of its record. */
const STEP = 100;

/** The table of a segment's addresses: hash and record number, sorted; in steps of some milliseconds. */
export function* addressesInSteps(records: CatalogueRecord[]): Generator<void, BuiltAddresses> {
  const entries: number[] = [];
  const hosts = new Set<number>();
  for (const [doc, record] of records.entries()) {
    if (doc % STEP === 0) yield;
    for (const key of recordKeys(record)) {
      entries.push(entryOf(key, doc));
      hosts.add(hostHash(key));
    }
    entries.push(entryOf(identityKey(record.id), doc));
  }
  yield;
  return packed(entries, hosts);
}

/**
 * The table of several segments in one.
 *
 * @param parts the entries of each, all pieces one after the other or the table itself.
 * @param numbers for each document its new number, or `gone`.
 */
export function mergeAddresses(
  parts: { table: Pick<AddressTable, 'hosts'>; pieces: Uint8Array[]; numbers: Uint32Array }[],
  gone: number,
): BuiltAddresses {
  const entries: number[] = [];
  for (const { pieces, numbers } of parts) {
    for (const piece of pieces) {
      for (let at = 0; at + ENTRY_BYTES <= piece.length; at += ENTRY_BYTES) {
        const doc = numbers[uint24(piece, at + 3)] ?? gone;
        if (doc !== gone) entries.push(uint24(piece, at) * DOCS + doc);
      }
    }
  }
  return packed(entries, new Set(parts.flatMap(({ table }) => [...table.hosts])));
}

/** Records of one segment number fewer than 2²⁴: a hash and a number make one exact double. */
const DOCS = 2 ** 24;

/** Identifiers come first: who looks up many of them reads a third of the table. */
const keyHash = (key: string): number => (hash32(key) >>> 9) + (key.startsWith('#') ? 0 : 0x800000);

const hostHash = (key: string): number => hash32(/^[^/#?]*/.exec(key)![0]);

const entryOf = (key: string, doc: number): number => keyHash(key) * DOCS + doc;

/** Entries of a piece of the table: 16 KB. */
const PIECE = 2700;

function packed(entries: number[], hosts: Set<number>): BuiltAddresses {
  // Numbers of a typed array sort ten times faster than objects.
  const sorted = Float64Array.from(entries).sort();
  const whole = new Uint8Array(sorted.length * ENTRY_BYTES);
  const starts: number[] = [];
  let before = -1;
  sorted.forEach((entry, i) => {
    const hash = Math.floor(entry / DOCS);
    // A piece ends where a hash does: what has one hash is in one piece.
    if (i === 0 || (i - starts.at(-1)! >= PIECE && hash !== before)) starts.push(i);
    before = hash;
    putUint24(whole, i * ENTRY_BYTES, hash);
    putUint24(whole, i * ENTRY_BYTES + 3, entry % DOCS);
  });
  const pieces = starts.map((start, i) =>
    whole.slice(start * ENTRY_BYTES, (starts[i + 1] ?? sorted.length) * ENTRY_BYTES),
  );
  const isSmall = pieces.length <= 1;
  return {
    table: {
      first: Uint32Array.from(isSmall ? [] : pieces, (piece) => uint24(piece, 0)),
      checksums: Uint32Array.from(isSmall ? [] : pieces, (piece) => checksum(piece)),
      ...(isSmall && { inline: whole }),
      hosts: Uint32Array.from(hosts).sort(),
    },
    pieces: isSmall ? [] : pieces,
  };
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;

function putUint24(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 16;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value;
}

/** The piece that holds a key if any does, or −1: its host is none of the table's. */
export function pieceOf({ first, hosts }: AddressTable, key: string): number {
  if (!key.startsWith('#') && !holds(hosts, hostHash(key))) return -1;
  const hash = keyHash(key);
  return first.findLastIndex((one) => one <= hash);
}

function holds(ascending: Uint32Array, value: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value;
}

/**
 * Numbers of the records that may have this key; each must be confirmed with
 * {@link recordKeys}.
 *
 * @param piece of the table.
 */
export function lookUpAddress(piece: Uint8Array, key: string): number[] {
  const size = Math.floor(piece.length / ENTRY_BYTES);
  const hash = keyHash(key);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uint24(piece, middle * ENTRY_BYTES) < hash) low = middle + 1;
    else high = middle;
  }
  const docs: number[] = [];
  for (let i = low; i < size && uint24(piece, i * ENTRY_BYTES) === hash; i++) {
    docs.push(uint24(piece, i * ENTRY_BYTES + 3));
  }
  return docs;
}
