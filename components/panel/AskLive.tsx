import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { LiveSource, PanelServices } from '../../lib/services/panel.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Acts } from './acts/Acts.tsx';
import { Entry } from './Entry.tsx';

type Asked =
  | { state: 'asking' }
  | { state: 'answered'; records: CatalogueRecord[] }
  | { state: 'failed'; why: string };

interface AskLiveProps {
  services: Pick<PanelServices, 'watchLive' | 'ask'>;
  /** What is sent, word for word; with none there is nothing to ask. */
  words: string;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Catalogues too big to be held, which the reader has switched on to be asked: each by a press of
 * its button, which says what is sent.
 */
export function AskLive({ services, words, today }: AskLiveProps) {
  // The page's own and that of the search stand in one document, each with its words.
  const heading = useId();
  const sources = useWatched(services.watchLive);
  if (words === '' || !sources || sources.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <div class="section row">
        <div class="text">
          <h2 id={heading}>{t('askLiveTitle')}</h2>
        </div>
      </div>
      {sources.map((source) => (
        // Another question begins anew: what the last one brought does not answer it.
        <AskOne
          key={`${source.id} ${words}`}
          source={source}
          words={words}
          today={today}
          ask={services.ask}
        />
      ))}
    </section>
  );
}

function AskOne({
  source,
  words,
  today,
  ask,
}: {
  source: LiveSource;
  words: string;
  today: string;
  ask: PanelServices['ask'];
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const press = async () => {
    setAsked({ state: 'asking' });
    const answer = await ask(source.id, words).catch(() => null);
    if (gone.current) return;
    if (answer?.ok) setAsked({ state: 'answered', records: answer.value });
    else setAsked({ state: 'failed', why: reason(answer?.error, source) });
  };
  const says = useId();
  return (
    <>
      <div class="row later">
        <div class="text">
          <button
            type="button"
            class="button second"
            aria-describedby={says}
            disabled={asked?.state === 'asking'}
            onClick={press}
          >
            {t('askLive', source.title)}
          </button>
          <p id={says} class="say">
            {t('askLiveSays', words, source.host)}
          </p>
          <p role="status">{asked && said(asked)}</p>
        </div>
      </div>
      {asked?.state === 'answered' && asked.records.length > 0 && (
        <ol>
          {asked.records.map((record) => (
            <li class="entry" key={record.id}>
              <Entry
                record={record}
                asOf={{ date: new Date(), known: true, recent: true, old: false, today }}
                marks={{ title: [], description: [] }}
                margin={<p class="side kind">{source.title}</p>}
              >
                <Acts record={record} />
              </Entry>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function said(asked: Asked): string {
  if (asked.state === 'asking') return t('askLiveAsking');
  if (asked.state === 'failed') return asked.why;
  return asked.records.length > 0 ? plural('askLiveFound', asked.records.length) : t('askLiveNone');
}

function reason(code: string | undefined, { title }: LiveSource): string {
  if (code === 'permission') return t('askLiveForbidden', title);
  if (code === 'offline') return t('askLiveOffline');
  return t('askLiveFailed', title);
}
