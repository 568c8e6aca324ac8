import { describe, expect, it } from 'vitest';
import { benchOptions, PARTS, SIZES } from '../../../scripts/bench/options.ts';

const read = (line: string) => benchOptions(line.split(' ').filter(Boolean));

describe('benchOptions', () => {
  it('measures everything on every size unless told', () => {
    expect(read('')).toEqual({
      only: [...PARTS],
      sizes: [...SIZES],
      quick: false,
      ours: false,
      help: false,
    });
  });

  it('takes parts and sizes, in the order in which they run', () => {
    expect(read('--only page,search --size 300k,10k')).toMatchObject({
      only: ['search', 'page'],
      sizes: ['10k', '300k'],
    });
  });

  it('is quick on few records', () => {
    expect(read('--quick').sizes).toEqual(['10k']);
    expect(read('--quick --size 70k').sizes).toEqual(['70k']);
  });

  it.each([
    ['--only serach', /--only takes .*not "serach"/],
    ['--size 70000', /--size takes .*not "70000"/],
    ['--fast', /unknown/i],
  ])('refuses %s with a sentence', (line, sentence) => {
    expect(() => read(line)).toThrow(sentence);
  });
});
