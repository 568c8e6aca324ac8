/** Contact sheets: many pictures on one page, with their names, to be looked at one after another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Viewer } from './viewer.ts';

/** Measures of a sheet, in its own pixels. */
const WIDTH = 1600;
const HEIGHT = 1560;
const NAME = 18;
const GAP = 8;

/** A picture, or the part of a long one that fits on a sheet. */
interface Part {
  file: string;
  name: string;
  /** Where the part begins in its picture, and how much of it there is. */
  from: number;
  height: number;
}

/**
 * Lays pictures of one width in columns from the top down, and photographs each sheet.
 *
 * @param files PNG files of one width.
 * @param width What the pictures are wide, in pixels of their page.
 * @returns How many sheets were written, as `<name>-1.png`, … in the folder.
 */
export async function contactSheets(
  viewer: Viewer,
  files: string[],
  width: number,
  folder: string,
  name: string,
): Promise<number> {
  const columns = Math.max(1, Math.floor(WIDTH / (width + GAP)));
  const sheets = sheetsOf(
    files.flatMap((file) => partsOf(file, width)),
    columns,
  );
  for (const [i, sheet] of sheets.entries()) {
    const page = join(folder, `${name}-${i + 1}.html`);
    writeFileSync(page, html(sheet, width));
    await viewer.look(Math.max(WIDTH, width), 'light');
    await viewer.open(pathToFileURL(page).href);
    writeFileSync(page.replace(/html$/, 'png'), await viewer.picture());
  }
  return sheets.length;
}

function partsOf(file: string, width: number): Part[] {
  const png = readFileSync(file);
  const height = (png.readUInt32BE(20) * width) / png.readUInt32BE(16);
  const most = HEIGHT - NAME;
  return Array.from({ length: Math.ceil(height / most) }, (_, i) => ({
    file: basename(file),
    name: basename(file, '.png') + (i > 0 ? ` (${i + 1})` : ''),
    from: i * most,
    height: Math.min(most, height - i * most),
  }));
}

/** Sheets of columns of parts: the first column of the sheet that has room takes the next. */
function sheetsOf(parts: Part[], columns: number): Part[][][] {
  const sheets: Part[][][] = [];
  let free: number[] = [];
  for (const part of parts) {
    const needed = part.height + NAME;
    let at = free.findIndex((left) => left >= needed);
    if (at < 0) {
      if (sheets.length === 0 || free.length === columns) {
        sheets.push([]);
        free = [];
      }
      at = free.push(HEIGHT) - 1;
      sheets.at(-1)!.push([]);
    }
    sheets.at(-1)![at]!.push(part);
    free[at]! -= needed + GAP;
  }
  return sheets;
}

const html = (sheet: Part[][], width: number) => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; display: flex; gap: ${GAP}px; align-items: start; background: #888 }
p { margin: 0; font: 12px/${NAME}px sans-serif }
div { width: ${width}px; margin-bottom: ${GAP}px; background-size: 100% auto }
</style>${sheet
  .map(
    (column) =>
      `<section>${column
        .map(
          ({ file, name, from, height }) =>
            `<p>${name}</p><div style="height:${height}px;background-image:url('${file}');background-position:0 -${from}px"></div>`,
        )
        .join('')}</section>`,
  )
  .join('')}`;
