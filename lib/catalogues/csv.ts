/**
 * Reads CSV as catalogues really write it: RFC 4180 with either separator, line breaks inside
 * quotes, a byte order mark, CRLF, CR or LF, and stray text after a closing quote kept rather
 * than refused. Nothing is thrown: a file cut in the middle gives the rows it has.
 */

export interface CsvOptions {
  /** One character; `,` unless told. */
  separator?: string;
}

export interface CsvParser {
  /** Takes the next piece of text, cut anywhere, and gives the rows that it completes. */
  push(text: string): string[][];
  /** Gives the last row when the text did not end with a line break. */
  end(): string[][];
}

/** A parser to be fed piece by piece; blank lines give no row. */
export function createCsvParser({ separator = ',' }: CsvOptions = {}): CsvParser {
  // Where a field stands: before its first character, in plain text, in quotes, after them.
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let field = '';
  let row: string[] = [];
  let rows: string[][] = [];
  let atBeginning = true;

  const endField = () => {
    row.push(field);
    field = '';
    state = 'start';
  };
  const endRow = () => {
    if (row.length === 0 && state === 'start') return;
    endField();
    rows.push(row);
    row = [];
  };
  /** Appends what runs from `at` to the next character that means something; gives its place. */
  const take = (text: string, at: number, stops: RegExp): number => {
    stops.lastIndex = at;
    const end = stops.exec(text)?.index ?? text.length;
    field += text.slice(at, end);
    return end;
  };
  const quote = /"/g;
  const delimiters = new RegExp(`[\\${separator}\r\n]`, 'g');

  return {
    push(text) {
      rows = [];
      let at = 0;
      if (atBeginning && text.length > 0) {
        atBeginning = false;
        if (text.charCodeAt(0) === 0xfeff) at = 1;
      }
      while (at < text.length) {
        if (state === 'quoted') {
          at = take(text, at, quote);
          if (at < text.length) {
            state = 'closed';
            at += 1;
          }
          continue;
        }
        const char = text[at] as string;
        if (char === '\r' || char === '\n') {
          // The second half of CRLF ends a blank line, which is no row.
          endRow();
          at += 1;
        } else if (char === separator) {
          endField();
          at += 1;
        } else if (char === '"' && state !== 'plain') {
          if (state === 'closed') field += '"';
          state = 'quoted';
          at += 1;
        } else {
          state = 'plain';
          at = take(text, at, delimiters);
        }
      }
      return rows;
    },
    end() {
      rows = [];
      endRow();
      return rows;
    },
  };
}

/** All rows of a text. */
export function parseCsv(text: string, options?: CsvOptions): string[][] {
  const parser = createCsvParser(options);
  return [...parser.push(text), ...parser.end()];
}

/** Names the cells of a row by the header; cells that are missing read as empty. */
export function namedRow(header: readonly string[], row: readonly string[]): CsvRow {
  const named: CsvRow = {};
  for (const [index, name] of header.entries()) named[name] = row[index] ?? '';
  return named;
}

/** A row by column name. */
export type CsvRow = Record<string, string>;
