/** The pack `meaning`: which way each word of the catalogue points. */
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { Gazetteer } from '../../../lib/places/gazetteer.ts';
import { MEANING_PACK, VECTORS_FILE, WORDS_FILE, ZERO } from '../../../lib/related/meaning.ts';
import { SOURCES, type SourceFolder } from '../sources.ts';
import type { BuiltPart, Described } from '../write.ts';
import { type Bag, documentsOf } from './documents.ts';
import { dominantSubspace, type SparseRows } from './subspace.ts';

/** Words kept, the most used first. */
const MOST_WORDS = 10_000;
/** Numbers of a vector. */
const RANK = 128;
/** Greatest number that four bits hold on either side of 0. */
const GREATEST = 7;
/** What becomes the greatest number, in standard deviations of a vector's numbers: few are larger. */
const CLIPPED = 2.2;
const SEED = 1;

/**
 * Learns from the words that records use together (latent semantic analysis: Deerwester et al.,
 * « Indexing by latent semantic analysis », 1990): the matrix of records and words, weighted by
 * rarity, is cut down to the {@link RANK} directions that hold most of it. The vectors are centred,
 * or what all records have in common would make any two of them alike.
 */
export async function buildMeaning(
  sources: SourceFolder,
  records: CatalogueRecord[],
  gazetteer: Gazetteer,
): Promise<{ described: Described; parts: BuiltPart[] }> {
  const whole = new Map<string, string>();
  for await (const { id, description } of sources.rows('datasets', ';')) {
    if (id && description) whole.set(id, description);
  }
  const documents = documentsOf(records, whole, gazetteer);
  const words = vocabulary(documents);
  const rarity = words.map(({ documents: some }) => Math.log(documents.length / some));
  // An even number, and far fewer than words: as many would tell each from all others.
  const rank = Math.min(RANK, 2 * Math.floor(words.length / 4));
  const rows = weighted(
    documents,
    words.map(({ word }) => word),
    rarity,
  );
  const vectors = centred(dominantSubspace(rows, rank, SEED), rank);
  return {
    described: {
      name: MEANING_PACK,
      kind: 'meaning',
      title: 'Sens des mots du catalogue de data.gouv.fr',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `d’après data.gouv.fr, « Catalogue des données de data.gouv.fr », ${SOURCES.datasets.date}`,
      homepage: 'https://www.data.gouv.fr/datasets/catalogue-des-donnees-de-data-gouv-fr/',
      sourceDate: SOURCES.datasets.date,
      counts: { documents: documents.length, words: words.length, numbers: rank },
    },
    parts: [
      {
        file: WORDS_FILE,
        bytes: new TextEncoder().encode(words.map(({ word }) => `${word}\n`).join('')),
        records: words.length,
      },
      { file: VECTORS_FILE, bytes: encoded(vectors, rarity, rank), records: words.length },
    ],
  };
}

/** The words of most documents, in alphabetical order. */
function vocabulary(documents: Bag[]): { word: string; documents: number }[] {
  const counts = new Map<string, number>();
  for (const bag of documents) {
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
  return [...counts]
    .map(([word, documents]) => ({ word, documents }))
    .sort((a, b) => b.documents - a.documents || byWord(a, b))
    .slice(0, MOST_WORDS)
    .sort(byWord);
}

/** Documents as rows of length 1: how often a word is used, damped, times its rarity. */
function weighted(documents: Bag[], words: string[], rarity: number[]): SparseRows {
  const ordinals = new Map(words.map((word, ordinal) => [word, ordinal]));
  const rows = documents.map((bag) => {
    const entries = [...bag].flatMap(([word, count]) => {
      const column = ordinals.get(word);
      return column === undefined ? [] : [{ column, value: Math.log1p(count) * rarity[column]! }];
    });
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    return entries.map(({ column, value }) => ({ column, value: value / length }));
  });
  let sum = 0;
  return {
    starts: Uint32Array.from([0, ...rows.map((row) => (sum += row.length))]),
    columns: Uint32Array.from(rows.flatMap((row) => row.map(({ column }) => column))),
    values: Float64Array.from(rows.flatMap((row) => row.map(({ value }) => value))),
    width: words.length,
  };
}

/** The vectors without their mean. */
function centred(vectors: Float64Array, rank: number): Float64Array {
  const mean = new Float64Array(rank);
  const count = vectors.length / rank;
  vectors.forEach((value, i) => {
    mean[i % rank]! += value / count;
  });
  return vectors.map((value, i) => value - mean[i % rank]!);
}

/** See `openMeanings` for the format. */
function encoded(vectors: Float64Array, rarity: number[], rank: number): Uint8Array {
  const width = rank / 2;
  const first = rarity.length * 4;
  const bytes = new Uint8Array(first + rarity.length * width);
  const view = new DataView(bytes.buffer);
  rarity.forEach((rare, word) => {
    const vector = vectors.subarray(word * rank, (word + 1) * rank);
    const deviation = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0) / rank) || 1;
    const small = vector.map((one) =>
      Math.max(-GREATEST, Math.min(GREATEST, Math.round((one / deviation / CLIPPED) * GREATEST))),
    );
    const length = Math.sqrt(small.reduce((sum, one) => sum + one * one, 0)) || 1;
    view.setFloat32(word * 4, rare / length, true);
    for (let i = 0; i < width; i++) {
      const [high, low] = [small[2 * i]! + ZERO, small[2 * i + 1]! + ZERO];
      bytes[first + word * width + i] = (high << 4) | low;
    }
  });
  return bytes;
}
