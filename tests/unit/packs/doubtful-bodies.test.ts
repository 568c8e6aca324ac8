import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doubtfulBodies, readDecisions } from '../../../scripts/packs/doubtful-bodies.ts';
import { body, commune, publisher } from './area-samples.ts';

const BODIES = [
  commune('Trifouilly', '01500'),
  body('Office national des grands puits profonds', { kind: 'agency' }),
  body('Agence connue', { kind: 'agency', ids: { datagouv: ['known'] } }),
];
const HOSTS = new Map([
  [0, ['trifouilly.fr']],
  [1, ['puits.fr']],
  [2, ['connue.fr']],
]);

test('lists guesses and resembling names of those who have no body, and can be read back', () => {
  const publishers = [
    publisher('Office national des grands puits profond'),
    publisher('Trifouilly'),
    publisher('Office national des petits riens'),
    publisher('ONG'),
    { ...publisher('Agence connue'), id: 'known' },
  ];
  const match = { publisher: publishers[1]!, body: 0, confidence: 0.5, why: 'bare name' };
  const lines = doubtfulBodies(publishers, BODIES, [match], [], HOSTS);
  expect(lines.map((line) => line.split('\t').slice(0, 4))).toEqual([
    ['publisher', 'name', 'host', 'same'],
    ['Office national des grands puits profond', expect.any(String), 'puits.fr', '?'],
    ['Trifouilly', 'Trifouilly', 'trifouilly.fr', '?'],
  ]);
  const file = join(mkdtempSync(join(tmpdir(), 'doubtful-')), 'lines.tsv');
  writeFileSync(file, `${lines.join('\n').replace('trifouilly.fr\t?', 'trifouilly.fr\tno')}\n`);
  const decisions = readDecisions(file);
  expect(decisions).toEqual([{ publisher: 'Trifouilly', host: 'trifouilly.fr', same: false }]);
  const again = doubtfulBodies(publishers, BODIES, [match], decisions, HOSTS);
  expect(again.join('\n')).not.toContain('trifouilly.fr');
});

test('asks again about a body that a source gave, where evidence denies it', () => {
  const known = { ...publisher('Agence connue'), id: 'known' };
  const denied = { publisher: known, body: 2, confidence: 0.3, why: 'elsewhere: 83' };
  const unsure = { ...denied, body: 1, confidence: 0.3 };
  const lines = doubtfulBodies([known], BODIES, [denied, unsure], [], HOSTS);
  expect(lines.slice(1).map((line) => line.split('\t')[2])).toEqual(['connue.fr']);
});
