/** The packs of this checkout, for scripts and tests. */
import { readFile } from 'node:fs/promises';
import type { ReadPackFile } from '../../lib/packs/files.ts';

const PACKS = new URL('../../public/packs/', import.meta.url);

export const readPackFile: ReadPackFile = (path) => readFile(new URL(path, PACKS));
