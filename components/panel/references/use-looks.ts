/** Looks at the addresses that a page cites: what was seen before, and what is seen now. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { addressToAsk, type Look } from '../../../lib/checks/look.ts';
import { withLook } from '../../../lib/checks/with-look.ts';
import type { PageCheck, ReferenceServices } from '../../../lib/services/references.ts';
import { reaches } from '../../../lib/sites/reach.ts';
import { PUBLIC_SUFFIX_MATCHES } from '../../../lib/sites/suffixes.ts';

/** What was seen this long ago is not asked for again with all the others, in ms. */
const RECENT = 60 * 60 * 1000;
/** What was seen longer ago tells nothing of today. In ms. */
const OLD = 30 * 24 * 60 * 60 * 1000;

export interface LooksAsked {
  /** References with what was seen at their addresses. */
  references: CheckedReference[];
  /** Addresses that can be asked for, and those of them that were not seen within the hour. */
  addresses: string[];
  due: string[];
  /** Hosts of those that are due. */
  hosts: string[];
  /** Some of the hosts do not let us read from them yet; null before that is known. */
  closed: string[] | null;
  /** How far a press has come; `stopped` when the reader ended it. */
  progress: { done: number; of: number; state: 'asking' | 'done' | 'stopped' } | null;
  /** Looks at these. Must be called in a user gesture. */
  ask(addresses: string[]): void;
  stop(): void;
}

const hostsOf = (addresses: string[]) => [
  ...new Set(addresses.map((one) => new URL(one).hostname)),
];

/**
 * A right that is given back takes with it that a page is read which a click alone let us read: its own
 * host is asked without.
 */
const mayBeLent = (host: string, { page }: PageCheck): boolean =>
  host !== new URL(page.url).hostname || reaches(PUBLIC_SUFFIX_MATCHES, host);

/** Follows what is seen at the addresses of a check. */
export function useLooks(
  check: PageCheck,
  services: Pick<ReferenceServices, 'looks' | 'closed' | 'allow' | 'look'>,
): LooksAsked {
  const addresses = useMemo(
    () => [...new Set(check.references.flatMap(({ href }) => (href && addressToAsk(href)) || []))],
    [check],
  );
  const [seen, setSeen] = useState<ReadonlyMap<string, Look>>(new Map());
  const [closed, setClosed] = useState<string[] | null>(null);
  const [progress, setProgress] = useState<LooksAsked['progress']>(null);
  const ending = useRef<AbortController | null>(null);
  const see = (looks: Look[]) =>
    setSeen((before) => new Map([...before, ...looks.map((look) => [look.url, look] as const)]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the services never change
  useEffect(() => {
    let current = true;
    const since = Date.now() - OLD;
    void services.looks(addresses).then((looks) => {
      if (current) see(looks.filter(({ at }) => at >= since));
    });
    void services.closed(hostsOf(addresses)).then((hosts) => {
      if (current) setClosed(hosts);
    });
    return () => {
      current = false;
      ending.current?.abort();
    };
  }, [addresses]);

  const references = useMemo(
    () =>
      check.references.map((reference) => {
        const address = reference.href && addressToAsk(reference.href);
        const look = address ? seen.get(address) : undefined;
        return look ? withLook(reference, look) : reference;
      }),
    [check, seen],
  );

  const ask = async (wanted: string[]) => {
    if (progress?.state === 'asking' || wanted.length === 0) return;
    const hosts = hostsOf(wanted).filter(
      (host) => closed?.includes(host) && mayBeLent(host, check),
    );
    // In the click's own turn: a right that is asked for later is refused.
    const given = hosts.length > 0 ? services.allow(hosts).catch(() => false) : false;
    const own = new AbortController();
    ending.current = own;
    let done = 0;
    const tell = (state: 'asking' | 'done' | 'stopped') =>
      setProgress({ done, of: wanted.length, state });
    tell('asking');
    const lent = (await given) ? hosts : [];
    try {
      await services.look(
        wanted,
        lent,
        (look) => {
          done++;
          see([look]);
          tell('asking');
        },
        own.signal,
      );
      tell('done');
    } catch {
      tell('stopped');
    }
  };

  const fresh = Date.now() - RECENT;
  const due = addresses.filter((address) => (seen.get(address)?.at ?? 0) < fresh);
  return {
    references,
    addresses,
    due,
    hosts: hostsOf(due),
    closed,
    progress,
    ask: (wanted) => void ask(wanted),
    stop: () => ending.current?.abort(),
  };
}
