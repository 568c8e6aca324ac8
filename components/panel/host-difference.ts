/** Where two host names differ, for the eye to compare them one under the other. */

export interface Run {
  text: string;
  same: boolean;
}

/** A common run shorter than this between two differences is chance, and would only hide them. */
const SHORTEST_COMMON = 2;

/**
 * Both names cut into runs that they share and runs that they do not (longest common subsequence).
 *
 * @param seen,known host names: at most 253 characters each, so the table stays small.
 */
export function hostDifference(seen: string, known: string): { seen: Run[]; known: Run[] } {
  const a = [...seen.slice(0, 253)];
  const b = [...known.slice(0, 253)];
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const inSeen: boolean[] = a.map(() => false);
  const inKnown: boolean[] = b.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      inSeen[i++] = true;
      inKnown[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return { seen: runs(a, inSeen), known: runs(b, inKnown) };
}

function runs(letters: string[], common: boolean[]): Run[] {
  const found: Run[] = [];
  letters.forEach((letter, index) => {
    const same = common[index] === true;
    const last = found.at(-1);
    if (last?.same === same) last.text += letter;
    else found.push({ text: letter, same });
  });
  return found.reduce<Run[]>((merged, run, index) => {
    const between = index > 0 && index < found.length - 1;
    const same = run.same && !(between && run.text.length < SHORTEST_COMMON);
    const last = merged.at(-1);
    if (last && last.same === same) last.text += run.text;
    else merged.push({ text: run.text, same });
    return merged;
  }, []);
}
