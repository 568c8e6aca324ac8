/** Checksums against damage on disk, not against malice. */
import type { Facts, SegmentHead } from './segment.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/**
 * A 32-bit checksum, four bytes at a time (the mixing steps of MurmurHash3): 16 KB take about ten
 * microseconds, so that every piece can be verified each time it is read.
 */
export function checksum(data: Numbers, seed = 0): number {
  let hash = seed ^ data.byteLength;
  const whole = data.byteLength >>> 2;
  const aligned = data.byteOffset % 4 === 0;
  if (aligned) {
    const words = new Uint32Array(data.buffer, data.byteOffset, whole);
    for (let i = 0; i < whole; i++) hash = mix(hash, words[i]!);
  } else {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    for (let i = 0; i < whole; i++) hash = mix(hash, view.getUint32(i * 4, true));
  }
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  for (let i = whole * 4; i < bytes.length; i++) hash = mix(hash, bytes[i]!);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The checksum of a head, its own field `checksum` left out. Throws on what is no head at all. */
export function headChecksum(head: Omit<SegmentHead, 'checksum'>): number {
  const { dictionary, columns } = head;
  const lists: Numbers[] = [
    dictionary.bytes,
    dictionary.blocks,
    head.offsets,
    head.frequencies,
    head.shardFirst,
    head.checksums,
    head.inline ?? new Uint8Array(0),
    columns.priors,
    columns.titles,
    columns.likeness,
  ];
  return chained(lists, head.docs ^ dictionary.size);
}

/** The same of the facts. */
export function factsChecksum(facts: Omit<Facts, 'checksum'>): number {
  const { kind, publisher, licence, formats, localities, modified } = facts;
  const texts = [kind.values, publisher.values, publisher.names, licence.values, formats.values];
  const lists = [...[kind, publisher, licence, formats].map(({ at }) => at), localities, modified];
  return chained(lists, checksum(encoder.encode(texts.join('\0'))));
}

const chained = (lists: Numbers[], seed: number): number =>
  lists.reduce((hash, list) => checksum(list, hash), seed);

const encoder = new TextEncoder();

const mix = (hash: number, word: number): number => {
  const scrambled = Math.imul(word, 0xcc9e2d51);
  const turned = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
};
