/** Asks a catalogue that is too big to be held, when the reader has pressed its button. */
import type { Adapter, CatalogueSource } from '../catalogues/adapter.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import type { RefreshError } from '../store/contract.ts';
import type { Fetcher } from './fetch.ts';

/** Answers wanted of a catalogue: more are found on its own page. */
const LIMIT = 10;
/** Longest question, in UTF-16 units: a few words or four phrases. */
const LONGEST = 200;

/**
 * Sends some words to a catalogue, once, and reads its answer.
 *
 * @param words exactly what is sent.
 */
export async function askLive(
  source: CatalogueSource,
  words: string,
  deps: {
    adapterOf: (software: string) => Adapter | undefined;
    fetcher: Pick<Fetcher, 'ask'>;
    signal?: AbortSignal;
  },
): Promise<Result<CatalogueRecord[], RefreshError['code']>> {
  const adapter = deps.adapterOf(source.software);
  if (!adapter?.ask || !adapter.parseAsked) return { ok: false, error: 'unknown' };
  const request = adapter.ask(source, words.slice(0, LONGEST), LIMIT);
  const answer = await deps.fetcher.ask(request, 'ask', source, {
    signal: deps.signal,
    retries: 0,
  });
  if (!answer.ok) return { ok: false, error: answer.error.code };
  const records = adapter.parseAsked(source, answer.value.answer);
  return records.ok
    ? { ok: true, value: records.value.slice(0, LIMIT) }
    : { ok: false, error: 'shape' };
}
