/** What a card may ask about the files of a dataset. The real ones are in `files.ts`. */
import type { FileList, PreviewWay } from '../files/file.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import type { Table } from '../preview/table.ts';

/** Where the files of a record can be asked for. */
export interface FilesAbout {
  /** The host that is asked; null where the catalogue does not tell its files to programs. */
  host: string | null;
  /** Asked before in this session of the browser. */
  list: FileList | null;
}

export interface FilePreview {
  table: Table;
  /** Every row of the file is there. */
  whole: boolean;
  /** What was read of the file, where it was the file itself that was read. */
  bytes?: number;
  /** Where it came from in the end. */
  host: string;
}

/** Why there is no list or no preview; each has a sentence in the message catalogues. */
export type FilesError =
  /** Nobody answered, although the browser lets us ask. */
  | 'offline'
  /** The browser keeps the answer from us, or nobody answered: it does not say which. */
  | 'refused'
  | 'timeout'
  | 'gone'
  | 'forbidden'
  | 'busy'
  | 'server'
  /** The server sends us on to an address that the browser does not tell. */
  | 'elsewhere'
  | 'too-large'
  | 'damaged'
  | 'binary'
  | 'page'
  | 'empty'
  | 'no-table'
  /** The ledger could not be written: nothing was sent. */
  | 'unwritten';

export interface FileServices {
  about(record: CatalogueRecord): Promise<FilesAbout>;
  /** Asks the catalogue of a record for its files. */
  list(record: CatalogueRecord): Promise<Result<FileList, FilesError>>;
  /**
   * Asks for the first rows of a file.
   *
   * @param follow go where the server sends us.
   */
  preview(
    record: CatalogueRecord,
    way: PreviewWay,
    follow: boolean,
  ): Promise<Result<FilePreview, FilesError>>;
  /**
   * Asks the browser to let us read from one host, for the next request to it alone. Must be called
   * in a user gesture.
   */
  allow(host: string): Promise<boolean>;
}

/** Bytes that are read of a file. */
export const PREVIEW_BYTES = 512_000;
