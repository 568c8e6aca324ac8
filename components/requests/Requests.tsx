import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Masthead } from '../ui/Masthead.tsx';
import { useToday } from '../ui/use-today.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Ledger } from './Ledger.tsx';
import { OneRequest } from './OneRequest.tsx';

interface RequestsProps {
  services: RequestServices;
  /** What tells the time. */
  now?: () => Date;
}

const clock = () => new Date();

/** The flag that the address names; null for the list of all. */
const named = () => new URLSearchParams(location.search).get('flag');

/** All that is flagged, or one flag with its letter: the address says which. */
export function Requests({ services, now = clock }: RequestsProps) {
  const list = useWatched(services.flags.watch);
  const today = useToday(now);
  const [id, setId] = useState(named);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    const follow = () => setId(named());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading of each view takes the focus
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [id]);
  const open = (next: string | null) => {
    moved.current = true;
    const address = new URL(location.href);
    if (next) address.searchParams.set('flag', next);
    else address.searchParams.delete('flag');
    history.pushState(null, '', address);
    setId(next);
    scrollTo(0, 0);
  };
  return (
    <div class="leaf requests">
      <Masthead>
        {id !== null && (
          <button type="button" class="act" onClick={() => open(null)}>
            <Icon name="back" class="mirrored" />
            {t('requestsAll')}
          </button>
        )}
      </Masthead>
      <main>
        {list &&
          (id === null ? (
            <Ledger
              services={services}
              rows={list.rows}
              total={list.total}
              now={now}
              today={today}
              onOpen={open}
              heading={heading}
            />
          ) : (
            <OneRequest
              key={id}
              id={id}
              services={services}
              row={list.rows.find((row) => row.id === id)}
              now={now}
              today={today}
              heading={heading}
            />
          ))}
      </main>
      <p id={NEW_TAB_HINT} hidden>
        {t('opensNewTab')}
      </p>
    </div>
  );
}
