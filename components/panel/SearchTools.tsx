import { number, t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** What can be unfolded under the search box. */
export type Unfolded = 'filters' | 'help' | null;

/** Id of the filters, which stand apart from the button that unfolds them. */
export const FILTERS_ID = 'filters';
const HELP_ID = 'search-help';

interface SearchToolsProps {
  unfolded: Unfolded;
  onUnfold: (unfolded: Unfolded) => void;
  /** How many filters are set. */
  set: number;
}

/** One quiet line under the box: the filters, and what quotes and a minus do. */
export function SearchTools({ unfolded, onUnfold, set }: SearchToolsProps) {
  const turn = (one: 'filters' | 'help') => onUnfold(unfolded === one ? null : one);
  return (
    <>
      <div class="turns">
        <Turn
          open={unfolded === 'filters'}
          controls={FILTERS_ID}
          words={set > 0 ? t('filterSet', number(set)) : t('filter')}
          onTurn={() => turn('filters')}
        />
        <Turn
          open={unfolded === 'help'}
          controls={HELP_ID}
          words={t('searchHelp')}
          onTurn={() => turn('help')}
        />
      </div>
      {unfolded === 'help' && (
        <dl id={HELP_ID} class="help">
          <dt>{`"${t('searchHelpPhrase')}"`}</dt>
          <dd>{t('searchHelpPhraseMeans')}</dd>
          <dt>{`-${t('searchHelpWord')}`}</dt>
          <dd>{t('searchHelpWordMeans')}</dd>
        </dl>
      )}
    </>
  );
}

interface TurnProps {
  open: boolean;
  controls: string;
  words: string;
  onTurn: () => void;
}

function Turn({ open, controls, words, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      class="turn-button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onTurn}
    >
      <Icon name="turn" class="turn" />
      {words}
    </button>
  );
}
