import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { placeOfTerm } from '../../../lib/search/accumulate.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { openFacts } from '../../../lib/search/facts.ts';
import { searchedFields, structuredTerms } from '../../../lib/search/fields.ts';
import { createFilter } from '../../../lib/search/filter.ts';
import { openHeads } from '../../../lib/search/heads.ts';
import {
  eachPosting,
  impactWeight,
  quantiseImpact,
  writePosting,
} from '../../../lib/search/postings.ts';
import { rank } from '../../../lib/search/rank.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { openDictionary } from '../../../lib/text/dictionary.ts';
import { isStopWord } from '../../../lib/text/stopwords.ts';
import { tokens } from '../../../lib/text/tokens.ts';
import { createByteWriter } from '../../../lib/text/varint.ts';
import { install, sampleRecord } from '../store/samples.ts';

/** Few distinct words, so that they meet. None is near another, nor the plural of another. */
const WORDS = ['eau', 'commune', 'voirie', 'budget', 'lycee', 'hopital', 'arbre', 'forage'];
const words = (max: number) => fc.array(fc.constantFrom(...WORDS), { maxLength: max });
const text = (max: number) => words(max).map((list) => list.join(' '));

const record: fc.Arbitrary<CatalogueRecord> = fc
  .record({
    title: text(4),
    tags: words(3),
    description: text(12),
    publisher: fc.option(fc.record({ id: fc.constantFrom('p1', 'p2'), name: text(2) }), {
      nil: undefined,
    }),
    zones: fc.uniqueArray(fc.constantFrom('Lyon', 'Île-de-France'), { maxLength: 2 }),
  })
  .map((facts) => sampleRecord('x', { acronym: undefined, ...facts }));

const records = fc
  .array(record, { maxLength: 40 })
  .map((list) => list.map((one, i) => ({ ...one, id: `r${i}` })));

/** BM25F of each word of a record, from its definition. */
function impacts(one: CatalogueRecord): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { text: field, weight, usualLength } of searchedFields(one)) {
    const list = tokens(field);
    for (const word of list.filter((token) => !isStopWord(token))) {
      const normalised = weight / (1 - 0.6 + (0.6 * list.length) / usualLength);
      frequencies.set(word, (frequencies.get(word) ?? 0) + normalised);
    }
  }
  return new Map([...frequencies].map(([word, tf]) => [word, quantiseImpact(tf)]));
}

describe('postings', () => {
  it('come back as they were written', () => {
    const list = fc.uniqueArray(fc.tuple(fc.nat(500_000), fc.nat(7)), {
      selector: ([doc]) => doc,
      maxLength: 50,
    });
    fc.assert(
      fc.property(list, fc.nat(5), (entries, padding) => {
        entries.sort(([a], [b]) => a - b);
        const writer = createByteWriter();
        for (let i = 0; i < padding; i++) writer.varint(0);
        let previous = 0;
        for (const [doc, impact] of entries) {
          writePosting(writer, previous, doc, impact);
          previous = doc;
        }
        const read: [number, number][] = [];
        eachPosting(writer.done(), padding, writer.length, (doc, impact) => {
          read.push([doc, impact]);
        });
        expect(read).toEqual(entries);
      }),
    );
  });

  it('weigh more the more often a word occurs', () => {
    expect(quantiseImpact(0.01)).toBe(0);
    expect(quantiseImpact(1000)).toBe(7);
    expect(impactWeight(7)).toBeLessThan(1);
  });
});

describe('a segment', () => {
  it('holds each word of each record with its impact, and nothing else', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { head, shards: apart } = buildSegment(list);
        const shards = head.inline ? [head.inline] : apart;
        const dictionary = openDictionary(head.dictionary);
        expect(head.shardFirst.length).toBe(shards.length + 1);
        const found = list.map(() => new Map<string, number>());
        for (let term = 0; term < dictionary.size; term++) {
          const { shard, from, to } = placeOfTerm(head, term);
          let count = 0;
          eachPosting(shards[shard]!, from, to, (doc, impact) => {
            found[doc]!.set(dictionary.term(term), impact);
            count++;
          });
          expect(head.frequencies[term]).toBe(count);
        }
        const expected = list.map(
          (one) => new Map([...impacts(one), ...structuredTerms(one).map((t) => [t, 0] as const)]),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('is cut into shards at whole terms', () => {
    const list = Array.from({ length: 3000 }, (_, i) =>
      sampleRecord(`r${i}`, {
        title: Array.from({ length: 20 }, (_, j) => `m${(i * j) % 997}`).join(' '),
      }),
    );
    const { head, shards } = buildSegment(list);
    expect(shards.length).toBeGreaterThan(2);
    // Behind them lie the pieces of the address table.
    shards.slice(0, head.checksums.length).forEach((shard, i) => {
      const [first, next] = [head.shardFirst[i]!, head.shardFirst[i + 1]!];
      expect(next).toBeGreaterThan(first);
      expect(head.offsets[first]).toBe(0);
      const last = placeOfTerm(head, next - 1);
      expect(last.shard).toBe(i);
      let postings = 0;
      eachPosting(shard, last.from, last.to, () => postings++);
      expect(postings).toBe(head.frequencies[next - 1]);
    });
  });
});

describe('a search over segments', () => {
  it('ranks as a naive scorer does', async () => {
    const asked = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(records, fc.nat(40), asked, async (list, cut, query) => {
        const store = createMemoryStore();
        await install(store, 'one', [list.slice(0, cut), list.slice(cut)]);
        const { hits, found } = await store.read(async (reader) => {
          const heads = await openHeads(reader);
          const groups = query.map((word) => ({
            candidates: [{ term: word, weight: 1 }],
            worth: heads.idf(heads.frequency(word)),
          }));
          const filter = createFilter(await openFacts(reader, heads.segments));
          const asked = { groups, required: 0, refused: [], filter, depth: 100 };
          const ranking = await rank(reader, heads, asked);
          const read = await reader.records(ranking.top.map(({ ref }) => ref));
          const copies = await Promise.all(ranking.top.map((one) => reader.records(one.copies)));
          const ranked = ranking.top.map((one, i) => ({
            score: one.score,
            copies: copies[i]!,
            alike: [read[i]!, ...copies[i]!],
          }));
          return { hits: ranked, found: ranking };
        });

        const weights = list.map(impacts);
        const scored = list.flatMap((one, i) => {
          const held = query.filter((word) => weights[i]!.has(word));
          if (held.length === 0) return [];
          const sum = held.reduce((all, word) => {
            const frequency = weights.filter((w) => w.has(word)).length;
            const idf = Math.log(1 + (list.length - frequency + 0.5) / (frequency + 0.5));
            return all + idf * impactWeight(weights[i]!.get(word)!);
          }, 0);
          return [
            { id: one.id, score: sum * (0.2 + 0.8 * (held.length / query.length) ** 2), held },
          ];
        });
        const copies = hits.reduce((sum, hit) => sum + hit.copies.length, 0);
        expect(hits.length + copies).toBe(scored.length);
        const byId = new Map(scored.map((one) => [one.id, one]));
        // Copies stand where the best of them would.
        for (const { alike, score } of hits) {
          expect(score).toBeCloseTo(Math.max(...alike.map((one) => byId.get(one!.id)!.score)), 4);
        }
        const order = hits.map((hit) => hit.score);
        expect(order).toEqual([...order].sort((a, b) => b - a));
        const complete = scored.filter(({ held }) => held.length === query.length).length;
        expect(found).toMatchObject({ complete, some: scored.length });
      }),
    );
  });
});
