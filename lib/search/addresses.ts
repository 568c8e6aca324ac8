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
import { mergeSorted } from './merge-sorted.ts';

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
  // Numbers of a typed array sort ten times faster than objects.
  const sorted = Float64Array.from(entries).sort();
  yield;
  return yield* packed(sorted, sorted.length, hosts);
}

/**
 * The table of several segments in one, in steps of some milliseconds.
 *
 * @param parts the entries of each, all pieces one after the other or the table itself.
 * @param numbers for each document its new number, or `gone`; ascending, and above those of the parts
 *   before.
 */
export function* mergeAddresses(
  parts: { table: Pick<AddressTable, 'hosts'>; pieces: Uint8Array[]; numbers: Uint32Array }[],
  gone: number,
): Generator<void, BuiltAddresses> {
  const lists = parts.map(({ pieces, numbers }) => entriesOf(pieces, numbers, gone));
  const bytes = parts.flatMap(({ pieces }) => pieces.map(({ length }) => length));
  const most = bytes.reduce((sum, length) => sum + length, 0) / ENTRY_BYTES;
  const hosts = new Set<number>();
  for (const { table } of parts) for (const host of table.hosts) hosts.add(host);
  yield;
  return yield* packed(values(mergeSorted(lists, (a, b) => a - b)), most, hosts);
}

/** The entries of a table under the new numbers of their records, without those that are gone. */
function* entriesOf(pieces: Uint8Array[], numbers: Uint32Array, gone: number): Generator<number> {
  for (const piece of pieces) {
    for (let at = 0; at + ENTRY_BYTES <= piece.length; at += ENTRY_BYTES) {
      const doc = numbers[uint24(piece, at + 3)] ?? gone;
      if (doc !== gone) yield uint24(piece, at) * DOCS + doc;
    }
  }
}

function* values<T>(merged: Iterable<{ value: T }>): Generator<T> {
  for (const { value } of merged) yield value;
}

/** Records of one segment number fewer than 2²⁴: a hash and a number make one exact double. */
const DOCS = 2 ** 24;

/** Identifiers come first: who looks up many of them reads a third of the table. */
const keyHash = (key: string): number => (hash32(key) >>> 9) + (key.startsWith('#') ? 0 : 0x800000);

const hostHash = (key: string): number => hash32(/^[^/#?]*/.exec(key)![0]);

const entryOf = (key: string, doc: number): number => keyHash(key) * DOCS + doc;

/** Entries of a piece of the table: 16 KB. */
const PIECE = 2700;

/** Entries written in one step. */
const STEP_ENTRIES = 10_000;

/** @param most how many entries there are at most. */
function* packed(
  sorted: Iterable<number>,
  most: number,
  hosts: Set<number>,
): Generator<void, BuiltAddresses> {
  const bytes = new Uint8Array(Math.ceil(most) * ENTRY_BYTES);
  const starts: number[] = [];
  let [size, start, before] = [0, 0, -1];
  for (const entry of sorted) {
    if (size % STEP_ENTRIES === 0) yield;
    const hash = Math.floor(entry / DOCS);
    // A piece ends where a hash does: what has one hash is in one piece.
    if (size === 0 || (size - start >= PIECE && hash !== before)) {
      start = size;
      starts.push(start);
    }
    before = hash;
    putUint24(bytes, size * ENTRY_BYTES, hash);
    putUint24(bytes, size++ * ENTRY_BYTES + 3, entry % DOCS);
  }
  yield;
  const pieces = starts.map((from, i) =>
    bytes.slice(from * ENTRY_BYTES, (starts[i + 1] ?? size) * ENTRY_BYTES),
  );
  const isSmall = pieces.length <= 1;
  return {
    table: {
      first: Uint32Array.from(isSmall ? [] : pieces, (piece) => uint24(piece, 0)),
      checksums: Uint32Array.from(isSmall ? [] : pieces, (piece) => checksum(piece)),
      ...(isSmall && { inline: pieces[0] ?? new Uint8Array(0) }),
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
