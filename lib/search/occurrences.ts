import type { CatalogueRecord } from '../model.ts';
import type { Columns } from '../store/segment.ts';
import { sortTerms } from '../text/dictionary.ts';
import { DESCRIPTION_COMPARED, likenessOf } from './copies.ts';
import { searchedFields, structuredTerms } from './fields.ts';
import { quantiseImpact } from './postings.ts';
import { titleKey } from './title-key.ts';
import { twice, Vocabulary } from './vocabulary.ts';

/** How much a field's length tempers its words: 0 not at all, 1 in proportion (BM25's `b`). */
const LENGTH_NORMALISATION = 0.6;

/** Words and structured terms of a record, on the catalogue of data.gouv.fr. */
const USUAL_POSTINGS = 40;

/** Postings sorted in one step. */
const STEP = 50_000;

/** Postings by term, in the order of the dictionary, then by record. */
export interface Inverted {
  words: string[];
  /** Where the postings of each word begin; one more at the end. */
  starts: Uint32Array;
  /** Eight times the record, and the impact. */
  postings: Uint32Array;
}

/** Every posting of a segment, in the order of the records until they are all there. */
export class Occurrences {
  /** What was worked out of each record's words. */
  readonly keys: Pick<Columns, 'titles' | 'likeness'>;
  #vocabulary = new Vocabulary();
  #terms: Uint32Array;
  #postings: Uint32Array;
  #size = 0;
  /** For each term its weighted frequency in the record at hand, zero between records. */
  #frequencies = new Float64Array(this.#vocabulary.stops.length);

  constructor(records: number) {
    this.#terms = new Uint32Array((records + 1) * USUAL_POSTINGS);
    this.#postings = new Uint32Array(this.#terms.length);
    this.keys = { titles: new Uint16Array(records), likeness: new Uint32Array(records) };
  }

  /** Adds a record; records in ascending order. */
  record(doc: number, record: CatalogueRecord): void {
    const first = this.#size;
    for (const { text, weight, usualLength } of searchedFields(record)) {
      const words = this.#vocabulary.read(text);
      const length = 1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * words) / usualLength;
      this.#weigh(words, weight / length, doc);
    }
    for (let i = first; i < this.#size; i++) {
      const term = this.#terms[i]!;
      this.#postings[i]! += quantiseImpact(this.#frequencies[term]!);
      this.#frequencies[term] = 0;
    }
    for (const term of structuredTerms(record)) this.#add(this.#vocabulary.numberOf(term), doc);
    const title = this.#hashes(record.title);
    const said = this.#hashes(record.description, DESCRIPTION_COMPARED);
    this.keys.titles[doc] = titleKey(title);
    this.keys.likeness[doc] = likenessOf(record, title, said);
  }

  /** Adds to the weights of the words that were read last. */
  #weigh(words: number, weight: number, doc: number): void {
    const { stops, numbers } = this.#vocabulary;
    while (this.#frequencies.length < stops.length) this.#frequencies = twice(this.#frequencies);
    const frequencies = this.#frequencies;
    for (let i = 0; i < words; i++) {
      const term = numbers[i]!;
      if (stops[term] === 1) continue;
      if (frequencies[term] === 0) this.#add(term, doc);
      frequencies[term]! += weight;
    }
  }

  #add(term: number, doc: number): void {
    if (this.#size === this.#terms.length) {
      this.#terms = twice(this.#terms);
      this.#postings = twice(this.#postings);
    }
    this.#terms[this.#size] = term;
    this.#postings[this.#size++] = doc * 8;
  }

  #hashes(text: string, most?: number): number[] {
    const words = this.#vocabulary.read(text, most);
    const { numbers, hashes } = this.#vocabulary;
    // A small typed array costs more than it saves.
    const found: number[] = [];
    for (let i = 0; i < words; i++) found.push(hashes[numbers[i]!]!);
    return found;
  }

  /** Sorts them by term, in steps of some milliseconds. */
  *inverted(): Generator<void, Inverted> {
    const { terms: known, stops } = this.#vocabulary;
    const words = sortTerms(known.filter((_, number) => stops[number] === 0));
    yield;
    const rank = new Uint32Array(known.length);
    words.forEach((word, ordinal) => {
      rank[this.#vocabulary.numberOf(word)] = ordinal;
    });
    yield;
    const terms = this.#terms.subarray(0, this.#size);
    const starts = new Uint32Array(words.length + 1);
    for (let i = 0; i < terms.length; i++) starts[rank[terms[i]!]! + 1]!++;
    for (let i = 0; i < words.length; i++) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    const postings = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      if (i % STEP === 0) yield;
      postings[next[rank[terms[i]!]!]!++] = this.#postings[i]!;
    }
    return { words, starts, postings };
  }
}
