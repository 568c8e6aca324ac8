/** How the values of a column are spread: what its chart shows. */

export interface NumberClass {
  /** From the first, included, to the second, which belongs to the next class but in the last. */
  from: number;
  to: number;
  count: number;
}

/** Classes wanted of numbers. */
const CLASSES = 8;
/** So few whole numbers have a bar each. */
const FEW = 12;

/** Numbers in at most a dozen classes of the same round width, from the least to the greatest. */
export function histogram(values: readonly number[]): NumberClass[] {
  if (values.length === 0) return [];
  const [least, most] = extent(values);
  const isWhole = values.every(Number.isInteger);
  if (isWhole && most - least < FEW)
    return Array.from({ length: most - least + 1 }, (_, i) => ({
      from: least + i,
      to: least + i,
      count: values.filter((value) => value === least + i).length,
    }));
  const step = roundStep((most - least) / CLASSES, isWhole);
  const first = Math.floor(least / step);
  const last = Math.max(first, Math.ceil(most / step) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of values) {
    const place = Math.min(last, Math.floor(value / step)) - first;
    counts[Math.max(0, place)]! += 1;
  }
  return counts.map((count, i) => ({
    from: exact((first + i) * step),
    to: exact((first + i + 1) * step),
    count,
  }));
}

/** The least and the greatest. A spread call has not room for as many as there may be. */
export function extent(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** The next of 1, 2, 5, 10, 20, 50 … and 0.5, 0.2, 0.1 … */
function roundStep(wanted: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(wanted || 1));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= wanted) ?? power;
  return isWhole ? Math.max(1, step) : step;
}

/** 3 × 0.1 is not 0.3. */
const exact = (number: number) => Number(number.toPrecision(12));

export interface DateClass {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or `YYYY` of the first year of ten. */
  at: string;
  count: number;
}

export type DateUnit = 'day' | 'month' | 'year' | 'decade';

/** Bars that can be told apart in a panel. */
const MOST = 36;

/** Dates counted per day, month, year or decade, whichever has room; days without any are there. */
export function counts(days: readonly string[]): { unit: DateUnit; classes: DateClass[] } {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', classes: [] };
  const unit = (['day', 'month', 'year'] as const).find(
    (one) => numberOfUnit(last, one) - numberOfUnit(first, one) < (one === 'day' ? 31 : MOST),
  );
  const chosen = unit ?? 'decade';
  const start = numberOfUnit(first, chosen);
  const length = Math.min(numberOfUnit(last, chosen) - start + 1, 200);
  const found = new Array<number>(length).fill(0);
  for (const day of days) found[numberOfUnit(day, chosen) - start]! += 1;
  return {
    unit: chosen,
    classes: found.map((count, i) => ({ at: unitAt(start + i, chosen), count })),
  };
}

/** The place of a day in the row of all days, months, years or decades. */
function numberOfUnit(day: string, unit: DateUnit): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  if (unit === 'day') return Math.round(Date.parse(day) / 86_400_000);
  if (unit === 'month') return year * 12 + month - 1;
  return unit === 'year' ? year : Math.floor(year / 10);
}

function unitAt(number: number, unit: DateUnit): string {
  if (unit === 'day') return new Date(number * 86_400_000).toISOString().slice(0, 10);
  if (unit === 'month')
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  return String(unit === 'year' ? number : number * 10);
}
