/** The message catalogues as shipped, and how the browser fills them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '../scripts/lib/languages.ts';

/** The messages of one language, by key, before substitution. */
export function readMessages(language: string): Record<string, string> {
  const path = join(LOCALES, language, 'messages.json');
  const file: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
}

/** Fills `$1` to `$9` as `i18n.getMessage` does; `$$` stands for one dollar. */
export function fill(message: string, substitutions: string[]): string {
  return message.replace(/\$([1-9$])/g, (_, digit: string) =>
    digit === '$' ? '$' : (substitutions[Number(digit) - 1] ?? ''),
  );
}
