import { expect, test, vi } from 'vitest';
import { askFlag, takeFlags } from '../../../lib/shared/flag-asked.ts';
import { askSearch } from '../../../lib/shared/search-asked.ts';

test('a passage waits for the panel of its window, apart from words to search', async () => {
  const taken: unknown[] = [];
  await askSearch('eau', 3);
  await askFlag({ selection: ` ${'x'.repeat(9_000)}`, url: 'https://a.fr/', title: 'A' }, 3);
  takeFlags(4, (asked) => taken.push(asked));
  takeFlags(3, (asked) => taken.push(asked));
  await vi.waitFor(() =>
    expect(taken).toEqual([{ selection: 'x'.repeat(5_000), url: 'https://a.fr/', title: 'A' }]),
  );
});
