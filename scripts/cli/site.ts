/**
 * `npm run --silent site`: one URL a line on stdin; on stdout, for each, who runs the site as
 * one line of JSON.
 */
import { loadSites } from '../../lib/sites/load.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { runLines } from './lines.ts';

const sites = await loadSites(readPackFile);
if (!sites.ok) throw new Error(sites.error);

await runLines(async (line) => {
  const url = line.trim();
  if (url === '') throw new Error('Empty line');
  if (!URL.canParse(url)) throw new Error(`Not an address: ${url.slice(0, 200)}`);
  const { verdict, body, matched, reasons } = sites.value.judge(url);
  return { url, verdict, body, matched, reasons };
});
