/** Finds out what software runs at an address that a reader typed. */
import type { Adapter, CatalogueSource } from '../catalogues/adapter.ts';
import { isPublicHost } from '../catalogues/public-host.ts';
import type { Result } from '../model.ts';
import type { Fetcher } from './fetch.ts';
import { sourceFrom } from './sources-held.ts';

/** Why an address could not be added. */
export type ProbeError = 'address' | 'permission' | 'unreachable' | 'unknown-software' | 'held';

export interface ProbeOptions {
  adapters: readonly Adapter[];
  fetcher: Pick<Fetcher, 'ask'>;
  /** Catalogues that are there already. */
  held: readonly CatalogueSource[];
  signal?: AbortSignal;
}

/** Levels of a path that are asked: a portal is at the root of its host or one or two below. */
const LEVELS = 3;

/**
 * Asks an address, then the paths above it, as each software would be asked, until one answers as
 * it should. At most three times as many requests as there are adapters, one after the other.
 */
export async function probe(
  address: string,
  { adapters, fetcher, held, signal }: ProbeOptions,
): Promise<Result<CatalogueSource, ProbeError>> {
  const bases = basesOf(address);
  const [first] = bases;
  if (first === undefined) return { ok: false, error: 'address' };
  let answered = false;
  for (const base of bases) {
    const known = held.find((one) => one.base === base);
    if (known) return { ok: false, error: 'held' };
    for (const adapter of adapters) {
      if (!adapter.probe) continue;
      const draft = draftOf(base, adapter.software);
      const request = adapter.probe.request(base);
      const answer = await fetcher.ask(request, 'probe', draft, { signal, retries: 0 });
      if (answer.ok) {
        answered = true;
        const said = adapter.probe.recognise(base, answer.value.answer);
        const source = said && sourceFrom({ ...draft, ...said, ...own(draft) });
        if (!source) continue;
        const taken = held.some(({ id }) => id === source.id);
        return taken ? { ok: false, error: 'held' } : { ok: true, value: source };
      }
      const { code } = answer.error;
      if (code === 'permission') return { ok: false, error: 'permission' };
      // A host that cannot be reached once is not asked in every other way.
      const dead = code === 'offline' || code === 'timeout';
      if (dead && !answered) return { ok: false, error: 'unreachable' };
      answered = true;
    }
  }
  return { ok: false, error: 'unknown-software' };
}

/**
 * Where a catalogue may be, the most precise first; none when the address cannot be one. Only names
 * of the public network, over https: an extension must not be led into a home or an office.
 *
 * @param address as a reader types it, with or without `https://`.
 */
export function basesOf(address: string): string[] {
  const typed = address.trim();
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || written.length > 500 || !URL.canParse(written)) return [];
  const url = new URL(written);
  if (url.protocol === 'http:') url.protocol = 'https:';
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port + username + password !== '' || !isPublicHost(hostname))
    return [];
  const steps = url.pathname
    .split('/')
    .filter((step) => step !== '')
    .slice(0, LEVELS - 1);
  return Array.from({ length: steps.length + 1 }, (_, up) =>
    [url.origin, ...steps.slice(0, steps.length - up)].join('/'),
  );
}

const draftOf = (base: string, software: string): CatalogueSource => {
  const { host, pathname } = new URL(base);
  return {
    id: `${host}${pathname}`.toLowerCase().replace(/\/$/, ''),
    ...{ software, base, title: host, kinds: ['dataset'], country: 'INT', language: 'und' },
    ...{ licence: '', attribution: host, homepage: `${base}/` },
  };
};

/** What the answer of a host may not decide. */
const own = ({ id, software, base }: CatalogueSource) => ({ id, software, base });
