import { expect, it } from 'vitest';
import { bareAddress } from '../../../lib/catalogues/repository.ts';

it.each([
  ['https://www.GitHub.com/etalab/exemple.git', 'github.com/etalab/exemple'],
  ['http://github.com/etalab/exemple/?tab=readme#x', 'github.com/etalab/exemple'],
  // Cut or mistyped, an address still names something: it stands for the record.
  ['https://www.', 'www.'],
  ['https://www./x', 'www./x'],
  ['https://.git', '.git'],
])('%s is %s', (address, bare) => {
  expect(bareAddress(address)).toBe(bare);
});
