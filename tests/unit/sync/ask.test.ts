import { expect, test, vi } from 'vitest';
import { adapterOf } from '../../../lib/catalogues/adapters.ts';
import { sourceOf } from '../../../lib/catalogues/sources.ts';
import { askLive } from '../../../lib/sync/ask.ts';
import type { Fetcher } from '../../../lib/sync/fetch.ts';

const source = sourceOf('data-europa')!;
const answering = (answer: unknown) =>
  vi.fn<Fetcher['ask']>(async () => ({ ok: true, value: { answer, bytes: 1 } }) as never);

test('one request is sent, with the words, and its records come back', async () => {
  const results = [
    { id: 'a', title: { fr: 'Qualité de l’air' }, catalog: { country: { id: 'fr' } } },
    { id: 'b', title: { fr: 'Qualité de l’eau' } },
  ];
  const ask = answering({ result: { count: 2, results } });
  const found = await askLive(source, 'qualité de l’air', { adapterOf, fetcher: { ask } });
  expect(ask).toHaveBeenCalledTimes(1);
  const [request, purpose] = ask.mock.calls[0]!;
  expect(purpose).toBe('ask');
  expect(new URL(request.url).origin).toBe(source.base);
  expect(new URL(request.url).search + (request.body ?? '')).toContain('qualit');
  expect(found.ok && found.value.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'Qualité de l’air'],
    ['b', 'Qualité de l’eau'],
  ]);
});

test('an endless question is cut, and an answer of another shape is told', async () => {
  const ask = answering('<html>');
  const found = await askLive(source, 'eau '.repeat(5000), { adapterOf, fetcher: { ask } });
  expect(found).toEqual({ ok: false, error: 'shape' });
  expect(ask.mock.calls[0]![0].url.length).toBeLessThan(2500);
});

test('nothing is sent to a catalogue that cannot be asked', async () => {
  const ask = answering({});
  const packed = sourceOf('betagouv')!;
  const found = await askLive(packed, 'eau', { adapterOf, fetcher: { ask } });
  expect(found.ok).toBe(false);
  expect(ask).not.toHaveBeenCalled();
});
