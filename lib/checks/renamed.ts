/**
 * Datasets that are cited by a name of before. uData makes the address of a dataset of its title, and
 * sends old addresses on; what is held here knows the present ones only. A dataset whose title still
 * makes the old name, with the same number after it or none, is the one that was meant.
 */
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import type { CheckedReference } from './checked.ts';

/** Searches of one page: each takes some milliseconds. */
const MOST = 30;
/** A name of fewer words fits too much. */
const SHORTEST = 3;

const UDATA =
  /^https?:\/\/(?:www\.)?data\.gouv\.fr\/(?:[a-z]{2}\/)?datasets?\/([a-z\d-]{8,150})\/?(?:[?#]|$)/;
/** What is put after a name that was taken: a number, or the beginning of an identifier. */
const SUFFIX = /-(?:\d{1,2}|[\da-f]{8,24})$/;

/** References that were found nowhere, with the new address of those whose name is known. */
export async function underNewNames(
  references: CheckedReference[],
  named: (words: string) => Promise<CatalogueRecord[]>,
): Promise<CheckedReference[]> {
  const known = new Map<string, CatalogueRecord | null>();
  const renamed: CheckedReference[] = [];
  for (const reference of references) {
    const { href, checked } = reference;
    const slug = checked.verdict === 'not-found' ? UDATA.exec(href ?? '')?.[1] : undefined;
    if (slug !== undefined && !known.has(slug) && known.size < MOST)
      known.set(slug, await recordOf(slug, named));
    const record = slug === undefined ? undefined : known.get(slug);
    renamed.push(record ? moved(reference, record) : reference);
  }
  return renamed;
}

async function recordOf(
  slug: string,
  named: (words: string) => Promise<CatalogueRecord[]>,
): Promise<CatalogueRecord | null> {
  const name = slug.replace(SUFFIX, '');
  const words = name.split('-');
  if (words.length < SHORTEST) return null;
  const found = (await named(words.join(' '))).filter(
    ({ kind, catalogue, title }) =>
      kind === 'dataset' && catalogue === 'datagouv' && slugOf(title) === name,
  );
  // Two of the same name: which was meant, nobody can tell.
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A title as uData writes it in addresses. */
const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');

const moved = (reference: CheckedReference, record: CatalogueRecord): CheckedReference => ({
  ...reference,
  record,
  checked: {
    verdict: 'moved',
    reason: 'old-slug',
    evidence: { what: 'record', of: record.title, url: record.url },
    confidence: 0.8,
    better: record.url,
  },
});
