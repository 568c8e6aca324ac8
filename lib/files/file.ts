/** What the catalogue of a dataset says of its files. Plain data: it can be kept and compared. */

/** One way to see the first rows of a file. */
export type PreviewWay =
  /** The portal turned the file into rows, and answers with some of them. */
  | { via: 'rows'; url: string; reader: RowsReader; rows: number }
  /** The file itself, of which no more than its beginning is read. */
  | { via: 'file'; url: string; format: TableFormat };

/** Who answers with rows: see `preview/rows.ts`. */
export type RowsReader = 'udata' | 'ckan' | 'opendatasoft';

/** What is read as a table; each of them may be packed with gzip. */
export type TableFormat = 'csv' | 'json' | 'geojson';

export interface DatasetFile {
  /** Of its own within the list. */
  id: string;
  title: string;
  /** Lower-case name, as records have it; absent where nobody says. */
  format?: string;
  /** Where it is; http(s). */
  url: string;
  bytes?: number;
  /** `YYYY-MM-DD`. */
  modified?: string;
  /** Plain text. */
  description?: string;
  /** It explains the data, it is not the data. */
  documentation?: true;
  /** What its columns follow, and where that is written. */
  schema?: { name: string; url?: string };
  /** The best first; none for what cannot be shown as a table. */
  previews: PreviewWay[];
}

/** What is asked of a good dataset; each has one sentence in the message catalogues. */
export type QualityName =
  | 'description'
  | 'licence'
  | 'frequency'
  | 'kept'
  | 'formats'
  | 'available'
  | 'documented'
  | 'schema'
  | 'period'
  | 'places';

export interface QualityPoint {
  name: QualityName;
  met: boolean;
}

/** A column as the data dictionary of the portal explains it. */
export interface ColumnFacts {
  name: string;
  label?: string;
  type?: string;
  description?: string;
}

export interface FileList {
  files: DatasetFile[];
  /** Files of the catalogue that were left out: too many, or without an address. */
  left: number;
  quality: QualityPoint[];
  /** The data dictionary; empty where the portal has none. */
  columns: ColumnFacts[];
}
