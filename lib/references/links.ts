/** What a link cites, told by its address alone. */
import type { ReferenceType } from './reference.ts';

/** A reference made by an address. */
export interface LinkReference {
  type: ReferenceType;
  value: string;
}

const FORGES =
  /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|framagit\.org|git\.[\w.-]+|gitlab\.[\w.-]+|forge\.[\w.-]+|forgejo\.[\w.-]+|gitea\.[\w.-]+|[\w-]+\.gitlab\.[\w.-]+)$/;
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
    dataset(host, path) ??
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
  if (!FORGES.test(host)) return null;
  const [account, ...rest] = path.split('/-/')[0]!.split('/').filter(Boolean);
  if (!account || rest.length === 0 || NO_ACCOUNTS.has(account.toLowerCase())) return null;
  // GitLab nests its groups; elsewhere a repository is the second part.
  const parts = /^(?:github\.com|codeberg\.org|bitbucket\.org)$/.test(host)
    ? rest.slice(0, 1)
    : rest;
  const name = [account, ...parts]
    .join('/')
    .replace(/\.git$/, '')
    .toLowerCase();
  return { type: 'repository', value: `${host}/${name}` };
}

/** uData, Opendatasoft, CKAN and data.europa.eu say what a dataset is in the path. */
function dataset(host: string, path: string): LinkReference | null {
  const found =
    /^\/(?:[a-z]{2}\/)?datasets\/(?:r\/[\da-f-]{36}|[\w.~-]{2,150})(?:\/|$)/.exec(path) ??
    /^\/(?:[a-z]{2}\/)?explore\/(?:embed\/)?dataset\/[\w@.~-]{2,150}/.exec(path) ??
    /^\/(?:[a-z]{2}\/)?(?:data\/)?dataset\/(?!new(?:\/|$)|activity)[\w.~-]{2,150}/.exec(path) ??
    /^\/data\/datasets\/[\w.~:-]{2,200}/.exec(path) ??
    /^\/api\/explore\/v[\d.]+\/catalog\/datasets\/[\w@.~-]{2,150}/.exec(path);
  return found
    ? { type: 'dataset', value: host + found[0].replace(/\/$/, '').toLowerCase() }
    : null;
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
