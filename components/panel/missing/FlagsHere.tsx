import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay } from '../../../lib/day.ts';
import { date, plural, t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { PicturedFlag } from '../../../lib/requests/outcome.ts';
import type { FlagRow } from '../../../lib/requests/row.ts';
import { flagErrorText, levelWord } from '../../../lib/requests/words.ts';
import type { PanelServices } from '../../../lib/services/panel.ts';
import { Answer } from '../../requests/Answer.tsx';
import { useAnswers } from '../../requests/use-answers.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

interface FlagsHereProps {
  rows: FlagRow[];
  services: Pick<PanelServices, 'flags' | 'findAnswers'>;
  onSaid: (words: string) => void;
}

/** The reader's flags on this page: where each stands, and what may answer it. */
export function FlagsHere({ rows, services, onSaid }: FlagsHereProps) {
  const answers = useAnswers(rows, services);
  const [removed, setRemoved] = useState<PicturedFlag | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  // The button that had the focus went with its flag.
  useEffect(() => {
    if (removed) back.current?.focus();
  }, [removed]);

  const remove = async ({ id }: FlagRow) => {
    const gone = await services.flags.remove(id);
    if (gone.ok) setRemoved(gone.value);
    else onSaid(flagErrorText(gone.error));
  };
  const putBack = async (one: PicturedFlag) => {
    const put = await services.flags.putBack(one);
    if (put.ok) setRemoved(null);
    else onSaid(flagErrorText(put.error));
  };
  if (rows.length === 0 && !removed) return null;
  return (
    <>
      {rows.length > 0 && (
        <div class="row">
          <h3 class="text here">{plural('flagsHere', rows.length)}</h3>
        </div>
      )}
      <ul>
        {rows.map((row) => (
          <FlagLine key={row.id} row={row} answer={answers.get(row.id)} onRemove={remove} />
        ))}
        {removed && (
          <li class="entry row">
            <p class="text facts">
              {t('flagRemoved')} <bdi>{removed.flag.title}</bdi>{' '}
              <button
                type="button"
                class="act"
                ref={back}
                aria-label={t('flagPutBackNamed', removed.flag.title)}
                onClick={() => putBack(removed)}
              >
                {t('flagPutBack')}
              </button>
            </p>
          </li>
        )}
      </ul>
    </>
  );
}

interface FlagLineProps {
  row: FlagRow;
  answer: CatalogueRecord | undefined;
  onRemove: (row: FlagRow) => void;
}

function FlagLine({ row, answer, onRemove }: FlagLineProps) {
  const day = localDay(new Date(row.created));
  return (
    <li class="entry">
      <div class="row">
        <p class="side why">{t(levelWord(row))}</p>
        <div class="text">
          <p class="name" dir="auto">
            {row.title}
          </p>
          <p class="facts">{t('flagMade', date(day))}</p>
          {answer && <Answer record={answer} />}
          <div class="acts">
            {/* The page of requests, beside the panel. */}
            <ExternalLink class="act" href={`requests.html?flag=${row.id}`}>
              {t(row.level === 'requested' ? 'flagFollow' : 'flagWrite')}{' '}
              <span class="unseen">{row.title}</span>
            </ExternalLink>
            <button
              type="button"
              class="act aside"
              aria-label={t('flagRemoveNamed', row.title)}
              onClick={() => onRemove(row)}
            >
              {t('flagRemove')}
            </button>
          </div>
        </div>
      </div>
    </li>
  );
}
