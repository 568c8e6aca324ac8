/** Measured on the real lists in `../shared` beside the repository; skipped where it is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSites } from '../../../lib/sites/load.ts';
import { lookalike } from '../../../lib/sites/lookalike.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DATA = join(ROOT, '../shared/data');

const listedHosts = () =>
  readFileSync(join(DATA, 'domains/fr_urls.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new URL(line).hostname);

describe.skipIf(!existsSync(DATA))('on the real lists (skipped without ../shared)', () => {
  test('the word rule flags at most 6 of the genuine French hosts, were they unknown', () => {
    const flagged = listedHosts().filter((host) => lookalike(host));
    expect(flagged.length, flagged.join(' ')).toBeLessThanOrEqual(6);
  });

  test('every French host of the newest list is official over https, platforms excepted', async () => {
    const sites = await loadSites((path) => readFile(join(ROOT, 'public/packs', path)));
    if (!sites.ok) throw new Error(sites.error);
    const missed = listedHosts().filter(
      (host) => sites.value.judge(`https://${host}/`).verdict !== 'official',
    );
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(20);
  });
});
