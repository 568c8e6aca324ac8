import { t } from '../../lib/i18n.ts';
import { literally } from './literally.ts';

interface UnderstoodProps {
  query: string;
  /** The query with the words that nobody wrote replaced. */
  corrected: string;
  onQuery: (query: string) => void;
}

/** What was searched in place of what was typed, and the way to insist. */
export function Understood({ query, corrected, onQuery }: UnderstoodProps) {
  return (
    <p class="mean">
      {t('searchUnderstood')}{' '}
      <button type="button" class="act" onClick={() => onQuery(corrected)}>
        {corrected}
      </button>
      {t('searchInstead')}{' '}
      <button type="button" class="act" onClick={() => onQuery(literally(query, corrected))}>
        {query.trim()}
      </button>
    </p>
  );
}
