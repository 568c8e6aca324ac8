// @vitest-environment node
/** What a catalogue holds: always the same, cheap, and moved on by tests. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type IdForm, idOf } from '../../servers/ids.ts';
import { createTruth, START } from '../../servers/truth.ts';

const truthOf = (dataset: number, seed = 1) =>
  createTruth({ records: { dataset, reuse: 3 }, form: 'hex24', seed });
const all = (truth: ReturnType<typeof truthOf>) => truth.ids().map((id) => truth.item(id));

it('makes the same items from the same seed, and others from another', () => {
  expect(all(truthOf(200))).toEqual(all(truthOf(200)));
  expect(all(truthOf(200, 2))).not.toEqual(all(truthOf(200)));
  // A longer collection begins with a shorter one.
  expect(truthOf(300).ids('dataset').slice(0, 200)).toEqual(truthOf(200).ids('dataset'));
});

it('lists 70,000 items by date without making them', () => {
  const truth = truthOf(70_000);
  const datasets = truth.in('dataset');
  const began = performance.now();
  const newest = datasets.list({ order: '-modified' });
  const recent = datasets.list({ order: '-modified', since: START - 7 * 86_400_000 });
  expect(performance.now() - began).toBeLessThan(1000);
  expect(newest).toHaveLength(70_000);
  expect(recent.length).toBeGreaterThan(0);
  expect(recent).toEqual(newest.slice(0, recent.length));
  const times = newest.slice(0, 500).map((index) => datasets.at(index).modified);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

it('gives distinct identifiers in every form', () => {
  const forms: IdForm[] = ['hex24', 'uuid', 'hex32', 'four-four', 'document', 'number'];
  const shapes: Partial<Record<IdForm, RegExp>> = {
    hex24: /^[0-9a-f]{24}$/,
    uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    hex32: /^[0-9a-f]{32}$/,
    'four-four': /^[a-z0-9]{4}-[a-z0-9]{4}$/,
  };
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.nat(), fc.nat(900_000), (form, seed, first) => {
      const ids = Array.from({ length: 50 }, (_, i) => idOf(form, seed, first + i, () => ''));
      expect(new Set(ids).size).toBe(50);
      for (const id of ids) expect(id).toMatch(shapes[form] ?? /./);
    }),
  );
});

it('knows items by identifier and by slug', () => {
  const truth = truthOf(50);
  const [id = ''] = truth.ids('reuse');
  const item = truth.item(id)!;
  expect(item).toMatchObject({ kind: 'reuse', id });
  expect(truth.in('reuse').item(item.slug)).toEqual(item);
  expect(truth.item('unknown')).toBeUndefined();
});

it('adds items as the newest, and time has passed', () => {
  const truth = truthOf(20);
  const added = truth.add(2);
  expect(truth.ids('dataset')).toHaveLength(22);
  const datasets = truth.in('dataset');
  const first = datasets.list({ order: '-created' }).slice(0, 2);
  expect(first.map((index) => datasets.at(index).id).sort()).toEqual([...added].sort());
  expect(truth.item(added[0]!)!.created).toBe(truth.now());
  expect(truth.now()).toBeGreaterThan(START);
});

it('changes, archives and removes items, each in its way', () => {
  const truth = truthOf(20);
  const [a = '', b = '', c = '', d = ''] = truth.ids();
  const before = truth.item(a)!;
  const version = truth.version();
  truth.change([a]);
  expect(truth.item(a)).toMatchObject({ title: `${before.title} (révisé)`, modified: truth.now() });
  truth.change([b], { title: 'Autre', tags: [] });
  expect(truth.item(b)).toMatchObject({ title: 'Autre', tags: [] });
  truth.archive([c]);
  expect(truth.item(c)!.archived).toBe(truth.now());
  truth.remove([d]);
  expect(truth.item(d)).toBeUndefined();
  expect(truth.in('dataset').isRemoved(d)).toBe(true);
  expect(truth.ids('dataset')).toHaveLength(18);
  expect(truth.version()).toBeGreaterThan(version);
  expect(() => truth.change([d])).toThrow('no item');
});
