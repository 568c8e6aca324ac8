/** What a page shows that has a source somewhere: tables of figures, files, forms to fill in. */
import type { PageAssets, PageFile, PageForm, PageTable } from '../model.ts';
import { webAddress } from './address.ts';
import type { Anchor } from './blocks.ts';
import { clean } from './clean.ts';
import { isShown } from './hidden.ts';
import {
  MAX_CELLS,
  MAX_FILES,
  MAX_FORMS,
  MAX_HEADING,
  MAX_HREF,
  MAX_LINK_TEXT,
  MAX_TABLES,
} from './limits.ts';
import { firstOf } from './metas.ts';

/** Elements of a kind that are looked at before the first few are kept. */
const LOOKED_AT = 40;
/** A table smaller than this is no table of figures. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;
/** Fields of the smallest form that computes or asks for something. */
const FEWEST_FIELDS = 2;
/** Links a row from which on a table is an index of documents. */
const INDEX = 0.5;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;
/** Rows of a table that are counted. */
const MOST_ROWS = 5_000;
/** Steps back from an element to the heading it stands under. */
const STEPS = 30;

const FORMAT =
  'pdf|xlsx?|xlsm|ods|docx?|odt|pptx?|odp|csv|tsv|json|geojson|xml|zip|gpkg|shp|kml|parquet';
/** The end of the path, whatever a query says after it. */
const IN_ADDRESS = new RegExp(`\\.(${FORMAT})(?=$|[?#])`, 'i');
/** « (PDF - 1,2 Mo) », where the address says nothing. */
const IN_WORDS = new RegExp(`[([\\s](${FORMAT})\\b`, 'i');

/** The site's frame, where tables and forms are not the page's own. */
const FRAME = 'nav,header,footer,aside,[role=navigation],[role=search],[role=dialog]';
const CALENDAR = /calend|datepick|agenda|planning/i;
/** Forms that every site has. */
const COMMON_FORM =
  /search|recherch|such|busc|newsletter|lettre-?info|abonne|subscri|login|signin|connexion|anmeld|cookie|consent|contact|comment|feedback|survey|lang/i;

/**
 * Reads what a page shows; undefined where there is nothing of the kind.
 *
 * @param anchors links of the main part
 * @param base address against which they are resolved
 */
export function* readAssets(
  document: Document,
  anchors: Anchor[],
  base: string,
): Generator<void, PageAssets | undefined> {
  const tables = yield* readTables(document);
  const files = readFiles(anchors, base);
  yield;
  const forms = readForms(document);
  return tables.length + files.length + forms.length > 0 ? { tables, files, forms } : undefined;
}

function* readTables(document: Document): Generator<void, PageTable[]> {
  const found: PageTable[] = [];
  for (const table of firstOf(document.getElementsByTagName('table'), LOOKED_AT)) {
    if (found.length === MAX_TABLES) break;
    // What holds another table lays a page out.
    if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) continue;
    if (table.getElementsByTagName('table').length > 0) continue;
    if (CALENDAR.test(`${table.className} ${table.id}`)) continue;
    if (!isShown(table) || table.closest(FRAME)) continue;
    const read = readTable(table);
    if (read) found.push(read);
    yield;
  }
  return found;
}

function readTable(table: Element): PageTable | null {
  const lines = firstOf(table.getElementsByTagName('tr'), MOST_ROWS);
  let rows = 0;
  let columns = 0;
  let cells = 0;
  let figures = 0;
  let links = 0;
  let looked = 0;
  for (const line of lines) {
    // Once enough is known of the cells, the others are counted with their lines.
    if (cells < MAX_CELLS && line.getElementsByTagName('td').length === 0) continue;
    rows++;
    if (cells >= MAX_CELLS) continue;
    columns = Math.max(columns, line.children.length);
    for (const cell of firstOf(line.children, 12)) {
      if (cell.localName !== 'td' || cells >= MAX_CELLS) continue;
      cells++;
      if (cell.getElementsByTagName('a').length > 0) links++;
      else if (isFigure(cell.textContent ?? '')) figures++;
    }
    looked++;
  }
  if (rows < FEWEST_ROWS || columns < FEWEST_COLUMNS) return null;
  // Rows that each lead somewhere are an index of documents.
  const share = links >= looked * INDEX ? 0 : figures / Math.max(1, cells);
  const [caption] = firstOf(table.getElementsByTagName('caption'), 1);
  return { name: nameOf(table, caption), rows, columns, figures: share };
}

/** Whether a cell holds a figure, and few words. A date alone is none. */
function isFigure(text: string): boolean {
  const said = text.slice(0, 80).replace(/\s+/g, '');
  if (DATE.test(said)) return false;
  const digits = said.replace(/\D/g, '').length;
  return digits > 0 && said.length <= 40 && digits / said.length >= 0.3;
}

function readFiles(anchors: Anchor[], base: string): PageFile[] {
  const files = new Map<string, PageFile>();
  for (const anchor of anchors) {
    if (files.size === MAX_FILES) break;
    const written = anchor.href.trim();
    const format = (IN_ADDRESS.exec(written) ?? IN_WORDS.exec(anchor.text))?.[1]?.toLowerCase();
    if (format === undefined) continue;
    const href = webAddress(written, base, MAX_HREF);
    if (href && !files.has(href)) {
      files.set(href, { href, text: clean(anchor.text, MAX_LINK_TEXT), format });
    }
  }
  return [...files.values()];
}

function readForms(document: Document): PageForm[] {
  const found: PageForm[] = [];
  for (const form of firstOf(document.getElementsByTagName('form'), LOOKED_AT)) {
    if (found.length === MAX_FORMS) break;
    const names = ['id', 'class', 'name', 'action', 'role', 'aria-label'];
    if (COMMON_FORM.test(names.map((name) => form.getAttribute(name) ?? '').join(' '))) continue;
    if (!isShown(form) || form.closest(FRAME)) continue;
    const fields = fieldsOf(form);
    if (fields < FEWEST_FIELDS) continue;
    const [legend] = firstOf(form.getElementsByTagName('legend'), 1);
    found.push({ name: nameOf(form, legend), fields });
  }
  return found;
}

/** Things to fill in: what is chosen among several counts once. */
function fieldsOf(form: Element): number {
  const inputs = firstOf(form.getElementsByTagName('input'), 200).filter(
    (input) =>
      !/^(?:hidden|submit|button|image|reset|search|password|email)$/i.test(
        input.getAttribute('type') ?? '',
      ),
  );
  const groups = new Set(inputs.map((input, index) => input.getAttribute('name') ?? index));
  return groups.size + form.getElementsByTagName('select').length;
}

/** What an element is called: what it says itself, or the heading it stands under. */
function nameOf(element: Element, own: Element | undefined): string {
  const label = own?.textContent ?? element.getAttribute('aria-label') ?? '';
  return clean(label, MAX_HEADING) || clean(headingOver(element)?.textContent ?? '', MAX_HEADING);
}

/** The heading before an element, looked for a few steps back and up. */
function headingOver(element: Element): Element | null {
  let node: Element = element;
  for (let step = 0; step < STEPS; step++) {
    const before: Element | null = node.previousElementSibling;
    if (before) {
      if (/^h[1-6]$/.test(before.localName)) return before;
      const within = before.querySelectorAll('h1,h2,h3,h4,h5,h6');
      const last = within[within.length - 1];
      if (last) return last;
      node = before;
    } else if (node.parentElement) node = node.parentElement;
    else return null;
  }
  return null;
}
