import type { Ref } from 'preact';
import { number, plural, t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** The page in regard, or a view that is opened over it. */
export type View = 'page' | 'search' | 'dossier';

interface HeadProps {
  view: View;
  /** The buttons that open the views, where the focus comes back to. */
  openers: Record<Exclude<View, 'page'>, Ref<HTMLButtonElement>>;
  /** Items in the dossier. */
  kept: number;
  onSearch: () => void;
  onDossier: () => void;
  onBack: () => void;
  onSettings: () => void;
}

/** The running head: the title of the view, and the ways out of it. */
export function Head({ view, openers, kept, onSearch, onDossier, onBack, onSettings }: HeadProps) {
  const back = (
    <button type="button" class="tool" aria-label={t('backToPage')} onClick={onBack}>
      <Icon name="back" class="mirrored" />
    </button>
  );
  return (
    <header class="head row">
      <div class="side">
        <Icon name="mark" class="mark" />
      </div>
      <div class="text">
        {view === 'page' ? (
          <div class="title">{t('extName')}</div>
        ) : (
          <h1 class="title">{t(view === 'search' ? 'openSearch' : 'dossier')}</h1>
        )}
        {view === 'search' ? (
          back
        ) : (
          <button
            type="button"
            class="tool"
            ref={openers.search}
            aria-label={t('openSearch')}
            aria-keyshortcuts="/"
            onClick={onSearch}
          >
            <Icon name="search" />
          </button>
        )}
        {view === 'dossier' ? (
          back
        ) : (
          <button
            type="button"
            class="tool counted"
            ref={openers.dossier}
            aria-label={kept > 0 ? plural('dossierOpen', kept) : t('dossierOpen')}
            onClick={onDossier}
          >
            <Icon name={kept > 0 ? 'marked' : 'bookmark'} />
            {kept > 0 && <span>{number(kept)}</span>}
          </button>
        )}
        <button type="button" class="tool" aria-label={t('openSettings')} onClick={onSettings}>
          <Icon name="settings" />
        </button>
      </div>
    </header>
  );
}
