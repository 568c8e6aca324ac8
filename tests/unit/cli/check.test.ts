/** `check` as a person or a continuous integration runs it: reports, comparisons, status. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../../lib/report/read-json.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The first run indexes the whole catalogue. */
const PATIENCE = 180_000;
const DAY = ['--date', '2026-01-20'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(folder, 'site/eau'), { recursive: true });
  write('site/index.html', 'SIREN 130 025 266');
  write('site/eau/index.html', 'SIREN 130 025 265');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) =>
  writeFileSync(join(folder, file), `<!doctype html>\n<title>Eau</title>\n<p>Voir ${text}.</p>`);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

function check(args: string[], lines: string[] = []) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'scripts/cli/check.ts'), ...args],
    { input: lines.map((line) => `${line}\n`).join(''), encoding: 'utf8', cwd: folder },
  );
  return { stdout, stderr, status };
}

describe('check', { timeout: PATIENCE }, () => {
  it('keeps its lines, and goes on after a bad one', () => {
    const page = (html: string) => JSON.stringify({ url: 'https://www.insee.fr/', html });
    const { stdout, status } = check([], [page('SIREN 130 025 265'), 'no', page('')]);
    const [first, bad, last] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['url', 'references', 'ms']);
    expect(first.references).toEqual([
      {
        ...{ type: 'siren', text: '130 025 265', value: '130025265' },
        where: { passage: 0, start: 6, end: 17 },
        ...{ verdict: 'well-formed', reason: 'checksum-fits', evidence: { what: 'checksum' } },
        confidence: 0.95,
      },
    ]);
    expect(bad).toEqual({ error: expect.any(String) });
    expect(last).toMatchObject({ references: [] });
    expect(status).toBe(1);
  });

  it('reports on files, the same bytes each time, and fails on what it was told', () => {
    writeFileSync(join(folder, 'list.txt'), '# all\nsite/index.html\nsite/eau/index.html\n');
    const args = ['--list', 'list.txt', '--report', 'json', ...DAY, '--fail-on', 'broken'];
    expect(check([...args, '--out', 'one.json'])).toMatchObject({ stdout: '', status: 3 });
    const { stdout, status } = check([...args.slice(0, -1), 'stale', '--base', 'https://x.fr/']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).pages[0].url).toBe('https://x.fr/site/index.html');
    check([...args, '--out', 'two.json']);
    expect(read('two.json')).toBe(read('one.json'));
    const report = readReport(read('one.json'));
    expect(report.ok && report.value.pages[0]).toMatchObject({
      file: 'site/index.html',
      references: [{ verdict: 'broken', where: { line: 3, column: 15 } }],
    });
    expect(read('one.json')).not.toContain(folder);
  });

  it('compares with an earlier report', () => {
    write('site/index.html', 'SIREN 130 025 265');
    write('site/eau/index.html', 'SIREN 130 025 266');
    const args = ['--list', 'list.txt', '--compare', 'one.json', ...DAY];
    const { stdout, status } = check([...args, '--report', 'markdown', '--fail-on', 'broke']);
    expect(stdout).toContain('## Since the report of January\u00a020,\u00a02026');
    expect(stdout).toContain('| Mended | 130 025 265 | ');
    expect(status).toBe(3);
    const sarif = check([...args, '--report', 'sarif', '--lang', 'fr']).stdout;
    expect(sarif).toContain('"baselineState": "absent"');
    expect(sarif).toContain('"baselineState": "new"');
  });

  it('reads the pages of a sitemap from a built site, and asks nobody else', () => {
    writeFileSync(
      join(folder, 'sitemap.xml'),
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        ${['', 'eau/', '../../etc/passwd', 'none'].map((path) => `<url><loc>https://x.fr/${path}</loc></url>`).join('')}
      </urlset>`,
    );
    const args = ['--sitemap', 'sitemap.xml', ...DAY];
    const { stdout, status } = check([...args, '--root', 'site']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ url, references }) => [url, references?.length])).toEqual([
      ['https://x.fr/', 1],
      ['https://x.fr/eau/', 1],
      ['https://x.fr/../../etc/passwd', undefined],
      ['https://x.fr/none', undefined],
    ]);
    expect(status).toBe(1);
    const alone = check([...args, '--report', 'csv']);
    expect(alone.stdout.match(/not-asked/g)).toHaveLength(4);
    expect(alone.stderr).not.toMatch(/^GET/m);
  });

  it('refuses what it does not know, and says what it does', () => {
    expect(check(['--report', 'pdf'])).toMatchObject({ status: 2, stdout: '' });
    expect(check(['--fail-on', 'ugly']).stderr).toContain('ugly');
    expect(check(['--compare', 'list.txt', '--report', 'json']).status).toBe(2);
    expect(check(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});
