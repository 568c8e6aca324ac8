import { t } from '../../lib/i18n.ts';
import type { Reason } from '../../lib/model.ts';
import { hyphenated } from './hyphens.ts';

/** What the page itself says. */
const OF_THE_PAGE: Reason['type'][] = ['linked', 'source-page', 'same-site'];

/** Why a record is here; what the page itself says comes first and in violet. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul class="why side" aria-label={t('reasons')}>
      {reasons.map((reason) => (
        <li key={reason.type} class={OF_THE_PAGE.includes(reason.type) ? 'first' : undefined}>
          {hyphenated(reasonText(reason))}
        </li>
      ))}
    </ul>
  );
}

/** One to four words, lower case, no full stop. */
function reasonText(reason: Reason): string {
  switch (reason.type) {
    case 'same-site':
      return t('reasonSite');
    case 'linked':
      return t('reasonLinked');
    case 'source-page':
      return t('reasonSource');
    case 'same-publisher':
      return t('reasonPublisher');
    case 'parent-publisher':
      return reason.name;
    case 'words':
      return reason.words.slice(0, 3).join(', ');
    case 'place':
      return reason.place;
  }
}
