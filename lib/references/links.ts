/** What a link cites, told by its address alone. */
import { celex, celexOf } from './act-eu.ts';
import { isUai } from './checksums.ts';
import { consultationOf } from './consultations.ts';
import { repositoryOf } from './forges.ts';
import { datasetOf } from './portals.ts';
import type { ReferenceType } from './reference.ts';

/** A reference made by an address. */
export interface LinkReference {
  type: ReferenceType;
  value: string;
}

/** What the rules below look at. */
interface Address {
  href: string;
  url: URL;
  /** Without `www.` */
  host: string;
  /** Decoded, letter case as written. */
  path: string;
}

const MAX_LENGTH = 2000;

/** Tells what an absolute http(s) address cites; null for what is no known kind of reference. */
export function referenceOf(href: string): LinkReference | null {
  if (href.length > MAX_LENGTH) return null;
  const address = addressOf(href);
  return (
    address && (law(address) ?? publication(address) ?? organisation(address) ?? held(address))
  );
}

function addressOf(href: string): Address | null {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  let path = url.pathname;
  try {
    path = decodeURIComponent(path);
  } catch {
    // Percent signs that stand for themselves.
  }
  return { href, url, host: url.hostname.replace(/^www\./, ''), path };
}

type Reader = (address: Address) => LinkReference | null;

const LAW: Record<string, Reader> = {
  'legifrance.gouv.fr': legifrance,
  'eur-lex.europa.eu': european,
  'data.europa.eu': european,
  'legislation.gov.uk': ({ path }) =>
    made(
      'law-uk',
      /^\/(?:id\/)?(uk\w{2,3}|asp|ssi|anaw|asc|nia|nisr|wsi|apni)\/(\d{4})\/(\d{1,5})/.exec(path),
      ([, type, year, number]) => `${type} ${year}/${number}`,
    ),
  'bailii.org': ({ path }) =>
    made(
      'law-uk',
      /\/cases\/(UKSC|UKHL|EWHC|EWCA)\/(?:(Civ|Crim|Admin|Ch|Fam|Comm)\/)?(\d{4})\/(\d{1,5})\.html/.exec(
        path,
      ),
      ([, court, part, year, number]) =>
        court === 'EWHC'
          ? `[${year}] EWHC ${number} (${part})`
          : `[${year}] ${[court, part].filter(Boolean).join(' ')} ${number}`,
    ),
  'cada.data.gouv.fr': ({ path }) =>
    made('cada', /^\/(\d{8})(?:\/|$)/.exec(path), ([, number]) => number!),
  'cada.fr': ({ path }) =>
    made('cada', /^\/((?:19[89]\d|20\d\d)\d{4})(?:\/|$)/.exec(path), ([, number]) => number!),
  'gesetze-im-internet.de': ({ path }) =>
    made(
      'law-de',
      /^\/([a-z\d_]+)\/(?:__|art_)(\d{1,4}[a-z]?)\.html/.exec(path),
      ([whole, law, section]) =>
        `${whole!.includes('art_') ? 'Art.' : '§'} ${section} ${law!.replace(/_\d{4}$/, '').toUpperCase()}`,
    ),
  'law.cornell.edu': ({ path }) =>
    made(
      'law-us',
      /^\/(uscode|cfr)\/text\/(\d{1,2})\/(\d[\w.-]*)/.exec(path),
      ([, code, title, section]) => `${title} ${code === 'cfr' ? 'CFR' : 'USC'} ${section}`,
    ),
  'ecfr.gov': ({ path }) =>
    made(
      'law-us',
      /\/title-(\d{1,2})\/(?:.*\/)?(?:section-(\d[\d.]*)|part-(\d+))/.exec(path),
      ([, title, section, part]) => `${title} CFR ${section ?? part}`,
    ),
  'federalregister.gov': ({ path }) =>
    made(
      'law-us',
      /^\/citation\/(\d{2,3})-FR-(\d{1,6})/.exec(path),
      ([, volume, page]) => `${volume} FR ${page}`,
    ),
  'boe.es': spanish,
  'normattiva.it': ({ href }) =>
    made(
      'law-it',
      /urn:nir:stato:(decreto\.legislativo|decreto\.legge|legge):(\d{4})(-\d\d-\d\d)?;(\d{1,4})(?!\d)/.exec(
        href,
      ),
      ([, kind, year, day, number]) =>
        [ITALIAN[kind!], `${number}/${year}`, day && year + day].filter(Boolean).join(' '),
    ),
  'e-justice.europa.eu': ({ path }) =>
    made(
      'ecli',
      /^\/ecli\/(ECLI:[A-Z]{2}:[A-Z\d]{1,10}:\d{4}:[\w.]{1,25})$/i.exec(path),
      ([, id]) => id!.toUpperCase(),
    ),
  'congress.gov': ({ path }) =>
    made(
      'law-us',
      /^\/(\d{2,3})\/plaws\/publ(\d{1,4})/.exec(path),
      ([, congress, number]) => `PL ${congress}-${number}`,
    ),
};

