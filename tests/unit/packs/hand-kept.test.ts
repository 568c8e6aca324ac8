import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedRow, parseCsv } from '../../../lib/catalogues/csv.ts';
import { readHandKept } from '../../../scripts/packs/hand-kept.ts';
import { readHost } from '../../../scripts/packs/hosts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const rows = readHandKept(join(ROOT, 'data/state-sites-fr.tsv'));
// In `../shared` beside the repository.
const ORGANISATIONS = join(ROOT, '../shared/data/catalogues/datagouv_organizations_derived.csv');

describe('the main sites kept by hand', () => {
  test('each host is written once, as a host without www, with a name and a kind', () => {
    const hosts = rows.map((row) => row.host);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const { host = '', name, kind, place } of rows) {
      expect(readHost(host)).toMatchObject({ host });
      expect(name).not.toBe('');
      expect(kind).toMatch(/^[a-z-]+$/);
      expect(place).toMatch(/^(?:[0-9][0-9AB][0-9]{3})?$/);
    }
    expect(rows.length).toBeGreaterThan(150);
  });

  test.skipIf(!existsSync(ORGANISATIONS))(
    'publishers that were told apart exist under their names (skipped without ../shared)',
    () => {
      const written = readFileSync(ORGANISATIONS, 'utf8');
      for (const row of readHandKept(join(ROOT, 'data/body-publishers.tsv'))) {
        const { publisher = '', name = '', host = '', same, why } = row;
        expect(written).toContain(`\n${publisher},${name},`);
        expect(readHost(host)).toMatchObject({ host });
        expect(same).toMatch(/^(?:yes|no)$/);
        expect(why).not.toBe('');
      }
    },
  );

  test.skipIf(!existsSync(ORGANISATIONS))(
    'each organisation exists under the name that is given (skipped without ../shared)',
    () => {
      const [header = [], ...cells] = parseCsv(readFileSync(ORGANISATIONS, 'utf8'));
      const names = new Map(
        cells
          .map((row) => namedRow(header, row))
          .map((row) => [row.organization_id, row.name?.trim()]),
      );
      for (const { host, datagouv = '', organisations = '' } of rows) {
        const ids = datagouv.split(' ').filter((id) => id !== '');
        const found = ids.map((id) => names.get(id));
        expect([host, found.join(' | ')]).toEqual([host, organisations]);
        expect(found).not.toContain(undefined);
      }
    },
  );
});

test('hosts that lists have wrong are dated and explained', () => {
  for (const { host = '', date, why } of readHandKept(join(ROOT, 'data/hosts-corrections.tsv'))) {
    expect(readHost(host)).toMatchObject({ host });
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(why).not.toBe('');
  }
});
