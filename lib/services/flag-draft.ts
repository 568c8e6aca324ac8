/** A flag as it is proposed to the reader, before any word of theirs. */
import { sourceOf } from '../catalogues/sources.ts';
import type { Proposal } from '../missing/proposal.ts';
import type { FlaggedRecord, Jurisdiction, Searched, WantedKind } from '../requests/flag.ts';
import { jurisdictionOf } from '../requests/jurisdiction.ts';
import { pageAddress } from '../requests/row.ts';
import type { FlagAsked } from '../shared/flag-asked.ts';
import type { CatalogueReport, FacingRead, FacingState } from '../shared/state.ts';
import type { FlagDraft } from './flags.ts';

/** What is known of a flag beside what the form asks for. */
export type Beginning = Omit<FlagDraft, 'wanted' | 'note' | 'jurisdiction'> & {
  wanted: WantedKind;
  /** Undefined where the reader must choose. */
  jurisdiction: Jurisdiction | undefined;
};

type Report = Pick<CatalogueReport, 'catalogues'> | null;

/** Longest title that is made of a selection. */
const LONGEST_TITLE = 120;
/** Phrases of a page with which its records were looked for. */
const MOST_PHRASES = 6;

/** A proposal as a flag. */
export const proposed = (proposal: Proposal, state: FacingRead, report: Report): Beginning => ({
  title: proposal.title,
  wanted: proposal.wanted,
  ...bodyOf(state),
  ...(proposal.basis && { basis: proposal.basis }),
  jurisdiction: jurisdictionIn(state),
  evidence: {
    ...pageOf(state),
    element: proposal.title,
    ...(proposal.record && { record: proposal.record }),
    searched: proposal.record
      ? recordSearched(proposal.record, state.at)
      : proposal.searched.length > 0
        ? proposal.searched
        : searchedFor(state, report),
  },
});

/**
 * What the reader misses: on the page that was read, in a passage of one that was not, or about a
 * record that stands beside it.
 *
 * @param now in ms since 1970: when a page that was not read was seen.
 */
export function missed(
  state: FacingState | null,
  asked: FlagAsked | null,
  report: Report,
  now: number,
): Beginning | null {
  const read = state?.status === 'read' ? state : null;
  const own = read && (!asked || samePage(asked.url, read.page.url)) ? read : null;
  const page = own ? pageOf(own) : asked && { url: asked.url, title: asked.title, at: now };
  if (!page) return null;
  const selection = asked?.selection ?? '';
  const about = asked?.about;
  const record = about?.record;
  return {
    title: about?.title ?? selection.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE).trim(),
    wanted: about?.wanted ?? 'data',
    ...(own && bodyOf(own)),
    jurisdiction: own ? jurisdictionIn(own) : undefined,
    evidence: {
      ...page,
      ...(selection !== '' && { selection }),
      ...(about && { element: about.finding }),
      ...(record && { record }),
      searched: record
        ? recordSearched(record, page.at)
        : own && !about
          ? searchedFor(own, report)
          : [],
    },
  };
}

const pageOf = ({ page, at }: FacingRead) => ({
  url: page.url,
  title: page.title,
  at,
  ...(page.language && { language: page.language }),
});

const bodyOf = ({ site }: FacingRead): Pick<FlagDraft, 'body'> =>
  site.body ? { body: { name: site.body.name, site: `https://${site.host}/` } } : {};

const jurisdictionIn = ({ site }: FacingRead): Jurisdiction | undefined =>
  jurisdictionOf(site.country ?? site.body?.country);

/** What was looked for to find what stands beside the page, catalogue by catalogue. */
function searchedFor({ understood, related, at }: FacingRead, report: Report): Searched[] {
  const words = (understood?.phrases ?? []).slice(0, MOST_PHRASES).join(', ');
  if (words === '') return [];
  return (report?.catalogues ?? []).flatMap(({ id, current }) => {
    if (!current) return [];
    const found = related.filter(({ record }) => record.catalogue === id).length;
    const asOf = current.sourceDate.slice(0, 10);
    return { where: sourceOf(id)?.title ?? id, words, at, found, ...(asOf && { asOf }) };
  });
}

/** A record was found, in its own catalogue: that is where it was looked at. */
const recordSearched = ({ catalogue, title, asOf }: FlaggedRecord, at: number): Searched[] => [
  {
    where: sourceOf(catalogue)?.title ?? catalogue,
    words: title,
    at,
    found: 1,
    ...(asOf && { asOf }),
  },
];

const samePage = (a: string, b: string): boolean => pageAddress(a) === pageAddress(b);
