/** Answers of real catalogues, in `../shared` beside the repository; tests skip without them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(import.meta.dirname, '../../../../shared');

/** The text of a file; undefined where it is absent. */
export function sharedText(path: string): string | undefined {
  const file = join(SHARED, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The JSON value of an answer below `fixtures/api`; undefined where it is absent. */
export function sharedAnswer(path: string): unknown {
  const text = sharedText(`fixtures/api/${path}`);
  return text === undefined ? undefined : JSON.parse(text);
}
