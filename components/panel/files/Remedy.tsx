import { useId } from 'preact/hooks';
import { type MessageKey, t } from '../../../lib/i18n.ts';
import type { FilesError } from '../../../lib/services/file-services.ts';
import { hostInText } from './host.ts';

const SENTENCES: Record<FilesError, MessageKey> = {
  offline: 'filesErrorOffline',
  refused: 'filesErrorRefused',
  timeout: 'filesErrorTimeout',
  gone: 'filesErrorGone',
  forbidden: 'filesErrorForbidden',
  busy: 'filesErrorBusy',
  server: 'filesErrorServer',
  elsewhere: 'filesErrorElsewhere',
  'too-large': 'filesErrorTooLarge',
  damaged: 'filesErrorDamaged',
  binary: 'filesErrorBinary',
  page: 'filesErrorPage',
  empty: 'filesErrorEmpty',
  'no-table': 'filesErrorNoTable',
  unwritten: 'filesErrorUnwritten',
};

/** Why a question failed, in a sentence. */
export const sentenceOf = (error: FilesError, host: string): string =>
  t(SENTENCES[error], hostInText(host));

interface RemedyProps {
  error: FilesError;
  /** The host that was asked. */
  host: string;
  /** Asks the browser for the right to read from the host; answers whether it was given. */
  onAllow: () => Promise<boolean>;
  /** The right was given. */
  onGiven: () => void;
  /** Go where the server sends; absent where that is no question. */
  onFollow?: () => void;
}

/** What the reader may do about a question that failed, besides asking again. */
export function Remedy({ error, host, onAllow, onGiven, onFollow }: RemedyProps) {
  const says = useId();
  if (error === 'refused')
    return (
      <>
        <button
          type="button"
          class="button second"
          aria-describedby={says}
          onClick={() => onAllow().then((given) => given && onGiven())}
        >
          {t('filesAllow', hostInText(host))}
        </button>
        <p id={says} class="facts">
          {t('filesAllowSays', hostInText(host))}
        </p>
      </>
    );
  if (error !== 'elsewhere' || !onFollow) return null;
  return (
    <button type="button" class="button second" onClick={onFollow}>
      {t('filesFollow', hostInText(host))}
    </button>
  );
}
