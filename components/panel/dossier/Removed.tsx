import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { KeptItem } from '../../../lib/reader/kept.ts';
import { useDossier } from './DossierProvider.tsx';

interface RemovedProps {
  item: KeptItem;
  /** It was taken out last: the focus, whose button went with it, comes here. */
  focused: boolean;
}

/** Where an item was, and the way to have it back. */
export function Removed({ item, focused }: RemovedProps) {
  const { dossier, say } = useDossier();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) back.current?.focus();
  }, [focused]);
  const putBack = async () => {
    const written = await dossier.putBack(item);
    if (written.ok) say(t('dossierBackSaid', item.title));
  };
  return (
    <li class="entry row">
      <p class="text facts">
        {t('dossierRemoved')} <bdi>{item.title}</bdi>{' '}
        <button
          type="button"
          class="act"
          ref={back}
          aria-label={t('dossierPutBackNamed', item.title)}
          onClick={putBack}
        >
          {t('dossierPutBack')}
        </button>
      </p>
    </li>
  );
}
