/** The libraries that ours is compared with. */
import type { Library, LibraryName } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { minisearch } from './minisearch.ts';
import { ufuzzy } from './ufuzzy.ts';

export const LIBRARIES: Library[] = [minisearch, flexsearch, ufuzzy, fuse];

/** A library by its name. */
export const libraryCalled = (name: LibraryName): Library =>
  LIBRARIES.find((library) => library.name === name)!;
