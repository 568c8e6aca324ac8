/** Who runs the site of a page, from its host alone. */
import type { PublicBody, SiteReason, SiteVerdict } from '../model.ts';
import { type PageHost, pageHost, withoutWww, withParents } from './host.ts';
import { lookalike } from './lookalike.ts';
import { OFFICIAL_SUFFIXES, SUFFIXES_CHECKED_ON } from './official-suffixes.ts';
import { sharedHost } from './shared-hosts.ts';
import type { HostEntry, SitesTable } from './table.ts';

export interface Sites {
  /**
   * Judges a page by its address.
   *
   * @param url the address that the browser gives; any text is accepted.
   * @param publicMarkup names of the public-markup rules that the page satisfies. They make an
   *   unknown host `claims-public` at most: markup is copied in a minute.
   */
  judge(url: string, publicMarkup?: string[]): SiteVerdict;
  /** All bodies known, one by one: there are tens of thousands, to be walked gently. */
  bodies(): Iterable<PublicBody>;
}

interface Match {
  matched: string;
  reason: Extract<SiteReason, 'host-listed' | 'parent-listed' | 'public-suffix'>;
  country: string;
  listedOn: string;
  body: PublicBody | null;
}

/** Makes the judge of sites over a table of public hosts. */
export function createSites(table: SitesTable): Sites {
  return {
    *bodies() {
      for (let number = 0; number < table.bodies; number++) yield table.body(number);
    },
    judge(url, publicMarkup = []) {
      const page = pageHost(url);
      const match = page.host === '' ? null : findMatch(table, page.host);
      if (!match) return judgeUnlisted(page, publicMarkup);
      if (page.refused) return other(page.host, [page.refused]);
      const { matched, reason, country, listedOn, body } = match;
      return {
        verdict: 'official',
        host: page.host,
        matched,
        body,
        reasons: [reason, 'https'],
        listedOn,
        country,
      };
    },
  };
}

/** Addresses whose host tells nothing, not even that it imitates another. */
const MEANINGLESS: (SiteReason | null)[] = ['not-a-web-page', 'ip-address', 'archive-copy'];

function judgeUnlisted({ host, refused }: PageHost, publicMarkup: string[]): SiteVerdict {
  if (refused && MEANINGLESS.includes(refused)) return other(host, [refused]);
  const against = refused ? [refused] : [];
  const imitation = lookalike(host);
  if (imitation) {
    const { reason, resembles } = imitation;
    return {
      ...other(host, [reason, ...against]),
      verdict: 'lookalike',
      ...(resembles ? { resembles } : {}),
    };
  }
  if (publicMarkup.length > 0) {
    return { ...other(host, ['markup-only', ...against]), verdict: 'claims-public' };
  }
  return other(host, [sharedHost(host) ? 'shared-host' : 'not-listed', ...against]);
}

const other = (host: string, reasons: SiteReason[]): SiteVerdict => ({
  verdict: 'other',
  host,
  matched: null,
  body: null,
  reasons,
});

/** The nearest listed domain of a host: itself, then its parents, then a State's own suffix. */
function findMatch(table: SitesTable, host: string): Match | null {
  const bare = withoutWww(host);
  let nearest: HostEntry | null = null;
  let body: PublicBody | null = null;
  for (const domain of withParents(bare)) {
    const entry = table.entry(domain);
    const counts = entry && (domain === bare || !entry.exactOnly);
    if (!counts) continue;
    nearest ??= entry;
    // Who runs a domain runs what lies under it, unless a nearer line says who does. Nobody runs
    // all that lies under a registry's suffix.
    if (!body && entry.body >= 0 && (!entry.suffix || domain === bare)) {
      body = table.body(entry.body);
    }
  }
  if (nearest && !nearest.suffix) {
    return {
      matched: nearest.host,
      reason: nearest.host === bare ? 'host-listed' : 'parent-listed',
      country: nearest.country,
      listedOn: table.lists[nearest.list]?.date ?? '',
      body,
    };
  }
  for (const domain of withParents(bare)) {
    const country = OFFICIAL_SUFFIXES[domain];
    if (country) {
      const listedOn = SUFFIXES_CHECKED_ON;
      return { matched: domain, reason: 'public-suffix', country, listedOn, body };
    }
  }
  if (!nearest) return null;
  const listedOn = table.lists[nearest.list]?.date ?? '';
  return {
    matched: nearest.host,
    reason: 'public-suffix',
    country: nearest.country,
    listedOn,
    body,
  };
}
