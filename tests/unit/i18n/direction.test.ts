/** The styles hold in a language that is written from right to left: no left, no right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../../components');

/** Each stands beside a rule that turns it round with `:dir(rtl)`. */
const TURNED = new Set(['transform-origin: 0 50%', 'transform-origin: 100% 50%']);

const SIDE = /(?:^|-)(?:left|right)(?:-|$)/;
const SHORTHAND =
  /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;
const VALUE_OF_SIDE =
  /^(?:text-align|float|clear|caption-side|justify-|background-position|object-position)/;

/** Whether a declaration means a side of the screen in place of a side of the line. */
function isPhysical(property: string, value: string): boolean {
  if (SIDE.test(property)) return true;
  if (VALUE_OF_SIDE.test(property)) return /\b(?:left|right)\b/.test(value);
  if (property === 'transform-origin') return !/^(?:center|50%)/.test(value);
  if (property === 'transform' || property === 'translate')
    return /translate(?:X|3d)?\(|^-?[\d.]+(?!.*\b0$)/.test(value);
  if (!SHORTHAND.test(property)) return false;
  // Parentheses hold spaces that part nothing.
  const parts = value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').split(/\s+/);
  return parts.length === 4 && parts[1] !== parts[3];
}

/** Declarations of a style sheet, `property: value`, that are physical. */
function physical(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...bare.matchAll(/(?<=[;{}]\s*)([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])/g)].flatMap(
    ([, property = '', value = '']) =>
      isPhysical(property, value) ? [`${property}: ${value}`] : [],
  );
}

test.each([
  'margin-left: 1px',
  'right: 0',
  'border-top-left-radius: 2px',
  'text-align: left',
  'float: right',
  'padding: 0 1px 0 2px',
  'margin: 0 calc(1px + (2px * 3)) 0 0',
  'transform: translateX(4px)',
  'transform-origin: 0 50%',
])('%s is physical', (declaration) => {
  expect(physical(`a:hover { color: red; ${declaration} }`)).toEqual([declaration]);
  expect(physical(`@media (width < 1px) { a { ${declaration}; } }`)).toEqual([declaration]);
});

test.each([
  'margin: 0 1px 2px',
  'text-align: start',
  'inset: 0',
  'scale: -1 1',
  'margin: 0 1px 0 1px',
])('%s is not', (declaration) => {
  expect(physical(`.left > a { ${declaration}; }`)).toEqual([]);
});

test('styles speak of the start and the end of a line', () => {
  const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.css'),
  );
  const found = sheets.flatMap((path) =>
    physical(readFileSync(join(FOLDER, path), 'utf8'))
      .filter((declaration) => !TURNED.has(declaration))
      .map((declaration) => `${path}: ${declaration}`),
  );
  expect(sheets.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});
