import { date, t, unitOfTime } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import { WANTED_WORDS } from '../../lib/requests/words.ts';
import { Answer } from './Answer.tsx';
import type { Standing } from './standing.ts';
import { progressWord } from './words.ts';

interface LedgerRowProps {
  row: FlagRow;
  standing: Standing | undefined;
  /** What may answer it since. */
  answer: CatalogueRecord | undefined;
  onOpen: (id: string) => void;
}

/** A flag in the list: the next day that is due in the margin, what it is and where it stands. */
export function LedgerRow({ row, standing, answer, onOpen }: LedgerRowProps) {
  const { id, title, body, wanted, page } = row;
  const next = standing?.next;
  const address = `?flag=${encodeURIComponent(id)}`;
  return (
    <div class="row">
      <div class="side why">
        {next && (
          <time dateTime={next.day}>
            <span class="unseen">{date(next.day)}</span>
            <span aria-hidden="true">{unitOfTime(next.day, 'day')}</span>
          </time>
        )}
      </div>
      <div class="text">
        <h2 dir="auto">
          <a
            href={address}
            onClick={(event) => {
              // A click that opens a tab or a window is the browser's.
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              onOpen(id);
            }}
          >
            {title}
          </a>
        </h2>
        <p class="facts">
          {[t(progressWord(standing?.progress ?? 'draft')), t(WANTED_WORDS[wanted]), body, page]
            .filter(Boolean)
            .join('\u00a0· ')}
        </p>
        {answer && <Answer record={answer} />}
      </div>
    </div>
  );
}
