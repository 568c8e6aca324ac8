import type { Ref } from 'preact';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

interface HeadProps {
  searching: boolean;
  /** The button that opens the search, where the focus comes back to. */
  opener: Ref<HTMLButtonElement>;
  onSearch: () => void;
  onBack: () => void;
  onSettings: () => void;
}

/** The running head: the title of the view, and the ways out of it. */
export function Head({ searching, opener, onSearch, onBack, onSettings }: HeadProps) {
  return (
    <header class="head row">
      <div class="side">
        <Icon name="mark" class="mark" />
      </div>
      <div class="text">
        {searching ? <h1 class="title">{t('openSearch')}</h1> : <p class="title">{t('extName')}</p>}
        {searching ? (
          <button type="button" class="tool" aria-label={t('backToPage')} onClick={onBack}>
            <Icon name="back" class="mirrored" />
          </button>
        ) : (
          <button
            type="button"
            class="tool"
            ref={opener}
            aria-label={t('openSearch')}
            aria-keyshortcuts="/"
            onClick={onSearch}
          >
            <Icon name="search" />
          </button>
        )}
        <button type="button" class="tool" aria-label={t('openSettings')} onClick={onSettings}>
          <Icon name="settings" />
        </button>
      </div>
    </header>
  );
}
