/** All that people read comes from the message catalogues, or from a record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spokenWords } from './spoken.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Said the same in every language, or to nobody. */
const NAMES = new Set([
  ...['ArcGIS Hub', 'POST', 'switched off', 'SVG', 'PNG'],
  ...['not drawn', 'no dossier around'],
  ...['Newsreader, Georgia, serif', '<?xml version="1.0" encoding="UTF-8"?>'],
  ...['main article .name :is(a, button)', 'input, textarea, select, [contenteditable]'],
]);

const files = ['components', 'entrypoints', 'lib/services', 'lib/background', 'lib/shared'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(folder, path)),
);

test.each([
  ['between tags', '<p>Data</p>'],
  ['between tags and values', '<p>{count} records</p>'],
  ['as a value between tags', "<p>{open ? 'Open' : t('closed')}</p>"],
  ['beside a message', "<p>{'Data of ' + day}</p>"],
  ['in a list that is joined', "<p>{[t('a'), 'late'].join(' ')}</p>"],
  ['in an attribute that is read', '<button aria-label="Close" />'],
  ['in a property that is drawn', "<Confirm yes={sure ? 'Yes' : t('no')} />"],
  ['within what a list is made into', '<ul>{all.map((one) => <li>{one} files</li>)}</ul>'],
  ['in a table of words', "{ title: 'Nothing found' }"],
])('words are found %s', (_, code) => {
  expect(spokenWords('x.tsx', `export const x = ${code};`)).toHaveLength(1);
});

test.each([
  '<p class="side kind" dir="auto">{t(\'sectionData\')} · {plural(\'dataCount\', 2)}</p>',
  "<Icon name={open ? 'check' : 'dash'} />",
  "<p>{state === 'open' && record.title}</p>",
])('what is no word is none: %s', (code) => {
  expect(spokenWords('x.tsx', `export const x = ${code};`)).toEqual([]);
});

test('the interface has no words of its own', () => {
  const found = files.flatMap((path) =>
    spokenWords(path, readFileSync(join(ROOT, path), 'utf8'))
      .filter((words) => !NAMES.has(words))
      .map((words) => `${path}: ${words}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});
