import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';

interface KeysSheetProps {
  services: Pick<PanelServices, 'openingKeys' | 'setSingleKeys'>;
  /** Whether keys without a modifier act. */
  single: boolean;
  onClose: () => void;
}

/** The list of keys, and the switch of those that a slip of the hand could press. */
export function KeysSheet({ services, single, onClose }: KeysSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const [opening, setOpening] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    close.current?.focus();
    void services.openingKeys().then(setOpening);
  }, [services]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">{t('keysTitle')}</h2>
      <dl>
        {opening && <Key keys={[opening]} does={t('keysOpen')} />}
        <Key keys={['/']} does={t('keysSearch')} off={!single} />
        <Key keys={single ? ['↓', 'j'] : ['↓']} does={t('keysNext')} />
        <Key keys={single ? ['↑', 'k'] : ['↑']} does={t('keysPrevious')} />
        <Key keys={['↵']} does={t('keysEnter')} />
        <Key keys={['Esc']} does={t('keysBack')} />
        <Key keys={['?']} does={t('keysHelp')} off={!single} />
      </dl>
      {!opening && <p class="facts">{t('keysOpenUnset')}</p>}
      <label class="switch">
        <input
          type="checkbox"
          checked={single}
          aria-describedby="keys-single"
          onChange={(event) => void services.setSingleKeys(event.currentTarget.checked)}
        />
        <span>{t('keysSingle')}</span>
      </label>
      <p id="keys-single" class="facts">
        {t('keysSingleNote')}
      </p>
      <div class="buttons">
        <button
          type="button"
          ref={close}
          class="button second"
          onClick={() => dialog.current?.close()}
        >
          {t('keysClose')}
        </button>
      </div>
    </dialog>
  );
}

function Key({ keys, does, off = false }: { keys: string[]; does: string; off?: boolean }) {
  if (off) return null;
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
