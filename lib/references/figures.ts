/** Figures attributed to a source: « Source : INSEE, recensement 2021 ». */
import type { Finder } from './reference.ts';
import { scan } from './scan.ts';

const SOURCE =
  /(?<![\p{L}\d])(?:sources?|quelle|fuente) {0,2}: {0,2}([^\n;()]{2,120}?)(?=[\n;()]|\.(?: |$)|$)/iu;
/** A year or a name of the source in capitals: other lines are the sources of a river. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Sources given under tables and figures, those that name a producer and a year. */
export const findFigures: Finder = (text) =>
  scan(text, SOURCE, (begun, end) => {
    const source = begun[1]!.trim();
    if (!YEAR.test(source) || !/\p{Lu}/u.test(source) || /https?:/.test(source)) return null;
    return { type: 'figure', value: source, start: begun.index, end, confidence: 0.85 };
  });
