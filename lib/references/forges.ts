/** Repositories by their address, on forges everybody knows and on those of public bodies. */
import { repositoryKey } from '../search/address-keys.ts';

/**
 * Forges whose name does not say so: those of public bodies in Software Heritage's list of known
 * forges (SoftwareHeritage/world-gov-domain-names, CC0), and of large communities.
 */
const FORGES = new Set([
  'code.europa.eu',
  'code.gov.cz',
  'koodivaramu.eesti.ee',
  'openforge.gov.in',
  'opensource.unicc.org',
  'softwarepublico.gov.br',
  'salsa.debian.org',
  'invent.kde.org',
  '0xacab.org',
  'plmlab.math.cnrs.fr',
  'src.koda.cnrs.fr',
]);
/** `gitlab-forge.din.…`, `gricad-gitlab.…`, `forgemia.…`: GitLab behind a name that says it. */
const NAMED = /^(?:[a-z\d-]+-gitlab|gitlab-[a-z\d-]+|forge[a-z]+|[a-z\d-]+-forge)\.[a-z\d-]+\./;
/** Hosts that show what is in a repository of GitHub. */
const OF_GITHUB = new Set([
  'raw.githubusercontent.com',
  'codeload.github.com',
  'media.githubusercontent.com',
]);
/** First parts of a forge's addresses that are no account. */
const NO_ACCOUNTS = new Set(
  `about api apps codespaces collections contact customer-stories dashboard enterprise events explore
  features groups help issues join login marketplace new notifications orgs pricing pulls readme search
  security settings site sponsors stars team topics trending user users`.split(/\s+/),
);
/** What stands below a repository. */
const BELOW =
  /\/(?:-|src|issues|pulls|pull-requests|merge_requests|releases|wiki|wikis|commits?|raw|blob|tree|archive|branches|tags|blame)(?:\/.*)?$/;

/**
 * The repository that an address shows, or shows something of; null on what is none.
 *
 * @param host without `www.`.
 * @param path decoded, in lower case.
 */
export function repositoryOf(host: string, path: string): string | null {
  if (OF_GITHUB.has(host)) return accounted(repositoryKey('github.com', path));
  if (host === 'api.github.com')
    return path.startsWith('/repos/')
      ? accounted(repositoryKey('github.com', path.slice(6)))
      : null;
  const key = repositoryKey(host, path);
  if (key) return accounted(key);
  const isForge = FORGES.has(host) || NAMED.test(host);
  return isForge && /^\/[^/]+\/[^/]+/.test(path) ? accounted(host + path) : null;
}

function accounted(key: string | null): string | null {
  if (!key) return null;
  const [host, account = '', name = '', ...rest] = key.split('/');
  if (NO_ACCOUNTS.has(account) || account === '-') return null;
  const repository = [host, account, name].join('/');
  const groups = rest.length > 0 ? `/${rest.join('/')}`.replace(BELOW, '') : '';
  return (repository + groups).replace(/\.git$/, '');
}
