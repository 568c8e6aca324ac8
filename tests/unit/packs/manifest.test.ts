import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PACK_FORMAT, parseManifest } from '../../../lib/packs/manifest.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const manifest = {
  format: PACK_FORMAT,
  name: 'datasets-fr',
  kind: 'records',
  title: 'data.gouv.fr',
  licence: 'Licence Ouverte 2.0',
  attribution: 'data.gouv.fr',
  homepage: 'https://www.data.gouv.fr/',
  sourceDate: '2026-01-16',
  counts: { records: 2, archived: 1 },
  parts: [{ file: 'part-0.gz', sha256: 'a'.repeat(64), bytes: 10, records: 2 }],
};
const [part] = manifest.parts;

test('a manifest is read', () => {
  expect(parseManifest(bytes(manifest))).toEqual({ ok: true, value: manifest });
});

test.each([
  ['format', { format: PACK_FORMAT - 1 }],
  ['name', { name: '' }],
  ['kind', { kind: 'virus' }],
  ['homepage', { homepage: 'javascript:alert(1)' }],
  ['sourceDate', { sourceDate: 'today' }],
  ['counts', { counts: { records: -1 } }],
  ['parts', { parts: [] }],
  ['parts', { parts: [{ ...part, file: '../sites/hosts.gz' }] }],
  ['parts', { parts: [{ ...part, sha256: 'A'.repeat(64) }] }],
  ['parts', { parts: [{ ...part, bytes: '10' }] }],
])('a wrong %s is named: %j', (field, change) => {
  expect(parseManifest(bytes({ ...manifest, ...change }))).toEqual({
    ok: false,
    error: `${field} is missing or wrong`,
  });
});

test('nothing that is not a manifest passes or throws', () => {
  expect(parseManifest(new Uint8Array([0xff, 0x00])).ok).toBe(false);
  fc.assert(fc.property(fc.jsonValue(), (value) => !parseManifest(bytes(value)).ok));
});
