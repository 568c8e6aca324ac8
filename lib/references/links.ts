/** What a link cites, told by its address alone. */
import { addressKeys, repositoryKey } from '../search/address-keys.ts';
import type { ReferenceType } from './reference.ts';

/** A reference made by an address. */
export interface LinkReference {
  type: ReferenceType;
  value: string;
}

/** First parts of a forge's addresses that are no account. */
const NO_ACCOUNTS = new Set(
  'about explore features login marketplace orgs pricing search settings sponsors topics users help'.split(
    ' ',
  ),
);

/** Tells what an absolute http(s) address cites; null for what is no known kind of reference. */
export function referenceOf(href: string): LinkReference | null {
  if (href.length > 2000 || !URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^www\./, '');
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    path = url.pathname;
  }
  return (
    law(host, path, url) ??
    publication(host, path) ??
    repository(host, path) ??
    dataset(href, path) ??
    consultation(host, path)
  );
}

function law(host: string, path: string, url: URL): LinkReference | null {
  if (host === 'legifrance.gouv.fr') {
    const written = `${path}?${url.searchParams}`;
    const id = /(?:LEGI|JORF)(?:ARTI|TEXT|SCTA)\d{12}|(?:CETA|JURI|KALI|CNIL)TEXT\d{12}/.exec(
      written,
    )?.[0];
    return id ? { type: 'legifrance-id', value: id } : null;
  }
  if (host === 'eur-lex.europa.eu') {
    const celex = /CELEX(?::|%3A)([0-9][0-9A-Z()]{7,14})/i.exec(`${path}?${url.search}`)?.[1];
    if (celex) return { type: 'act-eu', value: celex.toUpperCase() };
    const eli = /^\/eli\/(reg|dir|dec)\/(\d{4})\/(\d{1,4})/.exec(path);
    if (eli) {
      const letter = { reg: 'R', dir: 'L', dec: 'D' }[eli[1] as 'reg' | 'dir' | 'dec'];
      return { type: 'act-eu', value: `3${eli[2]}${letter}${eli[3]!.padStart(4, '0')}` };
    }
  }
  if (host === 'legislation.gov.uk') {
    const act = /^\/(?:id\/)?(ukpga|uksi|asp|ssi|anaw|nia|ukla|wsi)\/(\d{4})\/(\d{1,5})/.exec(path);
    return act ? { type: 'law-uk', value: `${act[1]} ${act[2]}/${act[3]}` } : null;
  }
  if (host === 'cada.data.gouv.fr') {
    const opinion = /^\/(\d{8})(?:\/|$)/.exec(path)?.[1];
    return opinion ? { type: 'cada', value: opinion } : null;
  }
  return null;
}

function publication(host: string, path: string): LinkReference | null {
  if (host === 'doi.org' || host === 'dx.doi.org') {
    const doi = /^\/(10\.\d{4,9}\/\S{1,200})$/.exec(path)?.[1];
    return doi ? { type: 'doi', value: doi.toLowerCase() } : null;
  }
  if (host === 'archive.softwareheritage.org') {
    const id = /swh:1:(?:cnt|dir|rev|rel|snp):[\da-f]{40}/.exec(path)?.[0];
    return id ? { type: 'swhid', value: id } : null;
  }
  return null;
}

function repository(host: string, path: string): LinkReference | null {
  const key = repositoryKey(host, path.toLowerCase().replace(/\/$/, ''));
  const account = key?.split('/')[1] ?? '';
  return key && !NO_ACCOUNTS.has(account) ? { type: 'repository', value: key } : null;
}

/** uData, Opendatasoft, CKAN and data.europa.eu say what a dataset is in the path. */
const DATASETS = [
  /^\/(?:[a-z]{2}\/)?datasets\/[\w.~-]{2,150}(?:\/|$)/,
  /^\/(?:[a-z]{2}\/)?explore\/(?:embed\/)?dataset\/[\w@.~-]{2,150}/,
  /^\/(?:[a-z]{2}\/)?(?:data\/)?dataset\/(?!new(?:\/|$)|activity)[\w.~-]{2,150}/,
  /^\/data\/datasets\/[\w.~:-]{2,200}/,
  /^\/api\/[12]\/datasets\/[\w.~-]{2,150}(?:\/|$)/,
  /^\/api\/explore\/v[\d.]+\/catalog\/datasets\/[\w@.~-]{2,150}/,
];
/** A file of uData, whose dataset its address does not name. */
const FILE = /^\/(?:[a-z]{2}\/)?datasets\/r\/[\da-f-]{36}/;

function dataset(href: string, path: string): LinkReference | null {
  const isFile = FILE.test(path);
  if (!isFile && !DATASETS.some((pattern) => pattern.test(path))) return null;
  const keys = addressKeys(href);
  // Of the addresses of a dataset, of its views and of its files the dataset's is the shortest.
  const value = isFile ? keys[0] : keys.toSorted((a, b) => a.length - b.length)[0];
  return value === undefined ? null : { type: 'dataset', value };
}

function consultation(host: string, path: string): LinkReference | null {
  const isPlatform =
    /(?:^|\.)(?:debatpublic\.fr|lecese\.fr|consultations-publiques\.developpement-durable\.gouv\.fr|participation-citoyenne\.gouv\.fr)$/.test(
      host,
    );
  const isVie = host === 'vie-publique.fr' && path.startsWith('/consultations/');
  // Decidim numbers its petitions, and names its processes.
  const isDecidim = /\/(?:processes\/[\w-]{2,100}\/f\/|initiatives\/i-\d{1,6})/.exec(path);
  if (!isPlatform && !isVie && !isDecidim) return null;
  if (path === '/' || path === '') return null;
  return { type: 'consultation', value: host + path.replace(/\/$/, '') };
}
