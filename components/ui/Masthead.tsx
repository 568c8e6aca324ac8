import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import { Icon } from './Icon.tsx';

/** The running head of a page of its own: the mark, the name, and where one can go from there. */
export function Masthead({ children }: { children?: ComponentChildren }) {
  return (
    <header class="head row">
      <div class="side">
        <Icon name="mark" class="mark" />
      </div>
      <div class="text">
        <div class="title">{t('extName')}</div>
        {children}
      </div>
    </header>
  );
}
