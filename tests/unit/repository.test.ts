/** Habits of the project that a reader should be able to count on. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_LINES = 300;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const lib = sources('lib');
const product = [...lib, ...sources('components'), ...sources('entrypoints')];

/** Lines `path:line` whose text matches, comments left out. */
const linesWith = (files: string[], pattern: RegExp) =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${file}:${index + 1}`] : [],
      ),
  );

/** Exported functions without a doc comment; one-line arrows speak for themselves. */
function undocumented(path: string, source: string): string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const name =
      /^export (?:default )?(?:async )?function\*? (\w+)/.exec(line)?.[1] ??
      /^export const (\w+)\b.*\{$/.exec(line)?.[1];
    // Of overloads, the first one carries the comment.
    const overload = lines[index - 1]?.includes(`function ${name}(`);
    return name && !overload && !lines[index - 1]?.trim().endsWith('*/')
      ? [`${path}: ${name}`]
      : [];
  });
}

describe('the source', () => {
  it('documents what lib exports', () => {
    expect(
      undocumented('x', 'export function f() {}\n/** Why. */\nexport const g = () => {'),
    ).toEqual(['x: f']);
    expect(lib.flatMap((file) => undocumented(file, read(file)))).toEqual([]);
  });

  it(`has no file over ${MOST_LINES} lines`, () => {
    expect(product.filter((file) => read(file).split('\n').length > MOST_LINES)).toEqual([]);
  });

  it('never takes text for markup or for code', () => {
    const markup =
      /\.(inner|outer)HTML\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|\beval\(|new Function\(/;
    expect(linesWith(product, markup)).toEqual([]);
  });

  it('says nothing on the console', () => {
    expect(linesWith(product, /\bconsole\.(log|debug|info)\(/)).toEqual([]);
  });
});

it('asks for the permissions that docs/permissions.md explains, no more and no fewer', () => {
  const config = read('wxt.config.ts');
  const listed = (name: string) => {
    const [, list = ''] = new RegExp(`\\b${name}: \\[(.+?)\\],\\n`, 's').exec(config) ?? [];
    return [...list.matchAll(/'([^']+)'/g)]
      .map(([, value]) => value)
      .filter((v) => v !== 'firefox');
  };
  const asked = ['permissions', 'optional_permissions', 'optional_host_permissions']
    .flatMap(listed)
    .sort();
  const explained = [...read('docs/permissions.md').matchAll(/^### `([^`]+)`/gm)].map(([, v]) => v);
  expect(asked).toContain('sidePanel');
  expect(explained.sort()).toEqual(asked);
});
