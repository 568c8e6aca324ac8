/** The languages of the interface: those that have a message catalogue. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the message catalogues, `<language>/messages.json`. */
export const LOCALES = join(import.meta.dirname, '../../public/_locales');

/** Their codes, as `fr`, in alphabetical order. */
export const LANGUAGES: string[] = readdirSync(LOCALES).sort();
