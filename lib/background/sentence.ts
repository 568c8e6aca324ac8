/** What the toolbar button says of a page: a number, and a whole sentence for those who cannot see it. */
import { plural, t } from '../i18n.ts';
import type { FacingState } from '../shared/state.ts';

/** Text of the badge (empty for none) and title of the toolbar button. */
export function badge(state: FacingState | undefined): { text: string; title: string } {
  if (state?.status === 'unread' && state.reason === 'switched-off') {
    return { text: '', title: t('actionOff') };
  }
  if (state?.status !== 'read') return { text: '', title: t('actionTitle') };
  const { site, related } = state;
  if (site.verdict === 'lookalike') return { text: '!', title: t('actionLookalike') };
  const count = related.length;
  if (count > 0) return { text: String(count), title: plural('actionRelated', count) };
  if (site.verdict === 'official') return { text: '', title: t('actionNone') };
  return { text: '', title: t('actionOther') };
}
