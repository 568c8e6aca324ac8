import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashOf } from '../../../lib/requests/canonical.ts';
import type { Step } from '../../../lib/requests/flag.ts';
import { isOpen, levelOf } from '../../../lib/requests/level.ts';
import { LONGEST } from '../../../lib/requests/longest.ts';
import { mergedFlag, mergedFlags } from '../../../lib/requests/merge.ts';
import { flagOf } from '../../../lib/requests/read-flag.ts';
import { stepsInOrder } from '../../../lib/requests/steps.ts';
import { anyFlag, anyFlags, flag, kindred } from './samples.ts';

const step = (kind: Step['kind'], day = '2026-01-25', note = ''): Step => ({ kind, day, note });

describe('a flag', () => {
  test('takes itself again unchanged', () => {
    fc.assert(
      fc.property(anyFlag, (one) => {
        expect(flagOf(one)).toEqual(one);
      }),
    );
    fc.assert(
      fc.property(anyFlag, (one) => {
        expect(flagOf(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  test('is not made of what is none', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = flagOf(value);
        if (read) expect(flagOf(read)).toEqual(read);
      }),
    );
    const one = flag(1);
    for (const wrong of [
      { id: '1' },
      { wanted: 'virus' },
      { jurisdiction: 'XX' },
      { title: ' \n' },
      { hash: 'f'.repeat(63) },
      { created: -1 },
      { modified: Number.NaN },
      { modified: 8.64e15 + 1 },
      { evidence: { ...one.evidence, url: 'javascript:alert(1)' } },
    ]) {
      expect(flagOf({ ...one, ...wrong })).toBeNull();
    }
  });

  test('keeps nothing that is not expected, and no text that is too long', () => {
    const read = flagOf({
      ...flag(1),
      __proto__: { polluted: true },
      other: 1,
      note: 'é'.repeat(LONGEST.note + 1),
      steps: [
        { ...step('sent'), link: 'data:text/html,x' },
        { kind: 'sent', day: '2026-02-30' },
      ],
    });
    expect(read).not.toHaveProperty('other');
    expect(read?.note).toHaveLength(LONGEST.note);
    expect(read?.steps).toEqual([step('sent')]);
  });
});

describe('its hash', () => {
  test('is the same whatever the order of the keys', async () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined })).toBe(
      '{"b":[1,{"c":"é","d":null}]}',
    );
    // `printf '{"a":1,"b":"é"}' | sha256sum`
    expect(await hashOf({ b: 'é', a: 1 })).toBe(
      '09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6',
    );
  });

  test('changes with the evidence', async () => {
    const { evidence } = flag(1);
    expect(await hashOf({ ...evidence, searched: [] })).not.toBe(await hashOf(evidence));
  });

  test('reads canonical JSON back', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('its level', () => {
  const basis = { article: 'CRPA, art. L312-1-1', source: 'INSEE, 2023' };
  const tracker = { status: 'Non disponible', url: 'https://www.data.gouv.fr/', day: '2026-01-25' };

  test.each([
    ['not-found', {}],
    ['not-found', { basis: { ...basis, threshold: 'to-check' as const } }],
    ['tracked', { tracker }],
    ['tracked', { tracker, basis: { ...basis, threshold: 'to-check' as const } }],
    ['may-be-due', { tracker, basis: { ...basis, threshold: 'met' as const } }],
    ['requested', { tracker, steps: [step('sent')] }],
    ['not-found', { steps: [step('sent'), step('withdrawn')] }],
  ])('%s', (level, more) => {
    expect(levelOf(flag(1, more))).toBe(level);
  });

  test('is open until it is answered, published or withdrawn', () => {
    const open = (...kinds: Step['kind'][]) => isOpen({ steps: kinds.map((kind) => ({ kind })) });
    expect(open()).toBe(true);
    expect(open('sent', 'refused')).toBe(true);
    expect(open('sent', 'answered')).toBe(false);
    expect(open('sent', 'answered', 'appealed')).toBe(true);
    expect(open('sent', 'published')).toBe(false);
  });
});

test('steps stand in the order of their days, each once', () => {
  expect(
    stepsInOrder([
      step('refused', '2026-02-01'),
      step('acknowledged'),
      step('sent'),
      step('sent'),
      step('sent', '2026-01-25', 'par courrier'),
    ]).map(({ kind, note }) => kind + note),
  ).toEqual(['sent', 'sentpar courrier', 'acknowledged', 'refused']);
});

describe('merging', () => {
  const sorted = (list: ReturnType<typeof mergedFlags>) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

  test('one flag: in whichever order, however often', () => {
    fc.assert(
      fc.property(kindred, ([a, b, c]) => {
        if (!a || !b || !c) return;
        expect(mergedFlag(a, a)).toEqual(a);
        expect(mergedFlag(a, b)).toEqual(mergedFlag(b, a));
        expect(mergedFlag(mergedFlag(a, b), c)).toEqual(mergedFlag(a, mergedFlag(b, c)));
        const both = mergedFlag(a, b);
        expect(flagOf(both)).toEqual(both);
        for (const one of [...a.steps, ...b.steps]) expect(both.steps).toContainEqual(one);
      }),
    );
  });

  test('lists: idempotent, commutative, associative', () => {
    fc.assert(
      fc.property(kindred, kindred, kindred, (...lists) => {
        // A list as it is kept has no duplicates of its own.
        const [a, b, c] = lists.map((list) => mergedFlags([], list)) as [
          ReturnType<typeof mergedFlags>,
          ReturnType<typeof mergedFlags>,
          ReturnType<typeof mergedFlags>,
        ];
        expect(mergedFlags(a, a)).toEqual(a);
        expect(sorted(mergedFlags(a, b))).toEqual(sorted(mergedFlags(b, a)));
        expect(sorted(mergedFlags(mergedFlags(a, b), c))).toEqual(
          sorted(mergedFlags(a, mergedFlags(b, c))),
        );
      }),
    );
  });

  test('the words changed last are kept, and so is the letter', () => {
    const mine = flag(1, { note: 'mine', letter: { subject: 's', text: 'later', modified: 9 } });
    const theirs = flag(1, {
      note: 'theirs',
      modified: mine.modified + 1,
      letter: { subject: 's', text: 'earlier', modified: 8 },
    });
    expect(mergedFlag(mine, theirs)).toMatchObject({ note: 'theirs', letter: { text: 'later' } });
  });

  test('what is in one list alone comes out as it went in', () => {
    fc.assert(
      fc.property(anyFlags, (list) => {
        expect(mergedFlags(list, [])).toEqual(list);
        expect(mergedFlags([], list)).toHaveLength(new Set(list.map(({ hash }) => hash)).size);
      }),
    );
  });
});
