import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { type Choice, toggled } from './filters.ts';

interface ChosenProps {
  choices: Choice[];
  onChoices: (choices: Choice[]) => void;
  /** Takes them all away, and the focus to where it can go on. */
  onClear: () => void;
}

/** The filters that are set, each with a cross to take it away. */
export function Chosen({ choices, onChoices, onClear }: ChosenProps) {
  const list = useRef<HTMLUListElement>(null);
  /** Place of the word that was just taken away. */
  const gone = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (gone.current === null) return;
    const crosses = list.current?.querySelectorAll('button') ?? [];
    crosses[Math.min(gone.current, crosses.length - 1)]?.focus();
    gone.current = null;
  });
  if (choices.length === 0) return null;

  return (
    <div class="row chosen">
      <span class="side" aria-hidden="true">
        {t('filters')}
      </span>
      <div class="text">
        <ul ref={list} aria-label={t('filtersSet')}>
          {choices.map((choice, at) => (
            <li key={`${choice.filter} ${choice.name}`}>
              <button
                type="button"
                class="act"
                aria-label={t('filterRemove', choice.name)}
                onClick={() => {
                  if (choices.length === 1) return onClear();
                  gone.current = at;
                  onChoices(toggled(choices, choice));
                }}
              >
                <span dir="auto">{choice.name}</span>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
        {choices.length > 1 && (
          <button type="button" class="act clear" onClick={onClear}>
            {t('filtersClear')}
          </button>
        )}
      </div>
    </div>
  );
}
