/** The words of the interface on the command line, where no browser picks its message catalogue. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALES } from './languages.ts';

/**
 * Makes what is imported from now on speak a language: `lib/i18n.ts` and all that uses it must be
 * imported afterwards.
 *
 * @param language one of `LANGUAGES`.
 */
export async function speakAs(language: string): Promise<void> {
  const file = await readFile(join(LOCALES, language, 'messages.json'), 'utf8');
  const messages: Record<string, { message: string } | undefined> = JSON.parse(file);
  const getMessage = (key: string, filling: string[] = []) =>
    (messages[key]?.message ?? '').replace(
      /\$([1-9])/g,
      (_, place: string) => filling[Number(place) - 1] ?? '',
    );
  const i18n = { getMessage, getUILanguage: () => language };
  Object.assign(globalThis, { chrome: { i18n, runtime: { id: 'en-regard' } } });
}
