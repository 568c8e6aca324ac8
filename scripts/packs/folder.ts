/** Files of a source that is a folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, type FolderName, type SourceFolder } from './sources.ts';

/**
 * Texts of the files of a folder by name without ending, in the order of their names.
 *
 * @param inside folder in the source's own; none in it, where a source may lack it, is no file.
 * @param ending what a file's name must end with.
 */
export function readFolder(
  { path }: SourceFolder,
  source: FolderName,
  inside: string,
  ending = '.md',
): [name: string, text: string][] {
  const folder = join(path, FOLDERS[source].folder, inside);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => [file.slice(0, -ending.length), readFileSync(join(folder, file), 'utf8')]);
}
