import { useId } from 'preact/hooks';
import { number, plural, t } from '../../../lib/i18n.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { LooksAsked } from './use-looks.ts';

/** Looks whether what the page cites is there: by a press that says what is sent, and to whom. */
export function Live({ looks }: { looks: LooksAsked }) {
  const says = useId();
  const { addresses, due, hosts, closed, progress, ask, stop } = looks;
  if (addresses.length === 0) return null;
  const isAsking = progress?.state === 'asking';
  const left = addresses.length - due.length;
  return (
    <div class="live">
      {isAsking ? (
        <>
          <div class="progress">
            <progress
              value={progress.done}
              max={progress.of}
              aria-label={t('liveProgress', number(progress.done), number(progress.of))}
            />
            <p class="facts count">
              {t('liveProgress', number(progress.done), number(progress.of))}
            </p>
          </div>
          <button type="button" class="button second" onClick={stop}>
            {t('liveStop')}
          </button>
        </>
      ) : (
        due.length > 0 && (
          <>
            <button
              type="button"
              class="button second"
              aria-describedby={says}
              aria-disabled={closed === null}
              onClick={closed === null ? undefined : () => ask(due)}
            >
              {plural('liveAsk', due.length)}
            </button>
            <p id={says} class="facts">
              {plural('liveSays', hosts.length)}
              {hosts.some((host) => closed?.includes(host)) && ` ${t('liveAllow')}`}
            </p>
            <Disclosure summary={plural('liveHosts', hosts.length)}>
              <ul class="facts">
                {hosts.map((host) => (
                  <li key={host}>
                    <bdi>{host}</bdi>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </>
        )
      )}
      {left > 0 && !isAsking && <p class="facts">{plural('liveRecent', left)}</p>}
      <p role="status" class="facts">
        {progress?.state === 'done' && t('liveDone')}
        {progress?.state === 'stopped' && t('liveStopped')}
      </p>
    </div>
  );
}
