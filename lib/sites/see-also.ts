/** Where a body can be read of elsewhere: official pages, opened only when they are pressed. */
import type { PublicBody } from '../model.ts';

export interface SeeAlso {
  /** `directory`: its entry with its contact; `forge`: where it publishes code. */
  what: 'directory' | 'register' | 'forge';
  href: string;
}

/** Accounts shown: a ministry has ten. */
const MOST_FORGES = 3;
/**
 * The directory's own addresses are numbers that change with each edition: its search takes a name.
 * https://lannuaire.service-public.gouv.fr/
 */
const DIRECTORY = 'https://lannuaire.service-public.gouv.fr/recherche';
/** Takes a SIREN: https://annuaire-entreprises.data.gouv.fr/ */
const REGISTER = 'https://annuaire-entreprises.data.gouv.fr/entreprise/';

/** Official pages about a body, the directory first. */
export function seeAlso({ name, country, ids }: PublicBody): SeeAlso[] {
  const pages: SeeAlso[] = [];
  if (country === 'FRA') {
    const search = new URLSearchParams({ whoWhat: name });
    pages.push({ what: 'directory', href: `${DIRECTORY}?${search}` });
  }
  if (ids.siren) pages.push({ what: 'register', href: REGISTER + encodeURIComponent(ids.siren) });
  for (const account of (ids.forge ?? []).slice(0, MOST_FORGES)) {
    pages.push({ what: 'forge', href: `https://${account}` });
  }
  return pages;
}
