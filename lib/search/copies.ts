/** Which records are copies of each other: the same dataset as several harvesters took it in. */
import type { CatalogueRecord } from '../model.ts';
import { hash32 } from './hash.ts';

/** Words at the beginning of a description that two copies share: some harvesters cut the rest. */
export const DESCRIPTION_COMPARED = 20;
/** A shorter description may be that of any record with the title: `Budget primitif 2020`. */
const TELLING = 8;

/**
 * The same number for records with the same title and the same beginning of the description, or,
 * where the description says too little, the same publisher. Places tell apart what is published
 * everywhere under one title. Two others have the same number by a chance of one in four billion.
 *
 * @param title hashes of the words of the title, in their order, stop words included: line A is
 *   not line C.
 * @param description those of the first {@link DESCRIPTION_COMPARED} words of the description.
 */
export function likenessOf(
  record: CatalogueRecord,
  title: number[],
  description: number[],
): number {
  const { kind, publisher, locality } = record;
  let hash = hash32(`${kind} ${locality ?? ''}`);
  const mix = (word: number) => {
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  };
  for (const word of title) mix(word);
  mix(title.length);
  for (const word of description) mix(word);
  if (description.length < TELLING) mix(hash32(publisher?.id ?? record.id));
  return hash >>> 0;
}
