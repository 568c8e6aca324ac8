/** The commands as a person runs them: lines in, one JSON a line out, and nothing else. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The first run indexes the whole catalogue. */
const PATIENCE = 180_000;

function run(command: string, lines: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { stdout, status } = spawnSync(
    process.execPath,
    [tsx, join(ROOT, `scripts/cli/${command}.ts`)],
    { input: `${lines.join('\n')}\n`, encoding: 'utf8', cwd: ROOT },
  );
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { answers, status };
}

describe('the command line', () => {
  it('judges sites', { timeout: PATIENCE }, () => {
    const { answers, status } = run('site', ['https://www.insee.fr/x', 'https://impots-gouv.fr/']);
    expect(answers).toMatchObject([
      { url: 'https://www.insee.fr/x', verdict: 'official', matched: 'insee.fr' },
      { verdict: 'lookalike', body: null, matched: null },
    ]);
    expect(answers[0].body.ids.datagouv).toHaveLength(1);
    expect(status).toBe(0);
  });

  it('searches, and goes on after a bad line', { timeout: PATIENCE }, () => {
    const { answers, status } = run('query', [
      'fichier des prenoms',
      '',
      'demandes de valeur foncieres',
    ]);
    expect(answers[0]).toMatchObject({ query: 'fichier des prenoms' });
    expect(answers[0].results).toHaveLength(10);
    expect(answers[0].results[0].title).toMatch(/prénoms/i);
    expect(answers[1]).toEqual({ error: expect.any(String) });
    expect(answers[2].results[0].title).toMatch(/valeurs foncières/i);
    expect(status).toBe(1);
  });

  it('relates a page', { timeout: PATIENCE }, () => {
    const html = `<html lang="fr"><title>Les prénoms donnés aux enfants - Insee</title><main>
      <h1>Les prénoms donnés aux enfants</h1><p>Le fichier des prénoms depuis 1900, par sexe.</p>
      </main>`;
    const { answers, status } = run('related', [
      JSON.stringify({ url: 'https://www.insee.fr/prenoms', html }),
      'not json',
      JSON.stringify({ url: 'https://www.insee.fr/' }),
    ]);
    expect(answers[0]).toMatchObject({
      site: { verdict: 'official' },
      reading: { language: 'fr', phrases: expect.arrayContaining(['prénoms']) },
    });
    expect(answers[0].related[0].title).toMatch(/prénoms/i);
    expect(answers[0].related[0].reasons).toContainEqual({ type: 'same-publisher' });
    expect(answers.slice(1)).toEqual([
      { error: expect.any(String) },
      { error: expect.any(String) },
    ]);
    expect(status).toBe(1);
  });

  it('finds what pages cite', { timeout: PATIENCE }, () => {
    const html = `<p>Voir le <a href="https://www.data.gouv.fr/fr/datasets/5bf42c958b4c4144b0110ce8/">
      fichier des prénoms</a> et la loi n° 78-17 du 6 janvier 1978.</p>`;
    const { answers, status } = run('check', [
      JSON.stringify({ url: 'https://www.insee.fr/prenoms', html }),
    ]);
    const [dataset, law] = answers[0].references;
    expect(dataset).toMatchObject({ type: 'dataset', evidence: { what: 'record' } });
    expect(law).toMatchObject({ type: 'act-fr', value: 'loi 1978-17 1978-01-06' });
    expect(law.where).toMatchObject({ passage: 0 });
    expect(status).toBe(0);
  });
});
