/** Bounds of a reading. A page is untrusted: none of these may depend on what it holds. */

/** Size of a reading, in bytes of UTF-8 JSON. */
export const MAX_READING_BYTES = 24 * 1024;

/** Nodes visited. The largest real pages measured hold about 12,000. */
export const MAX_NODES = 40_000;
/** Characters of text gathered before the main part is chosen. */
export const MAX_GATHERED = 30_000;

/** Lengths in UTF-16 code units, counts in items. */
export const MAX_URL = 4_096;
export const MAX_TITLE = 300;
export const MAX_DESCRIPTION = 500;
export const MAX_HEADINGS = 32;
export const MAX_HEADING = 160;
export const MAX_BREADCRUMBS = 8;
export const MAX_BREADCRUMB = 100;
export const MAX_TEXT = 10_000;
export const MAX_LINKS = 60;
export const MAX_HREF = 500;
export const MAX_LINK_TEXT = 120;
/** Links looked at before the likeliest are kept. */
export const MAX_LINKS_SEEN = 1_000;
export const MAX_DECLARATIONS = 16;
export const MAX_NAME = 200;
/** Structured data: bytes of one script and of all, values visited, depth. */
export const MAX_JSON_LD = 100_000;
export const MAX_JSON_LD_TOTAL = 200_000;
export const MAX_JSON_LD_VALUES = 2_000;
export const MAX_JSON_LD_DEPTH = 8;

/** What a page shows: tables, linked files and forms, and cells of a table looked at. */
export const MAX_TABLES = 8;
export const MAX_FILES = 16;
export const MAX_FORMS = 4;
export const MAX_CELLS = 120;
