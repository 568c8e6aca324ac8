import { scanTokens } from '../text/scan.ts';
import { isStopWord } from '../text/stopwords.ts';
import { finishHash, HASH_BEGINS, hashUnit } from './hash.ts';

/** A segment of a pack has some twenty thousand words. */
const USUAL_TERMS = 2 ** 15;
const USUAL_LETTERS = 10;

/**
 * The words met while a segment is built, each with a number, in the order of their appearance. A
 * word is looked up by its letters as they lie, and becomes a string once, when it is new: half of
 * the time of indexing was strings and their hashes.
 */
export class Vocabulary {
  readonly terms: string[] = [];
  /** Of each term its hash: see `hash.ts`. */
  hashes = new Int32Array(USUAL_TERMS);
  /** Of each term, 1 where it is a stop word: those are not indexed. */
  stops = new Uint8Array(USUAL_TERMS);
  /** What `read` found: written over by its next call. */
  numbers = new Uint32Array(1024);
  /** Where the letters of each term end. */
  #ends = new Uint32Array(USUAL_TERMS);
  #letters = new Uint16Array(USUAL_TERMS * USUAL_LETTERS);
  /** Open addressing: for each slot the number of its term and one, or zero. */
  #slots = new Uint32Array(USUAL_TERMS * 2);

  /**
   * Reads the words of a text into `numbers`, stop words included.
   *
   * @param most leaves out all behind so many.
   * @returns how many there are.
   */
  read(text: string, most?: number): number {
    const { units, ends, count } = scanTokens(text, most);
    if (count > this.numbers.length) this.numbers = new Uint32Array(count * 2);
    let from = 0;
    for (let i = 0; i < count; i++) {
      const to = ends[i]!;
      this.numbers[i] = this.#find(units, from, to);
      from = to;
    }
    return count;
  }

  /** The number of a word or of a structured term. */
  numberOf(term: string): number {
    const units = new Uint16Array(term.length);
    for (let i = 0; i < term.length; i++) units[i] = term.charCodeAt(i);
    return this.#find(units, 0, units.length);
  }

  #find(units: Uint16Array, from: number, to: number): number {
    let unfinished = HASH_BEGINS | 0;
    for (let i = from; i < to; i++) unfinished = hashUnit(unfinished, units[i]!);
    const hash = finishHash(unfinished) | 0;
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (this.hashes[held - 1] === hash && this.#isTerm(held - 1, units, from, to))
        return held - 1;
      slot = (slot + 1) & last;
    }
    const number = this.#add(units, from, to, hash);
    slots[slot] = number + 1;
    if (this.terms.length * 2 === slots.length) this.#grow();
    return number;
  }

  #isTerm(number: number, units: Uint16Array, from: number, to: number): boolean {
    const end = this.#ends[number]!;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    if (end - start !== to - from) return false;
    const letters = this.#letters;
    for (let i = from, at = start; i < to; i++, at++) if (letters[at] !== units[i]) return false;
    return true;
  }

  #add(units: Uint16Array, from: number, to: number, hash: number): number {
    const number = this.terms.length;
    const start = number === 0 ? 0 : this.#ends[number - 1]!;
    const end = start + to - from;
    if (end > this.#letters.length) this.#letters = twice(this.#letters, end);
    const spelt = units.subarray(from, to);
    this.#letters.set(spelt, start);
    this.#ends[number] = end;
    this.hashes[number] = hash;
    // Spread, a typed array is walked with its iterator.
    const term: string = Reflect.apply(String.fromCharCode, null, spelt);
    this.terms.push(term);
    this.stops[number] = isStopWord(term) ? 1 : 0;
    return number;
  }

  #grow(): void {
    this.hashes = twice(this.hashes);
    this.stops = twice(this.stops);
    this.#ends = twice(this.#ends);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const last = this.#slots.length - 1;
    for (let number = 0; number < this.terms.length; number++) {
      let slot = this.hashes[number]! & last;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & last;
      this.#slots[slot] = number + 1;
    }
  }
}

/** A copy with twice the room, or more where it needs more. */
export function twice<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  list: T,
  needed = 0,
): T {
  const larger = new (list.constructor as new (length: number) => T)(
    Math.max(list.length, needed) * 2,
  );
  larger.set(list);
  return larger;
}