const ITALIAN: Record<string, string> = {
  'decreto.legislativo': 'decreto legislativo',
  'decreto.legge': 'decreto-legge',
  legge: 'legge',
};

/** Kinds of acts in the ELI of the BOE. */
const SPANISH: Record<string, string> = {
  l: 'ley',
  lo: 'ley organica',
  rd: 'real decreto',
  rdl: 'real decreto-ley',
  rdlg: 'real decreto legislativo',
};

function spanish({ url, path }: Address): LinkReference | null {
  const eli = /^\/eli\/es\/(l|lo|rd|rdl|rdlg)\/(\d{4})\/(\d\d)\/(\d\d)\/(\d{1,4})(?!\d)/.exec(path);
  if (eli) {
    const [, kind = '', year, month, day, number] = eli;
    return {
      type: 'law-es',
      value: `${SPANISH[kind]} ${Number(number)}/${year} ${year}-${month}-${day}`,
    };
  }
  return made(
    'law-es',
    /^BOE-A-\d{4}-\d{1,6}$/.exec(url.searchParams.get('id') ?? ''),
    ([id]) => id,
  );
}

const law: Reader = (address) => LAW[address.host]?.(address) ?? null;

const LEGIFRANCE =
  /(?:LEGI|JORF)(?:ARTI|TEXT|SCTA)\d{12}|JORF(?:CONT|DOLE)\d{12}|(?:CETA|JURI|KALI|CNIL|CONS)TEXT\d{12}|KALI(?:ARTI|SCTA|CONT)\d{12}/g;

const ARTICLE_ID = /^(?:LEGI|JORF)ARTI/;

function legifrance({ url, path }: Address): LinkReference | null {
  const written = `${path}?${url.searchParams}`;
  // A section stands after its code, an article beside it.
  const named = written.match(LEGIFRANCE);
  const id =
    path.match(LEGIFRANCE)?.at(-1) ?? named?.find((one) => ARTICLE_ID.test(one)) ?? named?.[0];
  if (id) return { type: 'legifrance-id', value: id };
  const eli = /^\/eli\/([a-z_]+)\/(\d{4})\/(\d{1,2})\/(\d{1,2})\/([\w-]+)/.exec(path);
  if (!eli) return null;
  const [, type = '', year, month = '', day = '', number = ''] = eli;
  if (/^[A-Z]{4}\d{7}[A-Z]$/.test(number)) return { type: 'nor', value: number };
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return /^\d{2,4}-\d+$/.test(number)
    ? { type: 'act-fr', value: `${type} ${number} ${date}` }
    : null;
}

const ELI = /^\/eli\/(reg|dir|dec)(?:_impl|_del)?\/(\d{4})\/(\d{1,4})(?!\d)/;

