/**
 * The table of public hosts, as it lies in the package: hosts with their labels reversed
 * (`fr.gouv.impots`), so that those of one domain stand together and share their beginnings.
 */
import type { PublicBody } from '../model.ts';
import { asUint32, decodeSections, encodeSections } from '../packs/sections.ts';
import type { FrontCoded } from '../store/segment.ts';
import { buildDictionary, openDictionary, sortTerms } from '../text/dictionary.ts';

/** A list from which hosts were taken. */
export interface HostList {
  name: string;
  /** ISO date of the list. */
  date: string;
}

export interface HostEntry {
  host: string;
  /** ISO 3166-1 alpha-3, or `EU`. */
  country: string;
  /** Number of the list that names it. */
  list: number;
  /** Stands for itself alone, not for what lies under it. */
  exactOnly: boolean;
  /** A registry's suffix: everything under it is public, under many bodies. */
  suffix: boolean;
  /** Number of the body that runs it, or −1. */
  body: number;
}

export interface SitesTable {
  readonly size: number;
  lists: HostList[];
  /** How many bodies there are; they are numbered from 0. */
  bodies: number;
  /** The entry of exactly this host. */
  entry(host: string): HostEntry | null;
  body(number: number): PublicBody;
}

const EXACT_ONLY = 1;
const SUFFIX = 2;

const reversed = (host: string) => host.split('.').reverse().join('.');

/** Writes the table as two files. Hosts must be distinct. */
export function encodeTable(
  entries: readonly HostEntry[],
  bodies: readonly PublicBody[],
  lists: readonly HostList[],
): { hosts: Uint8Array; bodies: Uint8Array } {
  const byKey = new Map(entries.map((entry) => [reversed(entry.host), entry]));
  const keys = sortTerms([...byKey.keys()]);
  const sorted = keys.map((key) => byKey.get(key) as HostEntry);
  const countries = [...new Set(sorted.map(({ country }) => country))].sort();
  const dictionary = buildDictionary(keys);
  const json = new TextEncoder().encode(
    JSON.stringify({ size: dictionary.size, countries, lists: [...lists] } satisfies Head),
  );
  const hosts = encodeSections([
    json,
    dictionary.bytes,
    dictionary.blocks,
    Uint8Array.from(sorted, ({ country }) => countries.indexOf(country)),
    Uint8Array.from(sorted, ({ list }) => list),
    Uint8Array.from(sorted, (e) => (e.exactOnly ? EXACT_ONLY : 0) | (e.suffix ? SUFFIX : 0)),
    Uint32Array.from(sorted, ({ body }) => body + 1),
  ]);
  const parents = createParentLines();
  const lines = bodies.map((body) => packBody(body, parents.number(body.parents)));
  return { hosts, bodies: encodeSections([...encodeLines(lines), ...encodeLines(parents.lines)]) };
}

/** Opens the two files; a body is decoded when it is asked for. Throws on files cut short. */
export function openTable(hosts: Uint8Array, bodies: Uint8Array): SitesTable {
  const [json, bytes, blocks, countryOf, listOf, flags, bodyOf] = decodeSections(hosts);
  const [offsets, text, parentOffsets, parentText] = decodeSections(bodies);
  if (!json || !bytes || !blocks || !countryOf || !listOf || !flags || !bodyOf)
    throw new RangeError('a section is missing');
  const decoder = new TextDecoder();
  const { size, countries, lists } = JSON.parse(decoder.decode(json)) as Head;
  const coded: FrontCoded = { bytes, blocks: asUint32(blocks), size };
  const dictionary = openDictionary(coded);
  const bodyNumbers = asUint32(bodyOf);
  const bodyLine = openLines<PackedBody>(offsets, text);
  // A table may have no parents at all.
  let openParents: ReturnType<typeof openLines<PackedParent>> | undefined;
  const parentLine = (number: number) => {
    openParents ??= openLines<PackedParent>(parentOffsets, parentText);
    return openParents(number);
  };
  return {
    size,
    lists,
    bodies: offsets ? offsets.length / Uint32Array.BYTES_PER_ELEMENT - 1 : 0,
    entry(host) {
      const at = dictionary.find(reversed(host));
      if (at < 0) return null;
      const flag = flags[at] ?? 0;
      return {
        host,
        country: countries[countryOf[at] ?? 0] ?? '',
        list: listOf[at] ?? 0,
        exactOnly: (flag & EXACT_ONLY) !== 0,
        suffix: (flag & SUFFIX) !== 0,
        body: (bodyNumbers[at] ?? 0) - 1,
      };
    },
    body: (number) => unpackBody(bodyLine(number), parentLine),
  };
}

interface Head {
  size: number;
  countries: string[];
  lists: HostList[];
}

type PackedBody = [
  name: string,
  country: string,
  ids: PublicBody['ids'],
  kind?: string,
  place?: string,
  /** Number of the line of its nearest parent. */
  parent?: number,
];

type Parents = NonNullable<PublicBody['parents']>;

/** A parent, and the number of the line of its own. */
type PackedParent = [name: string, ids: PublicBody['ids'], next?: number];

function packBody({ name, country, ids, kind, place }: PublicBody, parent?: number): PackedBody {
  if (parent !== undefined) return [name, country, ids, kind ?? '', place ?? '', parent];
  if (place) return [name, country, ids, kind ?? '', place];
  return kind ? [name, country, ids, kind] : [name, country, ids];
}

function unpackBody(
  [name, country, ids, kind, place, parent]: PackedBody,
  parentLine: (number: number) => PackedParent,
): PublicBody {
  const parents: Parents = [];
  // At most three are written; a damaged table must not send this round in circles.
  for (let at = parent; at !== undefined && parents.length < 3; ) {
    const [parentName, parentIds, next] = parentLine(at);
    parents.push({ name: parentName, ids: parentIds });
    at = next;
  }
  return {
    name,
    country,
    ids,
    ...(kind ? { kind } : {}),
    ...(place ? { place } : {}),
    ...(parents.length > 0 ? { parents } : {}),
  };
}

/** Each parent once for all of its children: 17,000 communes have 1,400 groups and départements. */
function createParentLines() {
  const lines: PackedParent[] = [];
  const numbers = new Map<string, number>();
  const number = (parents: Parents = []): number | undefined => {
    const [nearest, ...others] = parents;
    if (!nearest) return undefined;
    const next = number(others);
    const line: PackedParent =
      next === undefined ? [nearest.name, nearest.ids] : [nearest.name, nearest.ids, next];
    const key = JSON.stringify(line);
    const known = numbers.get(key) ?? lines.push(line) - 1;
    numbers.set(key, known);
    return known;
  };
  return { lines, number };
}

/** Lines of JSON as their offsets and their text. */
function encodeLines(lines: readonly unknown[]): [offsets: Uint32Array, text: Uint8Array] {
  const encoded = lines.map((line) => new TextEncoder().encode(JSON.stringify(line)));
  let end = 0;
  const offsets = Uint32Array.from([0, ...encoded.map((line) => (end += line.length))]);
  const text = new Uint8Array(end);
  for (const [index, line] of encoded.entries()) text.set(line, offsets[index]);
  return [offsets, text];
}

/** Reads a line when it is asked for. */
function openLines<Line>(
  offsets: Uint8Array | undefined,
  text: Uint8Array | undefined,
): (number: number) => Line {
  if (!offsets || !text) throw new RangeError('a section is missing');
  const ends = asUint32(offsets);
  const decoder = new TextDecoder();
  return (number) =>
    JSON.parse(decoder.decode(text.subarray(ends[number], ends[number + 1]))) as Line;
}
