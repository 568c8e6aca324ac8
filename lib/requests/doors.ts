/**
 * Where a letter may be handed in. A door is an address that opens by a press; nothing is sent by
 * this program. What an address can carry is limited: a longer letter goes by the clipboard.
 */
import { isAddress } from './email.ts';
import type { Jurisdiction } from './flag.ts';
import { withoutHead } from './letters/frame.ts';

export const DOOR_KINDS = [
  /** A public request site: the request and its answers are seen by everybody. */
  'request-site',
  /** The discussion of the dataset, at its catalogue. */
  'discussion',
  /** The forum where open data are asked for. */
  'forum',
  /** A page of the body. */
  'contact',
  /** The reader's own mail program. */
  'mail',
  /** Who hears complaints about refusals and silence. */
  'appeal',
] as const;

export type DoorKind = (typeof DOOR_KINDS)[number];

export interface Door {
  id: string;
  kind: DoorKind;
  /** Its own name, the same in all languages; empty for a kind that has none. */
  name: string;
  /** https, http for a page of the body, or mailto. */
  href: string;
  /** Whether the address carries the letter; else it goes by the clipboard. */
  carries: 'letter' | 'nothing';
  /** Letters that an address to this door may have, where the letter was too long for it. */
  limit?: number;
}

export interface DoorInput {
  jurisdiction: Jurisdiction;
  subject: string;
  text: string;
  /** Name of the body. */
  body?: string;
  /** E-mail address of the body, where the reader knows it. */
  email?: string;
  /** Page of the body, where one is known: its contact page, or its site. */
  contact?: string;
  /** Page of the dataset that is spoken of, at its catalogue. */
  dataset?: string | undefined;
  /** Name by which the request site knows the body, where the reader knows it. */
  slug?: string;
}

/** Alaveteli sites, by jurisdiction: all have the same addresses. */
const ALAVETELI: Partial<Record<Jurisdiction, { id: string; name: string; site: string }>> = {
  FR: { id: 'madada', name: 'Ma Dada', site: 'https://madada.fr' },
  GB: { id: 'whatdotheyknow', name: 'WhatDoTheyKnow', site: 'https://www.whatdotheyknow.com' },
  EU: { id: 'asktheeu', name: 'AsktheEU', site: 'https://www.asktheeu.org' },
};

/**
 * Longest addresses. 6,000 is below what web servers take by default; FragDenStaat takes about 4,096
 * bytes; of MuckRock nothing is known, 2,000 is what every browser and server takes. Mail programs
 * cut `mailto:` near 2,083 on Windows.
 */
const LIMITS = { alaveteli: 6000, fragdenstaat: 4096, muckrock: 2000, mail: 2000 };

/** Who hears complaints: of the CADA, the page that says how; of the others, their front door. */
const APPEALS: Record<Jurisdiction, { id: string; name: string; href: string }> = {
  FR: {
    id: 'cada',
    name: 'CADA',
    href: 'https://www.cada.fr/particulier/quand-et-comment-saisir-la-cada',
  },
  EU: {
    id: 'ombudsman',
    name: 'European Ombudsman',
    href: 'https://www.ombudsman.europa.eu/',
  },
  GB: { id: 'ico', name: 'Information Commissioner’s Office', href: 'https://ico.org.uk/' },
  DE: {
    id: 'bfdi',
    name: 'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    href: 'https://www.bfdi.bund.de/',
  },
  US: {
    id: 'ogis',
    name: 'Office of Government Information Services',
    href: 'https://www.archives.gov/ogis',
  },
  CA: {
    id: 'oic',
    name: 'Office of the Information Commissioner',
    href: 'https://www.oic-ci.gc.ca/',
  },
};

/** All doors for a letter, those that carry it first within each kind as listed. */
export function doorsFor(input: DoorInput): Door[] {
  return [
    ...requestSites(input),
    ...page('discussion', input.dataset),
    ...(input.jurisdiction === 'FR' ? [FORUM] : []),
    ...mail(input),
    ...page('contact', input.contact),
    { ...APPEALS[input.jurisdiction], kind: 'appeal', carries: 'nothing' },
  ];
}

const FORUM: Door = {
  id: 'forum',
  kind: 'forum',
  name: 'forum.data.gouv.fr',
  href: 'https://forum.data.gouv.fr/c/recherche-et-ouverture-de-donnees/8',
  carries: 'nothing',
};

function requestSites({ jurisdiction, subject, text, slug, body: name = '' }: DoorInput): Door[] {
  // What everybody sees must not carry the address of who writes.
  const body = withoutHead(text);
  const alaveteli = ALAVETELI[jurisdiction];
  if (alaveteli) {
    const { id, site } = alaveteli;
    if (!slug) {
      // The names by which these sites know bodies are not known here: their own search finds them.
      const href = `${site}/select_authority${name ? `?${query({ query: name })}` : ''}`;
      return [{ id, kind: 'request-site', name: alaveteli.name, href, carries: 'nothing' }];
    }
    const start = `${site}/new/${encodeURIComponent(slug)}`;
    return [carrying(id, alaveteli.name, start, { title: subject, body }, LIMITS.alaveteli)];
  }
  if (jurisdiction === 'DE') {
    const fields = { subject, body, full_text: '1' };
    const start = 'https://fragdenstaat.de/anfrage-stellen/';
    return [carrying('fragdenstaat', 'FragDenStaat', start, fields, LIMITS.fragdenstaat)];
  }
  if (jurisdiction === 'US') {
    const fields = { title: subject, requested_docs: body };
    const start = 'https://www.muckrock.com/foi/create/';
    return [carrying('muckrock', 'MuckRock', start, fields, LIMITS.muckrock)];
  }
  return [];
}

/** A request site whose address carries the letter where it fits. */
function carrying(
  id: string,
  name: string,
  start: string,
  fields: Record<string, string>,
  limit: number,
): Door {
  const href = `${start}?${query(fields)}`;
  const kind = 'request-site';
  return href.length <= limit
    ? { id, kind, name, href, carries: 'letter' }
    : { id, kind, name, href: start, carries: 'nothing', limit };
}

function mail({ email = '', subject, text }: DoorInput): Door[] {
  const to = isAddress(email) ? email.split('@').map(encodeURIComponent).join('@') : '';
  // Lines end by CRLF here: RFC 6068, 5.
  const body = text.replaceAll(/\r?\n/g, '\r\n');
  const href = `mailto:${to}?${query({ subject, body })}`;
  const door = { id: 'mail', kind: 'mail', name: '' } as const;
  return href.length <= LIMITS.mail
    ? [{ ...door, href, carries: 'letter' }]
    : [
        {
          ...door,
          href: `mailto:${to}?${query({ subject })}`,
          carries: 'nothing',
          limit: LIMITS.mail,
        },
      ];
}

/** A page of http or https; nothing for any other address. */
function page(kind: 'discussion' | 'contact', address: string | undefined): Door[] {
  if (!address || !URL.canParse(address)) return [];
  const { protocol, host, href } = new URL(address);
  if (!/^https?:$/.test(protocol)) return [];
  return [{ id: kind, kind, name: host, href, carries: 'nothing' }];
}

/** A query as RFC 3986 writes one: spaces as `%20`, which mail programs need too. */
const query = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&');
