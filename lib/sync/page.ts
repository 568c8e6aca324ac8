/** One page of a listing: asked for, read, checked, and made ready to be staged. */
import type { Adapter, CatalogueSource, ListPage } from '../catalogues/adapter.ts';
import { gently } from '../gently.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import type { RefreshError, StagedPage } from '../store/contract.ts';
import { follow } from './endless.ts';
import type { Fetcher } from './fetch.ts';
import type { Standing } from './standing.ts';

/** Records of a long page that are staged together. */
const PIECE = 250;
/** Reasons for refusals that are kept. */
const REASONS = 5;
/** Longest identifier that an index entry is made for. */
const LONGEST_ID = 1000;

export interface PageOptions {
  adapter: Adapter;
  fetcher: Pick<Fetcher, 'ask'>;
  /** Adds to records what their catalogue does not say. */
  prepare(source: CatalogueSource, records: CatalogueRecord[]): Promise<CatalogueRecord[]>;
  now: () => number;
  signal?: AbortSignal;
}

/** The refresh one page further. `unchanged`: the catalogue says that nothing happened. */
export interface Turned {
  standing: Standing;
  stage: StagedPage[];
  unchanged: boolean;
}

/** Asks for the next page. Rejects when the signal is aborted. */
export async function turnPage(
  standing: Standing,
  { adapter, fetcher, prepare, now, signal }: PageOptions,
): Promise<Result<Turned, RefreshError>> {
  const { source, running, listing, work } = standing;
  const failed = (code: RefreshError['code'], detail: string) =>
    ({ ok: false, error: { code, detail: detail.slice(0, 500), at: now() } }) as const;
  const asked = { source, cursor: running.cursor, since: running.since };
  const request = adapter.list(asked);
  const first = running.cursor === null && listing.pass === 1;
  const etag = first && work.etag?.url === request.url ? work.etag.value : undefined;
  const answer = await fetcher.ask(request, 'refresh', source, { signal, etag });
  if (!answer.ok) return answer;
  const { bytes, unchanged, date } = answer.value;
  const begunAt = first ? (date ?? now()) : listing.begunAt;
  if (unchanged) {
    const turned = { ...standing, listing: { ...listing, begunAt, listed: true } };
    return { ok: true, value: { standing: turned, stage: [], unchanged } };
  }

  const parsed = await gently(adapter.parse(asked, answer.value.answer));
  if (!parsed.ok) return failed('shape', parsed.error);
  const page = parsed.value;
  const { trail, twice, endless } = follow(listing.trail, running.cursor, page);
  if (endless) return failed('endless', endless);

  const mine = page.records.filter((record) => isOwn(record, source));
  const strangers = page.records.length - mine.length;
  const reasons = [
    ...listing.reasons,
    ...page.refused.map(({ id, reason }) => (id ? `${id}: ${reason}` : reason).slice(0, 200)),
    ...(strangers > 0 ? ['without identifier, or of another catalogue'] : []),
  ].slice(0, REASONS);
  const stage = piecesOf(await prepare(source, mine), page.gone);
  const seen = answer.value.etag;
  return {
    ok: true,
    value: {
      unchanged,
      stage,
      standing: {
        ...standing,
        running: {
          ...running,
          cursor: page.next,
          pages: running.pages + 1,
          records: running.records + mine.length,
          total: page.total ?? running.total,
          refused: running.refused + page.refused.length + strangers,
          bytes: running.bytes + bytes,
          waitingUntil: null,
        },
        listing: {
          ...listing,
          begunAt,
          reasons,
          trail,
          listed: page.next === null,
          staged: listing.staged + mine.length + page.gone.length,
          moved: listing.moved || twice || hasMoved(running.total, page, adapter.incremental),
          ...(page.unended && { unended: true }),
          // A cut file may carry the tag of the whole one.
          etag:
            first && page.next === null && seen && !page.unended
              ? { url: request.url, value: seen }
              : null,
        },
      },
    },
  };
}

const isOwn = ({ catalogue, id }: CatalogueRecord, source: CatalogueSource): boolean =>
  catalogue === source.id && id !== '' && id.length <= LONGEST_ID;

/**
 * Whether entries may have slipped to a page that was read before: when some went, those behind
 * them moved up. What came or changed meanwhile is brought by the changes, where there are any.
 */
const hasMoved = (before: number | null, { total }: ListPage, incremental: boolean): boolean =>
  before !== null && total !== null && (incremental ? total < before : total !== before);

/** A catalogue in one file is staged in pieces, so that segments stay as small as others. */
function piecesOf(records: CatalogueRecord[], gone: string[]): StagedPage[] {
  const pieces: StagedPage[] = [];
  for (let i = 0; i < records.length; i += PIECE) {
    pieces.push({ records: records.slice(i, i + PIECE), gone: [] });
  }
  for (let i = 0; i < gone.length; i += PIECE) {
    pieces.push({ records: [], gone: gone.slice(i, i + PIECE) });
  }
  return pieces;
}
