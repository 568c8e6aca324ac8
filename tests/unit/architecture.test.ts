/**
 * Imports run downwards: entrypoints, then components, then lib; inside lib from the background and
 * the services of the pages down to the types. Sideways inside a level is allowed, a circle never.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** From top to bottom. A file belongs to the longest name that begins its path. */
const LEVELS: string[][] = [
  ['entrypoints'],
  ['components'],
  ['lib/background', 'lib/services'],
  ['lib/shared'],
  [
    'lib/related',
    'lib/missing',
    'lib/overview',
    'lib/checks',
    'lib/report',
    'lib/reader',
    'lib/requests',
    'lib/sync',
  ],
  [
    'lib/search',
    'lib/sites',
    'lib/page',
    'lib/places',
    'lib/catalogues',
    'lib/citation',
    'lib/packs',
    'lib/files',
    'lib/preview',
    'lib/references',
  ],
  ['lib/store', 'lib/text'],
  [
    'lib/browser',
    'lib/browser.ts',
    'lib/kinds',
    'lib/model.ts',
    'lib/messages.ts',
    'lib/i18n.ts',
    'lib/day.ts',
    'lib/freshness.ts',
    'lib/gently.ts',
  ],
];

/** What components are given through services instead. */
const CLOSED_TO_COMPONENTS =
  /^lib\/(store\/|browser\b|reader\/(database|flags))|^wxt\/|^webextension-polyfill/;

/** Import, export from, side-effect import and dynamic import, types included. */
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

interface Arrow {
  from: string;
  to: string;
}

/** Arrows of one file. Relative ones become paths from the root, others stay package names. */
function arrowsOf(path: string, source: string): Arrow[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map(([, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    const to = target.startsWith('.') ? relative(ROOT, resolve(ROOT, path, '..', target)) : target;
    return { from: path, to };
  });
}

const levelOf = (path: string) =>
  LEVELS.findIndex((names) => names.some((name) => path === name || path.startsWith(`${name}/`)));

function problems(arrows: Arrow[]): string[] {
  const found: string[] = [];
  for (const { from, to } of arrows) {
    if (from.startsWith('components/') && CLOSED_TO_COMPONENTS.test(to))
      found.push(`${from} reaches past its services: ${to}`);
    const local = /^(entrypoints|components|lib)\//.test(to);
    if (local && levelOf(to) === -1) found.push(`${to} has no level`);
    else if (local && levelOf(to) < levelOf(from)) found.push(`${from} imports upwards: ${to}`);
  }
  return [...found, ...circles(arrows)];
}

/** One line for each circle met on a walk that goes deep first. */
function circles(arrows: Arrow[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) {
      found.push(`circle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe('the import rules', () => {
  const arrows = (path: string, source: string) => problems(arrowsOf(path, source));

  it('see every way to import', () => {
    const source = `import 'a';\nimport b, { type B } from "../b.ts";\nexport * from './c.ts';
      import type { D } from './d.ts'; const e = await import('./e.ts');
      // import './not.ts'
      import {\n  f,\n  g,\n} from './f.ts';`;
    expect(arrowsOf('lib/text/x.ts', source).map(({ to }) => to)).toEqual([
      'a',
      'lib/b.ts',
      'lib/text/c.ts',
      'lib/text/d.ts',
      'lib/text/e.ts',
      'lib/text/f.ts',
    ]);
  });

  it('refuse an arrow up, a shortcut of a component, a circle and an unknown place', () => {
    expect(arrows('lib/text/x.ts', `import type { Q } from '../search/q.ts'`)).toHaveLength(1);
    expect(arrows('components/x.tsx', `import { db } from '../lib/store/db.ts'`)).toHaveLength(1);
    expect(arrows('components/x.tsx', `import { browser } from 'wxt/browser'`)).toHaveLength(1);
    expect(arrows('lib/search/x.ts', `import '../elsewhere/y.ts'`)).toHaveLength(1);
    expect(arrows('lib/search/x.ts', `import '../store/y.ts'`)).toEqual([]);
    expect(
      circles([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'b' },
      ]),
    ).toEqual(['circle: b → c → b']);
  });
});

it('imports run downwards and never in a circle', () => {
  const files = ['entrypoints', 'components', 'lib'].flatMap(sources);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => levelOf(file) === -1)).toEqual([]);
  const all = files.flatMap((file) => arrowsOf(file, readFileSync(join(ROOT, file), 'utf8')));
  expect(problems(all)).toEqual([]);
});
