import { useEffect, useState } from 'preact/hooks';
import type { PanelServices } from '../../lib/facing/services.ts';
import { type MessageKey, t } from '../../lib/i18n.ts';
import { Void } from '../ui/Void.tsx';

interface UnreadProps {
  reason: 'no-access' | 'no-page' | 'opted-out';
  services: Pick<PanelServices, 'everywhere' | 'allowEverywhere' | 'readTab'>;
  onSearch: () => void;
}

const WORDS: Record<UnreadProps['reason'], { title: MessageKey; sentence: MessageKey }> = {
  'no-access': { title: 'noAccessTitle', sentence: 'noAccessSentence' },
  'no-page': { title: 'noPageTitle', sentence: 'noPageSentence' },
  'opted-out': { title: 'optedOutTitle', sentence: 'optedOutSentence' },
};

/** A page that was not read: why, and what can be done about it. */
export function Unread({ reason, services, onSearch }: UnreadProps) {
  const { title, sentence } = WORDS[reason];
  return (
    <Void level={1} title={t(title)} lead={t(sentence)}>
      {reason === 'no-access' && <Everywhere services={services} />}
      <div class="buttons">
        <button type="button" class="button second" onClick={onSearch}>
          {t('searchAll')}
        </button>
      </div>
    </Void>
  );
}

/** Offers to recognise public sites on any host, unless that was agreed to before. */
function Everywhere({ services }: Pick<UnreadProps, 'services'>) {
  const [state, setState] = useState<'unknown' | 'offered' | 'refused' | 'granted'>('unknown');
  useEffect(() => {
    let current = true;
    void services.everywhere().then((granted) => {
      if (current) setState(granted ? 'granted' : 'offered');
    });
    return () => {
      current = false;
    };
  }, [services]);
  if (state === 'unknown' || state === 'granted') return null;

  // The browser asks only in the turn of the click: nothing may be awaited before.
  const ask = () => {
    void services.allowEverywhere().then((granted) => {
      setState(granted ? 'granted' : 'refused');
      if (granted) return services.readTab();
    });
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" aria-describedby="everywhere" onClick={ask}>
          {t('everywhereButton')}
        </button>
      </div>
      <p id="everywhere" class="facts">
        {t('everywhereSentence')}
      </p>
      <p role="status" class="facts">
        {state === 'refused' && t('everywhereRefused')}
      </p>
    </>
  );
}
