/** What is known of a catalogue software's way to tell the files of a dataset. */
import type { CatalogueRequest, CatalogueSource } from '../catalogues/adapter.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import type { DatasetFile, FileList } from './file.ts';

export interface FileListing {
  software: string;
  /** The request for one dataset. */
  request(source: CatalogueSource, id: string): CatalogueRequest;
  /**
   * Reads its answer. Never throws on what a server may say.
   * The error is a sentence for developers.
   */
  parse(source: CatalogueSource, record: CatalogueRecord, answer: unknown): Result<FileList>;
}

/** Longest answer about one dataset, in bytes: some have thousands of files. */
export const LONGEST_LIST = 4 * 1024 * 1024;
/** Files of a dataset that are kept, and columns of its dictionary. */
const MOST_FILES = 200;
export const MOST_COLUMNS = 200;

/** Keeps as many files as can be looked through, and counts the others. */
export function kept(files: (DatasetFile | undefined)[]): Pick<FileList, 'files' | 'left'> {
  const read = files.filter((file) => file !== undefined).slice(0, MOST_FILES);
  return { files: read, left: files.length - read.length };
}
