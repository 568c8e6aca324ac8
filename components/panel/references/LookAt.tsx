import { useId } from 'preact/hooks';
import { addressToAsk } from '../../../lib/checks/look.ts';
import { t } from '../../../lib/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { hostInText } from '../files/host.ts';
import type { LooksAsked } from './use-looks.ts';

interface LookAtProps {
  href: string | undefined;
  words: string;
  looks: LooksAsked;
}

/** Looks whether one address is there: the button says to whom it is sent. */
export function LookAt({ href, words, looks }: LookAtProps) {
  const says = useId();
  const address = href && addressToAsk(href);
  if (!address) return null;
  const isIdle = looks.closed !== null && looks.progress?.state !== 'asking';
  const host = hostInText(new URL(address).host);
  const label = t('liveOne', host);
  return (
    <>
      <button
        type="button"
        class="act"
        aria-label={t('refsShowNamed', label, words)}
        aria-describedby={says}
        aria-disabled={!isIdle}
        onClick={isIdle ? () => looks.ask([address]) : undefined}
      >
        <Icon name="out" />
        {label}
      </button>
      <span id={says} class="unseen">
        {t('liveOneSays', host)}
      </span>
    </>
  );
}
