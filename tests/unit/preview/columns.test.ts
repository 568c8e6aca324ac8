import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drawable, numberOf } from '../../../lib/preview/columns.ts';
import { planOf, pointsOf } from '../../../lib/preview/points.ts';
import { rowsTable } from '../../../lib/preview/rows.ts';
import { counts, histogram } from '../../../lib/preview/summary.ts';
import { tableOf } from '../../../lib/preview/table.ts';

it.each([
  ['1 234,5', 1234.5],
  ['1\u202f234', 1234],
  ['1,234.5', 1234.5],
  ['-3', -3],
  ['12 %', 12],
  ['1e3', 1000],
  ['0,5', 0.5],
  ['0', 0],
  ['01234', null],
  ['1.2.3', null],
  ['12 rue', null],
  ['', null],
  ['1e999', null],
])('%j is the number %s', (cell, number) => {
  expect(numberOf(cell)).toBe(number);
});

const column = (name: string, cells: string[]) =>
  drawable(
    tableOf(
      [name],
      cells.map((cell) => [cell]),
    ),
  )[0];

describe('a column', () => {
  it('of numbers or dates can be drawn, with a few errors of typing in it', () => {
    const values = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '?'];
    expect(column('débit', values)).toMatchObject({ kind: 'number', values: { length: 9 } });
    const days = ['2026-01-02', '03/02/2026', '2026-03', ''];
    expect(column('jour', days)).toMatchObject({
      kind: 'date',
      values: ['2026-01-02', '2026-02-03', '2026-03-01'],
    });
    expect(column('année', ['2019', '2020', '2021'])).toMatchObject({ kind: 'date' });
  });
  it.each([
    ['code_insee', ['35238', '35047', '44109']],
    ['SIREN', ['213500473', '213500474', '213500475']],
    ['latitude', ['44.1', '44.2', '44.3']],
    ['nom', ['a', 'b', 'c']],
    ['tout pareil', ['1', '1', '1']],
    ['dep', ['01', '02', '03']],
    ['court', ['1', '2']],
  ])('%s is not drawn', (name, cells) => {
    expect(column(name, cells)).toBeUndefined();
  });
});

describe('numbers', () => {
  test('are in one class each, the classes side by side', () => {
    const number = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 2 }), (values) => {
        const classes = histogram(values);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(classes.length).toBeLessThanOrEqual(14);
      }),
    );
  });
  it('have round classes, whole ones where they are whole', () => {
    expect(histogram([0, 79]).map(({ from, to }) => [from, to])[0]).toEqual([0, 10]);
    expect(histogram([1, 3, 3])).toEqual([
      { from: 1, to: 1, count: 1 },
      { from: 2, to: 2, count: 0 },
      { from: 3, to: 3, count: 2 },
    ]);
    expect(histogram([0.1, 0.25, 0.8]).map(({ from }) => from)).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7,
    ]);
  });
});

it.each([
  [['2026-01-31', '2026-02-02'], 'day', '2026-01-31', 3],
  [['2026-01-31', '2026-11-02'], 'month', '2026-01', 11],
  [['2001-01-31', '2026-11-02'], 'year', '2001', 26],
  [['1901-01-31', '2026-11-02'], 'decade', '1900', 13],
] as const)('the days %j are counted per %s', (days, unit, first, length) => {
  const counted = counts(days);
  expect([counted.unit, counted.classes[0]?.at, counted.classes.length]).toEqual([
    unit,
    first,
    length,
  ]);
  expect(counted.classes.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
});

describe('points', () => {
  const points = (columns: string[], ...rows: string[][]) => pointsOf(tableOf(columns, rows));
  it('are in two columns, or in one', () => {
    const paris = [{ lat: 48.85, lon: 2.35 }];
    expect(points(['Latitude', 'Longitude'], ['48,85', '2.35'], ['', ''], ['0', '0'])).toEqual(
      paris,
    );
    expect(points(['geo_point_2d'], ['48.85, 2.35'], ['nowhere'])).toEqual(paris);
    expect(points(['geo_point_2d'], ['{"lon":2.35,"lat":48.85}'])).toEqual(paris);
    expect(points(['nom'], ['48.85, 2.35'])).toEqual([]);
    expect(points(['lat', 'lon'], ['6862345', '652000'])).toEqual([]);
  });
  test('all lie on the plan, whichever they are', () => {
    const point = fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 50 }), (all) => {
        const plan = planOf(all)!;
        for (const { x, y } of plan.dots) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1000);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(plan.height);
        }
        expect(plan.scale.width).toBeGreaterThan(20);
        expect(plan.scale.width).toBeLessThan(400);
      }),
    );
  });
  it('keep their distances: 111 km north are as long as the scale says', () => {
    const plan = planOf([
      { lon: 5, lat: 44 },
      { lon: 5, lat: 45 },
    ])!;
    const [south, north] = plan.dots;
    const km = ((south!.y - north!.y) / plan.scale.width) * plan.scale.km;
    expect(km).toBeCloseTo(111, -1);
  });
});

describe('rows of portals', () => {
  const rows = [{ __id: 1, nom: 'Isère', n: 2 }];
  it('lose what is the portal’s own, and keep the count', () => {
    const table = { columns: ['nom', 'n'], rows: [['Isère', '2']], total: 312 };
    expect(rowsTable('udata', { data: rows, meta: { total: 312 } })).toMatchObject({
      value: table,
    });
    const fields = [{ id: '_id' }, { id: 'nom' }, { id: 'n' }];
    const result = { fields, records: [{ _id: 1, n: 2, nom: 'Isère' }], total: 312 };
    expect(rowsTable('ckan', { success: true, result })).toMatchObject({ value: table });
    expect(rowsTable('opendatasoft', { results: rows, total_count: 312 })).toMatchObject({
      value: table,
    });
  });
  it('may be none', () => {
    const empty = { success: true, result: { fields: [{ id: 'nom' }], records: [], total: 0 } };
    expect(rowsTable('ckan', empty)).toMatchObject({ value: { columns: ['nom'], rows: [] } });
  });
  test('never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ data: fc.array(fc.anything()), meta: fc.anything() })),
        fc.constantFrom('udata', 'ckan', 'opendatasoft'),
        (answer, reader) => void rowsTable(reader as 'udata', answer),
      ),
    );
  });
});
