import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Bars } from '../../components/charts/Bars.tsx';
import { expectAccessible } from './axe.ts';

const WORDS = { title: 'Jeux par année', description: 'Par année de création.' };

test('bars have a name, their values on them, and a table with the same figures', async () => {
  const { container, getByRole } = render(
    <main>
      <Bars
        {...WORDS}
        level={2}
        columns={['année', 'jeux']}
        bars={[
          { label: '2024', value: 0 },
          { label: '2025', value: 1234 },
          { label: '2026', value: 12, text: 'douze', current: true },
        ]}
      />
    </main>,
  );
  const drawing = getByRole('img', { name: 'Jeux par année', description: /création/ });
  expect([...drawing.querySelectorAll('.value')].map((value) => value.textContent)).toEqual([
    '0',
    '1\u202f234',
    'douze',
  ]);
  expect(
    [...drawing.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height'))),
  ).toEqual([0, 132, expect.closeTo(1.28, 1)]);
  expect([...container.querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
    'annéejeux',
    '20240',
    '20251\u202f234',
    '2026douze',
  ]);
  await expectAccessible(container);
});

test('of many bars, the highest and the current one have their values written', async () => {
  const bars = Array.from({ length: 20 }, (_, i) => ({
    label: String(2007 + i),
    value: i === 9 ? 50 : i,
    current: i === 19,
  }));
  const { container } = render(
    <main>
      <Bars {...WORDS} level={2} bars={bars} />
    </main>,
  );
  const said = (name: string) =>
    [...container.querySelectorAll(`.marks g:not(:has(.grid)) .${name}`)].map(
      (one) => one.textContent,
    );
  expect(said('value')).toEqual(['50', '19']);
  expect(said('label')[0]).toBe('2007');
  expect(said('label').at(-1)).toBe('2026');
  await expectAccessible(container);
});

test('no bars, no chart', () => {
  expect(render(<Bars {...WORDS} bars={[]} />).container.innerHTML).toBe('');
});
