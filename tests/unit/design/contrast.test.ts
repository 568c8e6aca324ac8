import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, contrast } from './contrast.ts';

const SHEET = readFileSync('components/ui/tokens.css', 'utf8');
const DESIGN = readFileSync('docs/design.md', 'utf8');
const [day, night] = SHEET.split('@media (prefers-color-scheme: dark)') as [string, string];
const SCHEMES = { day, night: night.split('@media')[0]! };

const GROUNDS = ['paper', 'leaf', 'tint'];
/** What WCAG 2.2 AA asks for text (1.4.3), and for what borders a control (1.4.11). */
const TEXT = 4.5;
const MARK = 3;

it('knows the contrast of black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(SCHEMES))('by %s', (scheme, block) => {
  const palette = colours(block);

  it.each(['ink', 'ink-2', 'ink-3', 'violet', 'violet-deep'])('%s can be read', (ink) => {
    for (const ground of GROUNDS) {
      expect(contrast(palette[ink]!, palette[ground]!)).toBeGreaterThanOrEqual(TEXT);
    }
  });

  it('paper can be read on ink and on violet', () => {
    expect(contrast(palette.paper!, palette.ink!)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(palette.paper!, palette.violet!)).toBeGreaterThanOrEqual(TEXT);
  });

  it('the borders of controls can be seen', () => {
    for (const ground of ['paper', 'leaf']) {
      expect(contrast(palette.line!, palette[ground]!)).toBeGreaterThanOrEqual(MARK);
    }
  });

  it('the figures written down are those of the colours', () => {
    const written = [...block.matchAll(/--([\w-]+):\s*#[\da-f]{6};\s*\/\*\s*([\d. /]+)/g)];
    expect(written.length).toBeGreaterThan(5);
    for (const [, name, figures] of written) {
      const measured = GROUNDS.map((ground) => contrast(palette[name!]!, palette[ground]!));
      const claimed = figures!
        .split('/')
        .map((figure) => figure.trim())
        .filter(Boolean);
      expect([name, ...claimed]).toEqual([
        name,
        ...measured.slice(0, claimed.length).map((ratio) => ratio.toFixed(2)),
      ]);
    }
  });

  it('the design document says the same', () => {
    for (const name of ['ink', 'ink-2', 'ink-3', 'line', 'violet', 'violet-deep']) {
      const row = DESIGN.split('\n').find((line) => line.startsWith(`| \`--${name}\``))!;
      const cell = row.split('|')[scheme === 'day' ? 3 : 4]!;
      const ratio = contrast(palette[name]!, palette.paper!).toFixed(2);
      expect(cell).toContain(palette[name]!);
      expect(cell).toContain(ratio);
    }
  });
});
