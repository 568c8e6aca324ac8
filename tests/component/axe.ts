import axe from 'axe-core';
import { expect } from 'vitest';

/**
 * Fails when axe finds a fault in what is drawn. Contrast needs a real browser: the colours and
 * their figures are in `components/ui/tokens.css`.
 */
export async function expectAccessible(node: Element): Promise<void> {
  const { violations } = await axe.run(node, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
