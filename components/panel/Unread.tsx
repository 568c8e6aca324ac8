import { type MessageKey, t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { FacingState } from '../../lib/shared/state.ts';
import { Void } from '../ui/Void.tsx';
import { Ways, type WaysServices } from './Ways.tsx';

type UnreadState = Extract<FacingState, { status: 'unread' }>;

interface UnreadProps {
  state: UnreadState;
  services: WaysServices & Pick<PanelServices, 'switchSite'>;
  onSearch: () => void;
}

const WORDS: Record<UnreadState['reason'], { title: MessageKey; sentence: MessageKey }> = {
  'no-access': { title: 'noAccessTitle', sentence: 'noAccessSentence' },
  'no-page': { title: 'noPageTitle', sentence: 'noPageSentence' },
  'opted-out': { title: 'optedOutTitle', sentence: 'optedOutSentence' },
  'switched-off': { title: 'offTitle', sentence: 'offSentence' },
};

/** A page that was not read: why, and what can be done about it. */
export function Unread({ state, services, onSearch }: UnreadProps) {
  const { title, sentence } = WORDS[state.reason];
  const host = state.reason === 'switched-off' ? state.host : null;
  return (
    <Void level={1} title={t(title)} lead={host ? t(sentence, host) : t(sentence)}>
      {state.reason === 'no-access' && <Ways host={null} services={services} />}
      <div class="buttons">
        {host && (
          <button type="button" class="button" onClick={() => void services.switchSite(host, true)}>
            {t('offUndo')}
          </button>
        )}
        <button type="button" class="button second" onClick={onSearch}>
          {t('searchAll')}
        </button>
      </div>
    </Void>
  );
}
