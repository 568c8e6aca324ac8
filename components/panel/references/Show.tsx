import { useState } from 'preact/hooks';
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { type MessageKey, number, t } from '../../../lib/i18n.ts';
import type { PageCheck, ReferenceServices, ShownAs } from '../../../lib/services/references.ts';
import { Icon } from '../../ui/Icon.tsx';

const SHOWN: Record<ShownAs, MessageKey> = {
  marked: 'shownMarked',
  selected: 'shownSelected',
  hidden: 'shownHidden',
  changed: 'shownChanged',
  gone: 'shownGone',
};

interface Showing {
  label: string;
  press: () => void;
  /** What became of the last press. */
  said: string | null;
}

/** Shows the places of a thing in the page, one after the other. */
export function useShow(
  places: CheckedReference[],
  check: PageCheck,
  show: ReferenceServices['show'],
): Showing {
  const [next, setNext] = useState(0);
  const [shown, setShown] = useState<ShownAs | null>(null);
  const press = async () => {
    const place = places[next % places.length];
    if (!place) return;
    setNext(next + 1);
    setShown(await show(check, place).catch(() => 'gone' as const));
  };
  const nth = number((next % places.length) + 1);
  return {
    label: places.length > 1 ? t('refsShowNth', nth, number(places.length)) : t('refsShow'),
    press: () => void press(),
    said: shown && t(SHOWN[shown]),
  };
}

/** The button that does. */
export const ShowButton = ({ label, press, words }: Showing & { words: string }) => (
  <button type="button" class="act" aria-label={t('refsShowNamed', label, words)} onClick={press}>
    <Icon name="link" />
    {label}
  </button>
);
