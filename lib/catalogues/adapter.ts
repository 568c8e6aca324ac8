/**
 * What En regard knows of a kind of catalogue software: which requests list a catalogue, and what
 * their answers say. Adapters are pure: they build addresses and read answers. Asking, waiting,
 * trying again and keeping is the business of `sync/`.
 */
import type { CatalogueRecord, RecordKind, Result } from '../model.ts';

/** A catalogue that can be listed or asked. */
export interface CatalogueSource {
  /** Unique for ever, and what its records carry as `catalogue`: `datagouv`, or a host. */
  id: string;
  /** Name of the adapter: see `adapters.ts`; `pack` for what only comes with the extension. */
  software: string;
  /** Where the catalogue is, without a slash at its end: `https://www.data.gouv.fr`. */
  base: string;
  title: string;
  /** Kinds of records that are to be had from it. */
  kinds: RecordKind[];
  /** ISO 3166-1 alpha-3, `EU` for the Union; `INT` for none. */
  country: string;
  /** Language of most of its records, BCP 47 primary tag. */
  language: string;
  licence: string;
  attribution: string;
  /** Page about the catalogue for people. */
  homepage: string;
  /** Too big to be held: it is asked live, when the reader has switched that on, never listed. */
  live?: true;
  /** What this software needs to know besides, in plain words: see each adapter. */
  settings?: Record<string, string>;
}

/** One request. Credentials are never sent; redirects are followed within https. */
export interface CatalogueRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /**
   * What the adapter wants to read: a JSON value, or text (CSV, YAML). Text is UTF-8, or else
   * windows-1252 where it is not well-formed UTF-8, as some French files are.
   */
  expect: 'json' | 'text';
  /** Longest answer that is read, in bytes; {@link LONGEST_ANSWER} unless told. */
  maxBytes?: number;
}

/** Most lists come in pages far shorter than this; a longer answer is refused, not cut. */
export const LONGEST_ANSWER = 16 * 1024 * 1024;

/** Where a listing goes on: the adapter's own words, kept as they are between two requests. */
export type Cursor = string;

/** One page of a listing. */
export interface ListPage {
  records: CatalogueRecord[];
  /** Identifiers of records that the catalogue says it has deleted or archived. */
  gone: string[];
  /** Entries that could not be read, and why; counted and told, never silently dropped. */
  refused: { id?: string; reason: string }[];
  /** Where to go on; null after the last page. */
  next: Cursor | null;
  /** How many records the whole listing has, where the catalogue says so. */
  total: number | null;
  /**
   * Nothing says that the list is whole: a text that ends in the middle of a line, an empty page where
   * another one was to come.
   */
  unended?: true;
}

/** What to list: everything, or what changed. */
export interface Listing {
  source: CatalogueSource;
  /** Null for the first page. */
  cursor: Cursor | null;
  /**
   * ISO date and time, for a listing of what changed since then; null for everything. Ignored by
   * adapters that always list everything.
   */
  since: string | null;
}

export interface Adapter {
  software: string;
  /** Whether `since` is understood. */
  incremental: boolean;
  /** The request for a page. */
  list(listing: Listing): CatalogueRequest;
  /**
   * Reads the answer to `list`, already JSON or text, in steps of some milliseconds: one file may
   * hold 20,000 entries. Never throws on what a server may say. The error is a sentence for
   * developers: what was expected, and what was there.
   */
  parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>>;
  /**
   * The request that asks a catalogue for some words, where it can be asked live. Its answer is
   * read by `parseAsked`.
   *
   * @param words at most a few words, or up to four key phrases.
   */
  ask?(source: CatalogueSource, words: string, limit: number): CatalogueRequest;
  parseAsked?(source: CatalogueSource, answer: unknown): Result<CatalogueRecord[]>;
  /** How to find out whether a host runs this software. */
  probe?: {
    request(base: string): CatalogueRequest;
    /** What is known of the catalogue then; null when it is something else. */
    recognise(base: string, answer: unknown): Partial<CatalogueSource> | null;
  };
}
