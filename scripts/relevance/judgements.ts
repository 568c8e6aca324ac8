/** What a person found of records beside pages, and how near a list of records comes to it. */

/** 2 exact, 1 useful, 0 no. */
export type Grade = 0 | 1 | 2;

export interface Judgement {
  grade: Grade;
  /** Graded 0 for its place: the subject fits, and the record is about somewhere else. */
  elsewhere: boolean;
  /** Members of one series have the same: they count once. */
  family: string;
}

/** Judgements of one page, by the id of the record. */
export type Judged = Map<string, Judgement>;

/** Reads `judgements.tsv`: a line that names a page, then its judgements. */
export function readJudgements(text: string): Map<string, Judged> {
  const pages = new Map<string, Judged>();
  let page: Judged | undefined;
  for (const line of text.split('\n')) {
    const [grade = '', id, family] = line.split('\t');
    if (id === undefined) {
      if (line === '') continue;
      if (pages.has(line)) throw new Error(`${line} is judged twice`);
      page = new Map();
      pages.set(line, page);
      continue;
    }
    if (!page || !/^[012x]$/.test(grade)) throw new Error(`Not a judgement: ${line}`);
    if (page.has(id)) throw new Error(`${id} is judged twice for one page`);
    page.set(id, {
      grade: grade === 'x' ? 0 : (Number(grade) as Grade),
      elsewhere: grade === 'x',
      family: family && family !== '-' ? family : id,
    });
  }
  return pages;
}

/**
 * Grades of a list, in its order. A record that nobody judged has 0, and so has the second member
 * of a series: one card says it all.
 */
export function gradesOf(ids: string[], judged: Judged): Grade[] {
  const seen = new Set<string>();
  return ids.map((id) => {
    const found = judged.get(id);
    if (!found || seen.has(found.family)) return 0;
    seen.add(found.family);
    return found.grade;
  });
}

/** The best grades there are to reach, best first, each series once. */
export function idealGrades(judged: Judged): Grade[] {
  const best = new Map<string, Grade>();
  for (const { family, grade } of judged.values()) {
    if (grade > (best.get(family) ?? 0)) best.set(family, grade);
  }
  return [...best.values()].sort((a, b) => b - a);
}

/** Share of the first places that hold something exact or useful; an empty place holds nothing. */
export function precision(grades: Grade[], places: number): number {
  return grades.slice(0, places).filter((grade) => grade > 0).length / places;
}

/** Discounted gain of the first places, over that of the best list there is. */
export function ndcg(grades: Grade[], ideal: Grade[], places: number): number {
  const best = gain(ideal, places);
  return best > 0 ? gain(grades, places) / best : 0;
}

function gain(grades: Grade[], places: number): number {
  return grades
    .slice(0, places)
    .reduce<number>((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}