function european({ url, path }: Address): LinkReference | null {
  const number = /CELEX(?::|%3A)([0-9][0-9A-Z()]{7,14}(?:-\d{8})?)/i.exec(
    `${path}?${url.search}`,
  )?.[1];
  if (number) return { type: 'act-eu', value: celexOf(number) };
  return made('act-eu', ELI.exec(path), ([, kind, year, serial]) =>
    celex(year!, { reg: 'R', dir: 'L', dec: 'D' }[kind as 'reg' | 'dir' | 'dec'], serial!),
  );
}

function publication({ host, path }: Address): LinkReference | null {
  if (host === 'doi.org' || host === 'dx.doi.org')
    return made('doi', /^\/(10\.\d{4,9}\/\S{1,200})$/.exec(path), ([, doi]) => doi!.toLowerCase());
  if (host === 'zenodo.org')
    return made('doi', /^\/records?\/(\d+)/.exec(path), ([, id]) => `10.5281/zenodo.${id}`);
  if (host === 'portal.issn.org')
    return made('issn', /\/issn\/(\d{4})-(\d{3}[\dx])/i.exec(path), ([, a, b]) =>
      (a! + b!).toUpperCase(),
    );
  if (host === 'archive.softwareheritage.org')
    return made('swhid', /swh:1:(?:cnt|dir|rev|rel|snp):[\da-f]{40}/.exec(path), ([id]) => id);
  return null;
}

function organisation({ host, path, url }: Address): LinkReference | null {
  if (host === 'annuaire-entreprises.data.gouv.fr') {
    return (
      made('siret', /^\/etablissement\/(\d{14})(?!\d)/.exec(path), ([, siret]) => siret!) ??
      made('siren', /^\/entreprise\/(?:[\w-]*-)?(\d{9})(?!\d)/.exec(path), ([, siren]) => siren!)
    );
  }
  if (host === 'insee.fr')
    return made(
      'insee',
      /[?&]geo=COM-(\d{5}|2[AB]\d{3})(?!\d)/.exec(url.search) ??
        /^\/\w\w\/metadonnees\/(?:cog|geographie)\/commune\/(?:COM)?(\d{5}|2[AB]\d{3})(?![\da-z])/i.exec(
          path,
        ),
      ([, code]) => code!,
    );
  if (host === 'geo.api.gouv.fr')
    return made('insee', /^\/communes\/(\d{5}|2[AB]\d{3})(?:\/|$)/.exec(path), ([, code]) => code!);
  if (host === 'finess.esante.gouv.fr')
    return made(
      'finess',
      /[?&]noFiness=(\d{9}|2[AB]\d{7})(?!\d)/i.exec(url.search),
      ([, finess]) => finess!,
    );
  if (host === 'pappers.fr')
    return made('siren', /^\/entreprise\/(?:[\w-]*-)?(\d{9})$/.exec(path), ([, siren]) => siren!);
  if (host === 'data-asso.fr')
    return made('rna', /\/(W(?:\d{2}|2[AB]|9[A-Z])\d{7})(?![\dA-Z])/i.exec(path), ([, rna]) =>
      rna!.toUpperCase(),
    );
  if (host === 'education.gouv.fr') {
    const uai = /^\/annuaire\/.*\/(\d{7}[a-z])(?:\/|$)/i.exec(path)?.[1]?.toUpperCase();
    return uai && isUai(uai) ? { type: 'uai', value: uai } : null;
  }
  return null;
}

/** What catalogues hold. */
function held({ href, url, host, path }: Address): LinkReference | null {
  const lower = path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  const repository = repositoryOf(host, lower);
  if (repository) return { type: 'repository', value: repository };
  const dataset = datasetOf(href, url, host, lower);
  if (dataset) return { type: 'dataset', value: dataset };
  const consultation = consultationOf(host, lower);
  return consultation ? { type: 'consultation', value: consultation } : null;
}

const made = (
  type: ReferenceType,
  found: RegExpExecArray | null,
  value: (found: RegExpExecArray) => string,
): LinkReference | null => found && { type, value: value(found) };
