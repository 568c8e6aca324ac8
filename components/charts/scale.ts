/** Where the marks of a chart get lines and labels, so that none lies on another. */

/** Width in px that charts can count on, and that of a character of a label. */
const WIDTH = 224;
const CHARACTER = 7;
/** Free between two labels, in px. */
const GAP = 8;

export type Anchor = 'start' | 'middle' | 'end';

/**
 * The round values at which a scale gets a line: two to four of them, the last one not above `most`
 * by more than a step.
 */
export function steps(most: number): number[] {
  if (!(most > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(most / 2));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => most / one <= 3.5)!;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) }, (_, i) =>
    // 3 × 0.1 is not 0.3.
    Number(((i + 1) * step).toPrecision(12)),
  );
}

/**
 * Which of these labels, side by side in places of the same width, are written: the first, the
 * last, and as many between them as have room.
 *
 * @returns by the label's number, how it stands at its place: those at the ends must not reach out.
 */
export function labelled(labels: string[]): Map<number, Anchor> {
  const last = labels.length - 1;
  const widest = Math.max(0, ...labels.map(({ length }) => length)) * CHARACTER + GAP;
  const place = WIDTH / labels.length;
  if (widest <= place) return new Map(labels.map((_, i) => [i, 'middle']));
  const said = new Map<number, Anchor>([[0, 'start']]);
  // A label at an end stands inwards from it, so that it takes up half its width more.
  const every = Math.ceil((widest * 1.5) / place);
  for (let i = every; i <= last - every; i += every) said.set(i, 'middle');
  if (last > 0) said.set(last, 'end');
  return said;
}

/** How a label stands at a place, in per cent, so that it does not reach out of the chart. */
export function anchorAt(place: number): Anchor {
  if (place < 20) return 'start';
  return place > 80 ? 'end' : 'middle';
}
