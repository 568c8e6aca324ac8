import { useCallback } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { Reach as SiteReach } from '../../lib/sites/reach.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useWatched } from '../ui/use-watched.ts';
import { Ways, type WaysServices } from './Ways.tsx';

interface ReachProps {
  /** Address of the page that was read. */
  url: string;
  services: WaysServices & Pick<PanelServices, 'watchReach' | 'switchSite'>;
}

const SENTENCES: Record<SiteReach, MessageKey> = {
  known: 'reachKnown',
  site: 'reachSite',
  everywhere: 'reachEverywhere',
  click: 'reachClick',
};

/** At the foot of a page that was read: why it was, and how to read more of its site, or nothing. */
export function Reach({ url, services }: ReachProps) {
  const { hostname: host, protocol } = new URL(url);
  const { watchReach } = services;
  const watch = useCallback(
    (listener: (reach: SiteReach) => void) => watchReach(host, listener),
    [watchReach, host],
  );
  const reach = useWatched(watch);
  // Files have no host to speak of.
  if (!reach || host === '') return null;
  const switchOff = () => {
    void services.switchSite(host, false);
    // The button goes with its page: the focus must not go with it.
    document.getElementById('content')?.focus({ preventScroll: true });
  };
  return (
    <div class="reach row">
      <div class="text">
        <Disclosure summary={t(SENTENCES[reach])} open={reach === 'click'}>
          {reach === 'click' && protocol === 'https:' && <Ways host={host} services={services} />}
          <button type="button" class="act" aria-describedby="off-means" onClick={switchOff}>
            {t('offButton')}
          </button>
          <p id="off-means" class="facts">
            {t('offMeans', host)}
          </p>
        </Disclosure>
      </div>
    </div>
  );
}
