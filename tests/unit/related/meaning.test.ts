import { describe, expect, it, test } from 'vitest';
import { likeness, loadMeanings, openMeanings, ZERO } from '../../../lib/related/meaning.ts';
import { readPackFile } from '../../../scripts/lib/pack-files.ts';

/** Words with their rarity over their length and their numbers, −7 … 7, as the pack has them. */
function stored(words: Record<string, { scale: number; numbers: number[] }>) {
  const list = Object.entries(words);
  const scales = new DataView(new ArrayBuffer(list.length * 4));
  list.forEach(([, { scale }], i) => {
    scales.setFloat32(i * 4, scale, true);
  });
  const pairs = list.flatMap(([, { numbers }]) =>
    numbers.flatMap((high, i) =>
      i % 2 === 0 ? [((high + ZERO) << 4) | (numbers[i + 1]! + ZERO)] : [],
    ),
  );
  return {
    names: new TextEncoder().encode(list.map(([word]) => `${word}\n`).join('')),
    vectors: Uint8Array.from([...new Uint8Array(scales.buffer), ...pairs]),
  };
}

const { names, vectors } = stored({
  pluie: { scale: 0.5, numbers: [7, 0, 0, -7] },
  orage: { scale: 0.5, numbers: [7, 0, 1, -6] },
  budget: { scale: 0.5, numbers: [-7, 1, 7, 0] },
});
const meanings = openMeanings(names, vectors);
const of = (...words: [string, number][]) => meanings.direction(words)!;

describe('which way a text points', () => {
  it('is that of its words, by what each counts for', () => {
    expect([...of(['pluie', 1])]).toEqual([7, 0, 0, -7].map((n) => expect.closeTo(n / 98 ** 0.5)));
    expect(likeness(of(['pluie', 1]), of(['orage', 3]))).toBeGreaterThan(0.9);
    expect(likeness(of(['pluie', 1]), of(['budget', 1]))).toBeLessThan(0);
    const mostly = of(['pluie', 1], ['budget', 0.2]);
    expect(likeness(mostly, of(['orage', 1]))).toBeGreaterThan(likeness(mostly, of(['budget', 1])));
  });

  it('has length 1, whatever the words count for', () => {
    for (const weight of [0.01, 1, 50]) {
      const direction = of(['pluie', weight], ['budget', weight / 3]);
      expect(likeness(direction, direction)).toBeCloseTo(1);
    }
  });

  it('is not known of words that the catalogue does not have', () => {
    expect(meanings.direction([['drought', 1]])).toBeNull();
    expect(meanings.direction([])).toBeNull();
    expect(meanings.direction([['pluie', 0]])).toBeNull();
    expect(of(['pluie', 1], ['drought', 1])).toEqual(of(['pluie', 1]));
    expect(openMeanings(new Uint8Array(0), new Uint8Array(0)).direction([['pluie', 1]])).toBeNull();
  });

  it('is refused where one file does not fit the other', () => {
    expect(() => openMeanings(names, vectors.subarray(1))).toThrow(RangeError);
    expect(() => openMeanings(names, new Uint8Array(0))).toThrow(RangeError);
  });

  it('is refused where a file is damaged', async () => {
    const damaged = loadMeanings(async (path) => {
      const bytes = await readPackFile(path);
      return path.endsWith('.bin') ? bytes.map((byte) => byte ^ 1) : bytes;
    });
    await expect(damaged).rejects.toThrow('meaning/vectors.bin');
  });
});

test('the words of the package: one subject lies near, another far', async () => {
  const shipped = await loadMeanings(readPackFile);
  const near = (one: string, other: string) =>
    likeness(shipped.direction([[one, 1]])!, shipped.direction([[other, 1]])!);
  for (const [word, same, apart] of [
    ['secheresse', 'nappe', 'scolaire'],
    ['cantine', 'menu', 'vent'],
    ['loyer', 'logement', 'crue'],
    ['velo', 'cyclable', 'budget'],
  ] as const) {
    expect(near(word, same), `${word} – ${same}`).toBeGreaterThan(0.4);
    expect(near(word, apart), `${word} – ${apart}`).toBeLessThan(0.2);
  }
});
